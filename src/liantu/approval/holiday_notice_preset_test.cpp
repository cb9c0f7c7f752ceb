#include "liantu/approval/holiday_notice_preset.h"

#include <gtest/gtest.h>

#include "liantu/base/error.h"
#include "liantu/presets/holiday_notices.h"

namespace liantu::approval {
namespace {

Date notice_day(const char* iso) {
  return *Date::parse(iso);
}

std::string years(const std::string& list) {
  return R"({"format": "liantu-holiday-notices/1", "years": [)" + list + "]}";
}

// A notice made up for the test; 2027-01-01 is a Friday, 2027-01-31 a Sunday.
const std::string kNext =
    R"({"year": 2027, "notice": "测试", "off": "01-01..01-03 02-05..02-11", "worked": "01-31"})";

std::string refusal(const std::string& text) {
  try {
    calendar_with_notices(text);
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

TEST(HolidayNotices, TheShippedFileSaysWhatTheProgramHas) {
  const auto calendar = calendar_with_notices(presets::kHolidayNotices);
  const auto shipped = vocab::WorkCalendar::national();
  EXPECT_EQ(calendar.years().size(), shipped.years().size());
  EXPECT_EQ(calendar.years().at(2026).off, shipped.years().at(2026).off);
  EXPECT_EQ(calendar.years().at(2026).worked, shipped.years().at(2026).worked);
}

TEST(HolidayNotices, AFurtherYearDecidesItsDays) {
  const auto before = vocab::WorkCalendar::national(), calendar = calendar_with_notices(years(kNext));
  EXPECT_TRUE(before.workday(notice_day("2027-02-05")).works);
  EXPECT_TRUE(before.workday(notice_day("2027-02-05")).provisional);
  EXPECT_FALSE(calendar.workday(notice_day("2027-02-05")).works);
  EXPECT_FALSE(calendar.workday(notice_day("2027-02-05")).provisional);
  EXPECT_TRUE(calendar.workday(notice_day("2027-01-31")).works);
  EXPECT_FALSE(calendar.workday(notice_day("2026-12-30")).provisional);
}

TEST(HolidayNotices, WhatCannotBeIsRefusedInOneSentence) {
  EXPECT_NE(refusal(years(kNext + "," + kNext)).find("2027 年写了两次"), std::string::npos);
  EXPECT_NE(refusal(years(R"({"year": 2027, "notice": "x", "off": "01-01..01-03 01-03..01-07"})"))
                .find("2027-01-03 写了两次"),
            std::string::npos);
  EXPECT_NE(refusal(years(R"({"year": 2027, "notice": "x", "off": "01-01..01-07", "worked": "01-11"})"))
                .find("不是周末"),
            std::string::npos);
  EXPECT_NE(refusal(years(R"({"year": 2027, "notice": "x", "of": "01-01..01-07"})")).find("最接近的是“off”"),
            std::string::npos);
  EXPECT_NE(refusal(years(R"({"year": 2027, "notice": "x", "off": "01-01"})")).find("只写了 1 天"),
            std::string::npos);
  EXPECT_NE(refusal(years(R"({"year": 2027, "notice": "x", "off": "13-01..13-07"})")).find("13-01"),
            std::string::npos);
  // 2026-10-10, a Saturday, is worked by the notice of 2026
  EXPECT_NE(
      refusal(years(R"({"year": 2027, "notice": "x", "off": "2026-10-10 01-01..01-07"})")).find("写得相反"),
      std::string::npos);
  EXPECT_FALSE(refusal("{}").empty());
}

}  // namespace
}  // namespace liantu::approval
