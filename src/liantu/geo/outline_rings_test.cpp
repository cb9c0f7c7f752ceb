#include <gtest/gtest.h>

#include "liantu/geo/outline.h"

namespace liantu::geo {
namespace {

/// A square of `size` thousandths of a degree, its lower left corner so many from 118° E 36° N; not closed.
Ring square(double east, double north, double size) {
  const auto at = [&](double x, double y) { return Point{118 + (east + x) / 1000, 36 + (north + y) / 1000}; };
  return {at(0, 0), at(size, 0), at(size, size), at(0, size)};
}

TEST(OutlineOfRings, ClosesWhatIsOpenAndNestsByDepth) {
  const Outline outline =
      outline_of_rings({square(4, 4, 2), square(0, 0, 10), square(20, 0, 5), square(3, 3, 4)});
  ASSERT_EQ(outline.polygons.size(),
            3U);  // the large one with its hole, the island in the hole, the one beside
  EXPECT_EQ(outline.polygons[0].size(), 1U);
  EXPECT_EQ(outline.polygons[1].size(), 2U);
  EXPECT_EQ(outline.polygons[2].size(), 1U);
  EXPECT_EQ(outline.polygons[1][0].size(), 5U);
  EXPECT_TRUE(outline.holds({118.005, 36.005}));
  EXPECT_FALSE(outline.holds({118.0035, 36.005}));
  EXPECT_TRUE(outline.holds({118.022, 36.002}));
}

TEST(OutlineOfRings, LeavesOutWhatEnclosesNothing) {
  EXPECT_TRUE(
      outline_of_rings({{{118, 36}, {118.1, 36}}, {{118, 36}, {118, 36}, {118, 36}, {118, 36}}}).empty());
}

TEST(OutlineOfRings, GoesThroughWkbAndBack) {
  const Outline outline = outline_of_rings({square(0, 0, 10), square(3, 3, 4), square(20, 0, 5)});
  const auto back = outline_from_wkb(outline.wkb());
  ASSERT_TRUE(back);
  EXPECT_EQ(back->polygons, outline.polygons);
  const Outline one = outline_of_rings({square(0, 0, 10)});
  EXPECT_EQ(outline_from_wkb(one.wkb())->polygons, one.polygons);
}

}  // namespace
}  // namespace liantu::geo
