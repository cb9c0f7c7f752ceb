#include "liantu/text/scanner.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

#include "liantu/base/error.h"

namespace liantu::text {
namespace {

using Terms = std::vector<std::string_view>;

std::vector<std::string> shown(std::string_view text, const Terms& terms, const Scanner& scanner) {
  std::vector<std::string> out;
  for (const Hit& hit : scanner.hits(text)) {
    EXPECT_EQ(text.substr(hit.begin, hit.length), terms[hit.term]);
    out.push_back(std::to_string(hit.begin) + ":" + std::string(terms[hit.term]));
  }
  return out;
}

/// Every term compared at every place.
std::vector<Hit> naive(std::string_view text, const Terms& terms) {
  std::vector<Hit> all;
  for (std::size_t begin = 0; begin < text.size(); ++begin) {
    for (std::size_t i = 0; i < terms.size(); ++i) {
      if (!terms[i].empty() && text.substr(begin).starts_with(terms[i])) {
        all.push_back({begin, static_cast<std::uint32_t>(terms[i].size()), static_cast<std::uint32_t>(i)});
      }
    }
  }
  return all;
}

bool by_place(const Hit& a, const Hit& b) {
  return std::tuple(a.begin, b.length, a.term) < std::tuple(b.begin, a.length, b.term);
}

class EveryPath : public testing::TestWithParam<ScanPath> {};

INSTANTIATE_TEST_SUITE_P(Scanner, EveryPath, testing::ValuesIn(scan_paths()),
                         [](const auto& tried) { return std::string(name(tried.param)); });

TEST_P(EveryPath, AllOverlappingHitsByPlaceLongestFirst) {
  const Terms terms{"氯乙烯", "聚氯乙烯", "聚氯乙烯树脂", "树脂", "脂"};
  EXPECT_EQ(shown("生产聚氯乙烯树脂", terms, Scanner(terms, GetParam())),
            (std::vector<std::string>{"6:聚氯乙烯树脂", "6:聚氯乙烯", "9:氯乙烯", "18:树脂", "21:脂"}));
}

TEST_P(EveryPath, TermsOfOneByteAndMixedScripts) {
  const Terms terms{"G", "5G", "5G基站", "PVC", "PV", "μ"};
  EXPECT_EQ(shown("5G基站、PVC膜5μm", terms, Scanner(terms, GetParam())),
            (std::vector<std::string>{"0:5G基站", "0:5G", "1:G", "11:PVC", "11:PV", "18:μ"}));
}

TEST_P(EveryPath, ATermGivenTwiceIsHitTwiceAndAnEmptyOneNever) {
  const Terms terms{"轴承", "", "轴承"};
  auto hits = Scanner(terms, GetParam()).hits("轴承");
  std::ranges::sort(hits, by_place);
  EXPECT_EQ(hits, (std::vector<Hit>{{0, 6, 0}, {0, 6, 2}}));
}

TEST_P(EveryPath, NothingToFind) {
  EXPECT_TRUE(Scanner(Terms{}, GetParam()).hits("玻璃").empty());
  EXPECT_TRUE(Scanner(Terms{"玻璃"}, GetParam()).hits("").empty());
  EXPECT_TRUE(Scanner(Terms{""}, GetParam()).hits("玻璃").empty());
}

// Behind the text lies the rest of the term: it must not be read as if it belonged to it.
TEST_P(EveryPath, ATermCutOffByTheEndIsNoHit) {
  const std::string whole = std::string(300, '-') + "液压油缸密封件";
  const Terms terms{"液压油缸密封件", "液压油缸", "密封件", std::string_view("\0\0", 2)};
  const Scanner scanner(terms, GetParam());
  EXPECT_EQ(scanner.hits(whole).size(), 3U);
  EXPECT_EQ(shown(std::string_view(whole).substr(0, whole.size() - 1), terms, scanner),
            (std::vector<std::string>{"300:液压油缸"}));
  EXPECT_TRUE(scanner.hits(std::string_view(whole).substr(0, 300 + 11)).empty());
}

TEST_P(EveryPath, AHitAtEveryDistanceFromBothEnds) {
  const Terms terms{"阀", "阀门", "阀门铸件", "v", "va"};
  const Scanner scanner(terms, GetParam());
  for (std::size_t before = 0; before < 210; ++before) {
    for (const std::size_t behind : {std::size_t{0}, std::size_t{1}, before, 209 - before}) {
      const std::string text = std::string(before, ' ') + "阀门铸件va" + std::string(behind, '\t');
      EXPECT_EQ(scanner.hits(text).size(), 5U) << before << ' ' << behind;
    }
  }
}

// What the letters of random texts are: few, so that terms overlap; Chinese of one block and of several lead bytes;
// whole bytes, so that characters are cut and bytes are no UTF-8.
struct Alphabet {
  const char* what;
  std::vector<std::string> letters;
  std::size_t longest_term;
};

std::vector<Alphabet> alphabets() {
  std::vector<std::string> bytes, upper;
  for (int b = 0; b < 256; ++b) bytes.emplace_back(1, static_cast<char>(b));
  for (char c = 'A'; c <= 'Z'; ++c) upper.emplace_back(1, c);
  return {{"two letters", {"a", "b"}, 14},
          {"two characters", {"机", "械"}, 12},
          {"Chinese", {"化", "工", "材", "料", "设", "备", "及", "，", "；", "龥", "一"}, 6},
          {"mixed", {"高", "端", "P", "V", "C", "5", "é", "𠮷", "、", " "}, 7},
          {"upper case", upper, 3},
          {"broken", {"\xE6", "\x9C", "\xBA", "\xE6\x9C", "机", "a", "\xFF", std::string(1, '\0')}, 9},
          {"bytes", bytes, 2},
          {"one letter", {"z"}, 40}};
}

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : random_(seed) {}
  std::size_t below(std::size_t n) { return random_() % n; }
  std::string word(const std::vector<std::string>& letters, std::size_t length) {
    std::string out;
    for (std::size_t i = 0; i < length; ++i) out += letters[below(letters.size())];
    return out;
  }

