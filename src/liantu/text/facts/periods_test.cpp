#include "liantu/text/facts/periods.h"

#include <gtest/gtest.h>

namespace liantu::text {
namespace {

std::string period(std::u32string_view text, int year) {
  const Span all{0, text.size()};
  return resolved_period(last_period(text, periods_in(text, all), all), year);
}

TEST(Periods, AgainstTheYearSpokenIn) {
  EXPECT_EQ(period(U"力争全年实现", 2021), "2021");
  EXPECT_EQ(period(U"上半年确保", 2021), "2021-H1");
  EXPECT_EQ(period(U"第二季度,还将", 2021), "");
  EXPECT_EQ(period(U"今年二季度,还将", 2021), "2021-Q2");
  EXPECT_EQ(period(U"1-5月份,全市", 2021), "2021-01/2021-05");
  EXPECT_EQ(period(U"2月份", 2024), "2024-02");
  EXPECT_EQ(period(U"到2025年", 2021), "2025");
  EXPECT_EQ(period(U"去年", 2021), "2020");
  EXPECT_EQ(period(U"比去年同期", 2021), "");
  EXPECT_EQ(period(U"一季度增长,比去年全年提高", 2021), "2021-Q1");
  EXPECT_EQ(period(U"比2019年提高", 2021), "");
  EXPECT_EQ(period(U"今年", 0), "");
}

TEST(Periods, TheYearOfAText) {
  EXPECT_EQ(year_spoken_in(U"2023年1月30日 星期一\n2022年,公司"), 2023);
  EXPECT_EQ(year_spoken_in(U"回望2023年,到2030年,2024年的会"), 2024);
  EXPECT_EQ(year_spoken_in(U"2024-10-25 09:17"), 2024);
  EXPECT_EQ(year_spoken_in(U"没有年份"), 0);
}

TEST(Periods, PartsOfAYearThatIsSaid) {
  EXPECT_EQ(resolved_period(U"2022年上半年", 2025), "2022-H1");
  EXPECT_EQ(resolved_period(U"去年", 2025), "2024");
  EXPECT_EQ(resolved_period(U"今年1-5月", 2025), "2025-01/2025-05");
  EXPECT_EQ(resolved_period(U"前4个月", 2025), "2025-01/2025-04");
  EXPECT_EQ(resolved_period(U"前三季度", 2025), "2025-Q1/2025-Q3");
  EXPECT_EQ(resolved_period(U"元至6月", 2025), "2025-01/2025-06");
  EXPECT_EQ(resolved_period(U"截至9月", 2025), "2025-09");
  EXPECT_EQ(resolved_period(U"去年", 0), "");
}

TEST(Periods, OverOrAhead) {
  for (const char32_t* past : {U"去年", U"1-5月", U"元至6月", U"前4个月", U"截至9月", U"2024年"})
    EXPECT_TRUE(is_past(past, 2025) && !plans_ahead(past, 2025)) << resolved_period(past, 2025);
  for (const char32_t* ahead : {U"全年", U"年内", U"明年", U"2026年", U"到2027年"})
    EXPECT_TRUE(plans_ahead(ahead, 2025) && !is_past(ahead, 2025)) << resolved_period(ahead, 2025);
  EXPECT_TRUE(says_part_of_year(U"今年一季度"));
  EXPECT_FALSE(says_part_of_year(U"2025年"));
}

}  // namespace
}  // namespace liantu::text
