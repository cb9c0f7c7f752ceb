#include "liantu/api/ogc/reference_system.h"

#include <gtest/gtest.h>

#include <cmath>

#include "liantu/base/error.h"

namespace liantu::api {
namespace {

TEST(ReferenceSystem, AxesComeInTheOrderOfTheAuthority) {
  const json::Json line = json::Json::parse(R"({"type":"Polygon","coordinates":[[[118,36.5],[0,0]]]})");
  EXPECT_EQ(in_system(line, ReferenceSystem::Crs84), line);
  const json::Json turned = json::Json::parse(R"({"type":"Polygon","coordinates":[[[36.5,118],[0,0]]]})");
  EXPECT_EQ(in_system(line, ReferenceSystem::Wgs84), turned);
  EXPECT_EQ(in_system(line, ReferenceSystem::Cgcs2000), turned);
}

// 180° east are half the circumference of a circle of 6,378,137 m: 20,037,508.3428 m.
TEST(ReferenceSystem, MercatorIsInMetres) {
  const json::Json at = json::Json::parse(R"({"type":"Point","coordinates":[180,0]})");
  EXPECT_EQ(in_system(at, ReferenceSystem::Mercator).dump(),
            R"({"type":"Point","coordinates":[20037508.343,0]})");
}

// EPSG:4548 has its meridian at 117° E; figures of PROJ 9.1.
TEST(ReferenceSystem, ZonesHaveTheNorthingFirst) {
  const auto zone = reference_system("http://www.opengis.net/def/crs/EPSG/0/4548");
  ASSERT_TRUE(zone);
  EXPECT_EQ(uri(*zone), "http://www.opengis.net/def/crs/EPSG/0/4548");
  const json::Json at = json::Json::parse(R"({"type":"Point","coordinates":[118.05,36.8]})");
  EXPECT_EQ(in_system(at, *zone).dump(), R"({"type":"Point","coordinates":[4074830.202,593707.97]})");
  const auto numbered = reference_system("http://www.opengis.net/def/crs/EPSG/0/4527");
  EXPECT_EQ(in_system(at, *numbered).dump(), R"({"type":"Point","coordinates":[4074830.202,39593707.97]})");
  const auto box = boxes_from("4074830.202,593707.97,4074830.202,593707.97", *zone).at(0);
  EXPECT_NEAR(box.west, 118.05, 1e-8);
  EXPECT_NEAR(box.north, 36.8, 1e-8);
  EXPECT_FALSE(reference_system("http://www.opengis.net/def/crs/EPSG/0/4555"));
  EXPECT_THROW(boxes_from("2,0,1,0", *zone), Error);
}

TEST(ReferenceSystem, BoxesOfFourOrSixNumbers) {
  const auto same = [](const geo::Box& box, double west, double south, double east, double north) {
    return std::abs(box.west - west) + std::abs(box.south - south) + std::abs(box.east - east) +
               std::abs(box.north - north) <
           1e-9;
  };
  EXPECT_TRUE(same(boxes_from("118,36,119,37", ReferenceSystem::Crs84).at(0), 118, 36, 119, 37));
  EXPECT_TRUE(same(boxes_from("118,36,-5,119,37,5", ReferenceSystem::Crs84).at(0), 118, 36, 119, 37));
  EXPECT_TRUE(same(boxes_from("36,118,37,119", ReferenceSystem::Wgs84).at(0), 118, 36, 119, 37));
  EXPECT_TRUE(same(boxes_from("0,0,20037508.342789244,0", ReferenceSystem::Mercator).at(0), 0, 0, 180, 0));
  const auto over = boxes_from("170,-10,-170,10", ReferenceSystem::Crs84);
  ASSERT_EQ(over.size(), 2U);
  EXPECT_TRUE(same(over[0], 170, -10, 180, 10));
  EXPECT_TRUE(same(over[1], -180, -10, -170, 10));
}

TEST(ReferenceSystem, OtherBoxesAreRefused) {
  for (const char* text : {"", "1,2,3", "1,2,3,4,5", "1,2,3,4,5,6,7", "a,2,3,4", "1,2,3,4x", "1,,3,4",
                           "1,5,3,4", "1,2,3,inf", "nan,2,3,4"})
    EXPECT_THROW(boxes_from(text, ReferenceSystem::Crs84), Error) << text;
  EXPECT_THROW(boxes_from("2,0,1,0", ReferenceSystem::Mercator), Error);
}

}  // namespace
}  // namespace liantu::api
