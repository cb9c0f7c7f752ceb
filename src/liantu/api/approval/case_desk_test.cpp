#include "liantu/api/approval/case_desk.h"

#include <gtest/gtest.h>

#include "liantu/api/approval/clock_sweep.h"
#include "liantu/approval/approval_case_store.h"
#include "liantu/approval/case_clock_store.h"
#include "liantu/approval/clock_rule_preset.h"
#include "liantu/store/workspace_fixture.h"

namespace liantu::api {
namespace {

using approval::CaseMove, approval::CaseState;

Instant desk_at(std::string_view iso, int hour = 10) {
  return approval::instant_of(*Date::parse(iso), hour * 60);
}

CaseClocks desk_clocks(const vocab::WorkCalendar& calendar, std::string fingerprint) {
  const approval::ClockRule& rule = approval::shipped_clock_rule();
  return {rule, approval::ClockAxis(calendar, rule.hours), std::move(fingerprint)};
}

struct CaseDeskFixture {
  explicit CaseDeskFixture(const std::string& engine)
      : workspace(engine), session(workspace.database->lease()) {
    access = store::administrator_access("审批窗口 甲");
  }
  CaseWriter writer(Instant now) { return {access, clocks, ids, now, Language::Zh, {}}; }
  CaseFile file(const std::string& id, Instant now) {
    const Date today = shanghai_day(now);
    return *case_file(*session, access, id, moment_of(today, today));
  }
  std::string accepted(const std::string& number, std::string_view day) {
    approval::ApprovalCase value;
    value.case_no = number;
    value.matter = "建筑工程施工许可证";
    const Instant at = desk_at(day);
    const std::string id = receive_case(*session, writer(at), value, at).id;
    CaseOrder order;
    order.move.move = CaseMove::Accept;
    order.move.at = at;
    EXPECT_FALSE(move_case(*session, writer(at), id, 1, order).refused);
    return id;
  }

