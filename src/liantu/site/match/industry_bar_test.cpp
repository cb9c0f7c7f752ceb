// Negative lists of parks and of the county as a hard condition.
#include "liantu/site/match/match_fixture.h"

namespace liantu::site {
namespace {

using fixture::Answered, fixture::land_need, fixture::parcel, fixture::World;

IndustryBar bar(const char* name, const char* park, const char* industries,
                BarLevel level = BarLevel::Prohibited) {
  IndustryBar out;
  out.name = name;
  out.park = park;
  out.industries = industries;
  out.level = level;
  out.basis = "云政办发7号";
  return out;
}

World two_parks() {
  World world;
  Parcel a = parcel("A", 50), b = parcel("B", 50);
  a.park = "装备园";
  b.park = "经开区";
  for (Parcel* one : {&a, &b}) one->status = "净地";
  world.with(a).with(b);
  return world;
}

Need of_industry(const char* code) {
  Need need = land_need(40);
  need.industry_code = code;
  return need;
}

TEST(IndustryBar, OfAParkBarsItsSitesAndNoOthers) {
  World world = two_parks();
  world.bars = {bar("装备园负面清单", "装备园", "C17 纺织、C2651 初级形态塑料")};
  const Answered answered(world, of_industry("1713"));
  EXPECT_EQ(answered.verdict("A"), Verdict::Misses);
  EXPECT_EQ(answered.verdict("B"), Verdict::Fits);
  EXPECT_EQ(
      answered.texts("A"),
      (fixture::Texts{"“装备园负面清单”禁止本行业：C17 纺织、C2651 初级形态塑料（依据：云政办发7号）"}));
}

TEST(IndustryBar, OfTheCountyBarsEverySite) {
  World world = two_parks();
  world.bars = {bar("禁止目录", "", "水泥制造")};
  const Answered answered(world, of_industry("3011"));
  EXPECT_EQ(answered.matches.of_verdict[static_cast<std::size_t>(Verdict::Misses)], 2U);
}

TEST(IndustryBar, RestrictedIsAQuestionAndProhibitedOutweighsIt) {
  World world = two_parks();
  world.bars = {bar("限制目录", "", "C17", BarLevel::Restricted), bar("装备园负面清单", "装备园", "C171")};
  const Answered answered(world, of_industry("1713"));
  EXPECT_EQ(answered.verdict("A"), Verdict::Misses);
  EXPECT_EQ(answered.verdict("B"), Verdict::ToAsk);
  EXPECT_EQ(answered.texts("B"), (fixture::Texts{"“限制目录”限制本行业，要审：C17"}));
}

TEST(IndustryBar, IsAQuestionToANeedWithoutAnIndustry) {
  World world = two_parks();
  world.bars = {bar("装备园负面清单", "装备园", "C17")};
  const Answered answered(world, land_need(40));
  EXPECT_EQ(answered.verdict("A"), Verdict::ToAsk);
  EXPECT_EQ(answered.verdict("B"), Verdict::Fits);
}

TEST(IndustryBar, StandsBehindTheParcelsOwnList) {
  World world = two_parks();
  world.facts[0].negative_list = "纺织";
  world.bars = {bar("装备园负面清单", "装备园", "C17")};
  Need need = of_industry("1713");
  need.chain = "纺织";
  EXPECT_EQ(Answered(world, need).texts("A"), (fixture::Texts{"负面清单列有本行业：纺织"}));
}

}  // namespace
}  // namespace liantu::site
