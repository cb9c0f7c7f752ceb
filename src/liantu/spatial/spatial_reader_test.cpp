#include <ogr_geometry.h>

#include <fstream>
#include <iterator>

#include "liantu/sheet/formats/zip_for_test.h"
#include "liantu/sheet/grid.h"

namespace liantu::sheet {
namespace {

const std::string kPlots = LIANTU_SOURCE_DIR "/tests/data/sheet/plots.zip";  // GBK without .cpg, EPSG:4527

struct Point {
  double lon, lat;
};

Point middle(const std::string& wkb) {
  OGRGeometry* made = nullptr;
  EXPECT_EQ(OGRGeometryFactory::createFromWkb(wkb.data(), nullptr, &made, wkb.size()), OGRERR_NONE);
  const OGRGeometryUniquePtr shape(made);
  OGREnvelope box;
  shape->getEnvelope(&box);
  return {(box.MinX + box.MaxX) / 2, (box.MinY + box.MaxY) / 2};
}

std::string geojson(const std::string& more, const std::string& coordinates) {
  return "{\"type\":\"FeatureCollection\"," + more +
         "\"features\":[{\"type\":\"Feature\",\"properties\":{\"编号\":\"001\",\"面积\":12.5},\"geometry\":"
         "{\"type\":\"Point\",\"coordinates\":" +
         coordinates + "}}]}";
}

TEST(ReadSpatial, AZippedShapefileGivesCellsAndCgcs2000Shapes) {
  const Workbook book = read_workbook(kPlots, {});
  ASSERT_EQ(book.sheets.size(), 1U);
  EXPECT_EQ(book.sheets[0].at(0, 0).text, "地块编号");
  EXPECT_EQ(book.sheets[0].at(1, 0).text, "002");
  EXPECT_EQ(book.sheets[0].at(1, 2).kind, Cell::Kind::Number);
  ASSERT_EQ(book.geometries[0].size(), book.sheets[0].rows.size());
  EXPECT_EQ(book.geometries[0][0].wkb, "");
  EXPECT_EQ(book.geometries[0][1].crs, "EPSG:4527");
  const Point at = middle(book.geometries[0][1].wkb);
  EXPECT_NEAR(at.lon, 118.305, 1e-6);
  EXPECT_NEAR(at.lat, 36.805, 1e-6);
}

TEST(ReadSpatial, AGeoJsonIsLongitudeLatitudeByItsStandard) {
  const Workbook book = read_workbook_bytes(geojson("", "[118.3,36.8]"), "地块.geojson", {});
  EXPECT_EQ(book.sheets[0].sheet, "地块");
  EXPECT_EQ(book.sheets[0].at(1, 0).text, "001");
  EXPECT_EQ(book.sheets[0].at(1, 0).kind, Cell::Kind::Text);
  EXPECT_EQ(book.sheets[0].at(1, 1).number, 12.5);
  EXPECT_NEAR(middle(book.geometries[0][1].wkb).lon, 118.3, 1e-9);
}

TEST(ReadSpatial, MetresThatPretendToBeDegreesAreRefused) {
  const std::string metres = geojson("", "[39527000,4074000]");
  EXPECT_NE(refusal([&] { read_workbook_bytes(metres, "a.geojson", {}); }).find("坐标系"), std::string::npos);
  ReadOptions options;
  options.crs = "EPSG:4527";
  const Workbook book = read_workbook_bytes(metres, "a.geojson", options);
  EXPECT_NEAR(middle(book.geometries[0][1].wkb).lon, 117.3, 0.01);  // 27 km east of 117°
}

TEST(ReadSpatial, NeverGuessesAReferenceSystem) {
  const std::string sentence = "未声明坐标系，无法确定位置，请用 --crs EPSG:4490 之类指明。";
  const Workbook plots = read_workbook(kPlots, {});
  std::ifstream in(kPlots, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  for (auto at = bytes.find("p.prj"); at != std::string::npos; at = bytes.find("p.prj"))
    bytes.replace(at, 5, "p.txt");
  EXPECT_EQ(refusal([&] { read_workbook_bytes(bytes, "a.zip", {}); }), sentence);
  ReadOptions declared;
  declared.crs = "EPSG:4527";
  EXPECT_EQ(read_workbook_bytes(bytes, "a.zip", declared).geometries[0][1].wkb, plots.geometries[0][1].wkb);
  ReadOptions options;
  options.crs = "https://example.org/crs";
  EXPECT_NE(
      refusal([&] { read_workbook_bytes(geojson("", "[1,2]"), "a.geojson", options); }).find("无法识别"),
      std::string::npos);
}

// 3-degree zones of Xian 1980 (EPSG:2364) and Beijing 1954 (EPSG:2430) hold the same numbers as those of CGCS2000.
TEST(ReadSpatial, AnotherDatumIsNotTakenForCgcs2000) {
  const std::string metres = geojson("", "[40466902,4276469]");
  ReadOptions options;
  for (const auto& [code, datum] : {std::pair{"EPSG:2364", "西安80"}, std::pair{"EPSG:2430", "北京54"}}) {
    options.crs = code;
    EXPECT_NE(refusal([&] { read_workbook_bytes(metres, "a.geojson", options); }).find(datum),
              std::string::npos)
        << code;
  }
  const std::string xian = R"("crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4610"}},)";
  EXPECT_NE(
      refusal([&] { read_workbook_bytes(geojson(xian, "[118.3,36.8]"), "a.geojson", {}); }).find("西安80"),
      std::string::npos);
  for (const char* code : {"EPSG:4549", "EPSG:3857", "EPSG:32650"}) {
    options.crs = code;
    EXPECT_NO_THROW(read_workbook_bytes(geojson("", "[466902,4276469]"), "a.geojson", options)) << code;
  }
}

TEST(ReadSpatial, ABareShpInMemoryAsksForItsZip) {
  EXPECT_NE(refusal([] { read_workbook_bytes(std::string("\0\0\x27\x0A", 4), "a.shp", {}); }).find("zip"),
            std::string::npos);
}

TEST(ReadSpatial, RefusesBrokenFiles) {
  EXPECT_NE(refusal([] { read_workbook_bytes("{\"type\":\"Feature", "a.geojson", {}); }).find("损坏"),
            std::string::npos);
  EXPECT_NE(refusal([] {
              read_workbook_bytes(std::string("SQLite format 3\0", 16) + std::string(52, '\0') + "GPKG",
                                  "a.gpkg", {});
            }).find("损坏"),
            std::string::npos);
}

}  // namespace
}  // namespace liantu::sheet
