#include "liantu/chain/supply_pair.h"

#include <gtest/gtest.h>

#include "liantu/enterprise/firm_name.h"

namespace liantu::chain {
namespace {

ChainFirm local(std::string name, std::string town) {
  ChainFirm out{.id = name, .name = name, .name_key = enterprise::name_key(name)};
  out.town = std::move(town);
  return out;
}

SupplyRow supply(std::string supplier, std::string buyer) {
  SupplyRow row;
  row.supplier = std::move(supplier), row.buyer = std::move(buyer);
  row.product = "碳酸锂", row.chain = "C", row.node = "a";
  return row;
}

/// Two makers of lithium salt, two of electrolyte; salt goes into electrolyte with a weight of 0.4: 8 points.
struct Town {
  Chain chain{.code = "C", .name = "新能源", .nodes = {{.code = "a", .name = "锂盐"}, {.code = "b", .name = "电解液"}}, .links = {{"a", "b", 0.4, ""}}};
  std::vector<ChainFirm> firms{local("甲锂业有限公司", "石桥镇"), local("乙锂业有限公司", "柳河镇"), local("丙电液有限公司", "柳河镇"), local("丁电液有限公司", "北山镇")};
  std::vector<OnNode> on{{.local = {0, 1}, .outside = {}}, {.local = {2, 3}, .outside = {}}};
  std::vector<SupplyRow> supplies;
  PairRule rule;

  std::vector<SupplyPair> pairs(std::optional<std::size_t> firm = std::nullopt) const {
    return supply_pairs(chain, on, firms, supplies, rule, firm, Language::Zh);
  }
};

TEST(SupplyPair, AlongALinkTheNeighbourFirst) {
  const auto pairs = Town().pairs();
  ASSERT_EQ(pairs.size(), 4u);
  EXPECT_EQ(pairs[0].supplier, 1u);   // 乙 and 丙 are both in 柳河镇
  EXPECT_EQ(pairs[0].buyer, 2u);
  EXPECT_EQ(pairs[0].points, 18);
  ASSERT_EQ(pairs[0].reasons.size(), 2u);
  EXPECT_EQ(pairs[0].reasons[0].sentence, "“锂盐”用于“电解液”");
  EXPECT_EQ(pairs[0].reasons[1].sentence, "同在柳河镇");
  EXPECT_EQ(pairs[1].points, 8);
}

TEST(SupplyPair, PointsAreTheSumOfTheReasons) {
  Town town;
  town.supplies = {supply("澄湖锂盐有限公司", "丁电液有限责任公司"), supply("", "丙电液有限公司"), supply("甲锂业有限公司", "")};
  for (const SupplyPair& pair : town.pairs()) {
    double sum = 0;
    for (const Reason& reason : pair.reasons) sum += reason.points;
    EXPECT_EQ(sum, pair.points);
  }
  const auto first = town.pairs().front();   // 丁 from 甲: 8 goes in, 30 bought elsewhere, 20 甲 looks for buyers
  EXPECT_EQ(first.supplier, 0u);
  EXPECT_EQ(first.buyer, 3u);
  EXPECT_EQ(first.points, 58);
  EXPECT_EQ(first.reasons[1].sentence, "采购方现向外地 澄湖锂盐有限公司 购买“碳酸锂”");
}

TEST(SupplyPair, WhoTradesAlreadyIsNoPair) {
  Town town;
  town.supplies = {supply("乙锂业有限公司", "丙电液有限公司")};
  for (const SupplyPair& pair : town.pairs()) EXPECT_FALSE(pair.supplier == 1 && pair.buyer == 2);
  EXPECT_EQ(town.pairs().size(), 3u);
}

TEST(SupplyPair, OfOneBuyerTheBestOfOneFirmAll) {
  Town town;
  town.rule.most = 1;
  EXPECT_EQ(town.pairs().size(), 2u);
  EXPECT_EQ(town.pairs(3).size(), 2u);   // 丁 as buyer
  const auto of_seller = town.pairs(0);  // 甲 as supplier
  ASSERT_EQ(of_seller.size(), 2u);
  for (const SupplyPair& pair : of_seller) EXPECT_EQ(pair.supplier, 0u);
}

/// Two links between the same nodes' firms: a pair stands on its better link, and the best of a buyer are those of both links together.
TEST(SupplyPair, TheBestOfABuyerOverAllLinks) {
  Town town;
  town.chain.nodes.push_back({.code = "c", .name = "溶剂"});
  town.chain.links.push_back({"c", "b", 1, ""});
  town.firms.push_back(local("戊溶剂有限公司", "石桥镇"));
  town.on.push_back({.local = {0, 4}, .outside = {}});   // 甲 makes solvent as well
  town.rule.most = 2;
  std::vector<std::size_t> of_fourth;
  for (const SupplyPair& pair : town.pairs()) {
    if (pair.buyer != 3) continue;
    of_fourth.push_back(pair.supplier);
    EXPECT_EQ(pair.points, 20);
  }
  EXPECT_EQ(of_fourth, (std::vector<std::size_t>{4, 0}));   // both for 20 by solvent, 甲's 8 for salt left out; by name
}

TEST(SupplyPair, AFirmIsNotItsOwnSupplier) {
  Town town;
  town.on[1].local.push_back(0);
  for (const SupplyPair& pair : town.pairs()) EXPECT_NE(pair.supplier, pair.buyer);
}

}  // namespace
}  // namespace liantu::chain
