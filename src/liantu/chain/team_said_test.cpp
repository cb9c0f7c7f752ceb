#include "liantu/chain/team_said.h"

#include <gtest/gtest.h>

namespace liantu::chain {
namespace {

TEST(ComplaintOf, ANoToAGapNeedsAReason) {
  GapDecisionRow row;
  row.decision = GapDecision::Fill;
  EXPECT_FALSE(complaint_of(row, Language::Zh).has_value());
  row.decision = GapDecision::Decline;
  row.reason = "  ";
  EXPECT_EQ(complaint_of(row, Language::Zh)->sentence, "认定“有所不招”要写理由，请补上。");
  EXPECT_EQ(complaint_of(row, Language::Zh)->field, "reason");
  row.reason = "占地大";
  EXPECT_FALSE(complaint_of(row, Language::Zh).has_value());
}

TEST(ComplaintOf, ADeclinedVisitNeedsAReason) {
  VisitRow row;
  EXPECT_FALSE(complaint_of(row, Language::En).has_value());
  row.verdict = VisitVerdict::Declined;
  EXPECT_EQ(complaint_of(row, Language::En)->field, "verdict_reason");
  row.verdict_reason = "刚在外地定址";
  EXPECT_FALSE(complaint_of(row, Language::En).has_value());
}

}  // namespace
}  // namespace liantu::chain
