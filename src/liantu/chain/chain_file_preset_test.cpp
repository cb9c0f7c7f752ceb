#include "liantu/chain/chain_file_preset.h"

#include <gtest/gtest.h>

#include <random>

#include "liantu/base/error.h"

namespace liantu::chain {
namespace {

constexpr std::string_view kFile = R"({"format":"liantu-chain/1","chains":[
  {"code":"C01","name":"高分子材料","kind":"cluster","group":"化工链","strategy":"做大做强",
   "nodes":[{"code":"N1","name":"合成树脂","tier":"up","keywords":[{"term":"合成树脂","weight":2},"聚烯烃"],"industry_codes":["2651"],"importance":3,"source":"链办"},
            {"code":"N2","name":"功能膜","tier":"down"}],
   "links":[{"from":"N1","to":"N2","weight":0.4,"source":"投入产出表"}]}]})";

TEST(ChainFile, ReadsWhatTheFormSays) {
  const auto chains = parse_chains(kFile);
  ASSERT_EQ(chains.size(), 1u);
  const Chain& chain = chains[0];
  EXPECT_EQ(chain.kind, ChainKind::Cluster);
  EXPECT_EQ(chain.strategy, "做大做强");
  ASSERT_EQ(chain.nodes.size(), 2u);
  EXPECT_EQ(chain.nodes[0].tier, Tier::Up);
  EXPECT_EQ(chain.nodes[0].keywords, (std::vector<Keyword>{{"合成树脂", 2}, {"聚烯烃", 1}}));
  EXPECT_EQ(chain.nodes[0].importance, 3);
  EXPECT_TRUE(chain.nodes[1].keywords.empty());
  EXPECT_EQ(chain.links[0].weight, 0.4);
}

TEST(ChainFile, ComesBackAsItWent) {
  const std::string once = chain_file(parse_chains(kFile));
  EXPECT_EQ(chain_file(parse_chains(once)), once);
  EXPECT_EQ(parse_chains(once)[0].nodes[0].keywords.size(), 2u);
}

std::string refusal(std::string_view text) {
  try {
    parse_chains(text);
  } catch (const Error& error) {
    return error.where() + " " + error.what();
  }
  return "";
}

TEST(ChainFile, RefusesWithThePlace) {
  EXPECT_EQ(refusal(R"({"chains":[]})"), "/format 这不是产业链文件（liantu-chain/1）：请从本系统导出一份作样子。");
  EXPECT_EQ(refusal(R"({"format":"liantu-chain/1","chains":[{"code":"A","name":"甲","nodes":[{"code":"n","name":"节","tier":"side"}]}]})"),
            "/chains/0/nodes/0 “tier”不能是 side，可用 up、mid、down。");
  EXPECT_EQ(refusal(R"({"format":"liantu-chain/1","chains":[{"code":"A","name":"甲"},{"code":"A","name":"乙"}]})"), "/chains/1 产业链代码 A 出现两次，请改一个。");
  EXPECT_EQ(refusal(R"({"format":"liantu-chain/1","chains":[{"code":"A","name":"甲","links":[{"from":"x"}]}]})"), "/chains/0/links/0 “to”应是文字，请补上。");
}

TEST(ChainFile, BrokenTextIsRefusedAndNeverMore) {
  std::mt19937 random(11);
  for (int round = 0; round < 3000; ++round) {
    std::string text(kFile);
    for (unsigned k = random() % 4; k-- > 0;) text[random() % text.size()] = static_cast<char>(random() % 256);
    if (random() % 3 == 0) text.resize(random() % text.size());
    try {
      parse_chains(text);
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::InvalidInput);
    }
  }
}

}  // namespace
}  // namespace liantu::chain
