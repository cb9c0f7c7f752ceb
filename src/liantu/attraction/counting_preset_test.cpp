#include "liantu/attraction/counting.h"

#include <gtest/gtest.h>

#include "liantu/attraction/counting_preset.h"
#include "liantu/base/error.h"

namespace liantu::attraction {
namespace {

Date day(std::string_view iso) { return *Date::parse(iso); }
Yuan wan(std::int64_t amount) { return {amount * 10'000}; }

Signing signing(std::string id, std::string_view on, std::int64_t amount, std::string identity = "甲") {
  return {.id = std::move(id), .identity = std::move(identity), .name = "锻件", .investor = "恒锻", .signed_on = day(on), .entered_on = day(on).plus(2), .agreed = wan(amount)};
}

// 人民日报 2016-07-17: one project signed four or five times. It counts once.
TEST(Counting, AProjectSignedFourTimesCountsOnce) {
  const auto counted = count_signings({signing("1", "2026-03-01", 50'000), signing("2", "2026-05-01", 50'000),
                                       signing("3", "2026-07-01", 50'000), signing("4", "2026-09-01", 50'000)}, shipped_counting_rule());
  std::size_t projects = 0;
  std::int64_t amount = 0;
  for (const Counted& one : counted) {
    projects += one.project ? 1 : 0;
    amount += one.amount.value;
  }
  EXPECT_EQ(projects, 1u);
  EXPECT_EQ(amount, wan(50'000).value);
  EXPECT_EQ(counted[3].reason, "同一项目2026-03-01已签约，不重复计个数和金额");
}

TEST(Counting, AnIncreaseCountsItsIncrementOnly) {
  const auto counted = count_signings({signing("1", "2026-03-01", 50'000), signing("2", "2026-08-01", 80'000)}, shipped_counting_rule());
  EXPECT_FALSE(counted[1].project);
  EXPECT_EQ(counted[1].amount, wan(30'000));
  EXPECT_EQ(counted[1].reason, "同一项目2026-03-01已签约，增资只计增量30,000万元，不增个数");
}

TEST(Counting, AnIntentCountsNothingAndItsContractCounts) {
  Signing intent = signing("1", "2026-03-01", 50'000);
  intent.formal = false;
  const auto counted = count_signings({intent, signing("2", "2026-06-01", 50'000)}, shipped_counting_rule());
  EXPECT_EQ(counted[0].amount, Yuan{0});
  EXPECT_TRUE(counted[1].project);
}

TEST(Counting, ALaterEventGivenFirstIsStillTheLaterOne) {
  const auto counted = count_signings({signing("2", "2026-08-01", 80'000), signing("1", "2026-03-01", 50'000)}, shipped_counting_rule());
  EXPECT_TRUE(counted[1].project);
  EXPECT_EQ(counted[0].amount, wan(30'000));
}

TEST(Counting, WhatTheRulesExcludeSaysWhy) {
  Signing estate = signing("1", "2026-03-01", 50'000, "乙");
  estate.exclusion = Exclusion::RealEstate;
  EXPECT_EQ(count_signings({estate}, shipped_counting_rule())[0].reason, "房地产项目，不计");
  EXPECT_EQ(count_signings({signing("1", "2026-03-01", 9'999)}, shipped_counting_rule())[0].reason, "协议投资9,999万元，不足10,000万元，不计");
  Signing late = signing("1", "2026-03-01", 50'000);
  late.entered_on = day("2026-06-29");
  EXPECT_EQ(count_signings({late}, shipped_counting_rule())[0].reason, "签约120天后才入台账，超过31天，按突击上报不计");
}

TEST(Counting, ImportedHistoryIsNeverBlockedForComingLate) {
  Signing old = signing("1", "2024-03-01", 50'000);
  old.entered_on = day("2026-06-29");
  old.baseline = true;
  const auto counted = count_signings({old}, shipped_counting_rule());
  EXPECT_TRUE(counted[0].project);
  EXPECT_EQ(counted[0].reason, "存量项目，首次签约，计1个（证据待补）");
}

TEST(Counting, AChangeOfInvestorCreditsTheLaterEvent) {
  Signing second = signing("2", "2026-08-01", 50'000);
  second.investor = "晶川";
  EXPECT_EQ(count_signings({signing("1", "2026-03-01", 50'000), second}, shipped_counting_rule())[1].reason,
            "同一项目2026-03-01已签约，投资方变更，业绩归本次签约单位，不重复计个数和金额");
}

// 宣城: 固投 ≥ 6000万 for manufacturing.
TEST(Counting, AFloorOfFixedAssetsBindsManufacturingOnly) {
  Signing small = signing("1", "2026-03-01", 20'000);
  small.fixed_assets = wan(5'999);
  CountingRule rule = shipped_counting_rule();
  rule.least_fixed = wan(6'000);
  EXPECT_FALSE(count_signings({small}, rule)[0].project);
  small.manufacturing = false;
  EXPECT_TRUE(count_signings({small}, rule)[0].project);
}

TEST(Counting, ThresholdsAndExclusionsAreTheOffices) {
  const CountingRule own = parse_counting_rule(R"({"format":"liantu-counting/1","basis":"本县口径","least_total_yuan":50000000,
    "least_fixed_yuan":60000000,"entry_days":60,"exclusions":[{"kind":"farming","reason":"种养不计","en":"farming is not counted"}]})");
  Signing small = signing("1", "2026-03-01", 6'000);
  EXPECT_TRUE(count_signings({small}, own)[0].project);
  small.exclusion = Exclusion::Relocation;   // does not stand in the file
  EXPECT_TRUE(count_signings({small}, own)[0].project);
  small.exclusion = Exclusion::Farming;
  EXPECT_EQ(count_signings({small}, own)[0].reason, "种养不计");
  EXPECT_EQ(count_signings({small}, own, Language::En)[0].reason, "farming is not counted");
  Signing late = signing("1", "2026-03-01", 50'000);
  late.entered_on = day("2026-05-01");   // 61 days
  EXPECT_EQ(count_signings({late}, own, Language::En)[0].reason, "entered 61 days after signing, over 60: taken for a rush and not counted");
}

TEST(Counting, AFileThatIsNoRuleIsRefused) {
  for (const char* text : {R"({"format":"other"})", R"({"format":"liantu-counting/1"})",
                           R"({"format":"liantu-counting/1","basis":"a","entry_days":-1,"least_total_yuan":1})",
                           R"({"format":"liantu-counting/1","basis":"a","entry_days":1,"least_total_yuan":1,"exclusions":[{"kind":"farm","reason":"b","en":"c"}]})"})
    EXPECT_THROW(parse_counting_rule(text), Error) << text;
}

}  // namespace
}  // namespace liantu::attraction
