#include "liantu/site/floors/plant_floors.h"

#include <gtest/gtest.h>

namespace liantu::site {
namespace {

FloorUnit unit(std::int64_t floor, const char* number, std::optional<double> area, Offer offer) {
  FloorUnit out;
  out.id = number;
  out.unit.plant = "一号标准厂房";
  out.unit.floor = floor;
  out.unit.unit_no = number;
  if (area) out.unit.area = SquareMetres{*area};
  out.unit.offer = offer;
  return out;
}

// Drawn by hand:  2 | 201 500 taken | 202 500 free | 203 400 free |
//                 1 | 101 900 free  | 102 ?  free  | 110 300 locked |
TEST(PlantFloors, StandFromTheTopDownAndSideBySide) {
  const PlantFloors floors =
      floors_of({unit(1, "110", 300, Offer::Locked), unit(1, "102", {}, Offer::Available),
                 unit(2, "203", 400, Offer::Available), unit(2, "201", 500, Offer::Taken),
                 unit(1, "101", 900, Offer::Available), unit(2, "202", 500, Offer::Available)});
  ASSERT_EQ(floors.floors.size(), 2U);
  EXPECT_EQ(floors.floors[0].floor, 2);
  EXPECT_EQ(floors.floors[0].units[1].id, "202");
  EXPECT_DOUBLE_EQ(floors.floors[0].area_m2, 1400);
  EXPECT_DOUBLE_EQ(floors.floors[0].longest_free_m2, 900);
  EXPECT_EQ(floors.floors[1].units[2].id, "110");
  EXPECT_DOUBLE_EQ(floors.free_m2, 1800);
  EXPECT_EQ(floors.units, 6U);
  EXPECT_EQ(floors.free, 4U);
  EXPECT_EQ(floors.without_area, 1U);
}

TEST(PlantFloors, BuildingsStandApart) {
  auto a = unit(1, "1", 100, Offer::Available), b = unit(1, "1", 200, Offer::Available);
  a.unit.building = "10号";
  b.unit.building = "2号";
  const PlantFloors floors = floors_of({a, b});
  ASSERT_EQ(floors.floors.size(), 2U);
  EXPECT_EQ(floors.floors[0].building, "2号");
}

TEST(NaturalOrder, TakesNumbersByValue) {
  EXPECT_TRUE(natural_before("A2", "A10"));
  EXPECT_FALSE(natural_before("A10", "A2"));
  EXPECT_TRUE(natural_before("301", "1001"));
  EXPECT_TRUE(natural_before("A", "A1"));
  EXPECT_FALSE(natural_before("007", "7"));
  EXPECT_FALSE(natural_before("7", "007"));
}

TEST(PlantUnit, StandsInThePlantOfItsNameAndBuilding) {
  Plant plant;
  plant.name = "一号标准厂房";
  plant.building = "1号";
  PlantUnit one = unit(1, "101", 1, Offer::Available).unit;
  EXPECT_TRUE(stands_in(one, plant));
  one.building = "2号";
  EXPECT_FALSE(stands_in(one, plant));
  one.building = "1号";
  EXPECT_TRUE(stands_in(one, plant));
  EXPECT_EQ(unit_name(one), "1层 101");
  plant.town = "青禾镇";
  EXPECT_TRUE(stands_in(one, plant));
  one.town = "白石镇";
  EXPECT_FALSE(stands_in(one, plant));
}

}  // namespace
}  // namespace liantu::site
