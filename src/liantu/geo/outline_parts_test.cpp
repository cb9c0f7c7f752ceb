#include "liantu/geo/outline_parts.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <numeric>
#include <random>

#include "liantu/geo/geodesic_area.h"
#include "liantu/geo/outline_faults.h"

namespace liantu::geo {
namespace {

constexpr double kSamePlace = 0.05;

/// Drawn in hundreds of metres, near enough: a thousandth of a degree each.
Point at(double x, double y) {
  return {118.3 + x / 1000, 36.8 + y / 1000};
}

Ring ring(std::initializer_list<std::pair<double, double>> corners) {
  Ring out;
  for (const auto& [x, y] : corners) out.push_back(at(x, y));
  out.push_back(out.front());
  return out;
}

double sum_of(const std::vector<Outline>& parts) {
  return std::accumulate(parts.begin(), parts.end(), 0.0,
                         [](double sum, const Outline& part) { return sum + geodesic_area_m2(part); });
}

const Outline kSquare{{{ring({{0, 0}, {4, 0}, {4, 4}, {0, 4}})}}};

TEST(SplitOutline, ALineAcrossMakesTwoFromWestToEast) {
  const auto parts = split_outline(kSquare, {at(1, -1), at(1, 5)}, kSamePlace);
  ASSERT_EQ(parts.size(), 2U);
  const double whole = geodesic_area_m2(kSquare);
  EXPECT_NEAR(geodesic_area_m2(parts[0]) / whole, 0.25, 1e-9);
  EXPECT_NEAR(geodesic_area_m2(parts[1]) / whole, 0.75, 1e-9);
  EXPECT_NEAR(sum_of(parts), whole, 1e-3);
}

TEST(SplitOutline, ABentLineWithEndsInsideOrNotReachingThroughDoesNotCount) {
  EXPECT_EQ(split_outline(kSquare, {at(1, -1), at(1, 2)}, kSamePlace).size(), 1U);
  EXPECT_EQ(split_outline(kSquare, {at(5, -1), at(5, 5)}, kSamePlace).size(), 1U);
  EXPECT_EQ(split_outline(kSquare, {at(0, 0), at(0, 4)}, kSamePlace).size(), 1U);  // along a side
  EXPECT_EQ(split_outline(kSquare, {at(-1, 1), at(2, 1), at(2, 5)}, kSamePlace).size(), 2U);
  EXPECT_EQ(split_outline(kSquare, {at(0, 0), at(4, 4)}, kSamePlace).size(), 2U);  // through two corners
}

TEST(SplitOutline, ALShapeFallsIntoThree) {
  const Outline u{{{ring({{0, 0}, {6, 0}, {6, 4}, {4, 4}, {4, 2}, {2, 2}, {2, 4}, {0, 4}})}}};
  const auto parts = split_outline(u, {at(-1, 3), at(7, 3)}, kSamePlace);
  ASSERT_EQ(parts.size(), 3U);
  EXPECT_NEAR(sum_of(parts), geodesic_area_m2(u), 1e-3);
}

TEST(SplitOutline, AHoleTheLineMissesStaysInItsPartOneItCrossesOpens) {
  const Outline holed{{{ring({{0, 0}, {8, 0}, {8, 4}, {0, 4}}), ring({{5, 1}, {7, 1}, {7, 3}, {5, 3}})}}};
  const auto beside = split_outline(holed, {at(2, -1), at(2, 5)}, kSamePlace);
  ASSERT_EQ(beside.size(), 2U);
  EXPECT_EQ(beside[0].polygons[0].size(), 1U);
  EXPECT_EQ(beside[1].polygons[0].size(), 2U);
  const auto through = split_outline(holed, {at(6, -1), at(6, 5)}, kSamePlace);
  ASSERT_EQ(through.size(), 2U);
  for (const Outline& part : through) EXPECT_EQ(part.polygons[0].size(), 1U);
  EXPECT_NEAR(sum_of(through), geodesic_area_m2(holed), 1e-3);
}

TEST(JoinOutlines, NeighboursLoseTheirCommonBorder) {
  const Outline east{{{ring({{4, 1}, {7, 1}, {7, 3}, {4, 3}})}}};  // its side is a piece of the square's
  const Joined joined = join_outlines({kSquare, east}, kSamePlace);
  ASSERT_TRUE(joined.outline);
  EXPECT_EQ(joined.outline->polygons.size(), 1U);
  EXPECT_EQ(joined.outline->polygons[0][0].size(), 9U);
  EXPECT_NEAR(geodesic_area_m2(*joined.outline), geodesic_area_m2(kSquare) + geodesic_area_m2(east), 1e-3);
}

TEST(JoinOutlines, CentimetresBetweenAreNoGapMetresAre) {
  const auto beside = [](double gap_m) {
    return Outline{{{ring({{4 + gap_m / 89, 0}, {7, 0}, {7, 4}, {4 + gap_m / 89, 4}})}}};
  };
  EXPECT_TRUE(join_outlines({kSquare, beside(0.03)}, kSamePlace).outline);
  EXPECT_FALSE(join_outlines({kSquare, beside(3)}, kSamePlace).outline);
  EXPECT_FALSE(join_outlines({kSquare, beside(3)}, kSamePlace).overlap);
}

TEST(JoinOutlines, OverlapsAndCornersAreNotJoined) {
  const Outline over{{{ring({{3, 1}, {7, 1}, {7, 3}, {3, 3}})}}},
      inside{{{ring({{1, 1}, {2, 1}, {2, 2}, {1, 2}})}}};
  const Outline corner{{{ring({{4, 4}, {6, 4}, {6, 6}, {4, 6}})}}};
  EXPECT_TRUE(join_outlines({kSquare, over}, kSamePlace).overlap);
  EXPECT_TRUE(join_outlines({kSquare, inside}, kSamePlace).overlap);
  EXPECT_FALSE(join_outlines({kSquare, corner}, kSamePlace).outline);
}

/// Stars cut by random lines: the parts are sound, add up to the whole, and join to it again.
TEST(SplitOutline, RandomStarsAddUpAndJoinAgain) {
  constexpr double kMicrometre = 1e-6;  // nothing moves, so nothing may be lost
  std::mt19937 random(20260915);
  std::uniform_real_distribution<double> share(0, 1);
  int divided = 0;
  for (int round = 0; round < 400; ++round) {
    Ring star;
    const int corners = 3 + static_cast<int>(random() % 12);
    for (int i = 0; i < corners; ++i) {
      const double angle = 2 * std::numbers::pi * (i + 0.6 * share(random)) / corners,
                   reach = 1 + 3 * share(random);
      star.push_back(at(reach * std::cos(angle), reach * std::sin(angle)));
    }
    star.push_back(star.front());
    const Outline whole{{{star}}};
    if (!outline_faults(whole).empty()) continue;
    std::vector<Point> line;
    for (std::size_t n = 2 + random() % 2; n > 0; --n)
      line.push_back(at(10 * share(random) - 5, 10 * share(random) - 5));
    const auto parts = split_outline(whole, line, kMicrometre);
    const double area = geodesic_area_m2(whole);
    EXPECT_NEAR(sum_of(parts) / area, 1, 1e-8) << whole.wkt();
    for (const Outline& part : parts) EXPECT_TRUE(outline_faults(part).empty()) << part.wkt();
    if (parts.size() == 1) continue;
    ++divided;
    const Joined joined = join_outlines(parts, kMicrometre);
    ASSERT_TRUE(joined.outline) << whole.wkt() << " " << parts.size();
    EXPECT_NEAR(geodesic_area_m2(*joined.outline) / area, 1, 1e-8);
  }
  EXPECT_GT(divided, 50);
}

}  // namespace
}  // namespace liantu::geo
