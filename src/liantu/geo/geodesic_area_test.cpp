#include "liantu/geo/geodesic_area.h"

#include <gtest/gtest.h>

namespace liantu::geo {
namespace {

Outline quad(Point a, Point b, Point c, Point d) {
  return {{{{a, b, c, d, a}}}};
}

/// References: geod_polygonarea of PROJ 9.1.1 (GeographicLib) on a = 6378137, f = 1/298.257222101.
TEST(GeodesicArea, AsGeographicLib) {
  EXPECT_NEAR(geodesic_area_m2(quad({118.3, 36.8}, {118.31, 36.8}, {118.31, 36.81}, {118.3, 36.81})),
              990314.807227, 1e-4);
  EXPECT_NEAR(geodesic_area_m2(quad({118.3, 36.8}, {118.301, 36.8}, {118.301, 36.8007}, {118.3, 36.8007})),
              6932.617351, 1e-5);
  EXPECT_NEAR(geodesic_area_m2(quad({118, 36}, {118.9, 36.1}, {118.8, 36.9}, {117.9, 36.7})) / 6866978108.684,
              1, 1e-6);
}

/// Reference: the shoelace formula on PROJ's Gauss-Krüger plane, meridian 117°.
TEST(GeodesicArea, OnThePlaneOfTheZone) {
  EXPECT_NEAR(
      zone_area_m2(quad({118.3, 36.8}, {118.31, 36.8}, {118.31, 36.81}, {118.3, 36.81})) / 990645.6382, 1,
      1e-6);
  EXPECT_NEAR(
      zone_area_m2(quad({118.3, 36.8}, {118.301, 36.8}, {118.301, 36.8007}, {118.3, 36.8007})) / 6934.9180, 1,
      1e-6);
}

TEST(GeodesicArea, HolesAreTakenOffAndWindingDoesNotMatter) {
  const Ring outer{{118.3, 36.8}, {118.31, 36.8}, {118.31, 36.81}, {118.3, 36.81}, {118.3, 36.8}};
  const Ring hole{{118.302, 36.802}, {118.303, 36.802}, {118.303, 36.803}, {118.302, 36.802}};
  const double whole = geodesic_area_m2({{{outer}}}), without = geodesic_area_m2({{{hole}}});
  EXPECT_NEAR(geodesic_area_m2({{{outer, hole}}}), whole - without, 1e-6);
  EXPECT_NEAR(geodesic_area_m2({{{Ring(outer.rbegin(), outer.rend())}}}), whole, 1e-6);
}

}  // namespace
}  // namespace liantu::geo
