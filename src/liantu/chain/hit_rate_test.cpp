#include "liantu/chain/hit_rate.h"

#include <gtest/gtest.h>

namespace liantu::chain {
namespace {

VisitRow visit(Date week, VisitVerdict verdict, VisitOutcome outcome) {
  static int number = 0;
  VisitRow row;
  row.enterprise = "例" + std::to_string(++number) + "号有限公司";
  row.week = week;
  row.verdict = verdict;
  row.outcome = outcome;
  return row;
}

TEST(HitRate, CountsWhatCameOfEachSuggestion) {
  const Date monday = *Date::parse("2026-09-07");
  const std::vector<VisitRow> visits{visit(monday, VisitVerdict::Adopted, VisitOutcome::Signed), visit(monday, VisitVerdict::Adopted, VisitOutcome::Talks),
                                     visit(monday, VisitVerdict::Adopted, VisitOutcome::NoInterest), visit(monday, VisitVerdict::Adopted, VisitOutcome::NotYet),
                                     visit(monday, VisitVerdict::Declined, VisitOutcome::NotYet), visit(monday.plus(7), VisitVerdict::Adopted, VisitOutcome::Signed)};
  const HitRate rate = hit_rate(visits, {}, monday, monday.plus(6));
  EXPECT_EQ(rate.suggested, 5);
  EXPECT_EQ(rate.adopted, 4);
  EXPECT_EQ(rate.declined, 1);
  EXPECT_EQ(rate.visited, 3);
  EXPECT_EQ(rate.talks, 2);
  EXPECT_EQ(rate.signed_up, 1);
}

/// Two shown in the week, one of them entered as a visit, one more entered by hand: 3 suggested.
TEST(HitRate, WhatTheListShowedCountsOnceAWeek) {
  const Date monday = *Date::parse("2026-09-07");
  VisitRow taken, own;
  taken.week = own.week = monday;
  taken.enterprise = "甲有限公司";
  taken.verdict = VisitVerdict::Adopted;
  own.enterprise = "丙有限公司";
  const std::vector<WeekSuggestion> shown{{.week = monday, .enterprise = "甲有限公司"},
                                          {.week = monday, .enterprise = "乙有限公司"},
                                          {.week = monday.plus(7), .enterprise = "乙有限公司"}};
  const std::vector<VisitRow> visits{taken, own};
  const HitRate rate = hit_rate(visits, shown, monday, monday.plus(6));
  EXPECT_EQ(rate.suggested, 3);
  EXPECT_EQ(rate.adopted, 1);
  EXPECT_EQ(suggested_by_week(visits, shown), (std::map<Date, int>{{monday, 3}, {monday.plus(7), 1}}));
}

}  // namespace
}  // namespace liantu::chain
