#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <random>
#include <utility>
#include <vector>

#include "liantu/geo/outline.h"
#include "liantu/sheet/formats/shapefile_parts.h"
#include "liantu/sheet/formats/zip_for_test.h"
#include "liantu/sheet/grid.h"

namespace liantu::sheet {
namespace {

using Corners = std::vector<std::pair<double, double>>;  // as drawn: x to the right, y up

std::string line(const std::string& layer, const Corners& corners, bool closed = true) {
  std::string out = fmt::format("0\nLWPOLYLINE\n8\n{}\n100\nAcDbEntity\n100\nAcDbPolyline\n90\n{}\n70\n{}\n",
                                layer, corners.size(), closed ? 1 : 0);
  for (const auto& [x, y] : corners) out += fmt::format("10\n{}\n20\n{}\n", x, y);
  return out;
}

std::string words(const std::string& layer, double x, double y, const std::string& text) {
  return fmt::format("0\nTEXT\n8\n{}\n10\n{}\n20\n{}\n30\n0\n40\n5\n1\n{}\n", layer, x, y, text);
}

std::string drawing(const std::string& entities) {
  return "0\nSECTION\n2\nENTITIES\n" + entities + "0\nENDSEC\n0\nEOF\n";
}

const Corners kPlot{{39615000, 4072000}, {39615100, 4072000}, {39615100, 4071930}, {39615000, 4071930}};
const Corners kOther{{39615000, 4072200}, {39615100, 4072200}, {39615100, 4072130}, {39615000, 4072130}};

TEST(ReadDrawing, ClosedLinesAreRowsWithTheTextsInside) {
  const std::string bytes =
      drawing(line("地块", kPlot) + words("宗地号", 39615040, 4071960, "YC-31") +
              words("权利人", 39615060, 4071950, "云川公司") + line("地块", kOther) +
              words("宗地号", 39615040, 4072160, "YC-32") + line("道路", {{0, 0}, {9, 0}, {9, 9}}, false));
  const Workbook book = read_workbook_bytes(bytes, "规划.dxf", {});
  const Grid& grid = book.sheets.at(0);
  ASSERT_EQ(grid.rows.size(), 3U);  // the road is none
  EXPECT_EQ(grid.at(0, 2).text, "宗地号");
  EXPECT_EQ(grid.at(1, 0).text, "");  // two texts inside: which of them names it is not guessed
  EXPECT_EQ(grid.at(1, 2).text, "YC-31");
  EXPECT_EQ(grid.at(1, 3).text, "云川公司");
  EXPECT_EQ(grid.at(2, 0).text, "YC-32");
  const auto outline = geo::outline_from_wkb(book.geometries[0][1].wkb);
  ASSERT_TRUE(outline);
  EXPECT_NEAR(outline->polygons[0][0][0].lon, 118.288101122, 1e-9);  // by PROJ from 117° E
  EXPECT_NEAR(outline->polygons[0][0][0].lat, 36.772157837, 1e-9);
  EXPECT_EQ(book.geometries[0][1].crs, "EPSG:4527");
  EXPECT_EQ(book.geometries[0][1].findings.at(0).code, "zone_found");
}

TEST(ReadDrawing, OpenLinesAmongAreasAreSaid) {
  const Workbook book =
      read_workbook_bytes(drawing(line("地块", kPlot) + line("地块", kOther, false)), "a.dxf", {});
  EXPECT_EQ(book.geometries[0].at(2).findings.at(0).code, "ring_open");
  EXPECT_TRUE(book.geometries[0][2].wkb.empty());
}

TEST(ReadDrawing, WithoutAZoneTheUserIsAsked) {
  Corners metres;
  for (const auto& [x, y] : kPlot) metres.push_back({x - 39000000, y});
  EXPECT_NE(refusal([&] { read_workbook_bytes(drawing(line("地块", metres)), "a.dxf", {}); }).find("--crs"),
            std::string::npos);
  ReadOptions options;
  options.crs = "EPSG:4548";
  const Workbook book = read_workbook_bytes(drawing(line("地块", metres)), "a.dxf", options);
  EXPECT_NEAR(geo::outline_from_wkb(book.geometries[0].at(1).wkb)->polygons[0][0][0].lon, 118.288101122,
              1e-8);
  EXPECT_TRUE(book.geometries[0][1].findings.empty());
}

TEST(ReadDrawing, AxesTheOtherWayRoundArePutRightAndSaid) {
  Corners swapped;
  for (const auto& [x, y] : kPlot) swapped.push_back({y, x});
  const Workbook book = read_workbook_bytes(drawing(line("地块", swapped)), "a.dxf", {});
  EXPECT_EQ(book.geometries[0].at(1).findings.at(0).code, "swapped");
  EXPECT_NEAR(geo::outline_from_wkb(book.geometries[0][1].wkb)->polygons[0][0][0].lat, 36.772157837, 1e-9);
}

TEST(ReadDrawing, TextsOfOldDrawingsAreGb18030) {
  const std::string bytes = drawing(line("\xB5\xD8\xBF\xE9", kPlot));  // 地块
  EXPECT_EQ(read_workbook_bytes(bytes, "a.dxf", {}).sheets[0].at(1, 1).text, "地块");
}

TEST(ReadDrawing, NothingClosedAndBinaryOnesAreRefused) {
  EXPECT_NE(
      refusal([] { read_workbook_bytes(drawing(line("地块", kPlot, false)), "a.dxf", {}); }).find("闭合"),
      std::string::npos);
  EXPECT_NE(refusal([] {
              read_workbook_bytes(std::string("AutoCAD Binary DXF\r\n\x1A", 21), "a.dxf", {});
            }).find("ASCII"),
            std::string::npos);
}

TEST(ReadDrawing, DamagedDrawingsAreReadOrRefused) {
  const std::string whole =
      drawing(line("地块", kPlot) + words("宗地号", 39615040, 4071960, "YC-31") + line("地块", kOther));
  std::mt19937 random(20260915);
  for (int i = 0; i < 600; ++i) {
    std::string bytes = whole;
    for (int times = static_cast<int>(random() % 5); times > 0 && !bytes.empty(); --times) {
      const std::size_t at = random() % bytes.size();
      random() % 2 == 0 ? bytes.erase(at, random() % 12)
                        : bytes.insert(at, std::string(1, "0\n9-.eA"[random() % 7]));
    }
    try {
      EXPECT_FALSE(read_workbook_bytes(bytes, "a.dxf", {}).sheets.empty());
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::InvalidInput);
    }
  }
}

/// A GeoJSON with latitude first and a drawing of metres in the wrong columns: put right by their ranges, and
/// said.
TEST(ReadSwapped, DegreesOfAGeoJson) {
  const std::string text =
      R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"编号":"1"},"geometry":{"type":"Polygon","coordinates":)"
      "[[[36.8,118.3],[36.8,118.31],[36.81,118.31],[36.8,118.3]]]}}]}";
  const Workbook book = read_workbook_bytes(text, "a.geojson", {});
  EXPECT_EQ(book.geometries[0].at(1).findings.at(0).code, "swapped");
  EXPECT_NEAR(geo::outline_from_wkb(book.geometries[0][1].wkb)->polygons[0][0][0].lon, 118.3, 1e-9);
}

/// Cut off, or with counts that would make a reader leave shapes out without a word.
TEST(ReadShapefile, WhatDoesNotFitTogetherIsRefusedInOneSentence) {
  std::ifstream in(LIANTU_SOURCE_DIR "/tests/data/sheet/plots.zip", std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  const ReadLimits limits;
  ZipArchive archive(bytes, limits);
  const ShapefileParts whole = shapefiles_in_zip(archive).at(0);
  EXPECT_NO_THROW(check_whole(whole, whole.shp));
  EXPECT_NE(refusal([&] {
              check_whole(whole, std::string_view(whole.shp).substr(0, whole.shp.size() - 20));
            }).find("截断"),
            std::string::npos);
  std::string counts = whole.shp;
  counts[100 + 8 + 43] = '\x40';  // the highest byte of how many points the first record has
  EXPECT_NE(refusal([&] { check_whole(whole, counts); }).find("第 1 个图形"), std::string::npos);
  ShapefileParts rows = whole;
  rows.dbf[4] = static_cast<char>(rows.dbf[4] + 1);
  refusal([&] { check_whole(rows, rows.shp); });
}

}  // namespace
}  // namespace liantu::sheet
