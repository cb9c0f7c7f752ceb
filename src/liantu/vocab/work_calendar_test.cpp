#include "liantu/vocab/work_calendar.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "liantu/base/error.h"

namespace liantu::vocab {
namespace {

const WorkCalendar kCalendar = WorkCalendar::national();

Date day(std::string_view iso) {
  return *Date::parse(iso);
}

std::string due(std::string_view from, std::int64_t n, FirstDay first = FirstDay::Next) {
  return kCalendar.plus_working_days(day(from), n, first).day.iso();
}

// Computed from the notices by an independent program.
TEST(WorkCalendar, CountsStatutoryPeriodsAcrossHolidaysAndWorkedWeekends) {
  EXPECT_EQ(due("2026-02-13", 9), "2026-03-04");
  EXPECT_EQ(due("2026-02-13", 25), "2026-03-26");
  EXPECT_EQ(due("2025-09-26", 9), "2025-10-15");
  EXPECT_EQ(due("2026-09-18", 9), "2026-10-08");
  EXPECT_EQ(due("2024-02-08", 7), "2024-02-23");
  EXPECT_EQ(due("2023-01-20", 9), "2023-02-07");
  EXPECT_EQ(due("2026-04-30", 1), "2026-05-06");
}

TEST(WorkCalendar, AWorkedSaturdayCounts) {
  EXPECT_EQ(day("2026-05-09").weekday(), 6);
  EXPECT_EQ(due("2026-05-08", 1), "2026-05-09");
}

TEST(WorkCalendar, HasTheWorkingDaysOfEachYear) {
  const std::pair<int, int> expected[] = {{2019, 250}, {2020, 249}, {2021, 250}, {2022, 249},
                                          {2023, 249}, {2024, 251}, {2025, 248}, {2026, 248}};
  for (const auto& [year, days] : expected) {
    const auto count =
        kCalendar.working_days_between(*Date::of(year, 1, 1), *Date::of(year, 12, 31), FirstDay::Same);
    EXPECT_EQ(count.days, days) << year;
  }
}

TEST(WorkCalendar, ADayArrangedByTheNextYearsNoticeIsKnown) {
  EXPECT_FALSE(kCalendar.workday(day("2022-12-31")).works);
  EXPECT_FALSE(kCalendar.workday(day("2022-12-31")).provisional);
}

TEST(WorkCalendar, KnowsChangedAndProlongedHolidays) {
  EXPECT_FALSE(kCalendar.workday(day("2019-05-02")).works);
  EXPECT_TRUE(kCalendar.workday(day("2019-05-05")).works);
  EXPECT_FALSE(kCalendar.workday(day("2020-01-31")).works);
  EXPECT_FALSE(kCalendar.workday(day("2020-02-01")).works);
  EXPECT_TRUE(kCalendar.workday(day("2020-02-03")).works);
}

TEST(WorkCalendar, KeepsTheNotices) {
  EXPECT_EQ(kCalendar.notice(2026), "国办发明电〔2025〕7号");
  EXPECT_EQ(kCalendar.notice(2027), "");
}

TEST(WorkCalendar, CountsTheFirstDayWhenAsked) {
  EXPECT_EQ(due("2026-09-14", 1, FirstDay::Same), "2026-09-14");  // a Monday
  EXPECT_EQ(due("2026-09-14", 5, FirstDay::Same), "2026-09-18");
  EXPECT_EQ(due("2026-09-12", 1, FirstDay::Same), "2026-09-14");  // a Saturday is not day one
}

TEST(WorkCalendar, AnEmptyPeriodEndsOnTheNextWorkingDay) {
  EXPECT_EQ(due("2026-09-14", 0), "2026-09-14");
  EXPECT_EQ(due("2026-10-01", 0), "2026-10-08");
}

TEST(WorkCalendar, AYearWithoutNoticeIsCountedAsPlainWeeksAndSaysSo) {
  const auto answer = kCalendar.plus_working_days(day("2027-01-04"), 5);
  EXPECT_EQ(answer.day.iso(), "2027-01-11");
  EXPECT_TRUE(answer.provisional);
  EXPECT_TRUE(kCalendar.plus_working_days(day("2026-12-25"), 9).provisional);
  EXPECT_FALSE(kCalendar.plus_working_days(day("2026-12-18"), 3).provisional);
  EXPECT_TRUE(kCalendar.workday(day("2018-06-01")).provisional);
}

TEST(WorkCalendar, LateDecemberIsProvisionalUntilTheNextNotice) {
  EXPECT_TRUE(kCalendar.workday(day("2026-12-31")).provisional);
  WorkCalendar extended = kCalendar;
  extended.add(WorkYear::parse(2027, "通知", "2026-12-31..2027-01-02", ""));
  EXPECT_FALSE(extended.workday(day("2026-12-31")).provisional);
  EXPECT_FALSE(extended.workday(day("2026-12-31")).works);
}

TEST(WorkCalendar, ReplacingAYearForgetsItsOldDays) {
  WorkCalendar changed = kCalendar;
  changed.add(WorkYear::parse(2026, "改", "01-01", ""));
  EXPECT_TRUE(changed.workday(day("2026-10-01")).works);
}

TEST(WorkCalendar, TellsHolidaysFromPlainWeekends) {
  EXPECT_TRUE(kCalendar.holiday(day("2026-09-26")));    // 中秋, a Saturday of the notice
  EXPECT_FALSE(kCalendar.holiday(day("2026-09-19")));   // a plain Saturday
  EXPECT_FALSE(kCalendar.holiday(day("2026-09-20")));   // a Sunday that is worked
}

TEST(WorkCalendar, OverdueDaysAreNegative) {
  EXPECT_EQ(kCalendar.working_days_between(day("2026-05-12"), day("2026-05-08")).days, -3);  // 9, 11, 12 May
  EXPECT_EQ(kCalendar.working_days_between(day("2026-05-08"), day("2026-05-08")).days, 0);
}

TEST(WorkCalendar, RefusesNegativePeriodsAndWrongNotices) {
  EXPECT_THROW(kCalendar.plus_working_days(day("2026-05-08"), -1), Error);
  EXPECT_THROW(WorkYear::parse(2027, "", "02-30", ""), Error);
  EXPECT_THROW(WorkYear::parse(2027, "", "05-05..05-01", ""), Error);
  EXPECT_THROW(WorkYear::parse(2026, "", "", "05-08"), Error);
  EXPECT_THROW(WorkYear::parse(2026, "", "05-09", "05-09"), Error);
  EXPECT_THROW(WorkYear::parse(2026, "", "2024-05-09", ""), Error);
}

TEST(WorkCalendar, AddingAndCountingAgree) {
  std::mt19937 random(82);
  for (int i = 0; i < 500; ++i) {
    const Date from = day("2019-01-01").plus(random() % 2500);
    const std::int64_t n = 1 + random() % 60;
    const Date end = kCalendar.plus_working_days(from, n).day;
    EXPECT_EQ(kCalendar.working_days_between(from, end).days, n);
    EXPECT_TRUE(kCalendar.workday(end).works);
  }
}

}  // namespace
}  // namespace liantu::vocab
