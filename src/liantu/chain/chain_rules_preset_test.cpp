#include "liantu/chain/chain_rules_preset.h"

#include <gtest/gtest.h>

#include "liantu/base/error.h"
#include "liantu/presets/chain.h"

namespace liantu::chain {
namespace {

std::string refusal(std::string from, std::string to) {
  std::string text(presets::kChain);
  text.replace(text.find(from), from.size(), to);
  try {
    parse_chain_rules(text);
  } catch (const Error& error) {
    return error.where() + " " + error.what();
  }
  return "";
}

TEST(ChainRulesPreset, TheShippedFileSaysWhatTheStructSays) {
  const ChainRules& rules = shipped_chain_rules();
  EXPECT_EQ(rules.gap.strong_firms, GapRule{}.strong_firms);
  EXPECT_EQ(rules.gap.neighbours, 20);
  EXPECT_EQ(rules.target.no_reply, -5);
  EXPECT_EQ(rules.target.least_known, 20);
  ASSERT_EQ(rules.teams.size(), 2u);
  EXPECT_EQ(rules.teams[0].slots[1].most, 0);
  EXPECT_EQ(rules.views.size(), 6u);  // 四图两库
  for (const std::string& basis : {rules.english.gap, rules.english.pairs, rules.english.views, rules.english.week, rules.english.target})
    EXPECT_FALSE(basis.empty());
}

TEST(ChainRulesPreset, RefusesWithTheNearestName) {
  EXPECT_EQ(refusal("\"flow\"", "\"flows\""), "/gap/weights 没有 flows，最接近的是 flow。");
  EXPECT_EQ(refusal("\"signal\": 5", "\"signals\": 5"), "/target/points 没有 signals，最接近的是 signal。");
  EXPECT_EQ(refusal("\"strong_firms\": 3", "\"strong_firms\": 0"), "/gap “strong_firms”应大于 0。");
  EXPECT_EQ(refusal("\"no_reply\": -5", "\"no_reply\": \"x\""), "/target/points “no_reply”应为 -1000 到 1000 的数。");
}

TEST(ChainRulesPreset, EveryReasonHasAName) {
  for (const WeightName& name : weight_names()) EXPECT_FALSE(name.zh.empty() || name.en.empty());
}

}  // namespace
}  // namespace liantu::chain
