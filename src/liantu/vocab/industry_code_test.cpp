#include "liantu/vocab/industry_code.h"

#include <gtest/gtest.h>

#include <random>

namespace liantu::vocab {
namespace {

std::string read(std::string_view text) {
  const auto parsed = IndustryCode::parse(text);
  return parsed ? parsed.code->text() : "";
}

TEST(IndustryCode, FindsTheSectionOfTheDigits) {
  EXPECT_EQ(read("2614"), "C2614");
  EXPECT_EQ(read("C2614"), "C2614");
  EXPECT_EQ(read("c 26"), "C26");
  EXPECT_EQ(read("Ｃ２６１"), "C261");
  EXPECT_EQ(read("0111"), "A0111");
  EXPECT_EQ(read("4411"), "D4411");
  EXPECT_EQ(read("97"), "T97");
  EXPECT_EQ(read("C"), "C");
}

TEST(IndustryCode, LeavesOutTheNameAfterTheCode) {
  EXPECT_EQ(read("2614有机化学原料制造"), "C2614");
  EXPECT_EQ(read("C26-化学原料和化学制品制造业"), "C26");
}

TEST(IndustryCode, EveryDivisionBelongsToExactlyOneSection) {
  int expected = 1;
  for (const IndustrySection& section : industry_sections()) {
    EXPECT_EQ(section.first_division, expected);
    expected = section.last_division + 1;
  }
  EXPECT_EQ(expected, 98);
  EXPECT_EQ(industry_sections().size(), 20U);
}

TEST(IndustryCode, RestoresALeadingZeroOnlyWhereTheLetterProvesIt) {
  EXPECT_EQ(read("A111"), "A0111");
  EXPECT_TRUE(IndustryCode::parse("A111").leading_zero_restored);
  EXPECT_EQ(read("5"), "A05");
  const auto bare = IndustryCode::parse("111");
  EXPECT_EQ(bare.code->text(), "B111");
  EXPECT_NE(bare.note.find("A0111"), std::string::npos);
  EXPECT_TRUE(IndustryCode::parse("261").note.find("B0") == std::string::npos);
}

TEST(IndustryCode, RefusesWhatCannotBe) {
  for (const auto* text : {"", "00", "98", "C0111", "26145", "Z26", "制造业", "26.14", "C26AB"}) {
    const auto parsed = IndustryCode::parse(text);
    EXPECT_FALSE(parsed) << text;
    EXPECT_FALSE(parsed.problem.empty()) << text;
  }
}

TEST(IndustryCode, KnowsItsLevelAndWhatLiesBelow) {
  const auto group = *IndustryCode::parse("C261").code;
  EXPECT_EQ(group.level(), IndustryLevel::Group);
  EXPECT_TRUE(IndustryCode::parse("2614").code->within(group));
  EXPECT_TRUE(group.within(*IndustryCode::parse("C").code));
  EXPECT_FALSE(group.within(*IndustryCode::parse("262").code));
}

TEST(IndustryCode, SurvivesRandomBytes) {
  std::mt19937 random(4754);
  for (int i = 0; i < 20'000; ++i) {
    std::string text(random() % 8, ' ');
    for (char& c : text) c = static_cast<char>(random() % 3 == 0 ? random() % 256 : '0' + random() % 10);
    const auto parsed = IndustryCode::parse(text);
    EXPECT_EQ(parsed.problem.empty(), static_cast<bool>(parsed));
    if (parsed) {
      EXPECT_EQ(IndustryCode::parse(parsed.code->text()).code, parsed.code);
    }
  }
}

}  // namespace
}  // namespace liantu::vocab
