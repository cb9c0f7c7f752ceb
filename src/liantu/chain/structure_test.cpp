#include "liantu/chain/structure.h"

#include <gtest/gtest.h>

#include <random>

namespace liantu::chain {
namespace {

Node node(std::string code) { return {.code = code, .name = "环节" + code, .keywords = {{code, 1}}}; }

Chain chain_of(std::initializer_list<std::string> codes, std::initializer_list<std::pair<std::string, std::string>> links) {
  Chain out{.code = "X", .name = "例"};
  for (const auto& code : codes) out.nodes.push_back(node(code));
  for (const auto& [from, to] : links) out.links.push_back({from, to, 1, ""});
  return out;
}

std::vector<FaultKind> kinds(const Chain& chain) {
  std::vector<FaultKind> out;
  for (const Fault& fault : structure_faults(chain)) out.push_back(fault.kind);
  return out;
}

TEST(Structure, AChainFromUpToDownHasNoFault) { EXPECT_TRUE(structure_faults(chain_of({"a", "b", "c"}, {{"a", "b"}, {"b", "c"}, {"a", "c"}})).empty()); }

TEST(Structure, SelfLinksDoubledAndUnknownOnesAreNamedOnce) {
  const Chain chain = chain_of({"a", "b"}, {{"a", "a"}, {"a", "b"}, {"a", "b"}, {"b", "z"}});
  EXPECT_EQ(kinds(chain), (std::vector{FaultKind::SelfLink, FaultKind::DoubledLink, FaultKind::UnknownNode}));
  const Chain clean = without_faults(chain);
  ASSERT_EQ(clean.links.size(), 1u);
  EXPECT_EQ(clean.links[0].to, "b");
}

TEST(Structure, ACycleIsNamedByItsNodes) {
  const auto faults = structure_faults(chain_of({"a", "b", "c", "d"}, {{"b", "c"}, {"c", "d"}, {"d", "b"}, {"a", "b"}}));
  ASSERT_EQ(faults.size(), 1u);
  EXPECT_EQ(faults[0].kind, FaultKind::Cycle);
  EXPECT_EQ(faults[0].message, "上下游成环：环节b、环节c、环节d。计算时每个节点只走一次。");
}

TEST(Structure, AnIndustryCodeThatTheListLacksIsNamed) {
  Chain chain = chain_of({"a"}, {});
  chain.nodes[0].industry_codes = {"2614", "26", "3199"};   // 3199 was a class of 2011
  const auto faults = structure_faults(chain, Language::En);
  ASSERT_EQ(faults.size(), 1u);
  EXPECT_EQ(faults[0].kind, FaultKind::OldIndustryCode);
  EXPECT_EQ(faults[0].message, "Industry code 3199 of node “环节a” is not in GB/T 4754-2017, perhaps of the 2011 edition; please put the code of 2017.");
}

TEST(Structure, TwoCyclesAreTwoFaults) { EXPECT_EQ(structure_faults(chain_of({"a", "b", "c", "d"}, {{"a", "b"}, {"b", "a"}, {"c", "d"}, {"d", "c"}, {"a", "c"}})).size(), 2u); }

TEST(Structure, NodesTwiceWithoutWordsOrWithoutWeight) {
  Chain chain = chain_of({"a", "a"}, {});
  chain.nodes[0].keywords.clear();
  chain.nodes[0].importance = 0;
  EXPECT_EQ(kinds(chain), (std::vector{FaultKind::NoKeywords, FaultKind::BadNumber, FaultKind::DoubledNode}));
  EXPECT_EQ(without_faults(chain).nodes.size(), 1u);
  EXPECT_EQ(without_faults(chain).nodes[0].importance, 1);
}

/// A node lies on a cycle just when it reaches itself.
TEST(Structure, CyclesAreThoseOfReachability) {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    const int n = 2 + static_cast<int>(random() % 7);
    Chain chain{.code = "X", .name = "例"};
    for (int i = 0; i < n; ++i) chain.nodes.push_back(node(std::to_string(i)));
    std::vector<std::vector<bool>> reach(static_cast<std::size_t>(n), std::vector<bool>(static_cast<std::size_t>(n)));
    for (int k = 0; k < n + 2; ++k) {
      const auto a = random() % static_cast<unsigned>(n), b = random() % static_cast<unsigned>(n);
      if (a == b) continue;
      chain.links.push_back({std::to_string(a), std::to_string(b), 1, ""});
      reach[a][b] = true;
    }
    const auto size = static_cast<std::size_t>(n);
    for (std::size_t k = 0; k < size; ++k)
      for (std::size_t i = 0; i < size; ++i)
        for (std::size_t j = 0; j < size; ++j) reach[i][j] = reach[i][j] || (reach[i][k] && reach[k][j]);
    bool any = false;
    for (std::size_t i = 0; i < size; ++i) any = any || reach[i][i];
    bool told = false;
    for (const Fault& fault : structure_faults(chain)) told = told || fault.kind == FaultKind::Cycle;
    EXPECT_EQ(told, any) << round;
  }
}

TEST(Structure, ALongChainDoesNotExhaustTheStack) {
  Chain chain{.code = "X", .name = "例"};
  for (int i = 0; i < 200'000; ++i) chain.nodes.push_back(node(std::to_string(i)));
  for (int i = 1; i < 200'000; ++i) chain.links.push_back({std::to_string(i - 1), std::to_string(i), 1, ""});
  EXPECT_TRUE(structure_faults(chain).empty());
}

}  // namespace
}  // namespace liantu::chain
