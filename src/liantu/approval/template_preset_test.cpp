#include "liantu/approval/template_preset.h"

#include <gtest/gtest.h>

#include "liantu/approval/network_compression.h"
#include "liantu/json/json.h"

namespace liantu::approval {
namespace {

const ApprovalTemplate& shipped(std::string_view code) {
  for (const ApprovalTemplate& one : shipped_approval_templates().templates)
    if (one.code == code) return one;
  throw std::out_of_range(std::string(code));
}

NetworkTimes times(const ApprovalTemplate& of, Durations durations) {
  NetworkChoice choice;
  choice.durations = durations;
  return network_times(make_network(of, choice));
}

std::int64_t end_of(const ApprovalTemplate& of, const NetworkTimes& times, std::string_view code) {
  return times.path.early_finish[*step_index(of, code)];
}

// Worked by hand in domain.md §3.6, whole working days.
struct Row {
  const char* code;
  int base_from, base_to, promised_from, promised_to;
};
constexpr Row kRows[] = {{"1.1", 0, 1, 0, 1},   {"1.2", 1, 16, 1, 6},  {"2.1", 0, 1, 0, 1},
                         {"2.2", 1, 6, 1, 2},   {"2.3", 6, 11, 2, 3},  {"3.1", 1, 16, 1, 8},
                         {"3.2", 1, 11, 1, 2},  {"3.3", 1, 16, 1, 8},  {"4.1", 6, 13, 2, 4},
                         {"4.2", 13, 20, 4, 6}, {"5.1", 13, 20, 4, 6}, {"5.2", 20, 25, 6, 9},
                         {"6.1", 6, 16, 2, 7}};

TEST(ShippedTemplate, OfSixModulesTakes25And9WorkingDays) {
  const ApprovalTemplate& of = shipped("industrial_6_14");
  const NetworkTimes base = times(of, Durations::Baseline), promised = times(of, Durations::Promised);
  for (const Row& row : kRows) {
    const std::size_t i = *step_index(of, row.code);
    EXPECT_EQ(base.path.early_start[i], 2 * row.base_from) << row.code;
    EXPECT_EQ(base.path.early_finish[i], 2 * row.base_to) << row.code;
    EXPECT_EQ(promised.path.early_start[i], 2 * row.promised_from) << row.code;
    EXPECT_EQ(promised.path.early_finish[i], 2 * row.promised_to) << row.code;
  }
  EXPECT_EQ(end_of(of, base, "5.2"), 50);
  EXPECT_EQ(base.finish, 50);  // with the gate
  EXPECT_EQ(promised.finish, 18);
  EXPECT_EQ(base.path.total_float[*step_index(of, "4.2")], 0);
  EXPECT_EQ(base.path.total_float[*step_index(of, "5.1")], 0);
  EXPECT_EQ(base.path.total_float[*step_index(of, "3.1")], 18);  // 16 of 25
}

TEST(ShippedTemplate,
     OfSixModulesHasFourChains) {  // filing or land first; works permit or drawings in the middle
  const ApprovalTemplate& of = shipped("industrial_6_14");
  const NetworkTimes base = times(of, Durations::Baseline);
  ASSERT_EQ(base.chains.size(), 4U);
  EXPECT_EQ(chain_words(of, base.chains[0], Language::Zh),
            "因为 企业投资项目备案 → 建设用地规划许可证 → 设计方案联合审查 → 建设工程规划许可证 → "
            "质安监·施工许可证 → 开工条件");
}

TEST(ShippedTemplate, OfSixModulesHasFourteenMattersInSixModules) {
  const ApprovalTemplate& of = shipped("industrial_6_14");
  EXPECT_EQ(of.modules.size(), 6U);
  EXPECT_EQ(std::count_if(of.steps.begin(), of.steps.end(),
                          [](const TemplateStep& s) { return s.kind == StepKind::Matter; }),
            14);
}

TEST(ShippedTemplate, OfSixModulesIsCompressedByBothMetrics) {
  const auto all = compressions(shipped("industrial_6_14"), {});
  ASSERT_EQ(all.size(), 4U);
  const std::vector<std::pair<int, int>> days{{25, 9}, {93, 33}, {37, 14}, {115, 43}};
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_EQ(all[i].baseline_halves, 2 * days[i].first) << i;
    EXPECT_EQ(all[i].promised_halves, 2 * days[i].second) << i;
  }
  EXPECT_DOUBLE_EQ(*all[0].percent(), 64.0);
}

TEST(ShippedTemplate, NeverInventsADateAfterTheWorks) {
  const ApprovalTemplate& of = shipped("industrial_6_14");
  const Network network = make_network(of, {});
  EXPECT_FALSE(network.timed[*step_index(of, "6.2")]);
  EXPECT_TRUE(network.aim_timed);
}

TEST(ShippedTemplate, OfStandardLandLeavesOpenWhatNobodyPromised) {
  EXPECT_FALSE(network_times(make_network(shipped("standard_land"), {})).finish);
}

TEST(ShippedTemplate,
     WithDesignSkipsTheReview) {  // 1 + 5 + 7 + 5 = 18; promised 1 + 1 + 2 + 3 = 7, but assessment takes 8
  const ApprovalTemplate& of = shipped("design_with_land");
  EXPECT_EQ(end_of(of, times(of, Durations::Baseline), "5.2"), 36);
  EXPECT_EQ(end_of(of, times(of, Durations::Promised), "5.2"), 14);
  EXPECT_EQ(times(of, Durations::Promised).finish, 16);
}

TEST(ShippedTemplate, OfNewFirmsCountsHours) {
  const ApprovalTemplate& of = shipped("new_firm");
  EXPECT_EQ(of.unit, StepUnit::Hour);
  EXPECT_EQ(times(of, Durations::Promised).finish, 4);  // two hours
}

TEST(ShippedTemplate, EveryStepStatesItsSourceAndHardLinksTheirArticle) {
  for (const ApprovalTemplate& of : shipped_approval_templates().templates) {
    EXPECT_TRUE(template_findings(of, Language::Zh).empty()) << of.code;
    for (const TemplateStep& step : of.steps) EXPECT_FALSE(step.basis.empty()) << of.code << step.code;
  }
}

TEST(TemplateJson, ReadsBackWhatItWrites) {
  for (const ApprovalTemplate& of : shipped_approval_templates().templates)
    EXPECT_EQ(template_of_json(json::Json::parse(template_json(of).dump()), ""), of) << of.code;
}

TEST(TemplateJson, RefusesAThirdOfADay) {
  const auto json = json::Json::parse(
      R"({"code":"x","version":1,"name":"x","basis":"x","modules":[],"steps":[{"code":"a","module":"M","name":"a","promised_wd":1.3,"after":[]}]})");
  EXPECT_THROW(template_of_json(json, "/t"), Error);
}

TEST(TemplateDifferences, NameWhatChanged) {
  ApprovalTemplate before = shipped("industrial_6_14"), after = before;
  after.steps[*step_index(after, "3.1")].promised_halves = 11;
  after.steps.erase(after.steps.begin() + static_cast<std::ptrdiff_t>(*step_index(after, "2.3")));
  const auto found = template_differences(before, after, Language::Zh);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].step, "2.3");
  EXPECT_EQ(found[1].field, "承诺工期");
  EXPECT_EQ(found[1].before, "7");
  EXPECT_EQ(found[1].after, "5.5");
}

}  // namespace
}  // namespace liantu::approval
