// Small worlds worked by hand.
#include "liantu/site/portfolio/portfolio.h"

#include "liantu/site/match/match_fixture.h"

namespace liantu::site {
namespace {

using fixture::kToday, fixture::land_need, fixture::parcel, fixture::plant, fixture::plant_need,
    fixture::World;

/// Sites, projects and quotas, and who was placed where.
struct PlacedWorld {
  World world;
  std::vector<Need> needs;
  std::vector<Quota> quotas;
  SiteTable table;
  std::vector<NeedConditions> conditions;
  Portfolio answer;

  PlacedWorld(World of, std::vector<Need> wanted, std::vector<Quota> given = {}, bool to_ask = true,
              std::uint64_t work = PortfolioLimits{}.work)
      : world(std::move(of)),
        needs(std::move(wanted)),
        quotas(std::move(given)),
        table(world.facts, world.rule.parts) {
    for (const Need& need : needs)
      conditions.emplace_back(Asked{need, world.suppliers, kToday}, table, world.rule);
    PortfolioLimits limits;
    limits.work = work;
    answer = place_projects({conditions, quotas, to_ask}, limits);
  }
  PlacedWorld(const PlacedWorld&) = delete;

  std::string site_of(std::size_t project) const {
    if (!answer.placements[project]) return "";
    std::string out;
    const Match& match = answer.placements[project]->match;
    for (std::uint32_t i = 0; i < match.count; ++i) out += (i == 0 ? "" : "+") + table[match.sites[i]].code;
    return out;
  }
};

Need named(std::string project, Need need) {
  need.project = std::move(project);
  return need;
}

Parcel priced(Parcel p, double ten_thousand) {
  p.start_price = YuanPerMu{ten_thousand * 1e4};
  return p;
}

TEST(PlaceProjects, TwoProjectsThatLikeTheSameParcelDoNotBothGetIt) {
  // a 20 mu parcel for each, the first a little cheaper: both would rather have it, one gets it
  const PlacedWorld asked(World{}.with(priced(parcel("A", 20), 10)).with(priced(parcel("B", 20), 12)),
                          {named("一", land_need(20)), named("二", land_need(20))});
  EXPECT_EQ(asked.answer.placed, 2U);
  EXPECT_NE(asked.site_of(0), asked.site_of(1));
  EXPECT_EQ(asked.answer.status, PortfolioStatus::Optimal);
  const std::size_t second = asked.site_of(0) == "B" ? 0 : 1;
  ASSERT_TRUE(asked.answer.placements[second]->better);
  EXPECT_EQ(asked.table[asked.answer.placements[second]->better->sites[0]].code, "A");
}

TEST(PlaceProjects, ALargeParcelTakesSeveralUpToItsLand) {
  // 60 mu hold 20 + 20 + 20; the fourth is left for want of 20 mu of this parcel
  const PlacedWorld asked(World{}.with(parcel("A", 60)),
                          {named("一", land_need(20)), named("二", land_need(20)), named("三", land_need(20)),
                           named("四", land_need(20))});
  EXPECT_EQ(asked.answer.placed, 3U);
  std::size_t left = 0;
  for (std::size_t p = 0; p < 4; ++p) {
    if (asked.answer.placements[p]) continue;
    ++left;
    const LeftProject& why = *asked.answer.left[p];
    ASSERT_EQ(why.shortages.size(), 1U);
    EXPECT_FALSE(why.shortages[0].of.of_quota());
    EXPECT_NEAR(why.shortages[0].of.short_by, 20 * kSquareMetresPerMu, 0.01);
    EXPECT_EQ(why.shortages[0].holders.size(), 3U);
  }
  EXPECT_EQ(left, 1U);
}

TEST(PlaceProjects, PowerOfASharedParcelIsSharedToo) {
  // 60 mu and 1,000 kVA: two of 20 mu and 600 kVA do not stand on it together
  Parcel p = parcel("A", 60);
  p.power = Kva{1000};
  Need need = land_need(20);
  need.power = Kva{600};
  const PlacedWorld asked(World{}.with(p), {named("一", need), named("二", need)});
  EXPECT_EQ(asked.answer.placed, 1U);
  const LeftProject& why = asked.answer.left[0] ? *asked.answer.left[0] : *asked.answer.left[1];
  ASSERT_EQ(why.shortages.size(), 1U);
  EXPECT_EQ(why.shortages[0].of.kind, QuotaKind::Power);
  EXPECT_DOUBLE_EQ(why.shortages[0].of.short_by, 200);
}

TEST(PlaceProjects, TheLandQuotaBindsAndSaysWhatMoreOfItWouldBring) {
  // four parcels of 20 mu, a quota of 48: two are placed; 12 mu more place the third, 32 the fourth too
  World world;
  for (const char* no : {"A", "B", "C", "D"}) world.with(parcel(no, 20));
  const PlacedWorld asked(std::move(world),
                          {named("一", land_need(20)), named("二", land_need(20)), named("三", land_need(20)),
                           named("四", land_need(20))},
                          {{QuotaKind::Land, "", 48 * kSquareMetresPerMu}});
  EXPECT_EQ(asked.answer.placed, 2U);
  const QuotaState& quota = asked.answer.quotas[0];
  EXPECT_NEAR(quota.used, 40 * kSquareMetresPerMu, 0.01);
  ASSERT_EQ(quota.steps.size(), 2U);
  EXPECT_NEAR(quota.steps[0].more, 12 * kSquareMetresPerMu, 0.01);
  EXPECT_NEAR(quota.steps[1].more, 32 * kSquareMetresPerMu, 0.01);
  EXPECT_GT(quota.price, 0);
  for (const auto& left : asked.answer.left) {
    if (!left) continue;
    EXPECT_TRUE(left->shortages[0].of.of_quota());
    EXPECT_NEAR(left->shortages[0].of.short_by, 12 * kSquareMetresPerMu, 0.01);
  }
}

TEST(PlaceProjects, AQuotaOfAParkCountsOnlyThatPark) {
  Parcel a = parcel("A", 20), b = parcel("B", 20);
  a.park = "东区";
  b.park = "西区";
  a.power = b.power = Kva{2000};
  Need need = land_need(20);
  need.power = Kva{800};
  const PlacedWorld asked(World{}.with(priced(a, 10)).with(priced(b, 30)), {named("一", need)},
                          {{QuotaKind::Power, "东区", 500}});
  EXPECT_EQ(asked.site_of(0), "B");
  EXPECT_EQ(asked.answer.quotas[0].used, 0);
}

TEST(PlaceProjects, ProjectsThatNoSiteSuitsSayWhatMostSitesMiss) {
  const PlacedWorld asked(World{}.with(parcel("A", 20)).with(parcel("B", 30)), {named("一", land_need(100))});
  EXPECT_EQ(asked.answer.placed, 0U);
  ASSERT_TRUE(asked.answer.left[0]);
  EXPECT_EQ(asked.answer.left[0]->choices, 0U);
  EXPECT_EQ(asked.answer.left[0]->missed[static_cast<std::size_t>(Condition::AreaLeast)], 2U);
  EXPECT_EQ(asked.answer.gap(), 0);
}

TEST(PlaceProjects, SitesWithOpenQuestionsComeLastOrNotAtAll) {
  Parcel known = priced(parcel("A", 20), 30), open = priced(parcel("B", 20), 30);
  known.power = Kva{1000};
  Need need = land_need(20);
  need.power = Kva{800};
  const World world = World{}.with(known).with(open);
  const PlacedWorld both(world, {named("一", need), named("二", need)});
  EXPECT_EQ(both.answer.placed, 2U);
  const PlacedWorld strict(world, {named("一", need), named("二", need)}, {}, false);
  EXPECT_EQ(strict.answer.placed, 1U);
  EXPECT_EQ(strict.site_of(strict.answer.placements[0] ? 0 : 1), "A");
}

TEST(PlaceProjects, NeighboursJoinedAreTakenFromThoseWhoWantOneOfThem) {
  // two neighbours of 20 mu: either one project of 40, or two of 20; two placed are worth more than one
  const auto outlined = [](Parcel p, double west) {
    p.park = "东区";
    p.outline =
        fmt::format("POLYGON (({0} 36.8, {1} 36.8, {1} 36.801, {0} 36.801, {0} 36.8))", west, west + 0.001);
    return p;
  };
  const World world = World{}.with(outlined(parcel("A", 20), 118.0)).with(outlined(parcel("B", 20), 118.001));
  const PlacedWorld alone(world, {named("大", land_need(40))});
  EXPECT_EQ(alone.answer.placed, 1U);
  EXPECT_EQ(alone.answer.placements[0]->match.count, 2U);
  const PlacedWorld all(world,
                        {named("大", land_need(40)), named("一", land_need(20)), named("二", land_need(20))});
  EXPECT_EQ(all.answer.placed, 2U);
  EXPECT_FALSE(all.answer.placements[0]);
  EXPECT_EQ(all.answer.left[0]->shortages.size(), 2U);
}

// Forty projects of 17 to 95 mu for parcels enough, a land quota of 400 mu: which of them fill it best is a
// knapsack, which prices alone leave open; it is proved all the same.
TEST(PlaceProjects, FewLargeProjectsUnderOneQuotaAreProved) {
  World world;
  std::vector<Need> needs;
  for (int i = 0; i < 40; ++i) {
    const double mu = 17 + (i * 37) % 79;
    world.with(priced(parcel("P" + std::to_string(i), mu), 8 + i % 9));
    needs.push_back(named("项目" + std::to_string(i), land_need(mu)));
  }
  const PlacedWorld asked(std::move(world), std::move(needs),
                          {{QuotaKind::Land, "", 400 * kSquareMetresPerMu}}, true, 3'000'000'000);
  EXPECT_LE(asked.answer.gap(), 0.001);
  EXPECT_LE(asked.answer.quotas[0].used, 400 * kSquareMetresPerMu);
}

TEST(PlaceProjects, NothingIsAskedOfNobody) {
  const std::vector<NeedConditions> none;
  EXPECT_EQ(place_projects({none, {}}, {}).status, PortfolioStatus::Optimal);
}

}  // namespace
}  // namespace liantu::site
