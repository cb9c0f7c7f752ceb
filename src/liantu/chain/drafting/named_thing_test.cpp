#include "liantu/chain/drafting/named_thing.h"

#include <gtest/gtest.h>

namespace liantu::chain {
namespace {

/// Sectors of the table of 2020: 玻璃和玻璃制品, 橡胶制品, 电池, 其他食品.
NamedThings things() {
  const IoTable table({"057", "052", "087", "022"}, {"玻璃和玻璃制品", "橡胶制品", "电池", "其他食品"},
                      std::vector<double>(16, 1));
  return {table, IoSectors::shipped()};
}

std::string sector(std::string_view name) {
  const NamedThings all = things();
  const auto found = all.find(name);
  return found ? std::string{"ABCD"[found->sector]} + std::string(found->name) : "";
}

TEST(NamedThings, AThingIsWhatItsNameEndsIn) {
  EXPECT_EQ(sector("玻璃"), "A玻璃");
  EXPECT_EQ(sector("硅酸盐玻璃"), "A玻璃");
  EXPECT_EQ(sector("药用玻璃制品"), "A玻璃制品");
  EXPECT_EQ(sector("载重轮胎"), "B轮胎");  // 2911 轮胎制造
  EXPECT_EQ(sector("磷酸铁锂电池"), "C电池");
}

TEST(NamedThings, WhatOnlyStandsBeforeSaysNothing) {
  EXPECT_EQ(sector("玻璃破碎机"), "");
  EXPECT_EQ(sector("轮胎硫化机"), "");
  EXPECT_EQ(sector("食品"), "");  // 其他食品 is no thing
  EXPECT_EQ(sector(""), "");
}

}  // namespace
}  // namespace liantu::chain
