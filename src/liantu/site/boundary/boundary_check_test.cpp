#include "liantu/site/boundary/boundary_check.h"

#include <gtest/gtest.h>

namespace liantu::site {
namespace {

const BoundaryRule& shipped_boundary() {
  return shipped_boundary_rule();
}

/// 0.01° at 118.3° E 36.8° N: 990,314.8 m² by GeographicLib, 990,645.6 m² on the plane of its zone.
geo::Outline hundredth() {
  return geo::outline_of_rings({{{118.3, 36.8}, {118.31, 36.8}, {118.31, 36.81}, {118.3, 36.81}}});
}

TEST(BoundaryCheck, EitherMeasureMayBeTheStatedOne) {
  EXPECT_FALSE(check_boundary(hundredth(), 990645.6, nullptr, shipped_boundary()).stated_m2);
  EXPECT_FALSE(check_boundary(hundredth(), 990314.8, nullptr, shipped_boundary()).stated_m2);
  EXPECT_FALSE(check_boundary(hundredth(), std::nullopt, nullptr, shipped_boundary()).stated_m2);
  EXPECT_NEAR(check_boundary(hundredth(), std::nullopt, nullptr, shipped_boundary()).area_m2, 990314.8, 0.05);
}

TEST(BoundaryCheck, AnotherAreaIsSaidWithBothFiguresAndTheUsualSlip) {
  const auto check =
      check_boundary(hundredth(), 1485.5, nullptr,
                     shipped_boundary());  // 990,314.8 ÷ 666.67: mu that stand for square metres
  EXPECT_EQ(check.slip, UnitSlip::MuAsSquareMetres);
  const std::string zh = area_remark(check, Language::Zh);
  EXPECT_NE(zh.find("990314.8 ㎡（1485.47 亩）"), std::string::npos) << zh;
  EXPECT_NE(zh.find("亩数"), std::string::npos);
  EXPECT_NE(area_remark(check, Language::En).find("mu"), std::string::npos);
}

TEST(BoundaryCheck, ACrossingIsRefusedWithItsPlace) {
  const geo::Outline bow{{{{{118, 36}, {118.03, 36.03}, {118.03, 36}, {118.01, 36.02}, {118, 36}}}}};
  const auto check = check_boundary(bow, std::nullopt, nullptr, shipped_boundary());
  EXPECT_TRUE(check.refused());
  EXPECT_NE(refusal_of(check, Language::Zh).find("东经 118.015000°、北纬 36.015000°"), std::string::npos)
      << refusal_of(check, Language::Zh);
}

TEST(BoundaryCheck, OutsideIsRefusedOverTheBorderIsSaid) {
  const geo::AreaIndex far(
      geo::outline_of_rings({{{118.4, 36.7}, {118.6, 36.7}, {118.6, 36.9}, {118.4, 36.9}}}));
  const auto outside = check_boundary(hundredth(), std::nullopt, &far, shipped_boundary());
  EXPECT_NEAR(outside.outside_m, 8013, 15);  // 0.09° of longitude at 36.8°: 111,195 × 0.8007 × 0.09
  EXPECT_NE(refusal_of(outside, Language::Zh).find("8.0 千米"), std::string::npos)
      << refusal_of(outside, Language::Zh);
  const geo::AreaIndex near(
      geo::outline_of_rings({{{118.305, 36.7}, {118.6, 36.7}, {118.6, 36.9}, {118.305, 36.9}}}));
  const auto over = check_boundary(hundredth(), std::nullopt, &near, shipped_boundary());
  EXPECT_FALSE(over.refused());
  EXPECT_NEAR(over.reaches_out_m, 445, 2);
  EXPECT_NE(border_remark(over, Language::En).find("445 m"), std::string::npos)
      << border_remark(over, Language::En);
}

}  // namespace
}  // namespace liantu::site
