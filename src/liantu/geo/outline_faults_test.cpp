#include "liantu/geo/outline_faults.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <random>

namespace liantu::geo {
namespace {

Outline one(Ring ring) {
  ring.push_back(ring.front());
  return {{{std::move(ring)}}};
}

TEST(OutlineFaults, ASoundOutlineHasNone) {
  EXPECT_TRUE(outline_faults(one({{0, 0}, {4, 0}, {4, 3}, {0, 3}})).empty());
  EXPECT_TRUE(outline_faults({{{{{0, 0}, {9, 0}, {9, 9}, {0, 9}, {0, 0}}, {{2, 2}, {4, 2}, {4, 4}, {2, 2}}}}})
                  .empty());
  EXPECT_TRUE(outline_faults({{{{{0, 0}, {1, 0}, {1, 1}, {0, 0}}}, {{{1, 1}, {2, 1}, {2, 2}, {1, 1}}}}})
                  .empty());  // touch in a corner
}

TEST(OutlineFaults, ABowTieCrossesInTheMiddle) {
  const auto faults = outline_faults(one({{0, 0}, {3, 3}, {3, 0}, {1, 2}}));  // y = x meets y = 3 - x
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_EQ(faults[0], (OutlineFault{FaultKind::Crossing, {1.5, 1.5}}));
  EXPECT_EQ(outline_faults(one({{0, 0}, {2, 2}, {2, 0}, {0, 2}})).front().kind,
            FaultKind::Crossing);  // both halves alike: no area either
}

TEST(OutlineFaults, SpikesLinesOnEachOtherAndNothingInside) {
  EXPECT_EQ(outline_faults(one({{0, 0}, {4, 0}, {4, 4}, {4, 6}, {4, 4}, {0, 4}})).front(),
            (OutlineFault{FaultKind::Spike, {4, 6}}));
  EXPECT_EQ(outline_faults({{{{{0, 0}, {1, 0}, {0, 0}, {0, 0}}}}}).front().kind, FaultKind::TooFewPoints);
  EXPECT_FALSE(
      outline_faults(one({{0, 0}, {4, 0}, {4, 2}, {6, 2}, {6, 0}, {2, 0}, {2, -2}, {0, -2}})).empty());
}

TEST(OutlineFaults, HolesOutsideAndPartsInParts) {
  const Ring large{{0, 0}, {9, 0}, {9, 9}, {0, 9}, {0, 0}}, small{{2, 2}, {4, 2}, {4, 4}, {2, 2}},
      beside{{12, 2}, {14, 2}, {14, 4}, {12, 2}};
  EXPECT_EQ(outline_faults({{{large, beside}}}).front(), (OutlineFault{FaultKind::HoleOutside, {12, 2}}));
  EXPECT_EQ(outline_faults({{{large}, {small}}}).front().kind, FaultKind::PartsOverlap);
  EXPECT_TRUE(
      outline_faults({{{large, {{1, 1}, {8, 1}, {8, 8}, {1, 1}}}, {{{3, 2}, {5, 2}, {5, 3}, {3, 2}}}}})
          .empty());  // an island in a hole
}

/// Every pair of edges compared one by one, and stars that are sound by making.
TEST(OutlineFaults, RandomRingsAgreeWithEveryPairCompared) {
  std::mt19937 random(20260915);
  std::uniform_real_distribution<double> anywhere(0, 10);
  const auto crosses = [](Point a, Point b, Point c, Point d) {
    const auto turn = [](Point p, Point q, Point r) {
      return (q.lon - p.lon) * (r.lat - p.lat) - (q.lat - p.lat) * (r.lon - p.lon) > 0;
    };
    return turn(a, b, c) != turn(a, b, d) && turn(c, d, a) != turn(c, d, b);
  };
  for (int i = 0; i < 400; ++i) {
    Ring ring;
    for (std::size_t n = 3 + random() % 6; n > 0; --n) ring.push_back({anywhere(random), anywhere(random)});
    const Outline outline = one(ring);
    bool any = false;
    const Ring& closed = outline.polygons[0][0];
    for (std::size_t a = 0; a + 1 < closed.size(); ++a) {
      for (std::size_t b = a + 2; b + 1 < closed.size(); ++b) {
        if (a == 0 && b + 2 == closed.size()) continue;
        any = any || crosses(closed[a], closed[a + 1], closed[b], closed[b + 1]);
      }
    }
    EXPECT_EQ(!outline_faults(outline).empty(), any) << outline.wkt();
  }
  Ring star;
  for (int i = 0; i < 20000; ++i) {
    const double angle = 2 * std::numbers::pi * i / 20000, reach = 1 + anywhere(random) / 100;
    star.push_back({reach * std::cos(angle), reach * std::sin(angle)});
  }
  EXPECT_TRUE(outline_faults(one(star)).empty());
}

}  // namespace
}  // namespace liantu::geo
