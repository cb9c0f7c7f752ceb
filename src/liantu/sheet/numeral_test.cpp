#include "liantu/sheet/numeral.h"

#include <gtest/gtest.h>

namespace liantu::sheet {
namespace {

double value_of(std::string_view text) {
  const auto numeral = chinese_numeral(text);
  return numeral && numeral->bytes == text.size() ? numeral->value : -1;
}

TEST(ChineseNumeral, PowersAndDigits) {
  EXPECT_EQ(value_of("十"), 10);
  EXPECT_EQ(value_of("十二"), 12);
  EXPECT_EQ(value_of("二十五"), 25);
  EXPECT_EQ(value_of("一百二十"), 120);
  EXPECT_EQ(value_of("二〇二四"), 2024);
  EXPECT_EQ(value_of("叁仟伍佰万"), 35e6);
  EXPECT_EQ(value_of("一亿三千万"), 1.3e8);
  EXPECT_EQ(value_of("两亿零五十万"), 200'500'000);
  EXPECT_EQ(value_of("三点五"), 3.5);
  EXPECT_EQ(value_of("二十点零六"), 20.06);
}

/// The digit behind a power is of the next lower one, unless 零 says that it is not.
TEST(ChineseNumeral, ADigitAtTheEndIsOfTheNextPower) {
  EXPECT_EQ(value_of("三百五"), 350);
  EXPECT_EQ(value_of("三千五"), 3500);
  EXPECT_EQ(value_of("一万二"), 12'000);
  EXPECT_EQ(value_of("三百零五"), 305);
  EXPECT_EQ(value_of("三千零五"), 3005);
  EXPECT_EQ(value_of("一万零二"), 10'002);
  EXPECT_EQ(value_of("三十五"), 35);
}

TEST(ChineseNumeral, TakesAsMuchAsGoes) {
  const auto money = chinese_numeral("三千万元");
  ASSERT_TRUE(money);
  EXPECT_EQ(money->value, 3e7);
  EXPECT_EQ(money->bytes, std::string_view("三千万").size());
  const auto point = chinese_numeral("三点整");
  ASSERT_TRUE(point);
  EXPECT_EQ(point->bytes, std::string_view("三").size());
  EXPECT_FALSE(chinese_numeral("万元"));
  EXPECT_FALSE(chinese_numeral("百家企业"));
  EXPECT_FALSE(chinese_numeral("3万"));
  EXPECT_FALSE(chinese_numeral(""));
}

TEST(ChineseNumeral, Digits) {
  EXPECT_EQ(chinese_digit("零"), 0);
  EXPECT_EQ(chinese_digit("〇"), 0);
  EXPECT_EQ(chinese_digit("两"), 2);
  EXPECT_EQ(chinese_digit("玖"), 9);
  EXPECT_FALSE(chinese_digit("十"));
  EXPECT_FALSE(chinese_digit("9"));
}

}  // namespace
}  // namespace liantu::sheet
