#include "liantu/text/lexicon/lexed_text.h"

#include <gtest/gtest.h>

#include <random>

namespace liantu::text {
namespace {

TEST(LexedText, TheLongestWordThatEndsInTime) {
  FactLexicon lexicon;
  lexicon.words.add(U"以上", 1);
  lexicon.words.add(U"以", 2, 7);
  lexicon.words.add(U"以上的", 4, 9);
  const LexedText text(U"10个以上的", lexicon);
  EXPECT_EQ(text.word_at(3, text.size(), 1 | 2 | 4).number, 9U);
  EXPECT_EQ(text.word_at(3, 5, 1 | 2 | 4).length, 2U);
  EXPECT_EQ(text.word_at(3, text.size(), 2).number, 7U);
  EXPECT_FALSE(text.word_at(4, text.size(), 1 | 2 | 4));
  EXPECT_EQ(text.next_word(0, text.size(), 4), 3U);
  EXPECT_EQ(text.next_word(4, text.size(), 4), text.size());
  EXPECT_TRUE(text.occurs(0, text.size(), 4));
  EXPECT_FALSE(text.occurs(0, 5, 4));  // 以上的 reaches beyond
}

TEST(LexedText, AWordAddedLaterIsSeenByTextsReadLater) {
  FactLexicon lexicon;
  lexicon.words.add(U"以上", 1);
  EXPECT_FALSE(LexedText(U"以上的", lexicon).word_at(0, 3, 2));
  lexicon.words.add(U"以", 2);
  EXPECT_EQ(LexedText(U"以上的", lexicon).word_at(0, 3, 2).length, 1U);
}

/// What the table says, place by place: few letters, so that words begin with each other.
void expect_as_the_table(const FactLexicon& lexicon, std::mt19937& random, std::size_t letters) {
  for (int i = 0; i < 200; ++i) {
    std::u32string letter_by_letter;
    for (std::size_t at = 0; at < 40; ++at)
      letter_by_letter += random() % 30 == 0 ? U'😀' : static_cast<char32_t>(U'一' + random() % letters);
    const LexedText text(letter_by_letter, lexicon);
    for (int question = 0; question < 100; ++question) {
      const std::size_t begin = random() % 40, end = begin + random() % (41 - begin);
      const LexedText::Roles roles = random() | std::uint64_t{random()} << 32;
      const WordTable::Word asked = text.word_at(begin, end, roles);
      const WordTable::Word told = lexicon.words.at(letter_by_letter, begin, end, roles);
      ASSERT_EQ(asked.length, told.length);
      ASSERT_EQ(asked.roles, told.roles);
      ASSERT_EQ(asked.number, told.number);
      std::size_t first = begin, next = text.next_word(begin, end, roles);
      while (first < end && !lexicon.words.at(letter_by_letter, first, 40, roles)) ++first;
      while (next < end && !text.word_at(next, 40, roles)) next = text.next_word(next + 1, end, roles);
      ASSERT_EQ(next, first);
    }
  }
}

TEST(LexedText, SaysWhatTheTableSays) {
  std::mt19937 random(5);
  FactLexicon lexicon;
  for (std::uint32_t i = 1; i <= 300; ++i) {
    std::u32string word;
    for (std::size_t length = 1 + random() % 6; length > 0; --length)
      word += static_cast<char32_t>(U'一' + random() % 3);
    lexicon.words.add(word, 1ULL << random() % 64, i);
  }
  expect_as_the_table(lexicon, random, 3);
}

/// More words than two bytes can number.
TEST(LexedText, SaysWhatTheTableSaysOfVeryManyWords) {
  std::mt19937 random(6);
  FactLexicon lexicon;
  constexpr char32_t kLetters = 45;
  std::uint32_t number = 0;
  for (char32_t a = 0; a < kLetters; ++a) {
    for (char32_t b = 0; b < kLetters; ++b) {
      for (char32_t c = 0; c < kLetters; ++c) {
        const char32_t word[] = {U'一' + a, U'一' + b, U'一' + c};
        lexicon.words.add({word, 1 + number % 3U}, 1ULL << number % 64, number + 1);
        ++number;
      }
    }
  }
  for (char32_t letter = 0; letter < kLetters; ++letter)  // numbered last
    lexicon.words.add(static_cast<char32_t>(U'一' + letter) + std::u32string(4, U'一'), 1, ++number);
  expect_as_the_table(lexicon, random, kLetters);
}

}  // namespace
}  // namespace liantu::text
