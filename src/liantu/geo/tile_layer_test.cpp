#include "liantu/geo/tile_layer.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <numbers>

#include "liantu/geo/vector_tile_fixture.h"

namespace liantu::geo {
namespace {

using test::ReadFeature;
using test::ReadPoint;

// At zoom 1 the world is 8192 units wide; (0, 0) is where its four tiles meet.
Point at(double x, double y) {
  return {x / 8192 * 360, std::atan(std::sinh(-y / 8192 * 2 * std::numbers::pi)) * 180 / std::numbers::pi};
}

Ring square(double west, double north, double east, double south) {
  return {at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)};
}

Outline area(const Ring& ring) {
  return {{{ring}}};
}

std::string bytes(std::initializer_list<int> values) {
  std::string out;
  for (const int value : values) out += static_cast<char>(value);
  return out;
}

std::vector<ReadFeature> features(const TileLayer& layer, const TileAddress& tile,
                                  const TileView& view = {}) {
  const std::string encoded = layer.tile(tile, view);
  if (encoded.empty()) return {};
  const auto layers = test::read_tile(encoded);
  EXPECT_EQ(layers.size(), 1U);
  EXPECT_EQ(layers.at(0).version, 2U);
  EXPECT_EQ(layers.at(0).extent, 4096U);
  return layers.at(0).features;
}

// A square of 20 units over the corner of the four tiles. In the north-west tile it runs from 4086 to 4106:
//   geometry  MoveTo(1) 4086 4086 · LineTo(3) 20 0, 0 20, -20 0 · ClosePath
//             09  EC 3F EC 3F       1A  28 00 00 28 27 00       0F          (8172 = zigzag of 4086 = EC 3F)
// The ring is given counter-clockwise on the map; exterior rings of a tile go clockwise.
TEST(TileLayer, ASquareOverTheCornerOfFourTilesByteByByte) {
  const TileLayer layer("a", {}, {{7, area(square(-10, -10, 10, 10)), {}, 0}});
  EXPECT_EQ(layer.tile({1, 0, 0}), bytes({0x1A, 0x1D, 0x78, 0x02, 0x0A, 0x01, 'a',  0x12, 0x13, 0x08, 0x07,
                                          0x18, 0x03, 0x22, 0x0D, 0x09, 0xEC, 0x3F, 0xEC, 0x3F, 0x1A, 0x28,
                                          0x00, 0x00, 0x28, 0x27, 0x00, 0x0F, 0x28, 0x80, 0x20}));
  const auto south_east = features(layer, {1, 1, 1});
  ASSERT_EQ(south_east.size(), 1U);
  EXPECT_EQ(south_east[0].parts,
            (std::vector<std::vector<ReadPoint>>{{{-10, -10}, {10, -10}, {10, 10}, {-10, 10}}}));
}

// 64 units around the tile are kept: of a square from -200 to 200 the tile in the south-east shows -64 to
// 200.
TEST(TileLayer, TheBufferIsCutOff) {
  const TileLayer layer("a", {}, {{7, area(square(-200, -200, 200, 200)), {}, 0}});
  const auto found = features(layer, {1, 1, 1});
  ASSERT_EQ(found.size(), 1U);
  ASSERT_EQ(found[0].parts.size(), 1U);
  EXPECT_EQ(test::double_area(found[0].parts[0]), 2 * 264 * 264);
  for (const ReadPoint& p : found[0].parts[0])
    EXPECT_TRUE((p.x == -64 || p.x == 200) && (p.y == -64 || p.y == 200));
}

// A line from (-100, -50) to (100, 51) passes x = 0 at y = 0.5, rounded to 1 in both tiles.
TEST(TileLayer, ALineHasTheSamePointOnTheEdgeInBothTiles) {
  const TileLayer layer("a", {}, {{7, std::vector<std::vector<Point>>{{at(-100, -50), at(100, 51)}}, {}, 0}});
  const auto west = features(layer, {1, 0, 1}), east = features(layer, {1, 1, 1});
  ASSERT_EQ(west.size(), 1U);
  ASSERT_EQ(east.size(), 1U);
  ASSERT_EQ(east[0].parts.size(), 1U);
  EXPECT_EQ(east[0].type, 2U);
  EXPECT_TRUE(std::ranges::count(east[0].parts[0], ReadPoint{0, 1}));
  EXPECT_TRUE(std::ranges::count(west[0].parts[0], ReadPoint{4096, 1}));
  EXPECT_EQ(east[0].parts[0].back(), (ReadPoint{100, 51}));
}

TEST(TileLayer, ALineThatLeavesAndComesBackIsTwoPieces) {
  const TileLayer layer(
      "a", {},
      {{7, std::vector<std::vector<Point>>{{at(50, 50), at(-150, 50), at(-150, 90), at(50, 90)}}, {}, 0}});
  const auto found = features(layer, {1, 1, 1});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].parts,
            (std::vector<std::vector<ReadPoint>>{{{50, 50}, {-64, 50}}, {{-64, 90}, {50, 90}}}));
}

