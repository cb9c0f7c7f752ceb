#include "liantu/vocab/project_code.h"

#include <gtest/gtest.h>

#include <random>

namespace liantu::vocab {
namespace {

// The published example of the older layout.
TEST(ProjectCode, ReadsTheOlderLayout) {
  const auto parsed = ProjectCode::parse("2018-331121-48-01-079437");
  ASSERT_TRUE(parsed) << parsed.problem;
  EXPECT_EQ(parsed.code->layout(), ProjectCodeLayout::Year);
  EXPECT_EQ(parsed.code->given().text(), "2018-01-01/2018-12-31");
  EXPECT_EQ(parsed.code->region(), "331121");
}

TEST(ProjectCode, ReadsTheCurrentLayout) {
  const auto parsed = ProjectCode::parse("2402-370305-04-02-123456");
  ASSERT_TRUE(parsed) << parsed.problem;
  EXPECT_EQ(parsed.code->layout(), ProjectCodeLayout::YearMonth);
  EXPECT_EQ(parsed.code->given().text(), "2024-02-01/2024-02-29");
}

// 2012 can only be December 2020: codes by year began later. 2016 can only be the year.
TEST(ProjectCode, NeverConfusesTheTwoLayouts) {
  EXPECT_EQ(ProjectCode::parse("2012-370305-04-01-123456").code->given().text(), "2020-12-01/2020-12-31");
  EXPECT_EQ(ProjectCode::parse("2016-370305-26-03-123456").code->given().text(), "2016-01-01/2016-12-31");
}

TEST(ProjectCode, ToleratesMissingAndFullWidthHyphensAndSubCodes) {
  const auto code = *ProjectCode::parse("2402-370305-04-02-123456").code;
  EXPECT_EQ(ProjectCode::parse("24023703050402123456").code, code);
  EXPECT_EQ(ProjectCode::parse("２４０２－370305—04–02‐123456 ").code, code);
  const auto sub = *ProjectCode::parse("2402-370305-04-02-123456-001").code;
  EXPECT_EQ(sub.text(), "2402-370305-04-02-123456-001");
}

TEST(ProjectCode, RefusesImpossibleRegionsAndDates) {
  for (const auto* text : {"", "2402-990305-04-02-123456", "2413-370305-04-02-123456",
                           "2402-370305-04-02-12345", "2.40237E+19", "鲁发改备2024"}) {
    const auto parsed = ProjectCode::parse(text);
    EXPECT_FALSE(parsed) << text;
    EXPECT_FALSE(parsed.problem.empty());
  }
  EXPECT_FALSE(ProjectCode::parse("2612-370305-04-02-123456", Date::of(2026, 9, 15)));
  EXPECT_TRUE(ProjectCode::parse("2609-370305-04-02-123456", Date::of(2026, 9, 15)));
}

TEST(ProjectCode, TakesAnyCheckDigit) {
  EXPECT_TRUE(ProjectCode::parse("2402-370305-04-02-123456"));
  EXPECT_TRUE(ProjectCode::parse("2402-370305-04-02-123457"));
}

TEST(ProjectCode, SurvivesRandomBytes) {
  std::mt19937 random(40058);
  for (int i = 0; i < 20'000; ++i) {
    std::string text(random() % 3 == 0 ? 20 : random() % 26, ' ');
    for (char& c : text) c = static_cast<char>(random() % 20 == 0 ? random() % 256 : '0' + random() % 10);
    const auto parsed = ProjectCode::parse(text);
    EXPECT_EQ(parsed.problem.empty(), static_cast<bool>(parsed));
    if (parsed) {
      EXPECT_EQ(ProjectCode::parse(parsed.code->text()).code, parsed.code);
    }
  }
}

}  // namespace
}  // namespace liantu::vocab
