#include "liantu/chain/text_trace.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace liantu::chain {
namespace {

bool may_hold(std::string_view text, std::string_view word) {
  TextTrace trace;
  trace.add(text);
  return trace.may_hold(TextTrace::Word(word));
}

TEST(TextTrace, AWordInTheTextIsAlwaysFound) {
  EXPECT_TRUE(may_hold("聚丙烯、led灯具生产", "聚丙烯"));
  EXPECT_TRUE(may_hold("聚丙烯、led灯具生产", "led灯具"));
  EXPECT_TRUE(may_hold("聚丙烯", "烯"));
}

TEST(TextTrace, AWordOfOtherNeighboursIsPassedOver) {
  EXPECT_FALSE(may_hold("聚丙烯、led灯具生产", "丙聚"));
  EXPECT_FALSE(may_hold("聚丙烯、led灯具生产", "轮胎"));
  EXPECT_FALSE(may_hold("", "胎"));
}

/// Every part of random bytes, cut anywhere: texts may be broken UTF-8.
TEST(TextTrace, AnyPartOfAnyBytesIsFound) {
  std::mt19937 random(3);
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (auto left = random() % 60; left-- > 0;)
      text += random() % 2 ? static_cast<char>(random() % 256) : "\xE8\xBD\xAE\xE8\x83\x8E"[random() % 6];
    const std::size_t from = random() % (text.size() + 1);
    EXPECT_TRUE(may_hold(text, text.substr(from, random() % 12)));
  }
}

/// 2,000 texts of 100 characters out of 3,000: a word of two characters that stands in none of them passes in
/// at most one of 50.
TEST(TextTrace, FewTextsPassWithoutTheWord) {
  std::mt19937 random(5);
  const auto character = [&](unsigned below) {
    const auto point = static_cast<unsigned>(0x4E00 + random() % below);
    return std::string{static_cast<char>(0xE0 | point >> 12), static_cast<char>(0x80 | (point >> 6 & 0x3F)),
                       static_cast<char>(0x80 | (point & 0x3F))};
  };
  const TextTrace::Word word("轮胎");
  int passed = 0;
  for (int i = 0; i < 2000; ++i) {
    TextTrace trace;
    std::string text;
    for (int k = 0; k < 100; ++k) text += character(3000);
    trace.add(text);
    passed += trace.may_hold(word);
  }
  EXPECT_LE(passed, 40);
}

}  // namespace
}  // namespace liantu::chain
