#include "liantu/base/number_in.h"

#include <gtest/gtest.h>

#include <cstdint>

namespace liantu {
namespace {

TEST(NumberIn, TakesTheWholeTextOrNothing) {
  EXPECT_EQ(number_in<int>("2026"), 2026);
  EXPECT_EQ(number_in<std::int64_t>("-5"), -5);
  EXPECT_EQ(number_in<double>("0.5"), 0.5);
  EXPECT_EQ(number_in<double>("1e3"), 1000.0);
  for (const char* no : {"", " 5", "5 ", "+5", "5a", "0x5", "1.5", "十"})
    EXPECT_EQ(number_in<int>(no), std::nullopt) << no;
}

TEST(NumberIn, RefusesWhatDoesNotFit) {
  EXPECT_EQ(number_in<std::int64_t>("9223372036854775807"), 9223372036854775807);
  EXPECT_EQ(number_in<std::int64_t>("9223372036854775808"), std::nullopt);
  EXPECT_EQ(number_in<std::size_t>("-1"), std::nullopt);
  for (const char* no : {"nan", "inf", "-inf", "1e400"}) EXPECT_EQ(number_in<double>(no), std::nullopt) << no;
}

}  // namespace
}  // namespace liantu
