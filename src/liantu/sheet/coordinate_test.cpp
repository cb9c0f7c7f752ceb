#include "liantu/sheet/coordinate.h"

#include <gtest/gtest.h>

#include "liantu/base/error.h"
#include "liantu/sheet/identifier.h"
#include "liantu/sheet/plain_text.h"

namespace liantu::sheet {
namespace {

double one(std::string_view text) {
  const auto found = parse_ordinates(text);
  return found && found->size() == 1 ? (*found)[0].value : -1;
}

// 118 + 20/60 + 18.88/3600 = 118.338577…, worked by hand.
TEST(Coordinate, ReadsDegreesInFourSpellings) {
  EXPECT_NEAR(one("118°20′18.88″"), 118.3385778, 1e-7);
  EXPECT_NEAR(one("118度20分18.88秒"), 118.3385778, 1e-7);
  EXPECT_NEAR(one("E118°20'18.88\""), 118.3385778, 1e-7);
  EXPECT_NEAR(one("118.31421°E"), 118.31421, 1e-9);
  EXPECT_NEAR(one("１１８．２１７９６９"), 118.217969, 1e-9);
  EXPECT_NEAR(one("4,072,309.818"), 4072309.818, 1e-6);
  EXPECT_EQ(one("118°61′00″"), -1);
  EXPECT_EQ(one("村东500米"), -1);
}

TEST(Coordinate, ReadsPairsFromOneCell) {
  for (const std::string_view text : {"118.399774,36.795517", "118.399774，36.795517",
                                      "东经118.399774° 北纬36.795517°", "E118.399774，N36.795517"}) {
    const auto found = parse_ordinates(text);
    ASSERT_TRUE(found && found->size() == 2) << text;
    EXPECT_NEAR((*found)[1].value, 36.795517, 1e-9) << text;
  }
  const auto metres = parse_ordinates("X:4064470.13 Y:39615038.79");
  ASSERT_TRUE(metres && metres->size() == 2);
  EXPECT_FALSE((*metres)[0].degrees);
}

Ordinate metres(double value) {
  return {value, false, Ordinate::Axis::Unknown};
}

// On the central meridian the easting is 500 000 exactly, whatever the northing.
TEST(Coordinate, PlacesGaussKruegerMetresInAnyColumnOrder) {
  const PointReading point = read_point(metres(4'000'000), metres(39'500'000), std::nullopt, nullptr);
  ASSERT_TRUE(point.lon && point.lat);
  EXPECT_NEAR(*point.lon, 117, 1e-9);
  const PointReading swapped = read_point(metres(39'500'000), metres(4'000'000), std::nullopt, nullptr);
  EXPECT_EQ(swapped.lat, point.lat);
  EXPECT_EQ(read_point(metres(4'000'000), metres(500'000), std::nullopt, nullptr).lon_error, "no_zone");
  EXPECT_NEAR(*read_point(metres(4'000'000), metres(500'000), zone_in("3度分带,39带"), nullptr).lon, 117,
              1e-9);
  EXPECT_EQ(read_point(metres(4'000'000), metres(40'500'000), zone_of_number(39), nullptr).lon_error,
            "wrong_zone");
}

TEST(Coordinate, PutsSwappedDegreesRightAndRefusesTheImpossible) {
  const Ordinate lat{36.8, true, Ordinate::Axis::Unknown}, lon{118.3, true, Ordinate::Axis::Unknown};
  const PointReading swapped = read_point(lat, lon, std::nullopt, nullptr);
  EXPECT_TRUE(swapped.swapped);
  EXPECT_EQ(swapped.lon, 118.3);
  const PointReading wrong = read_point({181.4, true, Ordinate::Axis::Unknown}, lat, std::nullopt, nullptr);
  EXPECT_EQ(wrong.lon_error, "out_of_range");
  EXPECT_EQ(wrong.lat, 36.8);
}

TEST(Coordinate, KnowsForeignDatumsAndZones) {
  EXPECT_EQ(foreign_datum(folded("西安80坐标，未转换")), "西安80");
  EXPECT_EQ(foreign_datum(folded("坐标取自高德地图")), "GCJ-02");
  EXPECT_EQ(foreign_datum(folded("2000国家大地坐标系")), "");
  EXPECT_EQ(zone_in(folded("中央子午线：117°"))->meridian, 117);
  EXPECT_EQ(zone_in(folded("3度分带，第40带"))->number, 40);
}

TEST(Coordinate, TakesADeclaredSystemOnlyWithAKnownDatum) {
  const DeclaredSystem declared("EPSG:4548");
  EXPECT_NEAR(declared.degrees(500'000, 4'000'000)->lon, 117, 1e-9);
  EXPECT_THROW(DeclaredSystem("EPSG:2363"), Error);
  EXPECT_THROW(DeclaredSystem("EPSG:999999"), Error);
}

TEST(Identifier, TakesNamesAndPhonesApart) {
  for (const std::string_view text :
       {"邢科长 0533-5550156", "邢科长：0533—5550156", "邢科长（０５３３－５５５０１５６）",
        "邢科长/0533-5550156", "邢科长0533-5550156", "0533-5550156 邢科长"}) {
    const NameAndPhone both = split_name_and_phone(text);
    EXPECT_EQ(both.name, "邢科长") << text;
    EXPECT_EQ(both.phone, "0533-5550156") << text;
  }
  EXPECT_EQ(split_name_and_phone("臧站长").phone, "");
}

TEST(Identifier, KeepsLeadingZeros) {
  Cell cell;
  cell.kind = Cell::Kind::Number;
  cell.number = 14;
  cell.text = "14";
  cell.format = "0000";
  EXPECT_EQ(code_text(cell), "0014");
  cell.number = 5335550166;
  EXPECT_EQ(phone_text(cell), "05335550166");
  cell.number = 9.13703052371859e17;
  EXPECT_TRUE(lost_digits(cell));
}

}  // namespace
}  // namespace liantu::sheet
