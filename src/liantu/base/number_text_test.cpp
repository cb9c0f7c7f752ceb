#include "liantu/base/number_text.h"

#include <gtest/gtest.h>

namespace liantu {
namespace {

TEST(NumberText, HasNoDecimalsThatSayNothingAndPartsThousands) {
  EXPECT_EQ(number_text(182382.5), "182,382.5");
  EXPECT_EQ(number_text(1000), "1,000");
  EXPECT_EQ(number_text(999.996), "1,000");
  EXPECT_EQ(number_text(0.1), "0.1");
  EXPECT_EQ(number_text(1'234'567), "1,234,567");
  EXPECT_EQ(number_text(-1234.25), "-1,234.25");
  EXPECT_EQ(number_text(-123), "-123");
  EXPECT_EQ(number_text(-0.001), "0");
  EXPECT_EQ(number_text(0), "0");
}

TEST(NumberText, KeepsAsManyDecimalsAsAskedFor) {
  EXPECT_EQ(number_text(12.34, 1), "12.3");
  EXPECT_EQ(number_text(1200.4, 0), "1,200");
  EXPECT_EQ(number_text(100, 0), "100");
}

}  // namespace
}  // namespace liantu
