#include "liantu/report/form_field.h"

#include <gtest/gtest.h>

#include <set>

#include "liantu/report/paper_parts.h"

namespace liantu::report {
namespace {

Date day(const char* iso) { return *Date::parse(iso); }

WeeklyTable two_projects() {
  WeeklyTable table{.county = "云川县", .office = "云川县重点项目办公室", .from = day("2026-09-14"), .to = day("2026-09-18"), .lines = {}, .rule_text = "规则"};
  project::Project forging, valve;
  forging.name = "锻件项目";
  valve.name = "阀门项目";
  forging.total_investment = Yuan{1'200'000'000};
  forging.annual_plan = Yuan{600'000'000};
  forging.ytd_done = Yuan{240'000'000};
  valve.total_investment = Yuan{100'000'001};
  valve.planned_start = DateSpan{day("2026-05-01"), day("2026-05-31")};
  for (const project::Project& one : {forging, valve}) {
    dispatch::BoardRow row{.id = one.name, .project = one, .standing = dispatch::standing_of(one, table.to, table.to), .verdict = {}, .reported_on = table.to, .pace = dispatch::PaceProfile::linear()};
    table.lines.push_back({.row = std::move(row)});
  }
  table.lines[0].week.emplace();
  table.lines[0].week->week_done = Yuan{3'000'000};
  return table;
}

double number(const paper::Datum& datum) { return std::get<paper::Number>(datum).value; }

TEST(FormField, EveryNameIsKnownOnceInBothLanguagesAndSaysWhatItIs) {
  for (const FormPaper paper : {FormPaper::Weekly, FormPaper::OnePage}) {
    std::set<std::string> names;
    for (const FormField& field : form_fields(paper)) {
      EXPECT_TRUE(names.insert(field.name).second) << field.name;
      EXPECT_TRUE(names.insert(field.en).second) << field.en;
      EXPECT_FALSE(field.about.empty() || field.about_en.empty()) << field.name;
      EXPECT_EQ(field.listed, field.name.find('.') != std::string::npos);
    }
  }
}

/// 2.4 of 6.0 亿元 by hand: 40.0 %; 18 September is 8.6 ÷ 12 = 71.7 % of the year, 31.7 points ahead.
TEST(FormField, TheFiguresOfARowAreTheBoards) {
  const auto fields = weekly_fields(two_projects(), {});
  const auto& rows = fields.lists.at("项目");
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_DOUBLE_EQ(number(rows[0].at("年度计划")), 6.0);
  EXPECT_DOUBLE_EQ(number(rows[0].at("年度计划万元")), 60'000);
  EXPECT_DOUBLE_EQ(number(rows[1].at("总投资元")), 100'000'001);
  EXPECT_EQ(rows[0].at("完成率"), (paper::Datum{paper::Number{40.0, 1, true}}));
  EXPECT_EQ(paper::datum_text(rows[0].at("超欠序时")), "−31.7");
  EXPECT_DOUBLE_EQ(number(rows[0].at("本周完成万元")), 300);
  EXPECT_EQ(rows[1].at("完成率"), paper::Datum{});
  EXPECT_EQ(paper::datum_text(rows[1].at("计划开工")), "2026-05");
  EXPECT_EQ(paper::datum_text(rows[1].at("形象进度")), "本周未收到填报");
  EXPECT_EQ(rows[0].at("done"), rows[0].at("累计完成"));
  EXPECT_DOUBLE_EQ(number(fields.values.at("总投资合计元")), 1'300'000'001);
  EXPECT_DOUBLE_EQ(number(fields.values.at("count")), 2);
}

TEST(FormField, AColumnOfAFixedFormTakesTheUnitOfItsHeading) {
  EXPECT_EQ(name_for_column("annual_plan_yuan", "亿元"), "项目.年度计划");
  EXPECT_EQ(name_for_column("annual_plan_yuan", "万元"), "项目.年度计划万元");
  EXPECT_EQ(name_for_column("annual_plan_yuan", ""), "项目.年度计划万元");
  EXPECT_EQ(name_for_column("ytd_done_yuan", "元"), "项目.累计完成元");
  EXPECT_EQ(name_for_column("serial", ""), "项目.序号");
  EXPECT_EQ(name_for_column("week_from", ""), "");
  for (const Field& field : field_table<project::ProjectWeek>().fields()) {
    const std::string name = name_for_column(field.name, "");
    if (name.empty()) continue;
    const auto& known = form_fields(FormPaper::Weekly);
    EXPECT_TRUE(std::any_of(known.begin(), known.end(), [&](const FormField& one) { return one.name == name; })) << name;
  }
}

TEST(FormField, ListsWithoutEntriesStillKnowTheirNames) {
  OnePage page{.day = day("2026-09-15"), .since = day("2026-08-31")};
  const auto fields = one_page_fields(page, {});
  EXPECT_TRUE(fields.lists.at("请定").empty());
  EXPECT_EQ(fields.columns.at("wanted").size(), 8u);
}

}  // namespace
}  // namespace liantu::report
