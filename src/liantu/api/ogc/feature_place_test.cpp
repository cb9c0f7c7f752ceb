#include "liantu/api/ogc/feature_place.h"

#include <gtest/gtest.h>

#include "liantu/base/error.h"

namespace liantu::api {
namespace {

Place of_text(std::string_view geometry) {
  return place_from(json::Json::parse(geometry));
}

std::string wkt(const Place& place) {
  return std::get<geo::Outline>(place).wkt();
}

TEST(FeaturePlace, IsAPointAnOutlineOrNowhere) {
  EXPECT_EQ(std::get<geo::Point>(of_text(R"({"type":"Point","coordinates":[118,36.8,12]})")),
            (geo::Point{118, 36.8}));
  EXPECT_EQ(wkt(of_text(R"({"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]})")),
            "POLYGON ((0 0,1 0,1 1,0 0))");
  EXPECT_EQ(
      wkt(of_text(
          R"({"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[1,1],[0,0]]],[[[5,5],[6,5],[6,6],[5,5]]]]})")),
      "MULTIPOLYGON (((0 0,1 0,1 1,0 0)),((5 5,6 5,6 6,5 5)))");
  EXPECT_TRUE(std::holds_alternative<std::monostate>(of_text("null")));
}

TEST(FeaturePlace, RefusesWhatIsNoPlaceOnEarth) {
  for (const std::string_view bad : {
           R"({"type":"LineString","coordinates":[[0,0],[1,1]]})",
           R"({"type":"Point","coordinates":[36.8,118]})",
           R"({"type":"Point","coordinates":["118",36.8]})",
           R"({"type":"Point","coordinates":[118]})",
           R"({"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1]]]})",
           R"({"type":"Polygon","coordinates":[[[0,0],[1,0],[0,0]]]})",
           R"({"type":"Polygon","coordinates":[]})",
           R"({"type":"MultiPolygon","coordinates":[]})",
           R"({"type":"Polygon","coordinates":[0,0]})",
           R"({"type":"Polygon"})",
           R"("POINT 0 0")",
       })
    EXPECT_THROW(of_text(bad), Error) << bad;
}

// 118.0123457 is 118.012346 with six decimals; 118.012347 is another place, a decimetre to the east.
TEST(FeaturePlace, VerticesThatWereOnlyRoundedStayWhatTheyWere) {
  const Place stored = of_text(
      R"({"type":"Polygon","coordinates":[[[118,36.8],[118.0123457,36.8],[118.01,36.8100003],[118,36.8]]]})");
  const Place sent = of_text(
      R"({"type":"Polygon","coordinates":[[[118,36.8],[118.012346,36.8],[118.01,36.81],[118,36.8]]]})");
  EXPECT_EQ(wkt(with_stored_vertices(sent, stored)), wkt(stored));
  const Place moved = of_text(
      R"({"type":"Polygon","coordinates":[[[118,36.8],[118.012347,36.8],[118.01,36.81],[118,36.8]]]})");
  EXPECT_EQ(wkt(with_stored_vertices(moved, stored)),
            "POLYGON ((118 36.8,118.012347 36.8,118.01 36.8100003,118 36.8))");
}

TEST(FeaturePlace, AVertexSentWithSevenDecimalsIsMeant) {
  const Place stored = of_text(R"({"type":"Point","coordinates":[118.0123457,36.8]})");
  const Place sent = of_text(R"({"type":"Point","coordinates":[118.0123461,36.8]})");
  EXPECT_EQ(std::get<geo::Point>(with_stored_vertices(sent, stored)), (geo::Point{118.0123461, 36.8}));
}

}  // namespace
}  // namespace liantu::api
