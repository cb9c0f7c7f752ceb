#include "liantu/chain/team_slots.h"

#include <gtest/gtest.h>

namespace liantu::chain {
namespace {

std::vector<TeamTemplate> two() {
  return {{"five", "五个一", "Five ones", "", {{"县级干部", "County leader", 1}, {"镇办", "Town", 0}}},
          {"six", "六个一", "Six ones", "", {{"管委领导", "Committee leader", 1}, {"基金", "Fund", 1}}}};
}

TEST(FittingTeam, IsTheOneWhoseSlotsAreHeld) {
  const auto templates = two();
  EXPECT_EQ(fitting_team(templates, {})->code, "five");
  EXPECT_EQ(fitting_team(templates, std::vector<std::string>{"基金"})->code, "six");
  EXPECT_EQ(fitting_team(templates, std::vector<std::string>{"基金", "县级干部", "镇办"})->code, "five");
  EXPECT_EQ(fitting_team({}, {}), nullptr);
}

TEST(RoomInSlot, ASlotOfOneIsFullWithOne) {
  const auto templates = two();
  EXPECT_EQ(room_in_slot(templates, std::vector<std::string>{"镇办"}, "县级干部"), 1);
  EXPECT_EQ(room_in_slot(templates, std::vector<std::string>{"县级干部"}, "县级干部"), 0);
  EXPECT_EQ(room_in_slot(templates, std::vector<std::string>{"镇办", "镇办"}, "镇办"), std::nullopt);
  EXPECT_EQ(room_in_slot(templates, {}, "顾问"), std::nullopt);
}

}  // namespace
}  // namespace liantu::chain
