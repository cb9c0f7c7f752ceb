#include "liantu/site/idle/idle_rule_preset.h"

#include <gtest/gtest.h>

#include "liantu/base/error.h"
#include "liantu/presets/idle_land.h"

namespace liantu::site {
namespace {

std::string with(std::string_view from, std::string_view to) {
  std::string text(presets::kIdleLand);
  text.replace(text.find(from), from.size(), to);
  return text;
}

TEST(IdleRulePreset, IsTheOrderOf2012) {
  const IdleRule& rule = shipped_idle_rule();
  EXPECT_EQ(rule.idle_years, 1);
  EXPECT_EQ(rule.reclaim_years, 2);
  EXPECT_DOUBLE_EQ(rule.fee_share, 0.2);
  EXPECT_DOUBLE_EQ(rule.started_land_share, 1.0 / 3);
  EXPECT_FALSE(rule.fee_when_stopped);
  EXPECT_EQ(rule.suspending.size(), 7U);
  for (const std::string* basis :
       {&rule.idle_basis, &rule.fee_basis, &rule.reclaim_basis, &rule.stopped_basis, &rule.start_basis,
        &rule.delay_basis, &rule.term_basis})
    EXPECT_FALSE(basis->empty());
}

TEST(IdleRulePreset, RefusesWhatDoesNotFitAndSaysWhere) {
  const std::pair<std::string, std::string_view> cases[] = {
      {with("liantu-idle-land/1", "other/1"), "liantu-idle-land/1"},
      {with("\"years\": 2", "\"years\": 0"), "1 到 50"},
      {with("plan_change", "plan_chance"), "plan_change"},
      {with("\"share\": 0.2", "\"share\": 20"), "0 到 1"},
  };
  for (const auto& [text, said] : cases) {
    try {
      parse_idle_rule(text);
      FAIL() << said;
    } catch (const Error& error) {
      EXPECT_NE(std::string(error.what()).find(said), std::string::npos) << error.what();
    }
  }
}

}  // namespace
}  // namespace liantu::site
