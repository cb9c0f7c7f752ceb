#include "liantu/chain/placement_change.h"

#include <gtest/gtest.h>

#include <random>
#include <tuple>

#include "liantu/chain/placement_rule_preset.h"

namespace liantu::chain {
namespace {

Node node(std::string code, std::vector<Keyword> keywords, std::vector<std::string> industries = {}) {
  Node made;
  made.code = made.name = std::move(code);
  made.keywords = std::move(keywords);
  made.industry_codes = std::move(industries);
  return made;
}

bool concerns(const PlacementChange& change, const PlacedFirm& firm) {
  const FirmTexts texts(firm);
  return change.concerns(texts, trace_of(texts));
}

TEST(PlacementChange, FirmsThatHoldAWordOfTheNodeBeforeOrNow) {
  const Node then = node("轮胎", {{"轮胎", 1}}), now = node("轮胎", {{"内胎", 1}});
  PlacementChange change;
  change.note(&then, &now);
  EXPECT_TRUE(concerns(change, {.name = "甲", .scope = "輪 胎销售"}));
  EXPECT_TRUE(concerns(change, {.name = "甲", .products = "内胎"}));
  EXPECT_TRUE(concerns(change, {.name = "青禾轮胎厂"}));
  EXPECT_FALSE(concerns(change, {.name = "甲", .scope = "胎轮、外胎生产"}));
}

TEST(PlacementChange, FirmsOfAnIndustryOfTheNode) {
  const Node now = node("炭黑", {}, {"261"});
  PlacementChange change;
  change.note(nullptr, &now);
  EXPECT_TRUE(concerns(change, {.name = "甲", .industry_code = "2613"}));
  EXPECT_TRUE(concerns(change, {.name = "甲", .industry_code = "26"}));
  EXPECT_FALSE(concerns(change, {.name = "甲", .industry_code = "2651"}));
  EXPECT_FALSE(concerns(change, {.name = "甲"}));
}

/// 2911 is of section C, as 2651; 5262 is of F: only there the words count less now.
TEST(PlacementChange, OtherIndustryCodesConcernTheirFirmsAndThoseWhoseWordsCountOtherwise) {
  const Node then = node("轮胎", {{"轮胎", 1}}, {"2911", "265"}),
             now = node("轮胎", {{"轮胎", 1}}, {"2911", "5262"});
  PlacementChange change;
  change.note(&then, &now);
  EXPECT_TRUE(change.keeps_words());
  EXPECT_TRUE(concerns(change, {.name = "甲", .industry_code = "2651"}));
  EXPECT_TRUE(concerns(change, {.name = "甲", .scope = "轮胎销售", .industry_code = "5211"}));
  EXPECT_FALSE(concerns(change, {.name = "甲", .scope = "轮胎销售", .industry_code = "2911"}));
  EXPECT_FALSE(concerns(change, {.name = "甲", .scope = "轮胎销售", .industry_code = "0111"}));
  EXPECT_FALSE(concerns(change, {.name = "甲", .scope = "轮胎销售"}));
  EXPECT_FALSE(concerns(change, {.name = "甲", .scope = "胶管销售", .industry_code = "5211"}));
}

TEST(PlacementChange, WhatPlacingDoesNotHeedConcernsNobody) {
  Node then = node("轮胎", {{"轮胎", 1}}, {"2911"}), now = then;
  now.importance = 3;
  now.tier = Tier::Down;
  now.source = "图";
  PlacementChange change;
  change.note(&then, &now);
  EXPECT_TRUE(change.nothing());
}

/// What is said of the firm, nodes by code.
std::vector<std::tuple<std::string, double, std::vector<std::string>>> said(const Placer& placer,
                                                                            const std::vector<Chain>& chains,
                                                                            const PlacedFirm& firm) {
  std::vector<std::tuple<std::string, double, std::vector<std::string>>> out;
  for (const Placement& one : placer.placements(firm))
    out.emplace_back(chains[one.node.chain].nodes[one.node.node].code, one.confidence, one.reasons);
  return out;
}

class RandomWorld {
 public:
  explicit RandomWorld(unsigned seed) : random_(seed) {}

