#include "liantu/paper/line_break.h"

#include <gtest/gtest.h>

#include <random>

#include "liantu/paper/script.h"

namespace liantu::paper {
namespace {

constexpr double kPtPerMm = 72 / 25.4;

std::vector<TextLine> lines_of(const Paragraph& paragraph, double width_pt) {
  FontLibrary& fonts = FontLibrary::of_machine();
  const auto lock = fonts.lock();
  std::vector<std::string> missing;
  return broken_lines(paragraph, width_pt, fonts, missing);
}

std::u32string text_of(const TextLine& line) {
  std::u32string text;
  for (const PlacedGlyph& glyph : line.glyphs) text += glyph.c;
  return text;
}

std::string repeated(const std::string& text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

TEST(LineBreak, TwentyEightCharactersStandOnALineOf156Millimetres) {
  const Paragraph tight{.runs = {{.text = repeated("云", 60), .size_pt = 16, .spacing_pt = -0.25}}};
  const Paragraph plain{.runs = {{.text = repeated("云", 60), .size_pt = 16}}};
  EXPECT_EQ(lines_of(tight, 156 * kPtPerMm)[0].glyphs.size(), 28u);
  EXPECT_EQ(lines_of(plain, 156 * kPtPerMm)[0].glyphs.size(), 27u);
}

TEST(LineBreak, FiguresStayWhole) {
  const auto lines = lines_of({.runs = {{.text = "累计完成15.66亿元", .size_pt = 10}}}, 55);
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(text_of(lines[0]), U"累计完成");
  EXPECT_EQ(text_of(lines[1]), U"15.66亿元");
}

TEST(LineBreak, AMarkTooManyIsDrawnInByHalfItsWidth) {
  const auto lines = lines_of({.runs = {{.text = "一二三四五。六七", .size_pt = 10}}}, 55);
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(text_of(lines[0]), U"一二三四五。");
  const auto pushed = lines_of({.runs = {{.text = "一二三四五。六七", .size_pt = 10}}}, 52);   // no room for half a mark
  EXPECT_EQ(text_of(pushed[0]), U"一二三四");
}

TEST(LineBreak, AirStandsBetweenIdeographsAndFigures) {
  const auto line = lines_of({.runs = {{.text = "第9条", .size_pt = 10}}}, 200)[0];
  EXPECT_NEAR(line.glyphs[1].x, 12, 0.01);
  EXPECT_NEAR(line.glyphs[2].x, 12 + 5 + 2, 0.2);   // a Latin figure is half an em
  const auto marks = lines_of({.runs = {{.text = "，9）", .size_pt = 10}}}, 200)[0];
  EXPECT_NEAR(marks.glyphs[1].x, 10, 0.01);
}

TEST(LineBreak, ARightTabEndsItsTextThere) {
  const auto line = lines_of({.runs = {{.text = "左\t右边", .size_pt = 10}}, .align = Align::Left, .tabs = {{.at_mm = 100, .kind = Tab::Kind::Right}}}, 300)[0];
  EXPECT_NEAR(line.glyphs.back().x + 10, 100 * kPtPerMm, 0.01);
}

TEST(LineBreak, AHangingFirstLineStandsLeftOfTheOthers) {
  const auto lines = lines_of({.runs = {{.text = repeated("云", 12), .size_pt = 10}}, .first_line_chars = -3, .left_mm = 40 / kPtPerMm}, 100);
  EXPECT_NEAR(lines[0].glyphs[0].x, 10, 0.01);
  EXPECT_NEAR(lines[1].glyphs[0].x, 40, 0.01);
}

/// Property: nothing is lost, no line begins or ends with a mark that may not, and none passes the right edge.
TEST(LineBreak, AnyTextIsSetWholeWithinItsWidth) {
  std::mt19937 random(20260915);
  const std::u32string alphabet = U"云川县重点项目，。；（）“”—…、1234.5%ab ■−";
  for (int i = 0; i < 2'000; ++i) {
    std::u32string text;
    for (std::size_t k = 1 + random() % 80; k > 0; --k) text += alphabet[random() % alphabet.size()];
    const double width = 60 + static_cast<double>(random() % 200);
    const auto lines = lines_of({.runs = {{.text = encoded(text), .size_pt = 10}}, .align = Align::Justify}, width);
    std::u32string back;
    for (const TextLine& line : lines) {
      back += text_of(line);
      if (!line.glyphs.empty()) { EXPECT_GE(line.glyphs.front().x, -3.01); }
    }
    const auto solid = [](std::u32string of) {
      std::erase(of, U' ');
      return of;
    };
    EXPECT_EQ(solid(back), solid(text));
    for (std::size_t l = 1; l < lines.size(); ++l) {
      const auto line = text_of(lines[l]), before = text_of(lines[l - 1]);
      if (line.empty() || before.size() < 2) continue;
      const bool chained = never_last(before.back()) || (never_first(line[0]) && script_of(line[0]) != Script::Latin);
      if (chained && before.size() > 6) {   // only where no other place was left
        bool other = false;
        for (std::size_t k = 1; k < before.size(); ++k)
          other = other || (is_ideograph(before[k]) && is_ideograph(before[k - 1]));
        EXPECT_FALSE(other) << encoded(before) << " | " << encoded(line);
      }
    }
    for (const TextLine& line : lines)
      if (line.glyphs.size() > 1) { EXPECT_LT(line.glyphs.back().x, width + 0.01); }
  }
}

}  // namespace
}  // namespace liantu::paper
