#include "liantu/text/letter_pairs.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace liantu::text {
namespace {

std::string told(const LetterPairs& pairs, std::string_view text) {
  std::string found;
  pairs.each(text, [&](LetterPair, std::size_t from, std::size_t end) { found += std::string(text.substr(from, end - from)) + " "; });
  return found;
}

TEST(LetterPairs, TellsNeighboursThatBothAreLettersOfTheList) {
  LetterPairs pairs;
  pairs.learn("化妆品制造3D");
  EXPECT_EQ(told(pairs, "化妆品、制造"), "化妆 妆品 制造 ");
  EXPECT_EQ(told(pairs, "化工妆品"), "妆品 ") << "工 is no letter of the list and parts";
  EXPECT_EQ(told(pairs, "3d3D"), "3d d3 3D ") << "capitals and small letters are one";
}

TEST(LetterPairs, KeepsOnlyThePairsOfTheList) {
  LetterPairs pairs;
  pairs.learn("化妆品");
  std::vector<LetterPair> kept;
  pairs.each("化妆", [&](LetterPair pair, std::size_t, std::size_t) { kept.push_back(pair); });
  pairs.keep_only(kept);
  EXPECT_EQ(told(pairs, "化妆品化妆"), "化妆 化妆 ");
}

TEST(LetterPairs, StretchesLieInAnyBytes) {
  LetterPairs pairs;
  pairs.learn("化妆品制造");
  std::mt19937 random(1);
  const std::string bytes = "化妆品制造";
  for (int i = 0; i < 20'000; ++i) {
    std::string text(random() % 40, ' ');
    for (char& c : text) c = random() % 3 == 0 ? static_cast<char>(random() % 256) : bytes[random() % bytes.size()];
    std::size_t last = 0;
    pairs.each(text, [&](LetterPair, std::size_t from, std::size_t end) {
      EXPECT_LE(last, from);
      EXPECT_EQ(end - from, 6U) << "two Han characters";
      last = from;
    });
  }
}

}  // namespace
}  // namespace liantu::text