TEST(TileLayer, AHoleGoesTheOtherWayAndAnIslandFollows) {
  const Outline two{{{square(100, 100, 200, 200), square(120, 120, 150, 150)}, {square(300, 300, 310, 310)}}};
  const auto found = features(TileLayer("a", {}, {{7, two, {}, 0}}), {1, 1, 1});
  ASSERT_EQ(found.size(), 1U);
  ASSERT_EQ(found[0].parts.size(), 3U);
  EXPECT_EQ(test::double_area(found[0].parts[0]), 2 * 100 * 100);
  EXPECT_EQ(test::double_area(found[0].parts[1]), -2 * 30 * 30);
  EXPECT_EQ(test::double_area(found[0].parts[2]), 2 * 10 * 10);
}

TEST(TileLayer, PlacesStandInTheTileAndItsBuffer) {
  const TileLayer layer("a", {}, {{7, std::vector<Point>{at(5, 6), at(-64, 7), at(-65, 8)}, {}, 0}});
  const auto found = features(layer, {1, 1, 1});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].type, 1U);
  EXPECT_EQ(found[0].parts, (std::vector<std::vector<ReadPoint>>{{{5, 6}, {-64, 7}}}));
}

// Half a unit wide: it falls together, in its own tile as in others.
TEST(TileLayer, WhatIsSmallerThanAUnitIsLeftOut) {
  const TileLayer layer("a", {}, {{7, area(square(10.1, 10.1, 10.4, 10.4)), {}, 0}});
  EXPECT_EQ(layer.tile({1, 1, 1}), "");
  EXPECT_NE(layer.tile({3, 4, 4}), "");
}

TEST(TileLayer, AnEmptyTileIsNoBytes) {
  const TileLayer layer("a", {}, {{7, area(square(10, 10, 20, 20)), {}, 0}});
  EXPECT_NE(layer.tile({1, 0, 0}), "");  // it lies in the buffer
  EXPECT_EQ(layer.tile({18, 0, 0}), "");
  EXPECT_EQ(TileLayer("none", {"a"}, {}).tile({0, 0, 0}), "");
}

TEST(TileLayer, ValuesKeepTheirTypesAndEmptyOnesAreAbsent) {
  const TileLayer layer("plots", {"name", "area", "floors", "depth", "free"},
                        {{1,
                          std::vector<Point>{at(5, 5)},
                          {std::string("甲"), 2.5, std::int64_t{3}, std::int64_t{-4}, true},
                          0},
                         {2,
                          std::vector<Point>{at(6, 5)},
                          {std::string("乙"), 2.5, {}, std::numeric_limits<double>::infinity()},
                          0}});
  const auto found = features(layer, {1, 1, 1});
  ASSERT_EQ(found.size(), 2U);
  const auto& first = found[found[0].id == 1 ? 0 : 1];
  const auto& second = found[found[0].id == 1 ? 1 : 0];
  EXPECT_EQ(first.properties,
            (std::map<std::string, std::string>{
                {"name", "甲"}, {"area", "2.500000"}, {"floors", "3"}, {"depth", "-4"}, {"free", "true"}}));
  EXPECT_EQ(second.properties, (std::map<std::string, std::string>{{"name", "乙"}, {"area", "2.500000"}}));
}

TEST(TileLayer, AReaderSeesOnlyHisGroupsAndAttributes) {
  const TileLayer layer("plots", {"name", "price"},
                        {{1, std::vector<Point>{at(5, 5)}, {std::string("a"), std::int64_t{10}}, 0},
                         {2, std::vector<Point>{at(6, 5)}, {std::string("b"), std::int64_t{20}}, 1}});
  const auto found =
      features(layer, {1, 1, 1}, {.groups = std::vector{false, true}, .hidden = {false, true}});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].id, 2U);
  EXPECT_EQ(found[0].properties, (std::map<std::string, std::string>{{"name", "b"}}));
  EXPECT_EQ(layer.tile({1, 1, 1}, {.groups = std::vector<bool>{}, .hidden = {}}), "");
  EXPECT_NEAR(layer.box({.groups = std::vector{false, true}, .hidden = {}})->west, 6 / 8192.0 * 360, 1e-7);
  EXPECT_FALSE(layer.box({.groups = std::vector<bool>{}, .hidden = {}}));
}

