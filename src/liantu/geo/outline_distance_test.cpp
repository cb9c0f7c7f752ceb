#include "liantu/geo/outline_distance.h"

#include <gtest/gtest.h>

#include <cmath>

namespace liantu::geo {
namespace {

constexpr double kPerLat = 111'195.08;  // metres a degree on the authalic sphere

/// A square about the equator, in metres.
Outline square(double x, double y, double size) {
  const auto at = [&](double dx, double dy) { return Point{(x + dx) / kPerLat, (y + dy) / kPerLat}; };
  return {{{{at(0, 0), at(size, 0), at(size, size), at(0, size), at(0, 0)}}}};
}

TEST(OutlineDistance, BetweenEdgesAndCorners) {
  EXPECT_NEAR(distance_m(square(0, 0, 100), square(130, 20, 50)), 30, 0.01);
  EXPECT_NEAR(distance_m(square(0, 0, 100), square(103, 104, 50)), 5, 0.01);  // 3, 4, 5
}

TEST(OutlineDistance, NoneWhenTheyTouchCrossOrContain) {
  EXPECT_NEAR(distance_m(square(0, 0, 100), square(100, 0, 100)), 0, 1e-6);
  EXPECT_EQ(distance_m(square(0, 0, 100), square(50, 50, 100)), 0);
  EXPECT_EQ(distance_m(square(0, 0, 100), square(20, 20, 10)), 0);
  EXPECT_EQ(distance_m(square(20, 20, 10), square(0, 0, 100)), 0);
}

TEST(OutlineDistance, OneWithinTheHoleOfTheOther) {
  Outline ring = square(0, 0, 100);
  ring.polygons[0].push_back(square(20, 20, 60).polygons[0][0]);
  EXPECT_NEAR(distance_m(ring, square(40, 45, 10)), 20, 0.01);
  EXPECT_TRUE(within_metres(ring, square(40, 45, 10), 20.1));
  EXPECT_FALSE(within_metres(ring, square(40, 45, 10), 19.9));
}

TEST(OutlineDistance, EmptyIsNowhere) {
  EXPECT_TRUE(std::isinf(distance_m({}, square(0, 0, 1))));
  EXPECT_FALSE(within_metres({}, square(0, 0, 1), 1e9));
}

}  // namespace
}  // namespace liantu::geo
