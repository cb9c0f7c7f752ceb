#include "liantu/approval/basis/basis_words.h"

#include <gtest/gtest.h>

#include "liantu/approval/basis/name_words_preset.h"
#include "liantu/approval/clock_rule_preset.h"
#include "liantu/approval/template_preset.h"

namespace liantu::approval {
namespace {

TEST(BasisWords, LeavesOutThePlaceInOwnPapers) {
  EXPECT_EQ(basis_words("公开承诺 5—12 工作日（docs/sources.md#approval-network）", Language::Zh),
            "公开承诺 5—12 工作日");
  EXPECT_EQ(basis_words("转正式（海陵、漳州做法，docs/sources.md#land-and-start）。请核对", Language::Zh),
            "转正式（海陵、漳州做法）。请核对");
  EXPECT_EQ(basis_words("本程序样例（docs/sources.md#approval-network）：3.3 仅化工项目办理", Language::En),
            "Sample of this program: 3.3 is for chemical projects only");
}

TEST(BasisWords, WhatAnOfficeWroteStays) {
  EXPECT_EQ(basis_words("县政府常务会议纪要", Language::En), "县政府常务会议纪要");
}

TEST(BasisWords, EveryShippedBasisHasItsEnglish) {
  const auto known = [](const std::string& basis) {
    const std::string told = basis_words(basis, Language::En);
    EXPECT_NE(told, basis_words(basis, Language::Zh)) << basis;
    EXPECT_EQ(told.find("docs/"), std::string::npos) << told;
  };
  for (const ApprovalTemplate& of : shipped_approval_templates().templates) {
    known(of.basis);
    for (const TemplateStep& step : of.steps) known(step.basis);
    for (const TemplateQuestion& question : of.questions) known(question.basis);
  }
  known(shipped_approval_templates().forecast.basis);
  known(shipped_approval_templates().compression_basis);
  const ClockRule& rule = shipped_clock_rule();
  for (const Matter& matter : rule.matters) known(matter.basis);
  for (const std::string& basis :
       {rule.first_day_basis, rule.hours_basis, rule.warning_basis, rule.delivery_basis, rule.gap_basis})
    known(basis);
}

TEST(NameWords, NamesShippedAreEnglishInEnglish) {
  const ClockRule& rule = shipped_clock_rule();
  EXPECT_EQ(matter_words(rule, "建设工程规划许可证", Language::En), "Planning permit for works");
  EXPECT_EQ(matter_words(rule, "施工许可", Language::En), "Construction permit");
  EXPECT_EQ(matter_words(rule, "水电气热讯联合报装", Language::En), "Joint connection of utilities");
  EXPECT_EQ(department_words(rule, "供电公司", Language::En), "Power supply company");
  EXPECT_EQ(department_words(rule, "住建局", Language::En), "Housing and construction");
  EXPECT_EQ(matter_words(rule, "建设工程规划许可证", Language::Zh), "建设工程规划许可证");
  for (const Matter& matter : rule.matters) {
    EXPECT_FALSE(matter.en.empty()) << matter.name;
    EXPECT_NE(department_words(rule, matter.department, Language::En), matter.department);
  }
}

TEST(NameWords, NamesOfAnOfficeStayAsWrittenUnlessItNamesThem) {
  ClockRule own;
  EXPECT_EQ(matter_words(own, "取水许可", Language::En), "取水许可");
  EXPECT_EQ(matter_words(own, "施工许可", Language::En), "Construction permit");
  EXPECT_EQ(department_words(own, "园区服务专班", Language::En), "园区服务专班");
  own.matters.push_back({.code = "water", .name = "取水许可", .en = "Water abstraction permit"});
  own.departments.push_back({"园区服务专班", "Park service team"});
  EXPECT_EQ(matter_words(own, "取水许可", Language::En), "Water abstraction permit");
  EXPECT_EQ(department_words(own, "园区服务专班", Language::En), "Park service team");
}

}  // namespace
}  // namespace liantu::approval
