#include "liantu/chain/placement_rule_preset.h"

#include <gtest/gtest.h>

#include "liantu/base/error.h"
#include "liantu/presets/placement.h"

namespace liantu::chain {
namespace {

std::string with(std::string_view part, std::string_view by) {
  std::string text(presets::kPlacement);
  const std::size_t at = text.find(part);
  EXPECT_NE(at, std::string::npos) << part;
  return text.replace(at, part.size(), by);
}

TEST(PlacementRulePreset, TheShippedOneReads) {
  const PlacementRule& rule = shipped_placement_rule();
  EXPECT_EQ(rule.make_strength, 0.85);
  EXPECT_FALSE(rule.make.empty());
  EXPECT_GE(rule.make.front().size(), rule.make.back().size());
}

TEST(PlacementRulePreset, SaysWhatIsWrong) {
  const auto message = [](const std::string& text) -> std::string {
    try {
      parse_placement_rule(text);
    } catch (const Error& error) {
      return error.what();
    }
    return "";
  };
  EXPECT_NE(message("{}"), "");
  EXPECT_NE(message(with("liantu-placement/1", "liantu-placement/9")).find("liantu-placement/1"), std::string::npos);
  EXPECT_NE(message(with("\"unstated\": 0.4", "\"unsteted\": 0.4")).find("unstated"), std::string::npos);
  EXPECT_NE(message(with("\"make\": 0.85", "\"make\": 7")), "");
  EXPECT_NE(message(with("\"generic_most\": 0.35", "\"generic_most\": 0.9")).find("least"), std::string::npos);
  EXPECT_NE(message(with("\"tails\"", "\"tales\"")).find("tails"), std::string::npos);
  EXPECT_NE(message(with("\"tails\": [", "\"tails\": [\"\", ")).find("空词"), std::string::npos);
}

}  // namespace
}  // namespace liantu::chain
