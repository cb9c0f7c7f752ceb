#include "liantu/site/utility/head_room.h"

#include <gtest/gtest.h>

#include <cmath>

namespace liantu::site {
namespace {

Utility source(const char* name, UtilityKind kind, const char* park, double capacity, double committed,
               const char* serves = "") {
  Utility out;
  out.name = name;
  out.kind = kind;
  out.park = park;
  out.serves = serves;
  out.capacity = capacity;
  out.committed = committed;
  return out;
}

SiteFacts parcel_in(const char* park) {
  Parcel parcel;
  parcel.parcel_no = "DK-01";
  parcel.park = park;
  return facts_of(parcel);
}

// Worked by hand: of two substations with 3,000 and 5,000 kVA left a project gets one: 5,000; quotas of 400
// and 250 tce together are 650.
TEST(HeadRoom, OfPipesIsTheLargestAndOfQuotasTheSum) {
  const std::vector<Utility> all{
      source("城北站", UtilityKind::Power, "经开区", 20'000, 17'000),
      source("城东站", UtilityKind::Power, "经开区", 40'000, 35'000, "化工园、装备园"),
      source("甲", UtilityKind::Energy, "经开区", 1'000, 600),
      source("乙", UtilityKind::Energy, "经开区", 500, 250)};
  const ParkHeadRooms rooms = head_rooms(all);
  const ParkHeadRoom& power = rooms.at({"经开区", UtilityKind::Power});
  EXPECT_DOUBLE_EQ(power.amount, 5'000);
  EXPECT_EQ(power.sources, (std::vector<std::size_t>{1, 0}));
  EXPECT_TRUE(power.shared);
  EXPECT_DOUBLE_EQ(rooms.at({"经开区", UtilityKind::Energy}).amount, 650);
  EXPECT_DOUBLE_EQ(rooms.at({"装备园", UtilityKind::Power}).amount, 5'000);
  EXPECT_EQ(parks_of(all[1]).size(), 3U);
}

TEST(HeadRoom, LendsTheHighestPressureOfTheParksSteam) {
  std::vector<Utility> all{source("甲热源", UtilityKind::Steam, "经开区", 40, 10),
                           source("乙热源", UtilityKind::Steam, "经开区", 20, 10),
                           source("丙热源", UtilityKind::Steam, "别处", 20, 10)};
  all[0].level = "0.8MPa";
  all[1].level = "1.2 MPa";
  all[2].level = "3 MPa";
  SiteFacts site = facts_of(Parcel{});
  site.park = "经开区";
  borrow_of_park(site, head_rooms(all), all, {});
  EXPECT_EQ(site.of(Condition::SteamPressure), 1.2);
  EXPECT_EQ(site.of(Condition::Steam), 30);
  give_back(site);
  EXPECT_TRUE(std::isnan(site.of(Condition::SteamPressure)));
}

TEST(HeadRoom, IsNoneWithoutCapacityAndNeverBelowNothing) {
  Utility one = source("站", UtilityKind::Power, "经开区", 10, 30);
  EXPECT_EQ(head_room(one), 0.0);
  one.committed.reset();
  EXPECT_FALSE(head_room(one));
}

// Worked by hand. East has a substation with 4,000 kVA left and shares one with 3,000 with West. A lock for 1,500 goes to the first
// (2,500 left), then one for 2,900 to the second (100 left): East may have 2,500, West 100. Without A's own it is 4,000 − 2,900 = 1,100 and
// 3,000. Of quotas 400 and 250 a lock for 500 leaves 150; one for 10,000 leaves none.
TEST(HeadRoom, LosesWhatLockedProjectsWillTake) {
  const std::vector<Utility> all{source("东站", UtilityKind::Power, "东区", 5'000, 1'000),
                                 source("中站", UtilityKind::Power, "东区", 3'000, 0, "西区"),
                                 source("甲", UtilityKind::Energy, "东区", 1'000, 600),
                                 source("乙", UtilityKind::Energy, "东区", 500, 250)};
  std::vector<LockedWant> locked{{"A", "东区", UtilityKind::Power, 1'500},
                                 {"B", "东区", UtilityKind::Power, 2'900},
                                 {"B", "东区", UtilityKind::Energy, 500},
                                 {"C", "别处", UtilityKind::Power, 9'000}};
  ParkHeadRooms rooms = head_rooms(all, locked);
  EXPECT_DOUBLE_EQ(rooms.at({"东区", UtilityKind::Power}).amount, 2'500);
  EXPECT_DOUBLE_EQ(rooms.at({"西区", UtilityKind::Power}).amount, 100);
  EXPECT_DOUBLE_EQ(rooms.at({"东区", UtilityKind::Energy}).amount, 150);
  rooms = head_rooms(all, locked, "A");
  EXPECT_DOUBLE_EQ(rooms.at({"东区", UtilityKind::Power}).amount, 3'000);
  EXPECT_EQ(rooms.at({"东区", UtilityKind::Power}).sources.front(), 1U);
  EXPECT_DOUBLE_EQ(rooms.at({"西区", UtilityKind::Power}).amount, 3'000);
  locked.push_back({"D", "东区", UtilityKind::Energy, 10'000});
  EXPECT_DOUBLE_EQ(head_rooms(all, locked).at({"东区", UtilityKind::Energy}).amount, 0);
}

TEST(HeadRoom, IsWantedByLocksThatStandAndHaveANeed) {
  const Date today = *Date::of(2026, 9, 15);
  Need need;
  need.project = "甲项目";
  need.project_no = "P1";
  need.power = Kva{800};
  need.energy = TonnesCoal{90};
  const std::vector<Need> needs{need};
  Reservation lock;
  lock.site_id = "s1";
  lock.project_no = "P1";
  lock.state = ReservationState::Locked;
  lock.until = today;
  Reservation over = lock, taken = lock, other = lock, elsewhere = lock;
  over.until = Date::from_days(today.days() - 1);
  taken.state = ReservationState::Taken;
  other.project_no = "P2";
  elsewhere.site_id = "s2";
  const std::vector<Reservation> all{lock, over, taken, other, elsewhere};
  EXPECT_EQ(locked_wants(all, needs, {{"s1", "东区"}}, today),
            (std::vector<LockedWant>{{"P1", "东区", UtilityKind::Power, 800}, {"P1", "东区", UtilityKind::Energy, 90}}));
}

TEST(HeadRoom, IsBorrowedOnlyWhereTheSiteRecordsNone) {
  const std::vector<Utility> all{source("城北站", UtilityKind::Power, "经开区", 20'000, 17'000),
                                 source("燃气", UtilityKind::Gas, "经开区", 900, 100)};
  SiteFacts site = parcel_in("经开区"), own = site, elsewhere = parcel_in("别处");
  own.amount[static_cast<std::size_t>(Condition::Power)] = 500;
  for (SiteFacts* one : {&site, &own, &elsewhere}) borrow_of_park(*one, head_rooms(all), all, {});
  EXPECT_DOUBLE_EQ(site.of(Condition::Power), 3'000);
  EXPECT_DOUBLE_EQ(site.of(Condition::Gas), 1);
  EXPECT_EQ(site.borrowed_from.size(), 2U);
  EXPECT_EQ(site.borrowed_from[0].second, "城北站");
  EXPECT_DOUBLE_EQ(own.of(Condition::Power), 500);
  EXPECT_TRUE(std::isnan(elsewhere.of(Condition::Power)));
  EXPECT_EQ(elsewhere.borrowed, 0U);
}

// A square of one degree about 118.5, 36.5; one point inside and one outside.
TEST(ChemicalPark, FollowsFromThePark) {
  const std::vector<ParkPlace> parks{
      {"精细化工园", true, *geo::outline_from_wkt("POLYGON((118 36,119 36,119 37,118 37,118 36))")},
      {"装备园", false, {}}};
  SiteFacts named = parcel_in("精细化工园"), other = parcel_in("装备园"), inside = parcel_in(""),
            outside = parcel_in(""), by_word = parcel_in("城南化工产业园");
  inside.at = geo::Point{118.5, 36.5};
  outside.at = geo::Point{120.5, 36.5};
  for (SiteFacts* one : {&named, &other, &inside, &outside, &by_word}) borrow_of_park(*one, {}, {}, parks);
  EXPECT_DOUBLE_EQ(named.of(Condition::ChemicalPark), 1);
  EXPECT_DOUBLE_EQ(other.of(Condition::ChemicalPark), 0);
  EXPECT_DOUBLE_EQ(inside.of(Condition::ChemicalPark), 1);
  EXPECT_TRUE(std::isnan(outside.of(Condition::ChemicalPark)));
  EXPECT_DOUBLE_EQ(by_word.of(Condition::ChemicalPark), 1);
}

}  // namespace
}  // namespace liantu::site
