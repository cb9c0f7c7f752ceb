#include "liantu/base/nearest.h"

#include <gtest/gtest.h>

#include <array>

namespace liantu {
namespace {

TEST(Nearest, IsTheNameWithTheFewestEdits) {
  const std::array<std::string_view, 3> names{"listen", "log_level", "log_format"};
  EXPECT_EQ(nearest("lisen", names), "listen");
  EXPECT_EQ(nearest("loglevel", names), "log_level");
  EXPECT_EQ(nearest("log_form", names), "log_format");
  EXPECT_EQ(nearest("", std::array<std::string_view, 2>{"bb", "a"}), "a");
}

TEST(Nearest, TakesTheFirstOfEqualsAndNothingFromNothing) {
  EXPECT_EQ(nearest("x", std::array<std::string_view, 2>{"a", "b"}), "a");
  EXPECT_EQ(nearest("x", {}), "");
}

}  // namespace
}  // namespace liantu
