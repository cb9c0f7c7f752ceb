#include "liantu/chain/placement.h"

#include <gtest/gtest.h>

#include <random>

#include "liantu/chain/placement_rule_preset.h"

namespace liantu::chain {
namespace {

Node node(std::string code, std::string name, std::vector<Keyword> keywords, std::vector<std::string> industries = {}) {
  Node made;
  made.code = std::move(code);
  made.name = std::move(name);
  made.keywords = std::move(keywords);
  made.industry_codes = std::move(industries);
  return made;
}

std::vector<Chain> chains() {
  Chain tyre{.code = "TYRE", .name = "橡胶轮胎"}, resin{.code = "PVC", .name = "氯碱"};
  tyre.nodes = {node("rubber", "橡胶", {{"天然橡胶", 1}, {"合成橡胶", 1}}, {"265"}),
                node("tyre", "轮胎", {{"轮胎", 2}, {"内胎", 1}}, {"2911"}),
                node("mould", "轮胎模具", {{"轮胎模具", 1}, {"设备", 1}}),
                node("test", "检测服务", {{"橡胶检测服务", 1}}, {"7452"}),
                node("shop", "轮胎零售", {{"轮胎零售", 1}}, {"5262"}),
                node("blank", "炭黑", {}, {"2613"})};
  resin.nodes = {node("vcm", "氯乙烯", {{"氯乙烯", 1}}), node("pvc", "聚氯乙烯", {{"聚氯乙烯", 1}, {"PVC树脂", 1}}),
                node("resin", "树脂", {{"树脂", 1}})};
  return {tyre, resin};
}

std::vector<Placement> placed(const PlacedFirm& firm) {
  static const std::vector<Chain> all = chains();
  static const Placer placer(all, shipped_placement_rule());
  return placer.placements(firm);
}

/// Codes of the nodes, the surest first.
std::vector<std::string> nodes(const PlacedFirm& firm) {
  std::vector<std::string> codes;
  for (const Placement& one : placed(firm)) codes.push_back(chains()[one.node.chain].nodes[one.node.node].code);
  return codes;
}

using Codes = std::vector<std::string>;

TEST(Placement, MakingCountsAndTradingDoesNot) {
  EXPECT_EQ(nodes({.name = "青禾甲有限公司", .scope = "轮胎生产、销售"}), Codes{"tyre"});
  EXPECT_EQ(nodes({.name = "青禾甲有限公司", .scope = "轮胎、内胎销售"}), Codes{});
  EXPECT_EQ(nodes({.name = "青禾甲有限公司", .scope = "研发：轮胎"}), Codes{"tyre"});
  EXPECT_EQ(nodes({.name = "青禾甲有限公司", .scope = "轮胎维修"}), Codes{});
}

// One phrase "轮胎生产": make 0.85 × whole 1 × late 1 × share 1, worked by hand; a second keyword at half the weight adds
// 0.85 × √0.5 × (1 - 0.15 × 1/20): 1 - 0.15 × (1 - 0.59653) = 0.93948.
TEST(Placement, ConfidenceIsThatNoPhraseErrs) {
  EXPECT_DOUBLE_EQ(placed({.scope = "轮胎生产"}).at(0).confidence, 0.85);
  EXPECT_NEAR(placed({.scope = "轮胎、内胎生产"}).at(0).confidence, 0.93948, 1e-5);
  EXPECT_NEAR(placed({.scope = "内胎生产"}).at(0).confidence, 0.60104, 1e-5);   // alone it places the firm
}

TEST(Placement, TheSamePhraseTwiceCountsOnce) {
  EXPECT_DOUBLE_EQ(placed({.scope = "轮胎生产；轮胎生产；轮胎制造"}).at(0).confidence, 0.85);
}

TEST(Placement, WhatIsExcludedIsNotMade) {
  EXPECT_EQ(nodes({.scope = "橡胶制品（不含轮胎、内胎）生产"}), Codes{});
  EXPECT_EQ(nodes({.scope = "化工产品生产（轮胎除外）"}), Codes{});
  EXPECT_EQ(nodes({.scope = "橡胶机械生产（生产过程均不使用轮胎、内胎）"}), Codes{});
  EXPECT_EQ(nodes({.scope = "合成橡胶生产，加工过程不涉及轮胎"}), Codes{"rubber"});
}

TEST(Placement, OfKeywordsInOneAnotherTheLongestStands) {
  EXPECT_EQ(nodes({.scope = "聚氯乙烯生产"}), Codes{"pvc"});
  EXPECT_EQ(nodes({.scope = "氯乙烯生产"}), Codes{"vcm"});
  EXPECT_EQ(nodes({.scope = "PVC树脂生产"}), Codes{"pvc"});
  EXPECT_EQ(nodes({.scope = "环氧树脂生产"}), Codes{"resin"});
  EXPECT_EQ(nodes({.scope = "轮胎模具制造"}), Codes{"mould"});
  // 偏氯乙烯 is no keyword, and another substance than 氯乙烯
  EXPECT_EQ(nodes({.scope = "偏氯乙烯生产"}), Codes{});
}

TEST(Placement, AKeywordThatOnlyQualifiesIsNotTheThing) {
  EXPECT_EQ(nodes({.scope = "轮胎硫化机制造"}), Codes{});
  EXPECT_EQ(nodes({.scope = "载重轮胎制造"}), Codes{"tyre"});
  EXPECT_EQ(nodes({.scope = "轮胎系列产品制造"}), Codes{"tyre"});
}

TEST(Placement, AGenericWordNeverPlacesAlone) {
  EXPECT_EQ(nodes({.name = "青禾设备制造有限公司", .scope = "设备生产、制造、研发"}), Codes{});
}

TEST(Placement, AKeywordMayBeAVerbOfItsNode) {
  EXPECT_EQ(nodes({.scope = "橡胶检测服务"}), Codes{"test"});
  EXPECT_EQ(nodes({.scope = "轮胎零售"}), Codes{"shop"});
}

TEST(Placement, TheNameSupportsAndTellsTheKindOfFirm) {
  EXPECT_EQ(nodes({.name = "青禾轮胎有限公司", .scope = "轮胎"}), Codes{"tyre"});
  EXPECT_EQ(nodes({.name = "青禾轮胎厂"}), Codes{"tyre"});
  EXPECT_EQ(nodes({.name = "青禾轮胎厂", .scope = "胶管生产"}), Codes{});
  EXPECT_EQ(nodes({.name = "青禾轮胎有限公司"}), Codes{});
  EXPECT_EQ(nodes({.name = "青禾轮胎商行", .scope = "轮胎"}), Codes{});
  EXPECT_EQ(nodes({.name = "青禾制造有限公司", .scope = "轮胎"}), Codes{"tyre"});
}

TEST(Placement, TheIndustryCodeSupportsForbidsAndReachesNodesWithoutKeywords) {
  EXPECT_EQ(nodes({.name = "甲", .scope = "轮胎", .industry_code = "2911"}), Codes{"tyre"});
  EXPECT_EQ(nodes({.name = "甲", .scope = "轮胎生产", .industry_code = "6210"}), Codes{});
  EXPECT_EQ(nodes({.name = "甲", .scope = "百货", .industry_code = "2613"}), Codes{"blank"});
  EXPECT_EQ(nodes({.name = "甲", .scope = "百货", .industry_code = "2911"}), Codes{});
  EXPECT_EQ(nodes({.name = "甲", .scope = "百货", .industry_code = "x"}), Codes{});
}

TEST(Placement, ProductsCountAsMade) { EXPECT_EQ(nodes({.name = "甲", .products = "轮胎、内胎"}), Codes{"tyre"}); }

TEST(Placement, ReasonsAreTheFirmsOwnWords) {
  const auto all = placed({.name = "青禾輪胎制造有限公司", .scope = "生產：全鋼子午線輪胎；銷售：橡膠"});
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].reasons, (std::vector<std::string>{"生产“全鋼子午線輪胎”", "名称“輪胎制造”"}));
}

// A scope of some megabytes, and texts of random pieces and broken characters: an answer within bounds.
TEST(Placement, LongAndOddTexts) {
  std::string scope;
  while (scope.size() < 3'000'000) scope += "轮胎、((设备生产;不含";
  EXPECT_LE(placed({.name = "甲", .scope = scope}).size(), 3U);
  const std::vector<std::string> pieces{"轮胎", "氯乙烯", "聚", "生产", "、", "（", "）", "；", "不含", "厂", "有限公司", "\xE8\xBD", "\xFF", "零售", "设备"};
  std::mt19937_64 random(3);
  for (int round = 0; round < 3000; ++round) {
    std::string texts[3];
    for (std::string& text : texts)
      for (std::size_t i = random() % 12; i > 0; --i) text += pieces[random() % pieces.size()];
    for (const Placement& one : placed({.name = texts[0], .scope = texts[1], .products = texts[2], .industry_code = texts[0]})) {
      ASSERT_GE(one.confidence, shipped_placement_rule().least);
      ASSERT_LE(one.confidence, 0.99);
      ASSERT_FALSE(one.reasons.empty());
    }
  }
}

}  // namespace
}  // namespace liantu::chain
