#include "liantu/site/match/site_facts.h"

#include <gtest/gtest.h>

#include <cmath>

namespace liantu::site {
namespace {

TEST(SiteFacts, AmountsOutOfWords) {
  constexpr std::string_view per_hour = "t/h|吨/小时|蒸吨";
  EXPECT_EQ(stated_amount("0.8MPa，10吨/小时", per_hour), 10);
  EXPECT_EQ(stated_amount("2.5T/H", per_hour), 2.5);
  EXPECT_EQ(stated_amount("无", per_hour), 0);
  EXPECT_EQ(stated_amount("未通蒸汽", per_hour), 0);
  EXPECT_TRUE(std::isnan(stated_amount("有", per_hour)));
  EXPECT_TRUE(std::isnan(stated_amount("DN200", per_hour)));
  EXPECT_TRUE(std::isnan(stated_amount("", per_hour)));
}

TEST(SiteFacts, PresenceOutOfWords) {
  EXPECT_EQ(stated_presence("中压燃气已通"), 1);
  EXPECT_EQ(stated_presence("未通"), 0);
  EXPECT_TRUE(std::isnan(stated_presence("规划2027年接入")));
  EXPECT_TRUE(std::isnan(stated_presence("")));
}

TEST(SiteFacts, TheMostDangerousClassThatIsNamed) {
  EXPECT_EQ(stated_fire_class("丙类"), 3);
  EXPECT_EQ(stated_fire_class("丁、戊类"), 2);
  EXPECT_EQ(stated_fire_class("甲"), 5);
  EXPECT_TRUE(std::isnan(stated_fire_class("二级")));  // resistance to fire, not hazard
}

TEST(SiteFacts, ARestrictionThatIsNotRecordedIsNoneACapacityIsUnknown) {
  const SiteFacts land = facts_of(Parcel{});
  EXPECT_EQ(land.of(Condition::FirstFloorHeight), kEnough);
  EXPECT_EQ(land.of(Condition::FarMin), kNothing);
  EXPECT_EQ(land.of(Condition::Conflicts), 0);
  EXPECT_TRUE(std::isnan(land.of(Condition::Power)));
  EXPECT_TRUE(std::isnan(land.of(Condition::ChemicalPark)));
  EXPECT_TRUE(std::isnan(facts_of(Plant{}).of(Condition::FloorLoad)));
}

TEST(SiteFacts, PressureDoubleSupplyAndResistanceToFire) {
  Plant h;
  h.steam = "0.8MPa，10吨/小时";
  h.double_supply = true;
  h.fire_resistance = FireResistance::Two;
  EXPECT_EQ(facts_of(h).of(Condition::SteamPressure), 0.8);
  EXPECT_EQ(facts_of(h).of(Condition::Steam), 10);
  EXPECT_EQ(facts_of(h).of(Condition::DoubleSupply), 1);
  EXPECT_EQ(facts_of(h).of(Condition::FireResistance), 3);
  EXPECT_TRUE(std::isnan(facts_of(Plant{}).of(Condition::FireResistance)));
  Parcel p;
  p.steam_pressure = Megapascals{1.2};
  p.double_supply = false;
  EXPECT_EQ(facts_of(p).of(Condition::SteamPressure), 1.2);
  EXPECT_EQ(facts_of(p).of(Condition::DoubleSupply), 0);
  EXPECT_EQ(facts_of(p).of(Condition::FireResistance), kEnough);  // what is built there is built as needed
}

TEST(SiteFacts, CleanLandIsReadyAndAVacantPlantSinceItIsVacant) {
  Parcel p;
  p.status = "净地";
  EXPECT_EQ(facts_of(p).of(Condition::Ready), kNothing);
  p.available = DateSpan::parse("2026-12-01/2026-12-31");
  EXPECT_EQ(facts_of(p).of(Condition::Ready), static_cast<double>(Date::parse("2026-12-31")->days()));
  Plant h;
  h.vacant_since = DateSpan::parse("2026-01-05");
  EXPECT_EQ(facts_of(h).of(Condition::Ready), static_cast<double>(Date::parse("2026-01-05")->days()));
}

TEST(SiteFacts, WhatPeopleCallASite) {
  Plant h;
  h.name = "标准厂房";
  h.building = "3号楼";
  EXPECT_EQ(facts_of(h).code, "标准厂房·3号楼");
  Yard y;
  y.village = "河东村";
  y.name = "12号";
  EXPECT_EQ(facts_of(y).code, "河东村·12号");
  Parcel p;
  p.location = "青禾大道北";
  EXPECT_EQ(facts_of(p).code, "青禾大道北");
}

}  // namespace
}  // namespace liantu::site
