#include "liantu/store/search_text.h"

#include <gtest/gtest.h>

#include <random>

namespace liantu::store {
namespace {

TEST(SearchText, OneTokenPerHanCharacterAndOnePerRunOfLetters) {
  EXPECT_EQ(search_tokens("云川（Ａ1）B-2厂"), (std::vector<std::string>{"云", "川", "a1", "b", "2", "厂"}));
  EXPECT_EQ(fts5_query("芯片 3D"), "\"芯 片\" AND \"3d\" *");
  EXPECT_EQ(tsquery_text("芯片 3D"), "('芯' <-> '片') & ('3d':*)");
  EXPECT_EQ(fts5_query("（） ，"), "");
}

TEST(SearchText, FieldsAreKeptApart) {
  std::string text;
  IndexText index(true);
  index.start(text);
  index.add_field("云川");
  index.add_field("9A");
  EXPECT_EQ(text, "'云':1 '川':2 'ǀ':3 '9a':4");
}

TEST(SearchText, NoBytesOfTheSearchBoxReachTheQueryLanguage) {
  std::mt19937 random(11);
  const std::string letters = "\"'*()&|!:<>-\\ a云\xe4\xff";
  for (int round = 0; round < 20000; ++round) {
    std::string words;
    for (auto n = random() % 10; n > 0; --n) words += letters[random() % letters.size()];
    for (const std::string& token : search_tokens(words)) {
      EXPECT_EQ(token.find_first_of("\"'*()&|!:<>-\\ "), std::string::npos);
      EXPECT_FALSE(token.empty());
    }
  }
}

}  // namespace
}  // namespace liantu::store
