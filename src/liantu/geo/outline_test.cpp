#include "liantu/geo/outline.h"

#include <gtest/gtest.h>

#include <random>

namespace liantu::geo {
namespace {

// A square of 0.01° at 118°E 36.8°N:
//   D---C
//   |   |
//   A---B
constexpr std::string_view kSquare = "POLYGON ((118 36.8,118.01 36.8,118.01 36.81,118 36.81,118 36.8))";

TEST(Outline, WktGoesThereAndBack) {
  const auto outline = outline_from_wkt(kSquare);
  ASSERT_TRUE(outline);
  EXPECT_EQ(outline->wkt(), kSquare);
  EXPECT_EQ(outline_from_wkt(outline->wkt())->polygons, outline->polygons);
}

// 0.01° of latitude on the sphere is 1111.95 m, of longitude at 36.805° that times cos = 890.37 m: 990 048 m².
TEST(Outline, AreaOfASmallSquare) { EXPECT_NEAR(outline_from_wkt(kSquare)->area_m2(), 990'048, 100); }

TEST(Outline, LabelStandsInTheMiddle) {
  const Point p = outline_from_wkt(kSquare)->label_point();
  EXPECT_NEAR(p.lon, 118.005, 1e-9);
  EXPECT_NEAR(p.lat, 36.805, 1e-9);
}

TEST(Outline, AHoleIsOutside) {
  const auto ring = outline_from_wkt("POLYGON ((0 0,4 0,4 4,0 4,0 0),(1 1,2 1,2 2,1 2,1 1))");
  EXPECT_TRUE(ring->holds({3, 3}));
  EXPECT_FALSE(ring->holds({1.5, 1.5}));
  EXPECT_FALSE(ring->holds({5, 1}));
}

TEST(Outline, GeoJsonWindsOuterRingsCounterClockwise) {
  const auto clockwise = outline_from_wkt("POLYGON ((0 0,0 1,1 1,1 0,0 0))");
  EXPECT_EQ(clockwise->geojson(), R"({"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1],[0,0]]]})");
}

TEST(Outline, OpenRingsAndOtherShapesAreNoOutline) {
  EXPECT_FALSE(outline_from_wkt("POLYGON ((0 0,1 0,1 1))"));
  EXPECT_FALSE(outline_from_wkt("POINT (1 2)"));
  EXPECT_FALSE(outline_from_wkt("POLYGON ((0 0,1 0,1 1,0 0)) x"));
  EXPECT_FALSE(outline_from_wkt("POLYGON EMPTY"));
}

// A square of 10 with a hole from 2 to 8.
TEST(Outline, MeetsABoxThatItTouchesCrossesOrHolds) {
  const auto outline = outline_from_wkt("POLYGON ((0 0,10 0,10 10,0 10,0 0),(2 2,2 8,8 8,8 2,2 2))");
  ASSERT_TRUE(outline);
  EXPECT_TRUE(outline->meets({0.5, 0.5, 1.5, 1.5}));  // within the land
  EXPECT_TRUE(outline->meets({-5, -5, 20, 20}));      // around it
  EXPECT_TRUE(outline->meets({-5, 4, 20, 5}));        // across, no corner of one in the other
  EXPECT_TRUE(outline->meets({10, 10, 11, 11}));      // touches at a corner
  EXPECT_TRUE(outline->meets({1, 1, 3, 3}));          // over the edge of the hole
  EXPECT_FALSE(outline->meets({3, 3, 7, 7}));         // within the hole
  EXPECT_FALSE(outline->meets({10.1, 0, 12, 10}));    // beside it
  const auto triangle = outline_from_wkt("POLYGON ((0 0,10 0,0 10,0 0))");
  EXPECT_FALSE(triangle->meets({8, 8, 9, 9}));  // within its box only
}

std::string wkb_point(double lon, double lat) {
  std::string bytes("\x01\x01\x00\x00\x00", 5);
  bytes.append(reinterpret_cast<const char*>(&lon), 8);
  bytes.append(reinterpret_cast<const char*>(&lat), 8);
  return bytes;
}

TEST(Wkb, APointIsReadLittleEndian) {
  EXPECT_EQ(point_from_wkb(wkb_point(118.25, 36.5)), (Point{118.25, 36.5}));
  EXPECT_FALSE(outline_from_wkb(wkb_point(118.25, 36.5)));
}

TEST(Wkb, RandomBytesNeverCrashAndNeverMakeAnUnsoundOutline) {
  std::mt19937 random(7);
  for (int round = 0; round < 20'000; ++round) {
    std::string bytes("\x01\x03\x00\x00\x00\x01\x00\x00\x00\x04\x00\x00\x00", 13);
    bytes.resize(random() % 120, '\0');
    for (char& c : bytes) {
      if (random() % 8 == 0) c = static_cast<char>(random());
    }
    if (const auto outline = outline_from_wkb(bytes)) {
      for (const auto& polygon : outline->polygons) EXPECT_GE(polygon.front().size(), 4U);
    }
  }
}

}  // namespace
}  // namespace liantu::geo
