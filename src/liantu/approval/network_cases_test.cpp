#include "liantu/approval/network_cases.h"

#include <gtest/gtest.h>

namespace liantu::approval {
namespace {

Date on(const char* iso) {
  return *Date::parse(iso);
}

CaseEvent event(CaseMove move, const char* day, const char* time = "") {
  CaseEvent out;
  out.move = move;
  out.day = on(day);
  out.time = time;
  return out;
}

ApprovalCase accepted(CaseState state) {
  ApprovalCase out;
  out.case_no = "YC-41";
  out.step_code = "4.1";
  out.state = state;
  out.accepted = on("2026-09-04");
  return out;
}

// Stopped on Tuesday morning, on again on Friday: Tuesday to Thursday stood. Stopped in the afternoon: from
// Wednesday.
TEST(NetworkCases, TakeTheDaysOnWhichTheClockStood) {
  const std::vector<CaseEvent> events{event(CaseMove::Accept, "2026-09-04", "10:00"),
                                      event(CaseMove::AskSupplement, "2026-09-08", "09:30"),
                                      event(CaseMove::TakeSupplement, "2026-09-11", "10:00"),
                                      event(CaseMove::BeginProcedure, "2026-09-15", "15:00")};
  const auto pauses = case_pauses(events);
  ASSERT_EQ(pauses.size(), 2U);
  EXPECT_EQ(pauses[0].from, on("2026-09-08"));
  EXPECT_EQ(pauses[0].to, on("2026-09-10"));
  EXPECT_TRUE(pauses[0].by_applicant);
  EXPECT_EQ(pauses[1].from, on("2026-09-16"));
  EXPECT_FALSE(pauses[1].to);
  EXPECT_FALSE(pauses[1].by_applicant);
}

TEST(NetworkCases, CountOnlyWhatHelpsTheProject) {
  EXPECT_TRUE(step_actual(accepted(CaseState::InHand), {}));
  EXPECT_FALSE(step_actual(accepted(CaseState::Denied), {}));
  EXPECT_FALSE(step_actual(accepted(CaseState::Withdrawn), {}));
  EXPECT_FALSE(step_actual(accepted(CaseState::Revoked), {}));
  ApprovalCase granted = accepted(CaseState::GrantedWithGap);
  granted.finished = on("2026-09-11");
  EXPECT_TRUE(step_actual(granted, {})->with_gap);
  ApprovalCase received;
  received.step_code = "4.1";
  received.state = CaseState::Received;
  EXPECT_FALSE(step_actual(received, {}));
}

TEST(NetworkCases, ALaterAttemptTakesThePlaceOfTheEarlier) {
  const auto last = last_attempts({{.step_code = "a", .started = on("2026-09-01"), .case_no = "1"},
                                   {.step_code = "b", .started = on("2026-09-01")},
                                   {.step_code = "a", .started = on("2026-09-07"), .case_no = "2"}});
  ASSERT_EQ(last.size(), 2U);
  EXPECT_EQ(last[0].case_no, "2");
}

TEST(NetworkCases, LastInWorkingHalves) {  // Friday to Friday over one weekend: five days
  const auto calendar = vocab::WorkCalendar::national();
  EXPECT_EQ(
      duration_of({.step_code = "a", .started = on("2026-09-04"), .finished = on("2026-09-11")}, calendar),
      10);
  EXPECT_EQ(
      duration_of({.step_code = "a", .started = on("2026-09-04"), .finished = on("2026-09-04")}, calendar),
      1);
  EXPECT_FALSE(duration_of({.step_code = "a", .started = on("2026-09-04")}, calendar));
}

}  // namespace
}  // namespace liantu::approval
