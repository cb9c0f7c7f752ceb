#include "liantu/chain/candidate.h"

#include <gtest/gtest.h>

#include "liantu/enterprise/firm_name.h"

namespace liantu::chain {
namespace {

const Date kDay = *Date::of(2026, 9, 1);

ChainFirm firm(std::string name, std::string city) {
  ChainFirm out{.id = name, .name = name, .name_key = enterprise::name_key(name)};
  out.city = std::move(city);
  out.local = false;
  return out;
}

struct World {
  Chain chain{
      .code = "C",
      .name = "新能源材料",
      .nodes = {{.code = "a", .name = "电解液", .industry_codes = {"3985"}}, {.code = "b", .name = "锂盐"}}};
  std::vector<ChainFirm> firms{firm("澄湖电液有限公司", "澄湖市"), firm("锡桥锂业有限公司", "锡桥市")};
  std::vector<OnNode> on{{.local = {}, .outside = {0, 1}}, {.local = {}, .outside = {1}}};
  std::vector<NodeStanding> standing{{.node = 0, .score = 80}, {.node = 1, .score = 40}};
  std::vector<SupplyRow> supplies;
  std::vector<VisitRow> visits;
  std::vector<SignalRow> said;
  std::vector<OpenSite> sites;
  SiteOfIndustry site_of_industry;
  std::set<std::string> anchors{enterprise::name_key("云川储能有限公司")};
  std::map<std::string, std::string> groups;

  std::vector<Candidate> all(std::vector<std::size_t> wanted) const {
    return candidates(chain, wanted, standing, on, {firms, anchor_trade(supplies, anchors), contacts(visits), signals(said), sites, site_of_industry, groups});
  }
};

TEST(Candidate, StandsOncePerWantedNode) {
  const World world;
  const auto all = world.all({0, 1});
  ASSERT_EQ(all.size(), 3u);
  EXPECT_EQ(all[0].firm, "澄湖电液有限公司");
  EXPECT_EQ(all[2].node_name, "锂盐");
  EXPECT_EQ(all[2].gap_score, 40);
  EXPECT_EQ(world.all({1}).size(), 1u);
  EXPECT_EQ(cities_of(all), (std::vector<std::pair<std::string, int>>{{"澄湖市", 1}, {"锡桥市", 1}}));
}

TEST(Candidate, KnowsTheAnchorsItTradesWithOnce) {
  World world;
  SupplyRow row;
  row.supplier = "澄湖电液有限责任公司";   // another spelling of the firm
  row.buyer = "云川储能有限公司";
  row.product = "电解液";
  world.supplies = {row, row};
  row.buyer = "云川小厂有限公司";
  world.supplies.push_back(row);
  EXPECT_EQ(world.all({0})[0].anchors, std::vector<std::string>{"云川储能有限公司"});
}

TEST(Candidate, KnowsTheAnchorsItBuysFrom) {
  World world;
  SupplyRow row;
  row.supplier = "云川储能有限公司";
  row.buyer = "澄湖电液有限责任公司";
  world.supplies = {row};
  EXPECT_EQ(world.all({0})[0].anchors, std::vector<std::string>{"云川储能有限公司"});
}

TEST(Candidate, ACodeDecidesWhereBothHaveOne) {
  ByFirm<int> things;
  things.add("91A", "澄湖电液", 1);
  things.add("", "澄湖电液", 2);
  ChainFirm same = firm("澄湖电液有限公司", ""), other = same;
  same.name_key = other.name_key = "澄湖电液";
  other.credit_code = "91B";
  std::vector<int> of_same, of_other;
  things.each_of(same, [&](int thing) { of_same.push_back(thing); });
  things.each_of(other, [&](int thing) { of_other.push_back(thing); });
  EXPECT_EQ(of_same, (std::vector<int>{1, 2}));
  EXPECT_EQ(of_other, std::vector<int>{2});
}

TEST(Candidate, KnowsTheLastContactTheKinAndTheSite) {
  World world;
  world.firms[0].group = "演示集团";
  world.groups = {{"演示集团", "云川集团子公司"}};
  world.sites = {{"2号厂房", "1499"}, {"3号厂房", "3985"}, {"4号厂房", "别的链"}};
  world.site_of_industry = {.by_chain = {{"别的链", 2}}, .by_industry = {{"1499", 0}, {"3985", 1}}};
  VisitRow first, later;
  first.enterprise = later.enterprise = "澄湖电液有限公司";
  first.visited_on = kDay;
  first.outcome = VisitOutcome::Talks;
  later.visited_on = kDay.plus(9);
  later.outcome = VisitOutcome::NoInterest;
  world.visits = {later, first};
  const Candidate one = world.all({0})[0];
  EXPECT_EQ(one.kin, "云川集团子公司");
  EXPECT_EQ(one.site, "3号厂房");
  ASSERT_TRUE(one.contact.has_value());
  EXPECT_EQ(one.contact->on, kDay.plus(9));
  EXPECT_TRUE(one.contact->refused);
  EXPECT_EQ(world.all({1})[0].site, "");
}

/// Two of the ledger, and the one of its row that the ledger has not.
TEST(Candidate, HasTheSignalsOfTheLedgerAndOfItsRow) {
  World world;
  world.firms[0].signal = "公告扩产";
  world.firms[0].signal_on = kDay;
  for (const auto& [days, text] : std::vector<std::pair<int, std::string>>{{0, "公告扩产"}, {-9, "增资"}}) {
    SignalRow row;
    row.enterprise = "澄湖电液有限责任公司";
    row.seen_on = kDay.plus(days);
    row.content = text;
    world.said.push_back(row);
  }
  EXPECT_EQ(world.all({0})[0].signals.size(), 2u);
  world.firms[0].signal = "另一条";
  EXPECT_EQ(world.all({0})[0].signals.size(), 3u);
  EXPECT_EQ(world.all({0})[1].signals.size(), 0u);
}

TEST(Candidate, TheFirstSiteOfChainAndIndustryIsNamed) {
  const SiteOfIndustry first{.by_chain = {{"新能源材料", 1}}, .by_industry = {{"3985", 0}, {"1499", 4}}};
  EXPECT_EQ(first.find("新能源材料", "3985"), 0u);
  EXPECT_EQ(first.find("新能源材料", "1499"), 1u);
  EXPECT_EQ(first.find("新能源材料", ""), 1u);
  EXPECT_EQ(first.find("别的链", "1499"), 4u);
  EXPECT_EQ(first.find("别的链", "2614"), std::nullopt);
}

}  // namespace
}  // namespace liantu::chain
