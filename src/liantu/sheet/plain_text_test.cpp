#include "liantu/sheet/plain_text.h"

#include <gtest/gtest.h>

#include <array>

namespace liantu::sheet {
namespace {

TEST(PlainText, FoldsToIsEqualityOfTheFoldedText) {
  EXPECT_TRUE(folds_to("项目名称", "项目名称"));
  EXPECT_TRUE(folds_to("總投資 （萬元）", "总投资(万元)"));
  EXPECT_TRUE(folds_to("ＮＯ.", "no."));
  EXPECT_TRUE(folds_to(" 　", ""));
  EXPECT_TRUE(folds_to("", ""));
  EXPECT_FALSE(folds_to("项目名称", "项目"));
  EXPECT_FALSE(folds_to("项目", "项目名称"));
  EXPECT_FALSE(folds_to("项目", ""));
  EXPECT_FALSE(folds_to("No", "No"));  // the form is folded, so no text folds to a capital
}

TEST(PlainText, FoldsToAgreesWithFoldingOfEveryPair) {
  const std::array<std::string_view, 9> texts = {"项目", "項目",     "项 目", "㎡",    "m2",
                                                 "M2",   "\xE9\xA1", "\xFF",  "（一）"};
  for (const std::string_view a : texts) {
    for (const std::string_view b : texts)
      EXPECT_EQ(folds_to(a, folded(b)), folded(a) == folded(b)) << a << " " << b;
  }
}

}  // namespace
}  // namespace liantu::sheet
