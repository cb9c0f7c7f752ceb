#include "liantu/chain/chain_ledger.h"

#include <gtest/gtest.h>

namespace liantu::chain {
namespace {

TEST(ChainLedger, KeywordsArePartedAndWeighted) {
  EXPECT_EQ(keywords_of("聚丙烯*2;改性塑料、 母粒 ，，ABS×1.5"), (std::vector<Keyword>{{"聚丙烯", 2}, {"改性塑料", 1}, {"母粒", 1}, {"ABS", 1.5}}));
  EXPECT_TRUE(keywords_of(" ; 、").empty());
}

TEST(ChainLedger, AStarThatIsNoWeightStaysInTheWord) {
  EXPECT_EQ(keywords_of("5*钢;钢*0"), (std::vector<Keyword>{{"5*钢", 1}, {"钢*0", 1}}));
}

TEST(ChainLedger, KeywordsComeBack) {
  const std::vector<Keyword> words{{"聚丙烯", 2.25}, {"母粒", 1}};
  EXPECT_EQ(keywords_of(keyword_text(words)), words);
}

TEST(ChainLedger, ARowWithoutChainIsLeftOut) {
  ChainRow chain;
  chain.code = "C1";
  chain.name = "例";
  NodeRow here, lost;
  here.chain = "C1";
  here.code = "a";
  here.industry_codes = "2651；2929";
  lost.chain = "C9";
  const auto chains = chains_of(std::vector{chain}, std::vector{here, lost}, {});
  ASSERT_EQ(chains.size(), 1u);
  ASSERT_EQ(chains[0].nodes.size(), 1u);
  EXPECT_EQ(chains[0].nodes[0].industry_codes, (std::vector<std::string>{"2651", "2929"}));
  EXPECT_EQ(chains[0].nodes[0].importance, 1);
}

TEST(ChainLedger, AChainGoesToRowsAndBack) {
  Chain chain{.code = "C1", .name = "例", .kind = ChainKind::Cluster, .group = "集群", .strategy = "扩面提质"};
  chain.nodes = {{.code = "a", .name = "甲", .tier = Tier::Up, .keywords = {{"树脂", 2}}, .industry_codes = {"2651"}, .importance = 3, .source = "链办"}};
  chain.links = {{"a", "b", 0.4, "表"}};
  const ChainRows rows = rows_of(chain);
  const auto again = chains_of(std::vector{rows.chain}, rows.nodes, rows.links);
  ASSERT_EQ(again.size(), 1u);
  EXPECT_EQ(again[0].strategy, "扩面提质");
  EXPECT_EQ(again[0].nodes[0].keywords, chain.nodes[0].keywords);
  EXPECT_EQ(again[0].nodes[0].importance, 3);
  EXPECT_EQ(again[0].links[0].weight, 0.4);
}

}  // namespace
}  // namespace liantu::chain
