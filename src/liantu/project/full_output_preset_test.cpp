#include "liantu/project/full_output.h"

#include <gtest/gtest.h>

#include "liantu/project/life_rules_preset.h"

namespace liantu::project {
namespace {

const OutputRule& rule() { return shipped_life_rules().output; }
Date day(std::string_view iso) { return *Date::parse(iso); }
OutputPeriod period(std::string_view from, std::string_view to, std::int64_t output_wan, std::int64_t tax_wan) {
  return {{day(from), day(to)}, Yuan{output_wan * 10'000}, Yuan{tax_wan * 10'000}};
}

// 年产值2亿元、年税收1200万元: a quarter's share is 5000万元 and 300万元.
const OutputContract kContract{Yuan{200'000'000}, Yuan{12'000'000}};

TEST(FullOutput, SaysTheArithmeticOfAPeriod) {
  const auto answer = full_output(rule(), kContract, day("2026-01-10"), {period("2026-01-01", "2026-03-31", 3000, 270)}, day("2026-06-01"));
  ASSERT_EQ(answer.periods.size(), 1U);
  // worked by hand: 3000/5000 = 60.0%, 270/300 = 90.0%; the worse one decides
  EXPECT_EQ(answer.periods[0].output_tenths, 600);
  EXPECT_EQ(answer.periods[0].tax_tenths, 900);
  EXPECT_EQ(answer.periods[0].band, "爬坡");
  EXPECT_EQ(answer.periods[0].sentence,
            "2026-01-01至2026-03-31：产值3000万元÷约定5000万元（年20000万元×3/12年）＝60.0%；税收270万元÷约定300万元（年1200万元×3/12年）＝90.0%，未达到80%");
  EXPECT_EQ(answer.state, OutputState::Ramping);
  EXPECT_EQ(answer.sentence, "已连续0期达到80%，还差2期");
}

TEST(FullOutput, SaysTheSameInEnglish) {
  const auto answer = full_output(rule(), kContract, day("2026-01-10"), {period("2026-01-01", "2026-03-31", 3000, 270)}, day("2026-06-01"), Language::En);
  EXPECT_EQ(answer.periods[0].sentence,
            "2026-01-01 to 2026-03-31: output 3000 (¥10k) ÷ 5000 (¥10k) agreed (20000 (¥10k) a year × 3/12 of a year) = 60.0%; "
            "tax 270 (¥10k) ÷ 300 (¥10k) agreed (1200 (¥10k) a year × 3/12 of a year) = 90.0%; 80% not met");
  EXPECT_EQ(answer.sentence, "0 periods in a row at 80%, 2 to go");
}

TEST(FullOutput, IsReachedByTwoPeriodsInARowAndFallsBack) {
  std::vector<OutputPeriod> periods{period("2026-04-01", "2026-06-30", 4000, 240), period("2026-01-01", "2026-03-31", 4000, 240)};
  const auto at = [&](std::string_view iso) { return full_output(rule(), kContract, day("2025-12-01"), periods, day(iso)); };
  EXPECT_EQ(at("2026-06-29").state, OutputState::Ramping) << "the second period is not over";
  EXPECT_EQ(at("2026-07-01").state, OutputState::Reached);
  EXPECT_EQ(at("2026-07-01").reached_on, day("2026-06-30"));
  periods.push_back(period("2026-07-01", "2026-09-30", 1000, 240));
  EXPECT_EQ(at("2026-10-01").state, OutputState::FellBack);
  EXPECT_EQ(at("2026-10-01").periods[2].band, "落后");
}

TEST(FullOutput, AGapOrAnOverlapBreaksTheRun) {
  const std::vector<OutputPeriod> gap{period("2026-01-01", "2026-03-31", 5000, 300), period("2026-07-01", "2026-09-30", 5000, 300)};
  EXPECT_EQ(full_output(rule(), kContract, day("2025-12-01"), gap, day("2026-10-01")).state, OutputState::Ramping);
  const std::vector<OutputPeriod> overlap{period("2026-01-01", "2026-03-31", 5000, 300), period("2026-03-01", "2026-03-31", 5000, 300)};
  const auto answer = full_output(rule(), kContract, day("2025-12-01"), overlap, day("2026-10-01"));
  EXPECT_EQ(answer.state, OutputState::Ramping);
  EXPECT_EQ(answer.periods[1].sentence, "2026-03-01至2026-03-31：与上一期重叠，不比较");
}

TEST(FullOutput, TheThresholdItselfMeetsAndATenthBelowDoesNot) {
  // 80.0% of 5000万元 is 4000万元; 3997万元 is 79.9%
  const auto one = [](std::int64_t output) {
    return full_output(rule(), {Yuan{200'000'000}, {}}, day("2026-01-10"), {{{day("2026-01-01"), day("2026-03-31")}, Yuan{output * 10'000}, {}}}, day("2026-06-01")).periods[0];
  };
  EXPECT_TRUE(one(4000).meets);
  EXPECT_EQ(one(3997).output_tenths, 799);
  EXPECT_FALSE(one(3997).meets);
}

TEST(FullOutput, WhatIsNotThereIsSaid) {
  EXPECT_EQ(full_output(rule(), {}, day("2026-01-10"), {}, day("2026-06-01")).state, OutputState::NoContract);
  EXPECT_EQ(full_output(rule(), kContract, day("2026-01-10"), {}, day("2026-06-01")).state, OutputState::NoReports);
  const auto untaxed = full_output(rule(), kContract, day("2026-01-10"), {{{day("2026-01-01"), day("2026-03-31")}, Yuan{50'000'000}, {}}}, day("2026-06-01"));
  EXPECT_FALSE(untaxed.periods[0].meets);
  EXPECT_NE(untaxed.periods[0].sentence.find("没有报税收"), std::string::npos);
}

TEST(FullOutput, IsBehindAfterTheRampOfTwoYears) {
  const std::vector<OutputPeriod> periods{period("2026-01-01", "2026-03-31", 1000, 30)};
  EXPECT_EQ(full_output(rule(), kContract, day("2024-06-10"), periods, day("2026-06-10")).state, OutputState::Ramping);
  const auto late = full_output(rule(), kContract, day("2024-06-10"), periods, day("2026-06-11"));
  EXPECT_EQ(late.state, OutputState::Behind);
  EXPECT_EQ(late.sentence, "投产于2024-06-10，已24个月，超过24个月未连续2期达到80%");
}

}  // namespace
}  // namespace liantu::project
