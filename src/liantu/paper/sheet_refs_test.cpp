#include "liantu/paper/sheet_refs.h"

#include <gtest/gtest.h>

#include <random>

namespace liantu::paper {
namespace {

const SheetRepeats kRepeats{{"表", {{5, 2}}}, {"别 的", {{1, 10}}}};

std::string moved(const std::string& formula, int copy = -1) {
  return moved_formula(formula, {.sheet = "表", .home_row = 5, .copy = copy}, kRepeats);
}

TEST(SheetRefs, RowsBelowMoveAndRangesOverTheRowGrow) {   // row 5 stands twice more
  EXPECT_EQ(moved("A4+A5+A6"), "A4+A5+A8");
  EXPECT_EQ(moved("SUM(B2:B5)/SUM(B5:B5)"), "SUM(B2:B7)/SUM(B5:B7)");
  EXPECT_EQ(moved("SUM($B$6:$C9)"), "SUM($B$8:$C11)");
  EXPECT_EQ(moved("SUM(6:7)+SUM(A:A)"), "SUM(8:9)+SUM(A:A)");
}

TEST(SheetRefs, ACopyMeansItsOwnRow) {
  EXPECT_EQ(moved("C5/B5+SUM(B5:D5)+$B$6", 2), "C7/B7+SUM(B7:D7)+$B$8");
  EXPECT_EQ(moved("SUM(B1:B5)", 1), "SUM(B1:B7)");
}

TEST(SheetRefs, OtherSheetsMoveByTheirOwnRows) {
  EXPECT_EQ(moved("'别 的'!A2+别处!A9+表!A6+A6"), "'别 的'!A12+别处!A9+表!A8+A8");
}

TEST(SheetRefs, TextsFunctionsAndNamesStay) {
  EXPECT_EQ(moved("IF(LOG10(A9)>1E5,\"A9:B9 \"\"A9\",Tbl[A9]&A9B&投资A9&TRUE)"), "IF(LOG10(A11)>1E5,\"A9:B9 \"\"A9\",Tbl[A9]&A9B&投资A9&TRUE)");
}

TEST(SheetRefs, SharedFormulasShiftWhatIsNotFixed) {
  EXPECT_EQ(shifted_formula("A1+$A1+A$1+$A$1+SUM(B1:C1)", 2, 1), "B3+$A3+B$1+$A$1+SUM(C3:D3)");
}

TEST(SheetRefs, RangesOfAnAttributeMove) {
  EXPECT_EQ(moved_ranges("A1:B5 C6 D5", {{5, 2}}), "A1:B7 C8 D5:D7");
}

TEST(SheetRefs, WithoutRepeatedRowsAFormulaStaysAsItIs) {   // property, over bytes that formulas are made of
  std::mt19937 random(5);
  const std::string alphabet = "AB1239$:!'\"(),+.[]甲 ";
  for (int i = 0; i < 20'000; ++i) {
    std::string formula;
    for (std::size_t k = random() % 24; k > 0; --k) formula += alphabet[random() % alphabet.size()];
    const SheetRepeats none{{"表", {}}};
    const std::string out = moved_formula(formula, {.sheet = "表"}, none);
    const auto plain = [](std::string text) {   // A01 is written A1
      std::erase(text, '0');
      return text;
    };
    EXPECT_EQ(plain(out), plain(formula));
  }
}

}  // namespace
}  // namespace liantu::paper
