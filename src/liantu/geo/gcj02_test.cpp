#include "liantu/geo/gcj02.h"

#include <gtest/gtest.h>

namespace liantu::geo {
namespace {

/// Pairs published with eviltransform (MIT), measured on internet maps: Beijing, Shanghai, Shenzhen.
TEST(Gcj02, PublishedPairs) {
  const std::pair<Point, Point> pairs[] = {
      {{116.377817, 39.911954}, {116.38404722455657, 39.91334545536069}},
      {{121.5272106, 31.1774276}, {121.531541859215, 31.17530398364597}},
      {{113.912316, 22.543847}, {113.9171764808363, 22.540796131694766}}};
  for (const auto& [plain, shifted] : pairs) {
    EXPECT_NEAR(gcj02_of(plain).lon, shifted.lon, 1e-8);
    EXPECT_NEAR(gcj02_of(plain).lat, shifted.lat, 1e-8);
    EXPECT_NEAR(cgcs2000_of_gcj02(shifted).lon, plain.lon, 1e-8);
    EXPECT_NEAR(cgcs2000_of_gcj02(shifted).lat, plain.lat, 1e-8);
  }
}

TEST(Gcj02, ACommonShiftIsFoundAndOthersAreNot) {
  std::vector<KnownPlace> shifted, same, moved;
  for (int i = 0; i < 5; ++i) {
    const Point at{118.3 + i * 0.02, 36.8 + i * 0.01};
    shifted.push_back({at, gcj02_of(at)});
    same.push_back({at, {at.lon + 1e-5, at.lat}});
    moved.push_back({at, {at.lon, at.lat + 0.005}});
  }
  shifted[2].offered = {118.5, 36.5};  // one that really moved
  const auto found = gcj02_shift(shifted, 50);
  ASSERT_TRUE(found);
  EXPECT_GT(found->metres(), 300);
  EXPECT_LT(found->metres(), 700);
  EXPECT_FALSE(gcj02_shift(same, 50));
  EXPECT_FALSE(gcj02_shift(moved, 50));
  EXPECT_FALSE(gcj02_shift({}, 50));
}

TEST(Gcj02, BearingsRunFromNorthOverEast) {
  EXPECT_NEAR((Shift{1, 1}.bearing()), 45, 1e-12);
  EXPECT_NEAR((Shift{-1, 0}.bearing()), 270, 1e-12);
}

}  // namespace
}  // namespace liantu::geo