 private:
  std::mt19937_64 random_;
};

TEST_P(EveryPath, FindsWhatANaiveMatcherFinds) {
  Dice dice(20260915);
  std::size_t compared = 0;
  for (const Alphabet& alphabet : alphabets()) {
    for (int round = 0; round < 60; ++round) {
      std::vector<std::string> words;
      const std::size_t many = 1 + dice.below(round % 2 == 0 ? 8 : 120);
      for (std::size_t i = 0; i < many; ++i) {
        words.push_back(dice.word(alphabet.letters, dice.below(alphabet.longest_term + 1)));
      }
      const Terms terms(words.begin(), words.end());
      // behind the view of the text stand more letters of the same kind
      const std::string store = dice.word(alphabet.letters, dice.below(round % 20 == 0 ? 9000 : 300));
      const std::string_view text = std::string_view(store).substr(0, store.size() - dice.below(store.size() / 8 + 1));
      auto hits = Scanner(terms, GetParam()).hits(text);
      ASSERT_TRUE(std::ranges::is_sorted(hits, [](const Hit& a, const Hit& b) {
        return std::tuple(a.begin, b.length) < std::tuple(b.begin, a.length);
      }));
      std::ranges::sort(hits, by_place);
      auto expected = naive(text, terms);
      std::ranges::sort(expected, by_place);
      ASSERT_EQ(hits, expected) << alphabet.what << ", round " << round;
      compared += hits.size();
    }
  }
  EXPECT_GT(compared, 50'000U);
}

// Ten thousand terms share their first nine bytes: halving keeps a place cheap.
TEST_P(EveryPath, TermsThatAllBeginAlike) {
  Dice dice(7);
  std::vector<std::string> words;
  const std::vector<std::string> digits{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};
  for (int i = 0; i < 10'000; ++i) words.push_back("电动机" + dice.word(digits, 6));
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += words[dice.below(words.size())];
  const Scanner scanner(Terms(words.begin(), words.end()), GetParam());
  EXPECT_GE(scanner.hits(text).size(), 20'000U);
}

TEST(Scanner, OutlivesTheTermsItWasMadeOf) {
  auto words = std::make_unique<std::vector<std::string>>(1, "风电叶片模具");
  const Scanner scanner(Terms(words->begin(), words->end()));
  words.reset();
  EXPECT_EQ(scanner.hits("风电叶片模具").size(), 1U);
}

TEST(Scanner, APathThatTheProcessorLacksIsRefused) {
  const auto paths = scan_paths();
  for (const ScanPath path : {ScanPath::Avx2, ScanPath::Avx512}) {
    if (std::ranges::find(paths, path) == paths.end()) {
      EXPECT_THROW(Scanner(Terms{"a"}, path), Error);
    }
  }
  EXPECT_EQ(Scanner(Terms{"a"}).path(), paths.back());
}

}  // namespace
}  // namespace liantu::text
