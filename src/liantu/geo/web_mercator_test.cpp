#include "liantu/geo/web_mercator.h"

#include <gtest/gtest.h>

namespace liantu::geo {
namespace {

TEST(WebMercator, TheMiddleOfTheWorldIsTheMiddleOfTheSquare) {
  EXPECT_EQ(world_point({0, 0}), (WorldPoint{1U << 31, 1U << 31}));
}

// arctan(sinh(π/2)) = 66.51326044311186° is a quarter of the square from the north; 90° E is three quarters
// from the west.
TEST(WebMercator, QuartersOfTheSquare) {
  const WorldPoint p = world_point({90, 66.51326044311186});
  EXPECT_NEAR(p.x, 3221225472.0, 1);
  EXPECT_NEAR(p.y, 1073741824.0, 1);
}

TEST(WebMercator, WhatLiesBeyondComesToTheEdge) {
  EXPECT_EQ(world_point({-181, 86}), (WorldPoint{0, 0}));
  EXPECT_EQ(world_point({180, -90}), (WorldPoint{UINT32_MAX, UINT32_MAX}));
  EXPECT_EQ(world_point({1e300, -1e300}), (WorldPoint{UINT32_MAX, UINT32_MAX}));
}

// The example of EPSG guidance note 7-2 for method 1024: 24°22'54.433" N, 100°20'00.000" W.
TEST(WebMercator, MetresOfTheGuidanceNote) {
  const Point place{-(100 + 20.0 / 60), 24 + 22.0 / 60 + 54.433 / 3600};
  const MercatorPoint at = mercator_point(place);
  EXPECT_NEAR(at.x_m, -11169055.58, 0.01);
  EXPECT_NEAR(at.y_m, 2800000.00, 0.01);
  EXPECT_NEAR(degrees(at).lon, place.lon, 1e-12);
  EXPECT_NEAR(degrees(at).lat, place.lat, 1e-12);
}

TEST(WebMercator, TilesOfAZoomAreCounted) {
  EXPECT_TRUE(is_tile({0, 0, 0}));
  EXPECT_FALSE(is_tile({0, 1, 0}));
  EXPECT_TRUE(is_tile({18, 262143, 262143}));
  EXPECT_FALSE(is_tile({18, 262144, 0}));
  EXPECT_FALSE(is_tile({19, 0, 0}));
  EXPECT_FALSE(is_tile({-1, 0, 0}));
  EXPECT_FALSE(is_tile({3, -1, 2}));
}

TEST(WebMercator, BoxOfATile) {
  const Box box = tile_box({2, 2, 1});
  EXPECT_NEAR(box.west, 0, 1e-12);
  EXPECT_NEAR(box.east, 90, 1e-12);
  EXPECT_NEAR(box.north, 66.51326044311186, 1e-9);
  EXPECT_NEAR(box.south, 0, 1e-12);
}

TEST(WebMercator, BoxInDegrees) {
  WorldBox box;
  box.cover(world_point({118, 36.8}));
  box.cover(world_point({118.5, 36.2}));
  const Box back = degrees(box);
  EXPECT_NEAR(back.west, 118, 1e-7);
  EXPECT_NEAR(back.south, 36.2, 1e-7);
  EXPECT_NEAR(back.east, 118.5, 1e-7);
  EXPECT_NEAR(back.north, 36.8, 1e-7);
}

}  // namespace
}  // namespace liantu::geo
