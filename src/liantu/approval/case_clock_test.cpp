#include "liantu/approval/case_clock.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

#include "liantu/base/error.h"

namespace liantu::approval {
namespace {

const OfficeHours kClockHours{.noon = 12 * 60, .spans = {{9 * 60, 12 * 60}, {13 * 60, 17 * 60}}};
const ClockAxis kClockAxis(vocab::WorkCalendar::national(), kClockHours);

Date clock_day(std::string_view iso) {
  return *Date::parse(iso);
}
Instant clock_at(std::string_view iso, int hour = 9, int minute = 0) {
  return instant_of(clock_day(iso), hour * 60 + minute);
}
ClockStep step(ClockStep::Kind kind, Instant at, std::int64_t ticks = 0) {
  return {.kind = kind, .at = at, .ticks = ticks};
}
using enum ClockStep::Kind;

ClockTerms days(double amount, CaseFirstDay first = CaseFirstDay::Next,
                TimeUnit unit = TimeUnit::WorkingDay) {
  return {unit, *ticks_of(amount, unit), first};
}

ClockReading reading(const ClockTerms& terms, const std::vector<ClockStep>& steps, Instant now) {
  return read_clock(terms, steps, kClockAxis, {}, now);
}

std::string due(std::string_view accepted, double wd, CaseFirstDay first = CaseFirstDay::Next) {
  return reading(days(wd, first), {step(Start, clock_at(accepted, 10))}, clock_at(accepted, 11))
      .due_day()
      ->iso();
}

// domain vectors: computed from the notices of the State Council by an independent program.
TEST(CaseClock, CountsTheWorkingDaysOfTheNotices) {
  EXPECT_EQ(due("2026-02-13", 9), "2026-03-04");
  EXPECT_EQ(due("2026-02-13", 25), "2026-03-26");
  EXPECT_EQ(due("2025-09-26", 9), "2025-10-15");
  EXPECT_EQ(due("2026-09-18", 9), "2026-10-08");
  EXPECT_EQ(due("2024-02-08", 7), "2024-02-23");
  EXPECT_EQ(due("2023-01-20", 9), "2023-02-07");
  EXPECT_EQ(due("2026-04-30", 1), "2026-05-06");
  EXPECT_EQ(due("2026-05-08", 1), "2026-05-09");  // a Saturday that is worked
}

TEST(CaseClock, TheDayOfAcceptanceCountsOnlyWhenTheSettingSaysSo) {
  EXPECT_EQ(due("2026-09-14", 1, CaseFirstDay::Same), "2026-09-14");
  EXPECT_EQ(due("2026-09-14", 1), "2026-09-15");
  EXPECT_EQ(due("2026-09-12", 1, CaseFirstDay::Same), "2026-09-14");  // a Saturday
}

// Worked by hand. 5 wd accepted Mon 2026-09-14: 15, 16 | stopped Thu 17 at 10:00 | resumed Fri 10-09 at
// 10:00, so 9 Oct, 10 Oct (a worked Saturday), 12 Oct. Stopped: 17, 18, 20 (worked Sunday), 21..24, 28..30
// Sept, 8 Oct = 11 wd.
TEST(CaseClock, ASuspensionOverTheNationalDayMovesTheEndByTheWorkingDaysStopped) {
  const std::vector<ClockStep> steps{step(Start, clock_at("2026-09-14", 10)),
                                     step(Stop, clock_at("2026-09-17", 10)),
                                     step(Go, clock_at("2026-10-09", 10))};
  const auto stopped = reading(days(5), steps, clock_at("2026-09-28", 10));
  EXPECT_EQ(stopped.phase, ClockPhase::Suspended);
  EXPECT_EQ(stopped.used, 4);
  EXPECT_EQ(stopped.remaining, 6);
  const auto running = reading(days(5), steps, clock_at("2026-10-10", 10));
  EXPECT_EQ(running.due_day()->iso(), "2026-10-12");
  EXPECT_EQ(running.used, 6);
  EXPECT_EQ(running.suspended, 22);
  EXPECT_EQ(running.elapsed, 28);
  EXPECT_EQ(running.state, ClockState::Warning);
  EXPECT_FALSE(running.first_overdue);
}

TEST(CaseClock, HalfDaysAreKept) {
  // Stopped in the afternoon of the 16th: the 15th and the morning are used. Resumed in the afternoon of the
  // 18th.
  const std::vector<ClockStep> steps{step(Start, clock_at("2026-09-14")),
                                     step(Stop, clock_at("2026-09-16", 14)),
                                     step(Go, clock_at("2026-09-18", 15))};
  const auto at = reading(days(2.5), steps, clock_at("2026-09-18", 16));
  EXPECT_EQ(at.used, 3);
  EXPECT_EQ(at.remaining, 2);
  EXPECT_EQ(at.due_at,
            instant_of(clock_day("2026-09-20"), 12 * 60));  // afternoon of 18, morning of the worked Sunday
  EXPECT_EQ(at.due_day()->iso(), "2026-09-20");
}

TEST(CaseClock, StatesTurnAtTwoDaysAndWhenTheLastDayIsOver) {
  const std::vector<ClockStep> steps{step(Start, clock_at("2026-09-14"))};  // 5 wd: 15 16 17 18 20
  EXPECT_EQ(reading(days(5), steps, clock_at("2026-09-17", 13)).state, ClockState::Normal);  // 2.5 left
  EXPECT_EQ(reading(days(5), steps, clock_at("2026-09-18", 9)).state, ClockState::Warning);  // 2 left
  EXPECT_EQ(reading(days(5), steps, clock_at("2026-09-20", 23)).state, ClockState::Warning);
  const auto late = reading(days(5), steps, clock_at("2026-09-21", 9));
  EXPECT_EQ(late.state, ClockState::Overdue);
  EXPECT_EQ(late.first_overdue->iso(), "2026-09-21");
  EXPECT_EQ(late.remaining, 0);
  EXPECT_EQ(reading(days(5), steps, clock_at("2026-09-23", 9)).remaining, -4);
  EXPECT_EQ(reading(days(5), steps, clock_at("2026-09-17", 9)).warn_at, instant_of(clock_day("2026-09-18")));
}

TEST(CaseClock, OverdueOnTheWeekendAfterTheLastDay) {
  const std::vector<ClockStep> steps{step(Start, clock_at("2026-11-05"))};  // Thursday, 1 wd: Friday the 6th
  EXPECT_EQ(reading(days(1), steps, clock_at("2026-11-07", 10)).state, ClockState::Overdue);
  EXPECT_EQ(reading(days(1), steps, clock_at("2026-11-06", 20)).state, ClockState::Warning);
}

TEST(CaseClock, AnExtensionAfterTheEndKeepsTheFirstOverdueDay) {
  std::vector<ClockStep> steps{step(Start, clock_at("2026-11-02")),
                               step(Extend, clock_at("2026-11-06", 10), 20)};
  const auto at = reading(days(2), steps, clock_at("2026-11-06", 11));  // due Wed the 4th
  EXPECT_EQ(at.first_overdue->iso(), "2026-11-05");
  EXPECT_EQ(at.state, ClockState::Normal);
  EXPECT_EQ(at.remaining, 24 - 6);
  EXPECT_EQ(at.due_day()->iso(), "2026-11-18");  // 12 wd from the 3rd
}

TEST(CaseClock, EndsAtTheDecision) {
  const std::vector<ClockStep> steps{step(Start, clock_at("2026-09-14")),
                                     step(End, clock_at("2026-09-18", 17))};
  const auto at = reading(days(5), steps, clock_at("2026-12-01"));
  EXPECT_EQ(at.phase, ClockPhase::Ended);
  EXPECT_EQ(at.used, 7);
  EXPECT_EQ(at.remaining, 3);
  EXPECT_EQ(at.state, ClockState::Normal);  // nothing to be warned of any more
  EXPECT_FALSE(at.first_overdue);
}

TEST(CaseClock, CalendarDaysEndOnAWorkingDay) {
  // 60 calendar days from 2026-08-03: the 60th is Fri 2 Oct, in the holiday; it moves on to Thu 8 Oct (art.
  // 203).
  const auto terms = days(60, CaseFirstDay::Next, TimeUnit::CalendarDay);
  const std::vector<ClockStep> steps{step(Start, clock_at("2026-08-03"))};
  const auto at = reading(terms, steps, clock_at("2026-10-05", 10));
  EXPECT_EQ(at.due_day()->iso(), "2026-10-08");
  EXPECT_EQ(at.state, ClockState::Normal);
  EXPECT_EQ(at.remaining, 8);  // 5, 6, 7, 8 October
  EXPECT_EQ(reading(terms, steps, clock_at("2026-10-09", 0)).state, ClockState::Overdue);
}

TEST(CaseClock, AStoppedClockDoesNotCountTheDaysOfRestItMightEndOn) {
  // Stopped on 28 September after 55 of 60 days. Resumed on Tue 13 Oct it would end on Sat 17, so on Mon 19.
  const auto terms = days(60, CaseFirstDay::Next, TimeUnit::CalendarDay);
  const std::vector<ClockStep> steps{step(Start, clock_at("2026-08-03")), step(Stop, clock_at("2026-09-28"))};
  const auto at = reading(terms, steps, clock_at("2026-10-13"));
  EXPECT_EQ(at.due_day()->iso(), "2026-10-19");
  EXPECT_EQ(at.moved, 0);
  EXPECT_EQ(at.remaining, 10);
}

TEST(CaseClock, HoursRunByTheClockOrByTheOffice) {
  const ClockTerms plain{TimeUnit::CalendarHour, 120, CaseFirstDay::Next};
  const std::vector<ClockStep> steps{step(Start, clock_at("2026-11-06", 16, 15))};
  const auto at = reading(plain, steps, clock_at("2026-11-06", 17, 0));
  EXPECT_EQ(at.used, 45);
  EXPECT_EQ(at.remaining, 75);
  EXPECT_EQ(at.due_at, clock_at("2026-11-06", 18, 15));
  const ClockTerms office{TimeUnit::WorkingHour, 120, CaseFirstDay::Next};  // 45 min on Friday, 75 on Monday
  EXPECT_EQ(reading(office, steps, clock_at("2026-11-06", 17)).due_at, clock_at("2026-11-09", 10, 15));
}

TEST(CaseClock, AYearWithoutNoticeIsProvisional) {
  EXPECT_TRUE(
      reading(days(9), {step(Start, clock_at("2026-12-21"))}, clock_at("2026-12-21", 10)).provisional);
  EXPECT_FALSE(
      reading(days(9), {step(Start, clock_at("2026-11-02"))}, clock_at("2026-11-02", 10)).provisional);
}

TEST(CaseClock, AmountsFinerThanHalfADayAreRefused) {
  EXPECT_EQ(ticks_of(17.5, TimeUnit::WorkingDay), 35);
  EXPECT_FALSE(ticks_of(0.25, TimeUnit::WorkingDay));
  EXPECT_FALSE(ticks_of(0, TimeUnit::WorkingDay));
  EXPECT_FALSE(ticks_of(-1, TimeUnit::CalendarHour));
  EXPECT_EQ(ticks_of(2, TimeUnit::CalendarHour), 120);
}

TEST(ClockAxis, PositionsAndInstantsAgree) {
  std::mt19937 random(33);
  for (const TimeUnit unit :
       {TimeUnit::WorkingDay, TimeUnit::CalendarDay, TimeUnit::WorkingHour, TimeUnit::CalendarHour}) {
    Instant before = 0;
    std::int64_t last = -1;
    for (int i = 0; i < 400; ++i) {
      const Instant at = clock_at("2025-01-01") + static_cast<Instant>(random() % 1'000'000) * 60'000'000;
      const std::int64_t place = kClockAxis.position(unit, at);
      if (i > 0 && at >= before) {
        EXPECT_GE(place, last);
      }
      before = at, last = place;
      const Instant first = kClockAxis.reached(unit, place);
      EXPECT_LE(first, at);
      EXPECT_EQ(kClockAxis.position(unit, first), place);
      EXPECT_LT(kClockAxis.position(unit, first - 60'000'000), place);
    }
  }
}

struct RandomLedger {
  ClockTerms terms;
  std::vector<ClockStep> steps;
  Instant now;
};

RandomLedger random_ledger(std::mt19937& random) {
  const auto unit = static_cast<TimeUnit>(random() % 4);
  RandomLedger out{{unit, static_cast<std::int64_t>(1 + random() % 60),
                    random() % 2 == 0 ? CaseFirstDay::Next : CaseFirstDay::Same},
                   {},
                   0};
  Instant at = clock_at("2025-01-01") + static_cast<Instant>(random() % 900'000) * 60'000'000;
  out.steps.push_back(step(Start, at));
  for (int i = static_cast<int>(random() % 8); i > 0; --i) {
    at += static_cast<Instant>(random() % 20'000) * 60'000'000;
    const auto kind = static_cast<ClockStep::Kind>(1 + random() % 3);
    out.steps.push_back(step(kind, at, kind == Extend ? 1 + random() % 20 : 0));
  }
  if (random() % 3 == 0)
    out.steps.push_back(step(End, at + static_cast<Instant>(random() % 9000) * 60'000'000));
  out.now = at + static_cast<Instant>(random() % 30'000) * 60'000'000;
  return out;
}

TEST(CaseClock, RunningAndSuspendedAlwaysAddUpToElapsed) {
  std::mt19937 random(28);
  for (int i = 0; i < 3000; ++i) {
    const RandomLedger one = random_ledger(random);
    const auto at = reading(one.terms, one.steps, one.now);
    std::int64_t running = 0, stopped = 0;
    for (const ClockInterval& interval : at.intervals)
      (interval.running ? running : stopped) += interval.ticks;
    EXPECT_EQ(at.elapsed, at.used + at.suspended);
    EXPECT_EQ(running, at.used);
    EXPECT_EQ(stopped, at.suspended);
    EXPECT_EQ(at.remaining, at.budget + at.extended + at.moved - at.used);
    for (std::size_t k = 1; k < at.intervals.size(); ++k)
      EXPECT_EQ(at.intervals[k].from, at.intervals[k - 1].to);
  }
}

TEST(CaseClock, StoppingAndGoingOnAtOneInstantChangesNothing) {
  std::mt19937 random(29);
  for (int i = 0; i < 2000; ++i) {
    RandomLedger one = random_ledger(random);
    const auto before = reading(one.terms, one.steps, one.now);
    const std::size_t where = 1 + random() % one.steps.size();
    const Instant at = where < one.steps.size() ? one.steps[where].at : one.steps.back().at;
    bool running = false;
    for (std::size_t k = 0; k < where; ++k)
      running =
          one.steps[k].kind == Start || one.steps[k].kind == Go || (running && one.steps[k].kind == Extend);
    if (!running) continue;
    const std::vector<ClockStep> both{step(Stop, at), step(Go, at)};
    one.steps.insert(one.steps.begin() + static_cast<std::ptrdiff_t>(where), both.begin(), both.end());
    const auto after = reading(one.terms, one.steps, one.now);
    EXPECT_EQ(after.used, before.used);
    EXPECT_EQ(after.suspended, before.suspended);
    EXPECT_EQ(after.due_at, before.due_at);
    EXPECT_EQ(after.state, before.state);
    EXPECT_EQ(after.first_overdue, before.first_overdue);
  }
}

TEST(CaseClock, ANewHolidayNeverShortensAnything) {
  std::mt19937 random(30);
  for (int i = 0; i < 60; ++i) {
    const Date holiday = clock_day("2027-01-01").plus(random() % 200);
    vocab::WorkCalendar changed = vocab::WorkCalendar::national();
    changed.add({.year = 2027, .notice = "试", .off = {holiday}, .worked = {}});
    const ClockAxis axis(changed, kClockHours);
    for (int k = 0; k < 50; ++k) {
      RandomLedger one = random_ledger(random);
      const Instant shift =
          instant_of(holiday) - one.steps.front().at - static_cast<Instant>(random() % 20) * 86'400'000'000;
      for (ClockStep& each : one.steps) each.at += shift;
      const Instant now = one.now + shift;
      const auto before = read_clock(one.terms, one.steps, kClockAxis, {}, now);
      const auto after = read_clock(one.terms, one.steps, axis, {}, now);
      if (before.phase == ClockPhase::NotStarted) continue;
      EXPECT_GE(*after.due_at, *before.due_at);
      EXPECT_GE(after.remaining, before.remaining);
      if (after.first_overdue) {
        ASSERT_TRUE(before.first_overdue);
        EXPECT_GE(*after.first_overdue, *before.first_overdue);
      }
    }
  }
}

}  // namespace
}  // namespace liantu::approval
