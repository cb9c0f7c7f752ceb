#include "liantu/document/contradiction_preset.h"

#include <gtest/gtest.h>

#include "liantu/base/error.h"

namespace liantu::document {
namespace {

TEST(ComparisonRules, TheShippedOnesStateTheirBasis) {
  EXPECT_EQ(shipped_comparison().approximate, 0.05);
  EXPECT_FALSE(shipped_comparison().basis.empty());
  EXPECT_TRUE(same_indicator("全年引进省外到位资金", "省外到位资金", shipped_comparison()));
  EXPECT_TRUE(same_indicator("实际利用外资", "实际使用外资", shipped_comparison()));
}

TEST(ComparisonRules, AreRefusedWithTheirPlace) {
  for (
      const char* bad :
      {"{}", R"({"format":"liantu-contradictions/1"})",
       R"({"format":"liantu-contradictions/1","approximate":{"basis":"a","share":2},"leading":{"words":[]}})",
       R"({"format":"liantu-contradictions/1","approximate":{"basis":"a","share":0.1},"leading":{"words":[""]}})",
       R"({"format":"liantu-contradictions/1","approximate":{"basis":"a","share":0.1},"leading":{"words":[]},"same":{"names":["a"]}})"})
    EXPECT_THROW((void)parse_comparison(bad), Error) << bad;
}

}  // namespace
}  // namespace liantu::document
