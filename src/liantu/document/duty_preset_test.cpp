// Who answers for a number and by when, in the forms of plans: labels, brackets with a time, tables. Texts of
// our own, read with the shipped words.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "liantu/document/extraction.h"
#include "liantu/document/reading_preset.h"

namespace liantu::document {
namespace {

/// "unit(role) … day" of the fact with this value, spoken in 2025.
std::string duty_said(std::u32string_view text, double value) {
  for (const StatedFact& fact : extract(std::u32string(text), shipped_reading(), 2025).facts) {
    if (fact.value != value) continue;
    std::string said;
    for (const ResponsibleUnit& unit : fact.responsible)
      said += unit.name + "(" + std::string(text::name(unit.part)) + ") ";
    if (fact.deadline && fact.deadline->day) said += fact.deadline->day->iso();
    return said;
  }
  return "no such number";
}

TEST(Duty, LabelsOfBothParts) {
  EXPECT_EQ(duty_said(U"1.地区生产总值增长8%以上。\n牵头责任单位:市发改委。\n协同责任单位:"
                      U"市商务局、云川经开区管委会等,各县、市、区政府。\n",
                      8),
            "市发改委(lead) 市商务局(support) 云川经开区管委会(support) 各县、市、区政府(support) ");
}

TEST(Duty, ATimeAtTheEndOfTheBracket) {
  EXPECT_EQ(
      duty_said(U"企业开办时间压缩至3个工作日以内。(牵头单位:市监局;责任单位:公安局、税务局,9月底完成)", 3),
      "市监局(lead) 公安局(support) 税务局(support) 2025-09-30");
  EXPECT_EQ(duty_said(U"发放创业贷款不少于6亿元。(人社局牵头,财政局配合,12月底前完成)", 6),
            "人社局(lead) 财政局(support) 2025-12-31");
}

TEST(Duty, RowsOfATableWithColumns) {
  const std::u32string_view table =
      U"2025年重点工作任务分解表\n"
      U"项目名称 | 工作任务 | 计划完成时间 | 牵头单位 |\n"
      U"道路提升 | 改造低等级公路40公里; | 10月底 | 交通运输局 |\n"
      U"绿化提升 | 新建口袋公园2处; | 11月底 | 城管局 |\n";
  EXPECT_EQ(duty_said(table, 40), "交通运输局(lead) 2025-10-31");
  EXPECT_EQ(duty_said(table, 2), "城管局(lead) 2025-11-30");
}

/// As tables of .docx come: each cell is a line.
TEST(Duty, CellsInLinesOfTheirOwn) {
  const std::u32string_view table =
      U"2025年民生实事\n序号\n民生实事\n责任单位\n完成时限\n1\n新建中心幼儿园2所。\n教育局\n代建中心\n12月底"
      U"前\n"
      U"2\n完成棚户区改造836户。\n住建局\n9月投入使用\n";
  EXPECT_EQ(duty_said(table, 2), "教育局(lead) 代建中心(lead) 2025-12-31");
  EXPECT_EQ(duty_said(table, 836), "住建局(lead) 2025-09-30");
}

TEST(Duty, UnitsOutsideATableAreNobodysDuty) {
  EXPECT_EQ(duty_said(U"新建中心幼儿园2所。\n教育局\n", 2), "");
}

}  // namespace
}  // namespace liantu::document
