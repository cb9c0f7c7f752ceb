#include "liantu/geo/outline.h"
#include "liantu/sheet/formats/zip_for_test.h"
#include "liantu/sheet/grid.h"

namespace liantu::sheet {
namespace {

std::string kml(const std::string& placemarks) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml "
         "xmlns=\"http://www.opengis.net/kml/2.2\"><Document><name>图</name><Folder><name>工业</name>" +
         placemarks + "</Folder></Document></kml>";
}

std::string ring(const std::string& tuples) {
  return "<LinearRing><coordinates>" + tuples + "</coordinates></LinearRing>";
}

const std::string kPlot =
    "<Placemark><name>YC-21</name><description>净地</description><ExtendedData><Data "
    "name=\"u\"><displayName>规划用途</displayName>"
    "<value>工业用地</value></Data><SchemaData><SimpleData "
    "name=\"面积\">12.5</SimpleData></SchemaData></ExtendedData><Polygon><outerBoundaryIs>" +
    ring("118.3,36.8,0 118.31,36.8,0 118.31,36.81,0 118.3,36.81,0 118.3,36.8,0") +
    "</outerBoundaryIs><innerBoundaryIs>" +
    ring("118.302,36.802 118.304,36.802\n118.304,36.804 118.302,36.802") +
    "</innerBoundaryIs></Polygon></Placemark>";

TEST(ReadKml, PlacemarksAreRowsWithTheirDataAndAreas) {
  const Workbook book = read_workbook_bytes(kml(kPlot), "地块.kml", {});
  const Grid& grid = book.sheets.at(0);
  EXPECT_EQ(grid.sheet, "地块");
  EXPECT_EQ(grid.at(1, 0).text, "YC-21");
  EXPECT_EQ(grid.at(1, 2).text, "工业");
  EXPECT_EQ(grid.at(0, 4).text, "面积");
  EXPECT_EQ(grid.at(1, 3).text, "工业用地");
  EXPECT_EQ(grid.at(0, 3).text, "规划用途");
  EXPECT_EQ(grid.at(1, 4).text, "12.5");
  EXPECT_EQ(book.geometries[0][1].crs, "EPSG:4326");
  const auto outline = geo::outline_from_wkb(book.geometries[0][1].wkb);
  ASSERT_TRUE(outline);
  EXPECT_EQ(outline->polygons.at(0).size(), 2U);
  EXPECT_EQ(outline->polygons[0][0][1], (geo::Point{118.31, 36.8}));
}

TEST(ReadKml, ClosedLinesAreAreasOpenOnesAreSaid) {
  const std::string closed =
      "<Placemark><name>A</name><LineString><coordinates>118.3,36.8 118.31,36.8 118.31,36.81 "
      "118.3,36.8</coordinates></LineString></Placemark>";
  const std::string open =
      "<Placemark><name>B</name><LineString><coordinates>118.3,36.8 118.31,36.8 "
      "118.31,36.81</coordinates></LineString></Placemark>";
  const std::string swapped = "<Placemark><name>C</name><Polygon>" +
                              ring("36.8,118.3 36.8,118.31 36.81,118.31 36.8,118.3") +
                              "</Polygon></Placemark>";
  const Workbook book = read_workbook_bytes(kml(closed + open + swapped), "a.kml", {});
  EXPECT_TRUE(geo::outline_from_wkb(book.geometries[0][1].wkb).has_value());
  ASSERT_EQ(book.geometries[0][2].findings.size(), 1U);
  EXPECT_EQ(book.geometries[0][2].findings[0].code, "ring_open");
  EXPECT_EQ(book.geometries[0][3].findings.at(0).code, "coordinates");
}

TEST(ReadKml, TheFirstKmlOfAKmzIsRead) {
  const Workbook book =
      read_workbook_bytes(zipped({{"doc.kml", kml(kPlot)}, {"files/a.png", "x"}}), "a.kmz", {});
  EXPECT_EQ(book.sheets.at(0).at(1, 0).text, "YC-21");
}

TEST(ReadKml, RefusesDocumentTypesAndBrokenXml) {
  refusal([] {
    read_workbook_bytes("<!DOCTYPE kml [<!ENTITY a \"b\">]><kml><Document><name>&a;</name></Document></kml>",
                        "a.kml", {});
  });
  refusal([] { read_workbook_bytes(kml(kPlot).substr(0, 300), "a.kml", {}); });
}

}  // namespace
}  // namespace liantu::sheet
