#include "liantu/api/chain/city_places.h"

#include <gtest/gtest.h>

namespace liantu::api {
namespace {

chain::ChainFirm firm(std::string city, std::string province = {}, std::string code = {}) {
  chain::ChainFirm out{.id = city, .name = city, .name_key = city};
  out.city = std::move(city);
  out.province = std::move(province);
  out.credit_code = std::move(code);
  return out;
}

/// Each firm by what alone tells its place; 320583 is 昆山 in 苏州.
TEST(CityPlaces, AreAskedForInTheirOrder) {
  World world;
  world.firms = {firm("淄博市"), firm("澄湖市", "江苏省"), firm("昆山市", "江苏省", "91320583MA1XXXXX0X"),
                 firm("别处")};
  world.firms[1].point = chain::FirmPoint{120.0, 31.0};
  world.firms.push_back(firm("澄湖市", "江苏省"));
  world.firms.push_back(firm("澄湖市", "江苏省"));
  world.firms[4].point = chain::FirmPoint{120.5, 31.3};
  const auto by = [&](std::string_view city, std::vector<std::size_t> firms) {
    const auto place = place_of_city(world, city, firms);
    return place ? std::optional(place->by) : std::nullopt;
  };
  EXPECT_EQ(by("淄博市", {0}), PlacedBy::City);
  EXPECT_EQ(by("澄湖市", {1, 4, 5}), PlacedBy::Firms);
  const auto middle = place_of_city(world, "澄湖市", std::vector<std::size_t>{1, 4, 5});
  EXPECT_DOUBLE_EQ(middle->lon, 120.25);
  EXPECT_DOUBLE_EQ(middle->lat, 31.15);
  EXPECT_EQ(by("昆山市", {2}), PlacedBy::Division);
  EXPECT_EQ(by("澄湖市", {5}), PlacedBy::Province);
  EXPECT_EQ(by("别处", {3}), std::nullopt);
}

}  // namespace
}  // namespace liantu::api
