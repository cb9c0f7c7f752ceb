#include "liantu/chain/gap.h"

#include <gtest/gtest.h>

#include <random>

namespace liantu::chain {
namespace {

Chain line() {
  Chain chain{.code = "X", .name = "例"};
  for (const char* code : {"a", "b", "c"}) chain.nodes.push_back({.code = code, .name = std::string("环节") + code});
  chain.links = {{"a", "b", 0.6, ""}, {"b", "c", 0.2, ""}};
  return chain;
}

const GapPart& part_of(const NodeStanding& standing, std::string_view code) {
  return *std::find_if(standing.parts.begin(), standing.parts.end(), [&](const GapPart& part) { return part.code == code; });
}

TEST(Gap, StatesFollowLocalFirmsAndAnchors) {
  const auto at = standings(line(), std::vector<Presence>{{.local = 0}, {.local = 2}, {.local = 1, .anchors = 1}}, GapRule{}, Language::Zh);
  EXPECT_EQ(at[0].state, NodeState::Missing);
  EXPECT_EQ(at[1].state, NodeState::Weak);
  EXPECT_EQ(at[2].state, NodeState::Strong);
}

TEST(Gap, DirectionFollowsTheNeighbours) {
  const auto middle = standings(line(), std::vector<Presence>{{.local = 1}, {}, {.local = 3}}, GapRule{}, Language::Zh);
  EXPECT_EQ(middle[1].direction, Direction::Complete);
  EXPECT_EQ(middle[0].direction, Direction::Strengthen);
  EXPECT_EQ(middle[2].direction, Direction::None);
  const auto end = standings(line(), std::vector<Presence>{{}, {.local = 3}, {}}, GapRule{}, Language::Zh);
  EXPECT_EQ(end[2].direction, Direction::Extend);
  const auto none = standings(line(), std::vector<Presence>{{}, {}, {}}, GapRule{}, Language::Zh);
  EXPECT_EQ(none[1].direction, Direction::Found);
}

/// By hand for b: shortage 1·30, neighbours 1/2·20, flow 0.6/0.8·10, importance 1·10; no other data: of 70.
TEST(Gap, TheScoreIsTheSumOfItsParts) {
  const auto at = standings(line(), std::vector<Presence>{{.local = 1}, {}, {}}, GapRule{}, Language::Zh);
  EXPECT_DOUBLE_EQ(at[1].score, 100 * (30 + 10 + 7.5 + 10) / 70.0);
  double sum = 0;
  for (const GapPart& part : at[1].parts) sum += part.points;
  EXPECT_DOUBLE_EQ(at[1].score, sum);
  EXPECT_FALSE(part_of(at[1], "quotient").value.has_value());
  EXPECT_EQ(part_of(at[1], "neighbours").sentence, "上下游 2 个环节中 1 个本地已有：环节a");
  EXPECT_EQ(part_of(at[1], "quotient").sentence, "区位商没有参照数据，不计");
}

TEST(Gap, DependenceOnOneSupplierIsARiskUnlessTheNodeIsStrong) {
  Presence bought{.local = 1};
  bought.top_supplier_share = 0.92;
  bought.top_supplier = "甲公司";
  auto at = standings(line(), std::vector<Presence>{bought, {}, {}}, GapRule{}, Language::Zh);
  EXPECT_EQ(at[0].state, NodeState::SupplyRisk);
  EXPECT_EQ(at[0].own, NodeState::Weak);
  EXPECT_EQ(part_of(at[0], "dependence").sentence, "本地外购 92% 来自一家：甲公司");
  bought.local = 3;
  at = standings(line(), std::vector<Presence>{bought, {}, {}}, GapRule{}, Language::Zh);
  EXPECT_EQ(at[0].state, NodeState::Strong);
}

Presence random_presence(std::mt19937& random) {
  Presence at{.local = static_cast<int>(random() % 4), .anchors = 0};
  if (at.local > 0 && random() % 4 == 0) at.anchors = 1;
  if (random() % 2) at.quotient = static_cast<double>(random() % 300) / 100;
  if (random() % 2) at.relatedness = static_cast<double>(random() % 101) / 100;
  if (random() % 2) at.top_supplier_share = static_cast<double>(random() % 101) / 100;
  return at;
}

int rank(NodeState state) { return state == NodeState::Strong ? 2 : state == NodeState::Missing ? 0 : 1; }

TEST(Gap, ALocalFirmMoreNeverMakesAGapWorse) {
  std::mt19937 random(5);
  for (int round = 0; round < 500; ++round) {
    Chain chain{.code = "X", .name = "例"};
    const std::size_t n = 2 + random() % 6;
    for (std::size_t i = 0; i < n; ++i) chain.nodes.push_back({.code = std::to_string(i), .name = std::to_string(i), .importance = 1 + static_cast<double>(random() % 5)});
    for (std::size_t k = 0; k < 2 * n; ++k) {
      const auto a = random() % n, b = random() % n;
      if (a != b) chain.links.push_back({std::to_string(a), std::to_string(b), static_cast<double>(random() % 100) / 100, ""});
    }
    std::vector<Presence> known;
    for (std::size_t i = 0; i < n; ++i) known.push_back(random_presence(random));
    const auto before = standings(chain, known, GapRule{}, Language::Zh);
    const std::size_t at = random() % n;
    ++known[at].local;
    if (known[at].quotient) *known[at].quotient += 0.1;
    const auto after = standings(chain, known, GapRule{}, Language::Zh);
    EXPECT_LE(after[at].score, before[at].score + 1e-9);
    for (std::size_t i = 0; i < n; ++i) {
      EXPECT_GE(rank(after[i].own), rank(before[i].own));
      if (i == at) continue;
      EXPECT_EQ(after[i].state, before[i].state);
    }
  }
}

}  // namespace
}  // namespace liantu::chain
