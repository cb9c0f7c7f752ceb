#include "liantu/vocab/land_use.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

namespace liantu::vocab {
namespace {

std::string_view name_of(std::string_view text) {
  const auto parsed = parse_land_use(text);
  return parsed ? parsed.use->zh : "";
}

TEST(LandUse, ReadsAllFourCodesAndNames) {
  EXPECT_EQ(name_of("100102"), "二类工业用地");
  EXPECT_EQ(name_of("M2"), "二类工业用地");
  EXPECT_EQ(name_of("二类工业用地"), "二类工业用地");
  EXPECT_EQ(name_of("工业用地（二类）"), "二类工业用地");
  EXPECT_EQ(name_of("ｍ２ 二类工业用地"), "二类工业用地");
  EXPECT_EQ(name_of("0601"), "工业用地");
  EXPECT_EQ(name_of("061"), "工业用地");
  EXPECT_EQ(name_of("0604"), "仓储用地");
  EXPECT_EQ(name_of("1101"), "物流仓储用地");
  EXPECT_EQ(name_of("M2（工业用地）"), "二类工业用地");
  EXPECT_EQ(parse_land_use("0601").system, LandUseSystem::Survey2017);
  EXPECT_EQ(parse_land_use("061").system, LandUseSystem::Survey2007);
  EXPECT_EQ(parse_land_use("W1").system, LandUseSystem::UrbanPlanning);
}

TEST(LandUse, RefusesACodeThatContradictsItsName) {
  EXPECT_NE(parse_land_use("M3 一类工业用地").problem.find("不符"), std::string::npos);
  EXPECT_NE(parse_land_use("M0").problem.find("地方类别"), std::string::npos);
  EXPECT_FALSE(parse_land_use(""));
  EXPECT_FALSE(parse_land_use("住宅用地"));
}

TEST(LandUse, HasEveryCodeOnce) {
  std::set<std::string_view> seen;
  for (const LandUse& use : land_uses()) {
    for (const auto code : {use.territorial, use.survey_2017, use.survey_2007, use.urban_planning}) {
      EXPECT_TRUE(code.empty() || seen.insert(code).second) << code;
    }
  }
}

TEST(LandUse, AdmitsCleanerIndustryOnHeavierLandOnly) {
  const LandUse& light = *parse_land_use("M1").use;
  const LandUse& heavy = *parse_land_use("M3").use;
  const LandUse& any = *parse_land_use("0601").use;
  EXPECT_TRUE(admits(heavy, light));
  EXPECT_FALSE(admits(light, heavy));
  EXPECT_TRUE(admits(any, heavy));
  EXPECT_FALSE(admits(*parse_land_use("W2").use, light));
}

TEST(LandUse, SurvivesRandomBytes) {
  std::mt19937 random(21010);
  for (int i = 0; i < 20'000; ++i) {
    std::string text(random() % 12, ' ');
    for (char& c : text) c = static_cast<char>(random() % 256);
    const auto parsed = parse_land_use(text);
    EXPECT_EQ(parsed.problem.empty(), static_cast<bool>(parsed));
  }
}

}  // namespace
}  // namespace liantu::vocab
