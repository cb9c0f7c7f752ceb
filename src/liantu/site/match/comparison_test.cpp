#include "liantu/site/match/comparison.h"

#include "liantu/site/match/match_fixture.h"

namespace liantu::site {
namespace {

using fixture::kToday, fixture::parcel, fixture::plant, fixture::World;

const ComparedRow* row_of(const Comparison& all, std::string_view code) {
  for (const ComparedRow& row : all.rows)
    if (row.code == code) return &row;
  return nullptr;
}

Comparison compared(const World& world, const Need* need = nullptr) {
  const SiteTable table(world.facts, world.rule.parts);
  std::vector<std::uint32_t> sites;
  for (std::uint32_t i = 0; i < table.size(); ++i) sites.push_back(i);
  if (!need) return compare_sites(table, sites, nullptr, Language::Zh);
  const NeedConditions conditions({*need, world.suppliers, kToday}, table, world.rule);
  return compare_sites(table, sites, &conditions, Language::Zh);
}

World two_parcels() {
  Parcel a = parcel("A", 20), b = parcel("B", 30);
  a.power = Kva{1000};
  b.power = Kva{2000};
  a.rail_distance = Metres{500};
  b.rail_distance = Metres{3000};
  a.start_price = b.start_price = YuanPerMu{200'000};
  return World{}.with(a).with(b);
}

TEST(CompareSites, MarksTheBestOfEachRowAndWhatDiffers) {
  const Comparison all = compared(two_parcels());
  const ComparedRow& power = *row_of(all, "power_kva");
  EXPECT_FALSE(power.cells[0].best);
  EXPECT_TRUE(power.cells[1].best);
  EXPECT_TRUE(row_of(all, "rail_distance_m")->cells[0].best);  // nearer is better
  const ComparedRow& price = *row_of(all, "price");
  EXPECT_FALSE(price.differs);
  EXPECT_FALSE(price.cells[0].best || price.cells[1].best);  // alike: nobody is best
  EXPECT_EQ(price.cells[0].text, "20 万元/亩");
  EXPECT_EQ(row_of(all, "land_m2")->cells[1].text, "30 亩");
}

TEST(CompareSites, SaysWhatEachLacksOfTheNeed) {
  Need need = fixture::land_need(20);
  need.power = Kva{1500};
  const Comparison all = compared(two_parcels(), &need);
  const ComparedRow& power = *row_of(all, "power_kva");
  EXPECT_EQ(power.wanted, "1,500 kVA");
  EXPECT_EQ(power.cells[0].missing, "供电余量差 500 kVA");
  EXPECT_EQ(power.cells[1].missing, "");
  ASSERT_EQ(all.matches.size(), 2U);
  EXPECT_EQ(all.matches[1].verdict, Verdict::Fits);
  EXPECT_NE(row_of(all, "points"), nullptr);
}

TEST(CompareSites, WhatDoesNotApplyIsNoGap) {
  World world;
  world.with(parcel("A", 20)).with(plant("H", 3000));
  const Comparison all = compared(world);
  const ComparedRow& floor = *row_of(all, "floor_m2");
  EXPECT_FALSE(floor.cells[0].applies);
  EXPECT_EQ(floor.cells[1].text, "3,000 ㎡");
  EXPECT_EQ(row_of(all, "sewage_t_d"), nullptr);  // nobody records it and nobody asks
}

}  // namespace
}  // namespace liantu::site
