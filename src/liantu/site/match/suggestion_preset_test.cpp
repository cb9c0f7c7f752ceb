#include "liantu/site/match/suggestion.h"

#include <gtest/gtest.h>

#include "liantu/site/match/matching_rule_preset.h"

namespace liantu::site {
namespace {

std::vector<std::pair<std::string_view, double>> suggested(std::string code, Need need = {}) {
  need.industry_code = std::move(code);
  std::vector<std::pair<std::string_view, double>> out;
  for (const Suggestion& one : suggestions(need, shipped_matching_rule(), Language::Zh))
    out.emplace_back(one.field, one.value);
  return out;
}

using Values = std::vector<std::pair<std::string_view, double>>;

TEST(Suggestion, HeightAndLoadOfTheIndustry) {
  EXPECT_EQ(suggested("3411"), (Values{{"first_floor_height_m", 10}, {"floor_load_t_m2", 2}}));
  EXPECT_EQ(suggested("2319"), (Values{{"first_floor_height_m", 12}, {"floor_load_t_m2", 1.5}}));
  EXPECT_EQ(suggested("3851"),
            (Values{{"first_floor_height_m", 8}, {"floor_load_t_m2", 1.5}}));  // household appliances
  EXPECT_EQ(suggested("3812"), (Values{{"first_floor_height_m", 6}, {"floor_load_t_m2", 1.5}}));
}

TEST(Suggestion, NothingThatTheNeedSaysItself) {
  Need need;
  need.first_floor_height = Metres{9};
  EXPECT_EQ(suggested("3411", need), (Values{{"floor_load_t_m2", 2}}));
  need.kind = NeededKind::Parcel;
  EXPECT_TRUE(suggested("3411", need).empty());
  EXPECT_TRUE(suggested("").empty());
}

TEST(Suggestion, InWords) {
  Need need;
  need.industry_code = "3411";
  EXPECT_EQ(suggestions(need, shipped_matching_rule(), Language::Zh)[0].text,
            "机械装备通常需要首层层高 10 m");
  EXPECT_EQ(suggestions(need, shipped_matching_rule(), Language::En)[0].text,
            "machinery and equipment usually need a first floor of 10 m");
}

}  // namespace
}  // namespace liantu::site
