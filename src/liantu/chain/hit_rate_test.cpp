#include "liantu/chain/hit_rate.h"

#include <gtest/gtest.h>

namespace liantu::chain {
namespace {

VisitRow visit(Date week, VisitVerdict verdict, VisitOutcome outcome) {
  VisitRow row;
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
  const HitRate rate = hit_rate(visits, monday, monday.plus(6));
  EXPECT_EQ(rate.suggested, 5);
  EXPECT_EQ(rate.adopted, 4);
  EXPECT_EQ(rate.declined, 1);
  EXPECT_EQ(rate.visited, 3);
  EXPECT_EQ(rate.talks, 2);
  EXPECT_EQ(rate.signed_up, 1);
}

}  // namespace
}  // namespace liantu::chain
