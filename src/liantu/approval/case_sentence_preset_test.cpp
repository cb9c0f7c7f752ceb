#include "liantu/approval/case_sentence.h"

#include <gtest/gtest.h>

#include "liantu/approval/clock_rule_preset.h"

namespace liantu::approval {
namespace {

const ClockAxis& spoken_axis() {
  static const ClockAxis axis(vocab::WorkCalendar::national(), shipped_clock_rule().hours);
  return axis;
}
Date spoken_day(std::string_view iso) {
  return *Date::parse(iso);
}
CaseEvent spoken_event(CaseMove move, std::string_view day, std::string time) {
  CaseEvent out;
  out.move = move;
  out.day = spoken_day(day);
  out.time = std::move(time);
  return out;
}

ApprovalCase spoken_case() {
  ApprovalCase of;
  of.matter = "没有列出的事项";
  of.state = CaseState::ProcedureBegun;
  of.accepted = spoken_day("2026-09-14");
  of.promised = 5;
  of.statutory = 20;
  of.unit = TimeUnit::WorkingDay;
  return of;
}

std::string told(const ApprovalCase& of, const std::vector<CaseEvent>& events, Instant now,
                 Language language) {
  const CaseStanding standing = standing_of(of, events, shipped_clock_rule(), spoken_axis(), now);
  std::string out;
  for (const CaseLine& line : explain_clock(of, standing, shipped_clock_rule(), spoken_axis(), now, language))
    out += line.text + "\n";
  return out;
}

// Worked by hand: see CaseClock.ASuspensionOverTheNationalDayMovesTheEndByTheWorkingDaysStopped.
TEST(CaseSentence, TellsASuspensionOverTheNationalDay) {
  std::vector<CaseEvent> events{spoken_event(CaseMove::Accept, "2026-09-14", "10:00"),
                                spoken_event(CaseMove::BeginProcedure, "2026-09-17", "10:00")};
  events.back().expected_resume = spoken_day("2026-10-09");
  EXPECT_EQ(told(spoken_case(), events, instant_of(spoken_day("2026-09-28"), 600), Language::Zh),
            "9月14日 受理，次日起算，从 9月15日 开始计。\n"
            "承诺 5 个工作日。\n"
            "走表 2 个工作日 + 停表 7 个工作日 = 已过 9 个工作日。\n"
            "停表中，还剩 3 个工作日；如果今天恢复，9月30日 到期。\n"
            "按预计恢复的日期，10月12日 到期。\n"
            "其间法定节假日放假 1 天（周一至周五），不计。\n"
            "其间调休上班的周末照计：9月20日。\n"
            "法定 20 个工作日，按法定还剩 18 个工作日。\n");
  EXPECT_EQ(told(spoken_case(), events, instant_of(spoken_day("2026-09-28"), 600), Language::En),
            "Accepted on 14 Sep 2026; counted from the next day, 15 Sep 2026.\n"
            "Promised: 5 working days.\n"
            "Running 2 working days + paused 7 working days = elapsed 9 working days.\n"
            "Paused with 3 working days left; if it went on today it would be due on 30 Sep 2026.\n"
            "On the expected day of resuming it is due on 12 Oct 2026.\n"
            "Public holidays on weekdays in it, which do not count: 1.\n"
            "Weekend days that are worked count: 20 Sep 2026.\n"
            "By law 20 working days: 18 working days left of that.\n");
}

// Friday 2026-09-25 to Sunday 2026-09-27 are the Mid-Autumn holiday; accepted on the Thursday before.
TEST(CaseSentence, NamesTheFirstDayThatCountsWhenTheNextDayIsARest) {
  const std::vector<CaseEvent> events{spoken_event(CaseMove::Accept, "2026-09-24", "10:00")};
  ApprovalCase of = spoken_case();
  of.state = CaseState::Accepted;
  of.accepted = spoken_day("2026-09-24");
  const Instant now = instant_of(spoken_day("2026-09-28"), 600);
  EXPECT_TRUE(told(of, events, now, Language::Zh)
                  .starts_with("9月24日 受理，次日起算；次日休息，从 9月28日 开始计。\n"));
  EXPECT_TRUE(told(of, events, now, Language::En).find("28 Sep 2026 is the first that counts.") <
              std::string::npos);
}

TEST(CaseSentence, ASheetThatDoesNotSaySinceWhenIsAskedInsteadOfCounted) {
  EXPECT_EQ(told(spoken_case(), {}, instant_of(spoken_day("2026-09-28")), Language::Zh),
            "正在停表，但不知从哪天停起，请补记停表的日期和文书。\n");
}

// Accepted Mon 2 Nov, promised 1: due Tue 3 Nov. Gap due Fri 13 Nov; filled Thu 12 Nov; 10 wd after that: Thu
// 26 Nov.
TEST(CaseStanding, AGapHoldsDeliveryBackAndTheTenDaysRunFromItsFilling) {
  ApprovalCase of = spoken_case();
  of.state = CaseState::GrantedWithGap;
  of.accepted = spoken_day("2026-11-02");
  of.finished = spoken_day("2026-11-03");
  of.gap_due = spoken_day("2026-11-13");
  const auto at = [&](std::string_view iso) {
    return standing_of(of, {}, shipped_clock_rule(), spoken_axis(), instant_of(spoken_day(iso), 600));
  };
  EXPECT_EQ(at("2026-11-10").gap->state, CountdownState::Open);
  EXPECT_EQ(at("2026-11-10").gap->working_days, 3);
  EXPECT_EQ(at("2026-11-11").gap->state, CountdownState::Warning);
  EXPECT_EQ(at("2026-11-13").gap->state, CountdownState::Warning);
  EXPECT_EQ(at("2026-11-14").gap->state, CountdownState::Lapsed);
  EXPECT_FALSE(at("2026-11-14").delivery);
  EXPECT_EQ(clock_summary(at("2026-11-10"), Language::Zh), "容缺办结，材料 11月13日 前补齐");
  EXPECT_EQ(clock_summary(at("2026-11-14"), Language::En), "Decided with a gap that was due on 13 Nov 2026");
  EXPECT_EQ(at("2026-11-14").ball, Ball::Enterprise);
  of.state = CaseState::Granted;
  of.gap_filled = spoken_day("2026-11-12");
  EXPECT_EQ(at("2026-11-16").gap->state, CountdownState::Done);
  EXPECT_EQ(at("2026-11-16").delivery->due.iso(), "2026-11-26");
  EXPECT_EQ(at("2026-11-16").ball, Ball::Department);
}

TEST(CaseStanding, APastDateIsNeverMovedByACalendar) {
  const Date told = spoken_day("2026-10-12"), later = spoken_day("2026-10-13");
  EXPECT_FALSE(revised_due(told, told, later));
  EXPECT_TRUE(revised_due(told, later, spoken_day("2026-10-12"))->moves);
  const auto past = revised_due(told, later, spoken_day("2026-10-13"));
  EXPECT_FALSE(past->moves);
  EXPECT_EQ(past->told, told);
  EXPECT_EQ(past->recomputed, later);
}

TEST(CaseStanding, TheFirstOverdueDayOnRecordIsKept) {
  ApprovalCase of = spoken_case();
  of.state = CaseState::InHand;
  of.first_overdue = spoken_day("2026-09-16");
  const auto standing =
      standing_of(of, {}, shipped_clock_rule(), spoken_axis(), instant_of(spoken_day("2026-09-16")));
  EXPECT_EQ(standing.clock->first_overdue, spoken_day("2026-09-16"));
}

}  // namespace
}  // namespace liantu::approval
