#include "liantu/dispatch/year_plan.h"

#include <gtest/gtest.h>

#include <numeric>

#include "liantu/base/error.h"

namespace liantu::dispatch {
namespace {

Date day(std::string_view iso) { return *Date::parse(iso); }

std::int64_t sum(const std::array<Yuan, 12>& months) {
  return std::accumulate(months.begin(), months.end(), std::int64_t{0}, [](std::int64_t all, Yuan one) { return all + one.value; });
}

// 360 days before 31 December 2026, worked on a calendar: the first step begins on 6 January.
TEST(Backwards, EndsOnTheTargetAndLeavesNoGap) {
  const auto spans = backwards(day("2026-12-31"), usual_steps());
  ASSERT_EQ(spans.size(), 6u);
  EXPECT_EQ(spans[0].from, day("2026-01-06"));
  EXPECT_EQ(spans[0].to, day("2026-03-06"));    // 60 days: 26 of January, 28 of February, 6 of March
  EXPECT_EQ(spans[5].from, day("2026-12-17"));  // 15 days
  EXPECT_EQ(spans[5].to, day("2026-12-31"));
  for (std::size_t i = 1; i < spans.size(); ++i) EXPECT_EQ(spans[i].from, spans[i - 1].to.plus(1));
}

TEST(Backwards, RefusesAStepWithoutDays) {
  const std::array<NodeStep, 1> none{{{Node::Trial, 0}}};
  EXPECT_THROW(backwards(day("2026-12-31"), none), Error);
}

TEST(Evenly, GivesTheRestToDecember) {
  const auto months = evenly(Yuan{1'000'000'007});
  EXPECT_EQ(months[0], Yuan{83'333'333});
  EXPECT_EQ(months[11], Yuan{83'333'344});
  EXPECT_EQ(sum(months), 1'000'000'007);
}

// 16 September to 31 December is 107 days: 15, 31, 30 and 31 of them. 10700 yuan is 100 a day.
TEST(OverDays, GivesEachMonthItsDays) {
  const auto months = over_days(Yuan{10'700}, 2026, day("2026-09-16"), day("2027-03-31"));
  EXPECT_EQ(months[7], Yuan{0});
  EXPECT_EQ(months[8], Yuan{1500});
  EXPECT_EQ(months[9], Yuan{3100});
  EXPECT_EQ(months[10], Yuan{3000});
  EXPECT_EQ(months[11], Yuan{3100});
  EXPECT_EQ(sum(over_days(Yuan{9'999'999'999'999'999}, 2026, day("2026-02-03"), day("2026-11-09"))), 9'999'999'999'999'999);
  EXPECT_EQ(sum(over_days(Yuan{5}, 2026, day("2027-01-01"), day("2027-12-31"))), 0);
}

}  // namespace
}  // namespace liantu::dispatch