  store::fixture::Workspace workspace;
  store::Database::Lease session;
  store::Access access;
  IdGenerator ids{7};
  CaseClocks clocks = desk_clocks(vocab::WorkCalendar::national(), "2026");
};

TEST(CaseDesk, TheSecondOfTwoIsToldAndNothingIsHalfWritten) {
  for (const std::string& engine : store::fixture::engines()) {
    CaseDeskFixture desk(engine);
    const std::string id = desk.accepted("A1", "2026-09-14");
    const Instant now = desk_at("2026-09-15");
    CaseOrder order;
    order.move.move = CaseMove::Begin;
    order.move.at = now;
    EXPECT_FALSE(move_case(*desk.session, desk.writer(now), id, 2, order).stale);
    order.move.move = CaseMove::Withdraw;
    order.move.reason = "不办了";
    const CaseAnswer second = move_case(*desk.session, desk.writer(now), id, 2, order);
    ASSERT_TRUE(second.stale);
    EXPECT_EQ(second.stale->version, 3);
    EXPECT_EQ(desk.file(id, now).value.state, CaseState::InHand);
    EXPECT_EQ(desk.file(id, now).events.size(), 3U);
  }
}

TEST(CaseDesk, AReturnKeepsTheOldAttemptAndOpensTheNext) {
  for (const std::string& engine : store::fixture::engines()) {
    CaseDeskFixture desk(engine);
    const std::string id = desk.accepted("A1", "2026-09-14");
    const Instant now = desk_at("2026-09-16");
    CaseOrder order;
    order.move = {.move = CaseMove::Return, .at = now, .reason = "材料不一致"};
    order.again = true;
    const CaseAnswer answer = move_case(*desk.session, desk.writer(now), id, 2, order);
    const CaseFile next = desk.file(answer.next_id, now);
    EXPECT_EQ(next.value.case_no, "A1-2");
    EXPECT_EQ(next.value.attempt, 2);
    EXPECT_EQ(desk.file(id, now).value.state, CaseState::Denied);
    EXPECT_EQ(case_attempts(*desk.session, desk.access, next, moment_of(shanghai_day(now), shanghai_day(now)))
                  .size(),
              2U);
  }
}

// 5 wd from 2026-12-25 by plain weeks: 28, 29, 30, 31 December and 1 January. The notice of 2027 makes 1 to 3
// January a holiday: 4 January. From 2026-12-01: due the 8th, which is past on the 10th whatever a calendar
// says.
TEST(CaseDesk, AChangedCalendarMovesWhatIsToComeAndNeverAPastDay) {
  for (const std::string& engine : store::fixture::engines()) {
    CaseDeskFixture desk(engine);
    const std::string past = desk.accepted("P", "2026-12-01");
    const std::string coming = desk.accepted("C", "2026-12-25");
    const Instant now = desk_at("2026-12-26");
    EXPECT_EQ(desk.file(coming, now).value.due->iso(), "2027-01-01");
    sweep_clocks(*desk.session, desk.clocks, now);
    vocab::WorkCalendar later = vocab::WorkCalendar::national();
    later.add(vocab::WorkYear::parse(2027, "2027", "01-01..01-03", ""));
    later.add(vocab::WorkYear::parse(2026, "改", "12-08", ""));
    sweep_clocks(*desk.session, desk_clocks(later, "2027"), now);
    EXPECT_EQ(desk.file(coming, now).value.due->iso(), "2027-01-04");
    const auto moved = desk.file(coming, now).events.back();
    EXPECT_EQ(moved.move, CaseMove::Recompute);
    EXPECT_EQ(moved.due_before->iso(), "2027-01-01");
    EXPECT_EQ(moved.due_after->iso(), "2027-01-04");
    EXPECT_FALSE(moved.reason.empty());
    const CaseFile kept = desk.file(past, now);
    EXPECT_EQ(kept.value.due->iso(), "2026-12-08");
    EXPECT_EQ(kept.events.back().due_after->iso(), "2026-12-09");
    EXPECT_EQ(kept.value.first_overdue->iso(), "2026-12-09");
    EXPECT_EQ(sweep_clocks(*desk.session, desk_clocks(later, "2027"), now), 0U);
  }
}

TEST(CaseDesk, APausedCaseStandsApartWithTheDayItIsExpectedToGoOn) {
  for (const std::string& engine : store::fixture::engines()) {
    CaseDeskFixture desk(engine);
    const std::string id = desk.accepted("S", "2026-11-02");
    CaseOrder order;
    order.move = {.move = CaseMove::BeginProcedure,
                  .at = desk_at("2026-11-04"),
                  .reason = "评审",
                  .document = "告知书",
                  .procedure = "expert_review"};
    order.move.expected = Date::of(2026, 11, 20);
    EXPECT_FALSE(move_case(*desk.session, desk.writer(desk_at("2026-11-04")), id, 2, order).refused);
    for (const char* basis : {"2026", "another"}) {
      sweep_clocks(*desk.session, desk_clocks(vocab::WorkCalendar::national(), basis), desk_at("2026-11-30"));
      const auto clock = approval::clock_of_case(*desk.session, id);
      EXPECT_TRUE(clock->stopped) << basis;
      EXPECT_FALSE(clock->asks) << basis;
      EXPECT_EQ(clock->remaining, 8) << basis;
      EXPECT_EQ(clock->expected, "2026-11-20") << basis;
      EXPECT_EQ(clock->ball, approval::Ball::Intermediary) << basis;
    }
  }
}

TEST(CaseDesk, TheQueueFollowsEditsAndStatesTurnWithTime) {
  for (const std::string& engine : store::fixture::engines()) {
    CaseDeskFixture desk(engine);
    const std::string id = desk.accepted("Q", "2026-11-02");  // due 2026-11-09
    const auto light = [&](std::string_view day) {
      sweep_clocks(*desk.session, desk.clocks, desk_at(day));
      return approval::clock_of_case(*desk.session, id)->state;
    };
    EXPECT_EQ(light("2026-11-03"), approval::ClockState::Normal);
    const auto counted = [&](std::string_view day) {
      return approval::queue_counts(*desk.session, {}, desk_at(day)).at(0).state;
    };
    EXPECT_EQ(counted("2026-11-03"), approval::ClockState::Normal);  // whenever the sweep was
    EXPECT_EQ(counted("2026-11-06"), approval::ClockState::Warning);
    EXPECT_EQ(counted("2026-11-10"), approval::ClockState::Overdue);
    EXPECT_EQ(light("2026-11-06"), approval::ClockState::Warning);
    EXPECT_EQ(light("2026-11-10"), approval::ClockState::Overdue);
    EXPECT_EQ(approval::clock_of_case(*desk.session, id)->first_overdue, "2026-11-10");
    const Instant now = desk_at("2026-11-11");
    sweep_clocks(*desk.session, desk_clocks(vocab::WorkCalendar::national(), "another"), now);
    EXPECT_EQ(approval::clock_of_case(*desk.session, id)->remaining, -2);
    CaseOrder order;
    order.move = {.move = CaseMove::Grant, .at = now};
    EXPECT_FALSE(move_case(*desk.session, desk.writer(now), id, 2, order).refused);
    EXPECT_FALSE(approval::clock_of_case(*desk.session, id)->open);
    EXPECT_EQ(desk.file(id, now).value.first_overdue->iso(), "2026-11-10");
  }
}

}  // namespace
}  // namespace liantu::api
