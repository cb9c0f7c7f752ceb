#include "liantu/text/lexicon/word_table.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

namespace liantu::text {
namespace {

TEST(WordTable, TheLongestWithTheRole) {
  WordTable table;
  table.add(U"以上", 1);
  table.add(U"以", 2);
  table.add(U"以上的", 4, 9);
  const std::u32string_view text = U"10个以上的";
  EXPECT_EQ(table.at(text, 3, text.size(), 1).length, 2U);
  EXPECT_EQ(table.at(text, 3, text.size(), 1 | 4).length, 3U);
  EXPECT_EQ(table.at(text, 3, text.size(), 4).number, 9U);
  EXPECT_EQ(table.at(text, 3, 5, 4).length, 0U);
  EXPECT_EQ(table.before(text, 0, 5, 1).length, 2U);
  EXPECT_EQ(table.before(text, 4, 5, 1).length, 0U);
}

/// Random words over few letters against a map of them.
TEST(WordTable, AgreesWithASearchOfAllWords) {
  std::mt19937 random(3);
  const auto word_of = [&](std::size_t longest) {
    std::u32string word;
    for (std::size_t i = 1 + random() % longest; i > 0; --i)
      word += static_cast<char32_t>(U'一' + random() % 3);
    return word;
  };
  WordTable table;
  std::map<std::u32string, WordTable::Roles> words;
  for (int i = 0; i < 200; ++i) {
    const std::u32string word = word_of(6);
    const WordTable::Roles roles = 1ULL << random() % 40;
    table.add(word, roles);
    words[word] |= roles;
  }
  for (int i = 0; i < 5000; ++i) {
    const std::u32string text = word_of(12);
    const WordTable::Roles roles = random() | std::uint64_t{random()} << 20;
    std::size_t from = 0, to = 0;
    for (const auto& [word, has] : words) {
      if ((has & roles) == 0) continue;
      if (text.starts_with(word)) from = std::max(from, word.size());
      if (text.ends_with(word)) to = std::max(to, word.size());
    }
    ASSERT_EQ(table.at(text, 0, text.size(), roles).length, from);
    ASSERT_EQ(table.before(text, 0, text.size(), roles).length, to);
  }
}

}  // namespace
}  // namespace liantu::text
