// Units of a plant stand for it: one alone, or adjoining ones of a floor.
#include <algorithm>
#include <cmath>

#include "liantu/site/match/match_fixture.h"

namespace liantu::site {
namespace {

using fixture::Answered, fixture::plant, fixture::plant_need, fixture::World;

Plant let_by_units() {
  Plant out = plant("甲厂房", 9'000);
  out.first_floor_height = Metres{9};
  out.storey_height = Metres{5.5};
  out.floor_load = TonnesPerM2{3};
  out.rent = YuanPerM2Month{12};
  return out;
}

PlantUnit unit(std::int64_t floor, const char* number, double m2, Offer offer = Offer::Available) {
  PlantUnit out;
  out.plant = "甲厂房";
  out.floor = floor;
  out.unit_no = number;
  out.area = SquareMetres{m2};
  out.offer = offer;
  return out;
}

// Drawn by hand:  2 | 201 2200 |
//                 1 | 101 1200 | 102 800 | 103 1000 taken | 104 2500 |
World floors() {
  const Plant record = let_by_units();
  SiteFacts whole = facts_of(record);
  whole.id = "plant-1";
  World world;
  for (const PlantUnit& one :
       {unit(1, "101", 1'200), unit(1, "102", 800), unit(1, "103", 1'000, Offer::Taken),
        unit(1, "104", 2'500), unit(2, "201", 2'200)}) {
    world.facts.push_back(facts_of(one, &whole, &record));
    world.facts.back().id = "unit-" + one.unit_no;
  }
  return world;
}

fixture::Texts fitting(const Answered& answered) {
  fixture::Texts out;
  for (const Match& one : answered.matches.listed)
    if (one.verdict == Verdict::Fits) out.push_back(explain(answered.conditions, one, Language::Zh).site);
  std::sort(out.begin(), out.end());
  return out;
}

TEST(PlantUnits, OneThatIsLargeEnoughFits) {
  EXPECT_EQ(fitting(Answered(floors(), plant_need(2'100))),
            (fixture::Texts{"甲厂房·1层 104", "甲厂房·2层 201"}));
}

TEST(PlantUnits, AdjoiningFreeOnesOfAFloorStandTogether) {
  const Answered answered(floors(), plant_need(1'900));
  const auto fits = fitting(answered);
  EXPECT_NE(std::find(fits.begin(), fits.end(), "甲厂房·1层 101+甲厂房·1层 102"), fits.end());
  // 102 and 104 have the taken 103 between them; 201 lies on another floor.
  EXPECT_EQ(fits.size(), 3U);
  EXPECT_TRUE(fitting(Answered(floors(), plant_need(2'600))).empty());
}

TEST(PlantUnits, HaveTheHeightOfTheirFloor) {
  Need need = plant_need(2'000);
  need.first_floor_height = Metres{8};
  const Answered answered(floors(), need);
  EXPECT_EQ(fitting(answered), (fixture::Texts{"甲厂房·1层 101+甲厂房·1层 102", "甲厂房·1层 104"}));
  EXPECT_EQ(answered.texts("甲厂房·2层 201"), (fixture::Texts{"层高差 2.5 m"}));
}

TEST(PlantUnits, GoWithTheirPlantWhenThatIsHeld) {
  const Plant record = let_by_units();
  SiteFacts whole = facts_of(record);
  whole.offer = Offer::Locked;
  whole.held = Held{"XM-2", "二号项目", "周科员", fixture::kToday};
  const SiteFacts free = facts_of(unit(1, "101", 500), &whole, &record),
                  taken = facts_of(unit(1, "103", 500, Offer::Taken), &whole, &record);
  EXPECT_EQ(free.offer, Offer::Locked);
  EXPECT_TRUE(free.held);
  EXPECT_EQ(taken.offer, Offer::Taken);
  EXPECT_FALSE(taken.held);
}

TEST(PlantUnits, StandByThemselvesWithoutAPlant) {
  const SiteFacts alone = facts_of(unit(3, "301", 700), nullptr, nullptr);
  EXPECT_EQ(alone.code, "甲厂房·3层 301");
  EXPECT_EQ(alone.kind, SiteKind::Unit);
  EXPECT_TRUE(std::isnan(alone.of(Condition::FirstFloorHeight)));
}

}  // namespace
}  // namespace liantu::site
