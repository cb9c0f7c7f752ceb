#include "liantu/vocab/division.h"

#include <gtest/gtest.h>

#include <random>

#include "liantu/base/error.h"

namespace liantu::vocab {
namespace {

DivisionCode code(std::string_view text) {
  return *DivisionCode::parse(text).code;
}

TEST(DivisionCode, ReadsTheLengthsInUse) {
  EXPECT_EQ(code("370305").level(), DivisionLevel::County);
  EXPECT_EQ(code("370300").level(), DivisionLevel::City);
  EXPECT_EQ(code("370000").level(), DivisionLevel::Province);
  EXPECT_EQ(code("3703").text(), "370300");
  EXPECT_EQ(code("37").text(), "370000");
  EXPECT_EQ(code("370305104").level(), DivisionLevel::Town);
  EXPECT_EQ(code("370305104201").level(), DivisionLevel::Village);
  EXPECT_EQ(code("370305000000"), code("370305"));
  EXPECT_EQ(code("３７０３０５"), code("370305"));
  EXPECT_EQ(code("z37030501").level(), DivisionLevel::Zone);
}

TEST(DivisionCode, RefusesWhatCannotBe) {
  for (const auto* text :
       {"", "990305", "37030", "3703051", "37O305", "370005", "370300104", "Z370305", "淄博"}) {
    const auto parsed = DivisionCode::parse(text);
    EXPECT_FALSE(parsed) << text;
    EXPECT_FALSE(parsed.problem.empty());
  }
}

TEST(DivisionCode, KnowsWhatItLiesIn) {
  EXPECT_EQ(code("370305104").parent(), code("370305"));
  EXPECT_EQ(code("370305").parent(), code("370300"));
  EXPECT_EQ(code("370000").parent(), std::nullopt);
  EXPECT_EQ(code("Z37030501").parent(), code("370305"));
  EXPECT_TRUE(code("370305104201").within(code("370300")));
  EXPECT_TRUE(code("Z37030501").within(code("370305")));
  EXPECT_FALSE(code("370305").within(code("370306")));
  EXPECT_FALSE(code("370300").within(code("370305")));
  EXPECT_EQ(code("370305").province_name(), "山东省");
}

// A county renamed to a city with a new code, and a zone across two counties.
TEST(DivisionList, AnswersForTheDay) {
  const Date change = *Date::of(2020, 1, 1);
  const DivisionList list(
      {{code("370321"), "云川县", {}, std::nullopt, change},
       {code("370381"), "云川市", {}, change, std::nullopt},
       {code("Z37038101"), "云川经济开发区", {code("370381"), code("370322")}, change, std::nullopt}});
  EXPECT_NE(list.find(code("370321"), *Date::of(2019, 12, 31)), nullptr);
  EXPECT_EQ(list.find(code("370321"), change), nullptr);
  EXPECT_EQ(list.find("云川市", change)->code, code("370381"));
  EXPECT_EQ(list.within(code("370322"), change).size(), 1U);
  EXPECT_EQ(list.within(code("370300"), change).size(), 2U);
}

TEST(DivisionList, RefusesOneCodeTwiceAtATime) {
  EXPECT_THROW(DivisionList({{code("370321"), "甲县", {}, {}, {}}, {code("370321"), "乙县", {}, {}, {}}}),
               Error);
}

TEST(DivisionCode, SurvivesRandomBytes) {
  std::mt19937 random(2260);
  for (int i = 0; i < 20'000; ++i) {
    std::string text(random() % 14, ' ');
    for (char& c : text) c = static_cast<char>(random() % 4 == 0 ? random() % 256 : '0' + random() % 10);
    const auto parsed = DivisionCode::parse(text);
    EXPECT_EQ(parsed.problem.empty(), static_cast<bool>(parsed));
    if (parsed) {
      EXPECT_EQ(DivisionCode::parse(parsed.code->text()).code, parsed.code);
    }
  }
}

}  // namespace
}  // namespace liantu::vocab
