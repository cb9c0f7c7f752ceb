#include "liantu/sheet/number_format.h"

#include <gtest/gtest.h>

namespace liantu::sheet {
namespace {

TEST(NumberFormat, TellsDaysFromClocksColoursAndExponents) {
  for (const char* day :
       {"yyyy/m/d", "yyyy\"年\"m\"月\"", "m\"月\"d\"日\"", "[$-804]yyyy-mm-dd;@", "d-mmm-yy", "yyyy\\年m\\月",
        "[$-F800]dddd, mmmm dd, yyyy", "e\"年\"", "yyyy/m/d h:mm", "mmm"}) {
    EXPECT_TRUE(shows_day(day)) << day;
  }
  for (const char* other :
       {"", "General", "0.00", "[h]:mm", "mm:ss", "h:mm AM/PM", "[Red]0.0", "0.00E+00", "@", "\"d\"0", "0\\y",
        "0_d", "#,##0;[Red]-#,##0", "0;yyyy", "[mm]:ss", "\"年\"0"}) {
    EXPECT_FALSE(shows_day(other)) << other;
  }
}

TEST(NumberFormat, KnowsTheBuiltInCodesOfChineseExcel) {
  EXPECT_EQ(built_in_format(31), "yyyy\"年\"m\"月\"d\"日\"");
  EXPECT_TRUE(shows_day(built_in_format(57)));
  EXPECT_FALSE(shows_day(built_in_format(32)));
  EXPECT_EQ(built_in_format(13), "# ?\?/?\?");
  EXPECT_EQ(built_in_format(0), "");
  EXPECT_EQ(built_in_format(9999), "");
}

// 2026-09-15 is 46280 in Excel, 1462 less in the 1904 system; 59 and 61 stand around the day that never was.
TEST(SerialDay, AgreesWithExcelAroundTheDayThatNeverWas) {
  EXPECT_EQ(serial_day(46280, DateSystem::From1900), "2026-09-15");
  EXPECT_EQ(serial_day(46280.99, DateSystem::From1900), "2026-09-15");
  EXPECT_EQ(serial_day(44818, DateSystem::From1904), "2026-09-15");
  EXPECT_EQ(serial_day(1, DateSystem::From1900), "1900-01-01");
  EXPECT_EQ(serial_day(59, DateSystem::From1900), "1900-02-28");
  EXPECT_EQ(serial_day(60, DateSystem::From1900), std::nullopt);
  EXPECT_EQ(serial_day(61, DateSystem::From1900), "1900-03-01");
  EXPECT_EQ(serial_day(0.5, DateSystem::From1900), std::nullopt);
  EXPECT_EQ(serial_day(2958465, DateSystem::From1900), "9999-12-31");
  EXPECT_EQ(serial_day(2958466, DateSystem::From1900), std::nullopt);
  EXPECT_EQ(serial_day(1e300, DateSystem::From1900), std::nullopt);
  EXPECT_EQ(serial_day(-1, DateSystem::From1900), std::nullopt);
}

TEST(SerialDay, IsUndoneByDaySerial) {
  for (const DateSystem system : {DateSystem::From1900, DateSystem::From1904}) {
    for (double serial = 1; serial < 2'900'000; serial += 997) {
      if (serial == 60) continue;
      EXPECT_EQ(day_serial(*serial_day(serial, system), system), serial);
    }
  }
  EXPECT_EQ(day_serial("2026-09-15T12:00:00", DateSystem::From1900), 46280.5);
  EXPECT_EQ(day_serial("2026-02-30", DateSystem::From1900), std::nullopt);
}

TEST(NumberText, IsTheShortestThatReadsBack) {
  EXPECT_EQ(number_text(0.1), "0.1");
  EXPECT_EQ(number_text(100000), "100000");
  EXPECT_EQ(number_text(13800000000.0), "13800000000");
  EXPECT_EQ(number_text(-0.0), "0");
  EXPECT_EQ(number_text(12500.5), "12500.5");
  EXPECT_EQ(number_text(1e300), "1e+300");
}

}  // namespace
}  // namespace liantu::sheet
