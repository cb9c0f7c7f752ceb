#include "liantu/chain/drafting/io_table.h"

#include <gtest/gtest.h>

#include "liantu/base/error.h"
#include "liantu/vocab/industry_catalogue.h"

namespace liantu::chain {
namespace {

/// Of what goes into batteries (100) chemicals are 60, metals 30, batteries themselves 10; nothing goes into metals.
IoTable three_sectors() { return {{"A", "B", "C"}, {"化学原料", "有色金属", "电池"}, {5, 0, 60, 0, 0, 30, 5, 0, 10}}; }

Chain battery(std::vector<Link> links) {
  Chain chain;
  for (const char* name : {"锂盐", "溶剂", "铝箔", "隔膜", "电芯"}) chain.nodes.push_back({.code = name, .name = name});
  chain.links = std::move(links);
  return chain;
}

const std::vector<std::optional<std::size_t>> kSectors{0, 0, 1, std::nullopt, 2};

TEST(IoTable, AShareIsOfAllThatGoesIn) {
  const IoTable table = three_sectors();
  EXPECT_DOUBLE_EQ(table.share(0, 2), 0.6);
  EXPECT_DOUBLE_EQ(table.share(1, 2), 0.3);
  EXPECT_DOUBLE_EQ(table.share(2, 0), 0.5);
  EXPECT_DOUBLE_EQ(table.share(0, 1), 0);
  EXPECT_EQ(table.sector("C"), 2U);
  EXPECT_FALSE(table.sector("D").has_value());
}

TEST(IoTable, LinksOfOneSectorPartItAsTheyWere) {
  Chain chain = battery({{"锂盐", "电芯", 0.3, ""}, {"溶剂", "电芯", 0.1, ""}, {"铝箔", "电芯", 0.4, "关系表"}, {"隔膜", "电芯", 0.2, ""}});
  EXPECT_EQ(weigh_links(chain, three_sectors(), kSectors), 3U);
  // 0.8 to part as 60 : 30, the chemicals' 0.5333 as 3 : 1
  EXPECT_NEAR(chain.links[0].weight, 0.4, 1e-12);
  EXPECT_NEAR(chain.links[1].weight, 0.4 / 3, 1e-12);
  EXPECT_NEAR(chain.links[2].weight, 0.8 / 3, 1e-12);
  EXPECT_EQ(chain.links[3].weight, 0.2);
  EXPECT_EQ(chain.links[0].source, "投入产出表：电池←化学原料 60.0%");
  EXPECT_EQ(chain.links[2].source, "关系表；投入产出表：电池←有色金属 30.0%");
  EXPECT_EQ(chain.links[3].source, "");
}

TEST(IoTable, WhatNothingGoesIntoKeepsItsWeights) {
  Chain chain = battery({{"锂盐", "铝箔", 0.7, ""}});
  EXPECT_EQ(weigh_links(chain, three_sectors(), kSectors), 0U);
  EXPECT_EQ(chain.links[0].weight, 0.7);
}

TEST(IoTable, ASectorIsFoundByTheLongestCode) {
  const IoSectors sectors("# remark\n117\t5611\n118\t5612 562\r\n087\t384\n");
  EXPECT_EQ(sectors.sector_of("3841"), "087");
  EXPECT_EQ(sectors.sector_of("5611"), "117");
  EXPECT_EQ(sectors.sector_of("5621"), "118");
  EXPECT_EQ(sectors.sector_of("56"), "");
  EXPECT_EQ(sectors.sector_of(""), "");
  EXPECT_THROW(IoSectors("087 384\n"), Error);
}

TEST(IoTable, EveryClassOfTheStandardHasASector) {
  for (const vocab::Industry& industry : vocab::IndustryCatalogue::standard().all()) {
    if (industry.code.size() == 4 && !industry.code.starts_with("97")) {
      EXPECT_NE(IoSectors::shipped().sector_of(industry.code), "") << industry.code;
    }
  }
}

}  // namespace
}  // namespace liantu::chain
