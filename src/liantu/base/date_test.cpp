#include "liantu/base/date.h"

#include <gtest/gtest.h>

#include <random>

namespace liantu {
namespace {

TEST(Date, CannotHoldAnImpossibleDay) {
  EXPECT_FALSE(Date::parse("2023-02-29"));
  EXPECT_TRUE(Date::parse("2024-02-29"));
  EXPECT_FALSE(Date::parse("2100-02-29"));
  EXPECT_FALSE(Date::of(2024, 13, 1));
  EXPECT_FALSE(Date::of(2024, 0, 1));
  EXPECT_FALSE(Date::of(2024, 256 + 3, 1));
  EXPECT_FALSE(Date::of(2024, 3, 256 + 15));
  EXPECT_FALSE(Date::of(65536 + 2024, 3, 15));
  for (const auto* text :
       {"", "2024-2-9", "2024/02/09", "2024-02-09 ", "-024-02-09", "2024-+2-09", "２０２４-02-09"}) {
    EXPECT_FALSE(Date::parse(text)) << text;
  }
}

// 1970-01-01 was a Thursday; 2026-09-15 is a Tuesday, 20,711 days later.
TEST(Date, CountsDaysAndWeekdays) {
  EXPECT_EQ(Date::parse("1970-01-01")->days(), 0);
  EXPECT_EQ(Date::parse("1970-01-01")->weekday(), 4);
  EXPECT_EQ(Date::parse("2026-09-15")->days(), 20'711);
  EXPECT_EQ(Date::parse("2026-09-15")->weekday(), 2);
  EXPECT_EQ(Date::parse("2024-02-28")->plus(2).iso(), "2024-03-01");
  EXPECT_EQ(Date::of(2024, 2, 3)->end_of_month().iso(), "2024-02-29");
}

TEST(Date, TextAndDayAgreeForFourCenturies) {
  for (std::int64_t day = Date::of(1800, 1, 1)->days(); day < Date::of(2200, 1, 1)->days(); day += 13) {
    const Date date = Date::from_days(day);
    EXPECT_EQ(Date::parse(date.iso()), date);
    EXPECT_EQ(Date::of(date.year(), date.month(), date.day()), date);
  }
}

TEST(DateSpan, IsADayOrAPeriod) {
  EXPECT_TRUE(DateSpan::parse("2026-09-15")->is_day());
  const auto month = DateSpan::parse("2026-09-01/2026-09-30");
  ASSERT_TRUE(month);
  EXPECT_FALSE(month->is_day());
  EXPECT_EQ(month->text(), "2026-09-01/2026-09-30");
  EXPECT_FALSE(DateSpan::parse("2026-09-30/2026-09-01"));
  EXPECT_FALSE(DateSpan::parse("2026-09-01 2026-09-30"));
}

TEST(MinuteOfDay, IsATimeAsClocksShowIt) {
  EXPECT_EQ(minute_of_day("00:00"), 0);
  EXPECT_EQ(minute_of_day("09:30"), 570);
  EXPECT_EQ(minute_of_day("23:59"), 1439);
  for (const char* no : {"", "9:30", "24:00", "09:60", "-1:30", "1a:30", "09:3a", "09.30", "09:30 "})
    EXPECT_EQ(minute_of_day(no), std::nullopt) << no;
}

TEST(ShanghaiTime, IsEightHoursAheadOnBothSidesOf1970) {
  EXPECT_EQ(shanghai_time(0), "1970-01-01T08:00:00+08:00");
  EXPECT_EQ(shanghai_time(-9 * 3'600'000'000LL), "1969-12-31T23:00:00+08:00");
  EXPECT_EQ(shanghai_day(-9 * 3'600'000'000LL).iso(), "1969-12-31");
}

TEST(EndOfDay, IsTheFirstMomentOfTheNextDay) {
  const Date day = *Date::of(2026, 9, 15);
  EXPECT_EQ(shanghai_time(end_of_day_shanghai(day)), "2026-09-16T00:00:00+08:00");
  EXPECT_EQ(shanghai_day(end_of_day_shanghai(day) - 1), day);
  EXPECT_EQ(shanghai_day(end_of_day_shanghai(day)), day.plus(1));
}

TEST(Date, ParsingSurvivesRandomBytes) {
  std::mt19937 random(8601);
  for (int i = 0; i < 20'000; ++i) {
    std::string text = "2026-09-01/2026-09-30";
    text.resize(random() % 2 == 0 ? 10 : 21);
    for (unsigned n = random() % 4; n > 0; --n)
      text[random() % text.size()] = static_cast<char>(random() % 256);
    if (const auto span = DateSpan::parse(text)) {
      EXPECT_EQ(DateSpan::parse(span->text()), span);
    }
  }
}

}  // namespace
}  // namespace liantu
