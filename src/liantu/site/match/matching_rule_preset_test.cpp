#include "liantu/site/match/matching_rule_preset.h"

#include <gtest/gtest.h>

#include "liantu/base/error.h"
#include "liantu/presets/site_matching.h"
#include "liantu/site/match/explanation.h"

namespace liantu::site {
namespace {

std::string refusal(std::string from, std::string to) {
  std::string text(presets::kSiteMatching);
  text.replace(text.find(from), from.size(), to);
  try {
    parse_matching_rule(text);
  } catch (const Error& error) {
    return error.where() + " " + error.what();
  }
  return "";
}

TEST(MatchingRulePreset, TheShippedFileSaysWhatTheStructSays) {
  MatchingRule without_words = shipped_matching_rule(), initial;
  for (MatchingRule* one : {&without_words, &initial}) {
    one->advantages.basis = one->near.basis = one->parts.basis = one->check.basis = one->lock.basis =
        one->portfolio.basis = "";
    one->chemical = {};
    one->other_use = {};
    one->needs_basis = "";
    one->needs = {};
  }
  EXPECT_EQ(without_words, initial);
}

TEST(MatchingRulePreset, EveryPartHasItsBasis) {
  const MatchingRule& rule = shipped_matching_rule();
  for (const std::string& basis :
       {rule.advantages.basis, rule.near.basis, rule.parts.basis, rule.check.basis, rule.lock.basis,
        rule.portfolio.basis, rule.chemical.basis, rule.other_use.basis, rule.needs_basis})
    EXPECT_FALSE(basis.empty());
}

TEST(MatchingRulePreset, RefusesWithTheNearestName) {
  EXPECT_EQ(refusal("\"price\"", "\"prize\""), "/advantages/points 没有 prize，最接近的是 price。");
  EXPECT_EQ(refusal("\"share\": 0.2", "\"share\": 2"), "/near “share”应为 0 到 1 的数。");
  EXPECT_EQ(refusal("\"days\": 60", "\"days\": 600"), "/lock “days”应大于 0 且不大于“most_days”。");
  EXPECT_EQ(refusal("\"divide_above\": 1.5", "\"divide_above\": 0.5"), "/parts “divide_above”应不小于 1。");
}

}  // namespace
}  // namespace liantu::site
