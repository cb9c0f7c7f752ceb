#include "liantu/chain/drafting/draft.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

namespace liantu::chain {
namespace {

DraftOptions from(std::string root, int up, int down) { return {.code = "", .name = "例", .roots = {std::move(root)}, .up = up, .down = down, .most_nodes = 60, .source = "关系表"}; }

const Node& node(const Draft& draft, std::string_view name) {
  return *std::find_if(draft.chain.nodes.begin(), draft.chain.nodes.end(), [&](const Node& one) { return one.name == name; });
}

std::set<std::string> names(const Draft& draft) {
  std::set<std::string> out;
  for (const Node& one : draft.chain.nodes) out.insert(one.name);
  return out;
}

const std::vector<Relation> kBattery{{"锂矿", "锂盐", 1}, {"锂盐", "正极", 3}, {"钴", "正极", 1}, {"正极", "电芯", 2}, {"电芯", "储能", 1}, {"储能", "电站", 1}};

TEST(Draft, GoesAsFarAsItIsTold) {
  const Draft two = draft_chain(kBattery, from("电芯", 2, 1));
  EXPECT_EQ(names(two), (std::set<std::string>{"电芯", "正极", "锂盐", "钴", "储能"}));
  EXPECT_EQ(node(two, "锂盐").tier, Tier::Up);
  EXPECT_EQ(node(two, "正极").tier, Tier::Up);
  EXPECT_EQ(node(two, "电芯").tier, Tier::Mid);
  EXPECT_EQ(node(two, "储能").tier, Tier::Down);
  const Draft up = draft_chain(kBattery, from("电芯", 3, 0));
  EXPECT_EQ(node(up, "锂矿").tier, Tier::Up);
  EXPECT_EQ(node(up, "正极").tier, Tier::Mid);
  EXPECT_EQ(node(up, "电芯").tier, Tier::Down);
}

TEST(Draft, AWeightIsTheShareOfWhatGoesIn) {
  const Draft draft = draft_chain(kBattery, from("正极", 1, 0));
  ASSERT_EQ(draft.chain.links.size(), 2u);
  EXPECT_EQ(draft.chain.links[0].from, "锂盐");
  EXPECT_DOUBLE_EQ(draft.chain.links[0].weight, 0.75);
  EXPECT_DOUBLE_EQ(draft.chain.links[1].weight, 0.25);
  EXPECT_DOUBLE_EQ(node(draft, "正极").importance, 3);
}

TEST(Draft, SelfRelationsAndCyclesAreNamedNotFollowed) {
  std::vector<Relation> relations = kBattery;
  relations.push_back({"锂盐", "锂盐", 1});
  relations.push_back({"储能", "锂盐", 1});   // recycled
  const Draft draft = draft_chain(relations, from("电芯", 9, 9));
  EXPECT_EQ(draft.findings, (std::vector<std::string>{"1 条关系指向自己，没有采用。", "上下游成环：电芯、正极、锂盐、储能。计算时每个节点只走一次。"}));
}

TEST(Draft, ARootNobodyKnowsIsSaid) { EXPECT_EQ(draft_chain(kBattery, from("飞机", 2, 1)).findings, std::vector<std::string>{"关系里没有“飞机”，请换一个名称。"}); }

TEST(Draft, KeepsTheNearestAndMostSaid) {
  std::vector<Relation> relations;
  for (int i = 0; i < 20; ++i) relations.push_back({"料" + std::to_string(i), "品", static_cast<double>(i + 1)});
  DraftOptions options = from("品", 1, 0);
  options.most_nodes = 4;
  EXPECT_EQ(names(draft_chain(relations, options)), (std::set<std::string>{"品", "料19", "料18", "料17"}));
}

TEST(Draft, EndsOnAnyRelations) {
  std::mt19937 random(4);
  for (int round = 0; round < 200; ++round) {
    std::vector<Relation> relations;
    for (auto k = random() % 60; k-- > 0;) relations.push_back({std::to_string(random() % 12), std::to_string(random() % 12), static_cast<double>(random() % 3)});
    const Draft draft = draft_chain(relations, from("3", 30, 30));
    EXPECT_LE(draft.chain.nodes.size(), 12u);
    for (const Link& link : draft.chain.links) EXPECT_NE(link.from, link.to);
  }
}

}  // namespace
}  // namespace liantu::chain
