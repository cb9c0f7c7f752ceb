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
  EXPECT_EQ(period(U"今年", 0), "");
}

TEST(Periods, TheYearOfAText) {
  EXPECT_EQ(year_spoken_in(U"2023年1月30日 星期一\n2022年,公司"), 2023);
  EXPECT_EQ(year_spoken_in(U"回望2023年,到2030年,2024年的会"), 2024);
  EXPECT_EQ(year_spoken_in(U"2024-10-25 09:17"), 2024);
  EXPECT_EQ(year_spoken_in(U"没有年份"), 0);
}

}  // namespace
}  // namespace liantu::text
