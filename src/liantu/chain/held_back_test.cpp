#include "liantu/chain/held_back.h"

#include <gtest/gtest.h>

namespace liantu::chain {
namespace {

const Date kMonday = *Date::of(2026, 9, 21);
const TargetRule kRule = [] {
  TargetRule rule;
  rule.visited_days = rule.declined_days = 28;
  return rule;
}();

VisitRow of_week(Date week) {
  VisitRow row;
  row.week = week;
  return row;
}

std::string code_for(const VisitRow& visit, Date week = kMonday) {
  const auto held = held_back(std::vector{&visit}, {}, kRule, week, Language::Zh);
  return held ? std::string(held->code) : "";
}

TEST(HeldBack, NothingKnownHoldsNothingBack) {
  EXPECT_FALSE(held_back({}, {}, kRule, kMonday, Language::Zh).has_value());
}

TEST(HeldBack, ASignedFirmIsNotSuggestedAgain) {
  VisitRow visit = of_week(*Date::of(2026, 3, 2));
  visit.visited_on = Date::of(2026, 3, 4);
  visit.outcome = VisitOutcome::Signed;
  EXPECT_EQ(code_for(visit), "signed");
  EXPECT_EQ(code_for(visit, *Date::of(2026, 2, 23)), "");  // a week before it
  const FirmDeal deal{"甲材料项目", true}, talk{"乙项目", false};
  const auto held = held_back({}, std::vector{&talk, &deal}, kRule, kMonday, Language::Zh);
  EXPECT_EQ(held->sentence, "已签约（甲材料项目），不再建议走访");
}

TEST(HeldBack, AnOpenDealOrTalksAfterAVisit) {
  const FirmDeal talk{"乙项目", false};
  EXPECT_EQ(held_back({}, std::vector{&talk}, kRule, kMonday, Language::En)->code, "in_talks");
  VisitRow visit = of_week(kMonday.plus(-7));
  visit.outcome = VisitOutcome::Talks;
  EXPECT_EQ(code_for(visit), "in_talks");
}

// Visited on Wednesday 2026-09-16: 28 days end on Wednesday 10-14, so Monday 10-19 is the first free one.
TEST(HeldBack, AVisitMadeHoldsBackForItsDays) {
  VisitRow visit = of_week(*Date::of(2026, 9, 14));
  visit.visited_on = Date::of(2026, 9, 16);
  visit.outcome = VisitOutcome::Visited;
  const auto held = held_back(std::vector<const VisitRow*>{&visit}, {}, kRule, kMonday, Language::Zh);
  ASSERT_TRUE(held.has_value());
  EXPECT_EQ(held->sentence, "2026-09-16 刚走访过，28 天内不再建议（到 2026-10-19）");
  EXPECT_EQ(code_for(visit, *Date::of(2026, 10, 12)), "visited");
  EXPECT_EQ(code_for(visit, *Date::of(2026, 10, 19)), "");
}

// Declined for the week of 2026-09-14: 28 days end on Monday 10-12, which is free.
TEST(HeldBack, ADeclinedVisitHoldsBackWithItsReason) {
  VisitRow visit = of_week(*Date::of(2026, 9, 14));
  visit.verdict = VisitVerdict::Declined;
  visit.verdict_reason = "上月刚在外地定址";
  const auto held = held_back(std::vector<const VisitRow*>{&visit}, {}, kRule, kMonday, Language::Zh);
  ASSERT_TRUE(held.has_value());
  EXPECT_EQ(held->sentence,
            "2026-09-14 那一周定了不去（上月刚在外地定址），28 天内不再建议（到 2026-10-12）");
  EXPECT_EQ(code_for(visit, *Date::of(2026, 10, 5)), "declined");
  EXPECT_EQ(code_for(visit, *Date::of(2026, 10, 12)), "");
}

TEST(HeldBack, AVisitAdoptedForLastWeekWaitsForItsOutcome) {
  VisitRow visit = of_week(kMonday.plus(-7));
  visit.verdict = VisitVerdict::Adopted;
  EXPECT_EQ(code_for(visit), "planned");
  EXPECT_EQ(code_for(visit, kMonday.plus(7)), "");  // it was not made: it may be suggested again
}

}  // namespace
}  // namespace liantu::chain
