#include "liantu/site/match/industry_words.h"

#include <gtest/gtest.h>

#include "liantu/site/match/matching_rule_preset.h"

namespace liantu::site {
namespace {

bool listed(std::string_view list, std::string code, std::string chain = {}) {
  Need need;
  need.industry_code = std::move(code);
  need.chain = std::move(chain);
  return names(list, industry_of(need, shipped_matching_rule().chemical));
}

TEST(IndustryWords, ByCode) {
  EXPECT_TRUE(listed("C26、C29", "2614"));
  EXPECT_TRUE(listed("2614有机化学原料制造", "C2614"));
  EXPECT_FALSE(listed("C2621", "2614"));
  EXPECT_FALSE(listed("《产业结构调整指导目录（2024年本）》淘汰类", "2024"));
}

TEST(IndustryWords, ByWordsOfTheChain) {
  EXPECT_TRUE(listed("新材料、高端装备", "", "新材料产业链"));
  EXPECT_TRUE(listed("高端装备制造业", "", "高端装备"));
  EXPECT_FALSE(listed("新材料", "", "食品"));
}

TEST(IndustryWords, ByTheNameOfItsClassAndAsChemical) {
  EXPECT_TRUE(listed("电镀、印染、造纸", "1713"));
  EXPECT_TRUE(listed("禁止新建化工项目", "2614"));
  EXPECT_FALSE(listed("化工", "1713"));
}

TEST(IndustryWords, ChemicalByCodeUnlessTheNeedSaysOtherwise) {
  const ChemicalRule& rule = shipped_matching_rule().chemical;
  Need need;
  need.industry_code = "2614";
  EXPECT_TRUE(is_chemical(need, rule));
  need.chemical = false;
  EXPECT_FALSE(is_chemical(need, rule));
  need.chemical.reset();
  need.industry_code = "2681";
  EXPECT_FALSE(is_chemical(need, rule));
  need.industry_code = "2511";
  EXPECT_TRUE(is_chemical(need, rule));
}

}  // namespace
}  // namespace liantu::site