  std::size_t number(std::size_t below) { return random_() % below; }

  Node some_node() {
    static const std::vector<std::string> words{"轮胎", "胎",  "载重轮胎", "聚氯乙烯", "氯乙烯",
                                                "设备", "PVC", "轮胎零售", "胶管"};
    static const std::vector<std::string> codes{"26", "265", "2651", "2911", "5262"};
    Node made = node("节点" + std::to_string(++count_), {});
    if (number(3) == 0) made.name = words[number(words.size())];
    for (std::size_t left = number(4); left-- > 0;)
      made.keywords.push_back({words[number(words.size())], 1.0 + static_cast<double>(number(3))});
    for (std::size_t left = number(3); left-- > 0;)
      made.industry_codes.push_back(codes[number(codes.size())]);
    return made;
  }

  PlacedFirm firm(std::string& text) {
    static const std::vector<std::string> pieces{"轮胎", "載重輪胎", "聚",       "氯乙烯", "设备",
                                                 "pvc",  "生产",     "销售",     "、",     "；",
                                                 "零售", "胶管",     "\xE8\xBD", " "};
    static const std::vector<std::string> codes{"", "2651", "2911", "5262", "26", "6210"};
    for (std::size_t left = number(9); left-- > 0;) text += pieces[number(pieces.size())];
    return {.name = "青禾甲有限公司", .scope = text, .industry_code = codes[number(codes.size())]};
  }

 private:
  std::mt19937 random_;
  int count_ = 0;
};

TEST(PlacementChange, FirmsThatItDoesNotConcernStandAsBefore) {
  RandomWorld world(7);
  std::vector<Chain> chains{{.code = "甲"}, {.code = "乙"}};
  for (Chain& chain : chains)
    for (int i = 0; i < 4; ++i) chain.nodes.push_back(world.some_node());
  std::size_t passed_over = 0, stood = 0, kept = 0;
  for (int round = 0; round < 300; ++round) {
    const std::vector<Chain> then = chains;
    std::vector<Node>& nodes = chains[world.number(2)].nodes;
    PlacementChange change;
    const std::size_t at = world.number(nodes.size());
    if (world.number(3) == 0) {
      Node now = nodes[at];
      now.industry_codes = world.some_node().industry_codes;
      change.note(&nodes[at], &now);
      nodes[at] = now;
    } else if (world.number(3) == 0) {
      nodes.push_back(world.some_node());
      change.note(nullptr, &nodes.back());
    } else if (world.number(2) == 0 && nodes.size() > 1) {
      const Node gone = nodes[at];
      nodes.erase(nodes.begin() + static_cast<std::ptrdiff_t>(at));
      change.note(&gone, nullptr);
    } else {
      Node now = world.some_node();
      now.code = nodes[at].code;
      change.note(&nodes[at], &now);
      nodes[at] = now;
    }
    const Placer before(then, shipped_placement_rule());
    const Placer whole(chains, shipped_placement_rule());
    const bool stays = change.keeps_words() && then[0].nodes.size() <= chains[0].nodes.size() &&
                       then[1].nodes.size() <= chains[1].nodes.size();
    const Placer after = stays ? Placer(chains, before) : Placer(chains, shipped_placement_rule());
    kept += stays;
    for (int i = 0; i < 40; ++i) {
      std::string text;
      const PlacedFirm firm = world.firm(text);
      ASSERT_EQ(said(whole, chains, firm), said(after, chains, firm)) << round << " " << text;
      if (concerns(change, firm)) continue;
      const auto now = said(after, chains, firm);
      ASSERT_EQ(said(before, then, firm), now) << round << " " << text;
      ++passed_over;
      stood += !now.empty();
    }
  }
  EXPECT_GT(passed_over, 3000U);
  EXPECT_GT(stood, 500U);
  EXPECT_GT(kept, 50U);
}

}  // namespace
}  // namespace liantu::chain
