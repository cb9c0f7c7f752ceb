#include "liantu/dispatch/exemption.h"

#include <gtest/gtest.h>

namespace liantu::dispatch {
namespace {

ExemptionRow flood_stop() {
  return {.name = "锻件",
          .dimension = Dimension::Progress,
          .from = Date::parse("2026-06-01"),
          .to = Date::parse("2026-07-31"),
          .reason = "汛期停工令"};
}

TEST(ExemptionRow, AskedForHasNoEffectYetAndSaysWhoAsked) {
  const ExemptionRow row = as_asked(std::nullopt, flood_stop(), "周科员", *Date::parse("2026-06-02"));
  EXPECT_EQ(row.state, ExemptionState::Asked);
  const auto exemption = exemption_of(row);
  ASSERT_TRUE(exemption);
  EXPECT_FALSE(exemption->approved);
  EXPECT_EQ(exemption->asked_by, "周科员");
}

TEST(ExemptionRow, ApprovedCountsUnderTheNameOfWhoApproved) {
  ExemptionRow row = as_asked(std::nullopt, flood_stop(), "周科员", *Date::parse("2026-06-02"));
  row.state = ExemptionState::Approved;
  row.decided_by = "县领导";
  EXPECT_TRUE(exemption_of(row)->approved);
  EXPECT_EQ(exemption_of(row)->approver, "县领导");
  row.state = ExemptionState::Refused;
  EXPECT_FALSE(exemption_of(row));
}

TEST(ExemptionRow, AStateThatSomebodyWritesIsNotTaken) {
  ExemptionRow row = flood_stop();
  row.state = ExemptionState::Approved;
  row.decided_by = "周科员";
  EXPECT_EQ(as_asked(std::nullopt, row, "周科员", *Date::parse("2026-06-02")).state, ExemptionState::Asked);
}

TEST(ExemptionRow, ALongerOneIsAskedForAnewARemarkIsNot) {
  ExemptionRow approved = flood_stop();
  approved.state = ExemptionState::Approved;
  approved.decided_by = "县领导";
  ExemptionRow edited = approved;
  edited.remark = "已抄送";
  EXPECT_EQ(as_asked(approved, edited, "李科员", *Date::parse("2026-06-09")).state, ExemptionState::Approved);
  edited.to = Date::parse("2026-12-31");
  const ExemptionRow longer = as_asked(approved, edited, "李科员", *Date::parse("2026-06-09"));
  EXPECT_EQ(longer.state, ExemptionState::Asked);
  EXPECT_EQ(longer.asked_by, "李科员");
  EXPECT_EQ(longer.decided_by, "");
}

TEST(ExemptionRow, OneFromBeforeCountsWithItsApprover) {
  ExemptionRow row = flood_stop();
  EXPECT_FALSE(exemption_of(row));
  row.approver = "分管县领导";
  EXPECT_TRUE(exemption_of(row)->approved);
}

}  // namespace
}  // namespace liantu::dispatch
