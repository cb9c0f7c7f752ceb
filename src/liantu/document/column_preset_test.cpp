// Texts whose lines hold pieces of columns: statements are read down the column, and their places hold the
// number as written.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#include "liantu/document/extraction.h"
#include "liantu/document/reading_preset.h"
#include "liantu/text/reading/code_points.h"

namespace liantu::document {
namespace {

namespace fs = std::filesystem;

std::string slice(std::u32string_view source, Place place) {
  return text::utf8(source.substr(place.begin, place.end - place.begin));
}

constexpr std::u32string_view kPage =
    U"全县项目建设推进会召开\n"
    U"　　今年全县共谋划省市重大项目46个，　　四是抓服务。由行政审批局牵头，推行\n"
    U"总投资582亿元，其中过50亿元项目3个。　　拿地即开工，企业反映的问题，3个工作\n"
    U"力争全年引进省外到位资金62亿元以上，　　日内答复，对堵点问题挂图督办，一督到\n"
    U"新签约过亿元项目50个，压缩审批时间，　　底。到2026年，全县工业总产值突破1\n"
    U"打造一流营商环境，年内新建标准厂房十　　200亿元，单位能耗降低15%以上，新\n"
    U"五万平方米。　　　　　　　　　　　　　　能源产业占全县工业比重达到四成。\n";

TEST(Columns, AreReadDownAndLeadBackIntoTheirOwnLines) {
  const std::u32string source(kPage);
  const Extraction found = extract(source, shipped_reading(), 2024);
  std::vector<std::string> said;
  for (const StatedFact& fact : found.facts)
    said.push_back(fact.quote + "|" + slice(source, fact.place) + "|" + slice(source, fact.number));
  const std::vector<std::string> expected{
      "今年全县共谋划省市重大项目46个|今年全县共谋划省市重大项目46个|46个",
      "总投资582亿元|总投资582亿元|582亿元",
      "其中过50亿元项目3个|其中过50亿元项目3个|3个",
      "力争全年引进省外到位资金62亿元以上|力争全年引进省外到位资金62亿元以上|62亿元",
      "新签约过亿元项目50个|新签约过亿元项目50个|50个",
      "3个工作日内答复|3个工作|3个工作",
      "单位能耗降低15%以上|单位能耗降低15%以上|15%"};
  for (const std::string& one : expected) EXPECT_NE(std::ranges::find(said, one), said.end()) << one;
}

/// Worked by hand: the clause of 3个工作日 has its number at the end of one line and goes on in the next.
TEST(Columns, AClauseHasItsPartsInOtherLinesToo) {
  const std::u32string source(kPage);
  const Extraction found = extract(source, shipped_reading(), 2024);
  const auto parts = [&](std::string_view indicator) {
    std::vector<std::string> lines;
    for (const StatedFact& fact : found.facts) {
      if (fact.quote != indicator) continue;
      lines.push_back(slice(source, fact.place));
      for (const Place place : fact.rest) lines.push_back(slice(source, place));
    }
    return lines;
  };
  EXPECT_EQ(parts("3个工作日内答复"), (std::vector<std::string>{"3个工作", "日内答复"}));
  EXPECT_EQ(parts("总投资582亿元"), (std::vector<std::string>{"总投资582亿元"}));
}

std::string as_read(const std::u32string& source, const std::vector<ReadPiece>& order) {
  std::string text;
  for (const ReadPiece& piece : order) text += slice(source, piece.place) + (piece.ends ? "\n" : "");
  return text;
}

TEST(Columns, AreToldInTheOrderTheyAreRead) {
  const std::u32string source(kPage);
  EXPECT_EQ(
      as_read(source, extract(source, shipped_reading(), 2024).order),
      "全县项目建设推进会召开\n"
      "今年全县共谋划省市重大项目46个，总投资582亿元，其中过50亿元项目3个。力争全年引进省外到位资金62"
      "亿元以上，新签约过亿元项目50个，压缩审批时间，打造一流营商环境，年内新建标准厂房十五万平方米。\n"
      "四是抓服务。由行政审批局牵头，推行拿地即开工，企业反映的问题，3个工作日内答复，对堵点问题挂图督办，"
      "一督到底。到2026年，全县工业总产值突破1200亿元，单位能耗降低15%以上，新能源产业占全县工业比重达到"
      "四成。\n");
  EXPECT_TRUE(extract(U"今年引进资金62亿元。\n新签约项目50个。\n", shipped_reading(), 2024).order.empty());
}

/// Worked by hand: 1 ends a line of the right column, 200亿元 begins the next.
TEST(Columns, ANumberThatALineEndTearsIsSetAside) {
  const std::u32string source(kPage);
  const Extraction found = extract(source, shipped_reading(), 2024);
  for (const StatedFact& fact : found.facts) {
    EXPECT_NE(fact.value, 1200) << fact.quote;
    EXPECT_NE(fact.value, 200) << fact.quote;
  }
  std::vector<std::string> torn;
  for (const SetAside& aside : found.asides)
    if (aside.reason == "数字被换行断开") torn.push_back(slice(source, aside.place));
  EXPECT_EQ(torn, (std::vector<std::string>{"1", "十", "200", "五"}));
}

/// `text` in two columns of `letters`, the gap filled up with blanks.
std::u32string in_columns(std::u32string_view text, std::size_t letters) {
  std::vector<std::u32string> lines(1);
  for (const char32_t letter : text) {
    if (letter == U'\n' || lines.back().size() == letters) lines.emplace_back();
    if (letter != U'\n') lines.back() += letter;
  }
  const std::size_t half = (lines.size() + 1) / 2;
  std::u32string page;
  for (std::size_t row = 0; row < half; ++row) {
    page += lines[row] + std::u32string(letters + 3 - lines[row].size(), U' ');
    if (half + row < lines.size()) page += lines[half + row];
    page += U'\n';
  }
  return page;
}

/// Own texts, damaged, in columns of random width: digits stand in the slice with nothing but blanks between.
TEST(Columns, PlacesHoldTheDigitsOfTheNumberAndPiecesDoNotOverlap) {
  std::mt19937 random(23);
  std::u32string all;
  for (const auto& entry : fs::directory_iterator(fs::path(LIANTU_SOURCE_DIR) / "tests/data/documents")) {
    if (entry.path().extension() != ".txt") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    all += text::code_points(std::string{std::istreambuf_iterator<char>(in), {}});
  }
  std::size_t checked = 0;
  for (int round = 0; round < 60; ++round) {
    std::u32string source = in_columns(all.substr(random() % (all.size() - 900), 900), 12 + random() % 20);
    for (int i = 0; i < 10; ++i) source.erase(random() % source.size(), 1);
    const Extraction found = extract(source, shipped_reading());
    std::vector<Place> pieces;
    for (const ReadPiece& piece : found.order) pieces.push_back(piece.place);
    std::ranges::sort(pieces, {}, &Place::begin);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      ASSERT_LT(pieces[i].begin, pieces[i].end);
      ASSERT_LE(pieces[i].end, i + 1 < pieces.size() ? pieces[i + 1].begin : source.size());
    }
    for (const StatedFact& fact : found.facts) {
      ASSERT_LT(fact.number.begin, fact.number.end);
      ASSERT_LE(fact.place.begin, fact.number.begin);
      ASSERT_LE(fact.number.end, fact.place.end);
      ASSERT_LE(fact.place.end, source.size());
      for (const Place place : fact.rest)
        ASSERT_TRUE(place.begin < place.end && place.end <= source.size() &&
                    (place.end <= fact.place.begin || place.begin >= fact.place.end));
      for (const SetAside& aside : found.asides)
        ASSERT_TRUE(fact.number.end <= aside.place.begin || fact.number.begin >= aside.place.end);
      std::string number = slice(source, fact.number);
      std::erase_if(number, [](char c) { return c == ' ' || c == '\n'; });
      if (fact.value != static_cast<double>(static_cast<long long>(fact.value)) || number[0] < '0' ||
          number[0] > '9')
        continue;
      ASSERT_TRUE(number.starts_with(std::to_string(static_cast<long long>(fact.value))) ||
                  number.find('/') != number.npos)
          << number << " of " << text::utf8(source);
      ++checked;
    }
  }
  EXPECT_GT(checked, 300U);
}

}  // namespace
}  // namespace liantu::document
