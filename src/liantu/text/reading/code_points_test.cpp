#include "liantu/text/reading/code_points.h"

#include <gtest/gtest.h>

#include <random>

namespace liantu::text {
namespace {

TEST(CodePoints, WhatBeginsNoCharacterIsOneMark) {
  EXPECT_EQ(code_points("a县é😀\xEF\xBB\xBF"), U"a县é😀\uFEFF");
  EXPECT_EQ(code_points("\xE4\xB8"), U"\uFFFD\uFFFD");            // cut off
  EXPECT_EQ(code_points("\xE4\xB8z"), U"\uFFFD\uFFFDz");          // goes on otherwise
  EXPECT_EQ(code_points("\xED\xA0\x80"), U"\uFFFD");              // a surrogate
  EXPECT_EQ(code_points("\xF5\x80\x80\x80县"), U"\uFFFD县");      // beyond Unicode
  EXPECT_EQ(code_points("\xC0\xAF\x80"), U"\uFFFD\uFFFD\uFFFD");  // no first byte
}

/// What a text of characters says comes back, broken in any place or not.
TEST(CodePoints, EveryCharacterComesBack) {
  std::mt19937 random(4);
  const char32_t kinds[] = {U'7', U'é', U'县', U'、', U'한', U'！', U'😀'};
  for (int i = 0; i < 300; ++i) {
    std::u32string text;
    for (std::size_t length = random() % 300; length > 0; --length)
      text += kinds[random() % std::size(kinds)];
    const std::string bytes = utf8(text);
    ASSERT_EQ(code_points(bytes), text);
    const std::size_t at = random() % (text.size() + 1);
    const std::string first = utf8(std::u32string_view(text).substr(0, at));
    const std::u32string broken = code_points(first + "\xFF" + bytes.substr(first.size()));
    ASSERT_EQ(broken, text.substr(0, at) + U"\uFFFD" + text.substr(at));
  }
}

}  // namespace
}  // namespace liantu::text
