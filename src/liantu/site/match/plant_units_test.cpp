// Units of a plant stand for it: one alone, or adjoining ones of a floor.
#include <algorithm>
#include <cmath>
#include <random>
#include <set>

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

/// Every run of two or three units by hand: all free and too small alone, large enough together and not
/// without an end of it; of the runs that a unit may join, the smallest is told.
std::set<std::string> runs(const std::vector<PlantUnit>& floor, double least) {
  struct Run {
    std::size_t from, length;
    double m2;
  };
  std::vector<Run> all;
  for (std::size_t from = 0; from < floor.size(); ++from) {
    double sum = 0;
    for (std::size_t length = 1; length <= 3 && from + length <= floor.size(); ++length) {
      const PlantUnit& last = floor[from + length - 1];
      if (last.offer != Offer::Available || last.area->value >= least) break;
      sum += last.area->value;
      if (length == 1 || sum < least) continue;
      if (sum - floor[from].area->value < least) all.push_back({from, length, sum});
      break;
    }
  }
  std::set<std::string> out;
  for (std::size_t unit = 0; unit < floor.size(); ++unit) {
    const Run* best = nullptr;
    for (const Run& run : all)
      if (run.from <= unit && unit < run.from + run.length && (!best || run.m2 < best->m2)) best = &run;
    if (!best) continue;
    std::set<std::string> names;
    for (std::size_t i = 0; i < best->length; ++i) names.insert(floor[best->from + i].unit_no);
    std::string text;
    for (const std::string& name : names) text += name + " ";
    out.insert(text);
  }
  return out;
}

TEST(PlantUnits, JoinAsTheRunsFoundByHand) {
  std::mt19937 random(11);
  for (int round = 0; round < 300; ++round) {
    std::vector<PlantUnit> floor;
    World world;
    for (int i = 0; i < 8; ++i) {
      const double area = 100.0 * (1 + static_cast<double>(random() % 9)) + 0.01 * i * i * (1 + round % 7);
      floor.push_back(
          unit(1, std::to_string(101 + i).c_str(), area, random() % 4 ? Offer::Available : Offer::Taken));
      world.facts.push_back(facts_of(floor.back(), nullptr, nullptr));
      world.facts.back().id = floor.back().unit_no;
    }
    const double least = 300 + 100 * static_cast<double>(random() % 15) + 50;
    const Answered answered(world, plant_need(least));
    std::set<std::string> found;
    for (const Match& one : answered.matches.listed) {
      if (one.count < 2) continue;
      std::set<std::string> names;
      for (std::uint32_t i = 0; i < one.count; ++i) names.insert(answered.table[one.sites[i]].unit_no);
      std::string text;
      for (const std::string& name : names) text += name + " ";
      found.insert(text);
    }
    EXPECT_EQ(found, runs(floor, least)) << round;
  }
}

TEST(PlantUnits, StandByThemselvesWithoutAPlant) {
  const SiteFacts alone = facts_of(unit(3, "301", 700), nullptr, nullptr);
  EXPECT_EQ(alone.code, "甲厂房·3层 301");
  EXPECT_EQ(alone.kind, SiteKind::Unit);
  EXPECT_TRUE(std::isnan(alone.of(Condition::FirstFloorHeight)));
}

}  // namespace
}  // namespace liantu::site