// Values that one reader may not see are not in his bytes at all, not even unused in the dictionary.
TEST(TileLayer, HiddenValuesAreNotInTheBytes) {
  const TileLayer layer("plots", {"name", "price"},
                        {{1, std::vector<Point>{at(5, 5)}, {std::string("a"), std::string("secret")}, 0}});
  EXPECT_NE(layer.tile({1, 1, 1}).find("secret"), std::string::npos);
  const std::string bytes = layer.tile({1, 1, 1}, {.groups = {}, .hidden = {false, true}});
  EXPECT_EQ(bytes.find("secret"), std::string::npos);
  EXPECT_EQ(bytes.find("price"), std::string::npos);
}

TEST(TileLayer, BrokenShapesAreFindings) {
  constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
  const Ring bow_tie{at(0, 0), at(10, 10), at(10, 0), at(0, 10), at(0, 0)};
  const TileLayer layer("a", {},
                        {{1, area({{0, 0}, {kNone, 1}, {1, 1}, {0, 0}}), {}, 0},
                         {2, area({{0, 0}, {1, 1}, {0, 0}}), {}, 0},
                         {3, area(bow_tie), {}, 0},
                         {4, Outline{{{square(100, 100, 200, 200), {at(120, 120), at(130, 130)}}}}, {}, 0},
                         {5, Outline{{{{at(0, 0)}, square(1, 1, 2, 2)}}}, {}, 0},
                         {6, std::vector<Point>{{181, 10}}, {}, 0},
                         {7, Outline{}, {}, 0},
                         {8, std::vector<std::vector<Point>>{{at(1, 1)}, {}}, {}, 0}});
  EXPECT_EQ(layer.findings(), (std::vector<ShapeFinding>{{0, 0, ShapeFault::NotANumber},
                                                         {1, 0, ShapeFault::TooFewPoints},
                                                         {2, 0, ShapeFault::NoArea},
                                                         {3, 1, ShapeFault::TooFewPoints},
                                                         {4, 0, ShapeFault::TooFewPoints},
                                                         {5, 0, ShapeFault::BeyondMercator},
                                                         {7, 0, ShapeFault::TooFewPoints},
                                                         {7, 1, ShapeFault::TooFewPoints}}));
  EXPECT_EQ(layer.size(), 2U);
  const auto found = features(layer, {1, 1, 1});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].id, 4U);
  EXPECT_EQ(found[0].parts.size(), 1U);
}

TEST(TileLayer, TheWholeWorldFillsEveryTile) {
  const TileLayer layer("a", {},
                        {{1, area({{-180, -90}, {180, -90}, {180, 90}, {-180, 90}, {-180, -90}}), {}, 0}});
  EXPECT_EQ(layer.findings().size(), 1U);
  EXPECT_EQ(test::double_area(features(layer, {0, 0, 0}).at(0).parts.at(0)), 2L * 4096 * 4096);
  EXPECT_EQ(test::double_area(features(layer, {2, 1, 1}).at(0).parts.at(0)), 2L * 4224 * 4224);
  EXPECT_EQ(test::double_area(features(layer, {18, 100'000, 100'000}).at(0).parts.at(0)), 2L * 4224 * 4224);
  EXPECT_EQ(test::double_area(features(layer, {18, 0, 262'143}).at(0).parts.at(0)), 2L * 4160 * 4160);
}

// FNV-1a of "" is CBF29CE484222325: 0x65E ^ 0x129CE484222325 below 2^53.
TEST(FeatureNumber, FitsAJavaScriptNumber) {
  EXPECT_EQ(feature_number(""), (0xCBF29CE484222325U >> 53) ^ 0x129CE484222325U);
  EXPECT_NE(feature_number("01999b2a-0000-7000-8000-000000000001"),
            feature_number("01999b2a-0000-7000-8000-000000000002"));
  EXPECT_LT(feature_number("01999b2a-0000-7000-8000-000000000001"), std::uint64_t{1} << 53);
}

}  // namespace
}  // namespace liantu::geo
