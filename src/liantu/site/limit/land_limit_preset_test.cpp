#include <gtest/gtest.h>

#include "liantu/base/error.h"
#include "liantu/site/limit/land_limit.h"

namespace liantu::site {
namespace {

TEST(LandLimit, TheLongestTermIsThatOfTheLandUse) {
  const LandLimit& limit = shipped_land_limit();
  EXPECT_EQ(limit.office_share_most, 0.07);
  EXPECT_EQ(limit.term_most("工业用地"), 50);
  EXPECT_EQ(limit.term_most("二类工业用地"), 50);
  EXPECT_EQ(limit.term_most("城镇住宅用地"), 70);
  EXPECT_EQ(limit.term_most("商业用地"), 40);
  EXPECT_EQ(limit.term_most("仓储用地"), 50);  // others
  EXPECT_EQ(limit.term_most(""), std::nullopt);
}

TEST(LandLimit, AFileOfAnotherFormOrWithoutABasisIsRefused) {
  EXPECT_THROW(parse_land_limit(R"({"format": "liantu-boundary/1"})"), Error);
  EXPECT_THROW(parse_land_limit(R"({"format": "liantu-land-limits/1", "office_land": {"share_most": 0.07},
                                    "term": {"basis": "甲", "years_most": 50}})"),
               Error);
}

}  // namespace
}  // namespace liantu::site
