#include "liantu/project/stage_rules_preset.h"

#include <gtest/gtest.h>

#include <random>

#include "liantu/base/error.h"
#include "liantu/presets/stages.h"

namespace liantu::project {
namespace {

std::string refusal(const std::string& text) {
  try {
    parse_stage_rules(text);
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::InvalidInput);
    return error.what();
  }
  return {};
}

std::string changed(const std::string& from, const std::string& to) {
  std::string text(presets::kStages);
  const auto at = text.find(from);
  EXPECT_NE(at, std::string::npos);
  return text.replace(at, from.size(), to);
}

TEST(StageRulesPreset, HasEveryStageWithItsBasis) {
  const StageRules& rules = shipped_stage_rules();
  ASSERT_EQ(rules.gates.size(), 11U);
  for (std::size_t i = 0; i < rules.gates.size(); ++i) {
    EXPECT_EQ(rules.gates[i].stage, static_cast<Stage>(i));
    EXPECT_EQ(rules.gates[i].name, words<Stage>[i].zh);
    EXPECT_FALSE(rules.gates[i].basis.empty());
  }
  EXPECT_TRUE(rules.gate(Stage::Signed)->document_required);
  EXPECT_EQ(rules.gate(Stage::Started)->date_field, "start_date");
  EXPECT_EQ(rules.reason("funds")->name, "资金不到位");
}

TEST(StageRulesPreset, NamesTheNearestOfWhatItDoesNotKnow) {
  EXPECT_NE(refusal(changed("\"date_field\": \"start_date\"", "\"date_field\": \"start_dat\"")).find("最接近的是 start_date"), std::string::npos);
  EXPECT_NE(refusal(changed("[\"permit\", ", "[\"permits\", ")).find("最接近的是 permit"), std::string::npos);
  EXPECT_NE(refusal(changed("\"stage\": \"landed\"", "\"stage\": \"landd\"")).find("最接近的是 landed"), std::string::npos);
  EXPECT_NE(refusal(changed("\"stage\": \"landed\"", "\"stage\": \"started\"")).find("次序"), std::string::npos);
  EXPECT_NE(refusal(changed("\"flag_field\": \"in_statistics\"", "\"flag_field\": \"name\"")).find("类型"), std::string::npos);
  EXPECT_FALSE(refusal("{}").empty());
}

TEST(StageRulesPreset, AnyByteChangedIsReadOrRefused) {
  std::mt19937 dice(310);
  const std::string shipped(presets::kStages);
  for (int round = 0; round < 4000; ++round) {
    std::string text = shipped;
    for (int n = 0; n < 3; ++n) text[dice() % text.size()] = static_cast<char>(dice() % 256);
    refusal(text);
  }
}

}  // namespace
}  // namespace liantu::project
