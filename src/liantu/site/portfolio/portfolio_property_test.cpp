// Random small worlds against a search through all answers, which reads the rows themselves.
#include <random>

#include "liantu/site/match/match_fixture.h"
#include "liantu/site/portfolio/portfolio.h"

namespace liantu::site {
namespace {

using fixture::kToday, fixture::World;

class SmallDice {
 public:
  explicit SmallDice(unsigned seed) : random_(seed) {}
  int upto(int n) { return static_cast<int>(random_() % static_cast<unsigned>(n)); }
  bool half() { return upto(2) == 0; }

 private:
  std::mt19937 random_;
};

Parcel random_parcel_of(SmallDice& dice, int number) {
  Parcel p = fixture::parcel("P" + std::to_string(number), 15 + 15 * dice.upto(5));
  p.park = number % 4 != 3 ? "东区" : "西区";
  const double west = 118.0 + 0.001 * number;
  if (dice.upto(4) != 0)
    p.outline =
        fmt::format("POLYGON (({0} 36.8, {1} 36.8, {1} 36.801, {0} 36.801, {0} 36.8))", west, west + 0.001);
  if (dice.upto(3) != 0) p.power = Kva{500.0 * (1 + dice.upto(4))};
  if (dice.upto(3) != 0) p.water = TonnesPerDay{100.0 * (1 + dice.upto(4))};
  p.start_price = YuanPerMu{1e5 * (1 + dice.upto(4))};
  if (dice.upto(6) == 0) p.offer = Offer::Taken;
  return p;
}

Plant random_plant_of(SmallDice& dice, int number) {
  Plant p = fixture::plant("H" + std::to_string(number), 1000.0 * (1 + dice.upto(4)));
  p.park = dice.half() ? "东区" : "西区";
  if (dice.half()) p.least_lettable = SquareMetres{500};
  if (dice.upto(3) != 0) p.power = Kva{500.0 * (1 + dice.upto(4))};
  p.rent = YuanPerM2Month{5.0 * (1 + dice.upto(4))};
  return p;
}

Need random_project(SmallDice& dice, int number) {
  Need need;
  need.project = "项目" + std::to_string(number);
  if (dice.upto(3) != 0)
    need.land_least = from_mu(15.0 * (1 + dice.upto(dice.half() ? 3 : 6)));
  else
    need.floor_least = SquareMetres{500.0 * (1 + dice.upto(4))};
  if (dice.half()) need.power = Kva{250.0 * (1 + dice.upto(4))};
  if (dice.upto(3) == 0) need.water = TonnesPerDay{100.0 * (1 + dice.upto(2))};
  return need;
}

/// A choice read from a match, without the module's own accounts.
struct Reading {
  const Match* match;
  double points;
};

struct SmallWorld {
  World world;
  std::vector<Need> needs;
  std::vector<Quota> quotas;
  bool to_ask = true;
  std::vector<std::vector<Reading>> readings;
  std::vector<Matches> matches;
};

double used_of(const Need& need, const Match& match, const SiteTable& table, QuotaKind kind) {
  switch (kind) {
    case QuotaKind::Land:
      return table[match.sites[0]].kind == SiteKind::Parcel ? match.taken_m2 : 0;
    case QuotaKind::Power:
      return need.power ? need.power->value : 0;
    default:
      return need.water ? need.water->value : 0;
  }
}

/// Every limit, summed from the rows: no site beyond its area, power and water, none that is taken whole with
/// anybody else, no quota exceeded.
bool within_limits(const SmallWorld& of, const SiteTable& table, const std::vector<const Match*>& taken) {
  for (std::uint32_t site = 0; site < table.size(); ++site) {
    double area = 0, power = 0, water = 0;
    int whole = 0, parts = 0;
    for (std::size_t p = 0; p < taken.size(); ++p) {
      if (!taken[p]) continue;
      const auto end = taken[p]->sites.begin() + taken[p]->count;
      if (std::find(taken[p]->sites.begin(), end, site) == end) continue;
      const bool part = taken[p]->divided && taken[p]->count == 1;
      ++(part ? parts : whole);
      area += taken[p]->taken_m2;
      power += used_of(of.needs[p], *taken[p], table, QuotaKind::Power);
      water += used_of(of.needs[p], *taken[p], table, QuotaKind::Water);
    }
    if (whole > 1 || (whole == 1 && parts > 0)) return false;
    if (parts < 2) continue;  // one alone is the filter's affair
    const double has = table.kinds[site] == SiteKind::Plant ? table.floor[site] : table.land[site];
    if (area > has + 0.01) return false;
    if (power > table.amounts(Condition::Power)[site]) return false;
    if (water > table.amounts(Condition::Water)[site]) return false;
  }
  for (const Quota& quota : of.quotas) {
    double used = 0;
    for (std::size_t p = 0; p < taken.size(); ++p)
      if (taken[p] && (quota.park.empty() || table[taken[p]->sites[0]].park == quota.park))
        used += used_of(of.needs[p], *taken[p], table, quota.kind);
    if (used > quota.limit + 0.001) return false;
  }
  return true;
}

double best_points(const SmallWorld& of, const SiteTable& table, std::vector<const Match*>& taken,
                   std::size_t project) {
  if (project == of.needs.size()) return 0;
  taken[project] = nullptr;
  double best = best_points(of, table, taken, project + 1);
  for (const Reading& one : of.readings[project]) {
    taken[project] = one.match;
    std::vector<const Match*> so_far(taken.begin(), taken.begin() + static_cast<std::ptrdiff_t>(project) + 1);
    so_far.resize(of.needs.size(), nullptr);
    if (!within_limits(of, table, so_far)) continue;
    best = std::max(best, one.points + best_points(of, table, taken, project + 1));
  }
  taken[project] = nullptr;
  return best;
}

SmallWorld random_world(SmallDice& dice) {
  SmallWorld out;
  const int parcels = 1 + dice.upto(4), plants = dice.upto(3), projects = 1 + dice.upto(5);
  for (int i = 0; i < parcels; ++i) out.world.with(random_parcel_of(dice, i));
  for (int i = 0; i < plants; ++i) out.world.with(random_plant_of(dice, i));
  for (int i = 0; i < projects; ++i) out.needs.push_back(random_project(dice, i));
  if (dice.half()) out.quotas.push_back({QuotaKind::Land, "", from_mu(15.0 * dice.upto(8)).value});
  if (dice.half()) out.quotas.push_back({QuotaKind::Power, "东区", 250.0 * dice.upto(8)});
  if (dice.upto(3) == 0) out.quotas.push_back({QuotaKind::Water, "", 100.0 * dice.upto(4)});
  out.to_ask = dice.half();
  return out;
}

TEST(PortfolioProperty, BestOfAllAnswersNoLimitBroken) {
  SmallDice dice(20261129);
  int placed = 0, left = 0, steps = 0, joined = 0, shared = 0;
  for (int round = 0; round < 600; ++round) {
    SmallWorld of = random_world(dice);
    const SiteTable table(of.world.facts, of.world.rule.parts);
    std::vector<NeedConditions> conditions;
    for (const Need& need : of.needs)
      conditions.emplace_back(Asked{need, of.world.suppliers, kToday}, table, of.world.rule);
    for (const NeedConditions& one : conditions) of.matches.push_back(match(one));
    for (const Matches& listed : of.matches) {
      auto& readings = of.readings.emplace_back();
      for (const Match& one : listed.listed) {
        if (one.verdict == Verdict::Fits)
          readings.push_back({&one, one.points + 200});
        else if (one.verdict == Verdict::ToAsk && of.to_ask)
          readings.push_back({&one, std::max(0.0, one.points - 30) + 200});
      }
    }
    PortfolioLimits to_the_end;
    to_the_end.gap = 0;
    const Portfolio answer = place_projects({conditions, of.quotas, of.to_ask}, to_the_end);
    std::vector<const Match*> taken(of.needs.size(), nullptr);
    double points = 0;
    for (std::size_t p = 0; p < taken.size(); ++p) {
      ASSERT_NE(answer.placements[p].has_value(), answer.left[p].has_value());
      if (!answer.placements[p]) {
        ++left;
        continue;
      }
      ++placed;
      taken[p] = &answer.placements[p]->match;
      points += answer.placements[p]->points + 200;
      joined += taken[p]->count > 1;
      shared += taken[p]->divided;
      ASSERT_TRUE(taken[p]->verdict == Verdict::Fits || (of.to_ask && taken[p]->verdict == Verdict::ToAsk));
      ASSERT_EQ(taken[p]->misses, 0U);
    }
    ASSERT_TRUE(within_limits(of, table, taken)) << "round " << round;
    ASSERT_NEAR(points, answer.points, 1e-6);
    std::vector<const Match*> search(of.needs.size(), nullptr);
    const double best = best_points(of, table, search, 0);
    ASSERT_NEAR(answer.points, best, 1e-6) << "round " << round;
    ASSERT_GE(answer.bound, best - 1e-6) << "round " << round;
    PortfolioLimits hurried;
    hurried.gap = 0;
    hurried.work = 1000;
    const Portfolio early = place_projects({conditions, of.quotas, of.to_ask}, hurried);
    ASSERT_LE(early.points, best + 1e-6) << "round " << round;
    ASSERT_GE(early.bound, best - 1e-6) << "round " << round;
    ASSERT_EQ(answer.status, PortfolioStatus::Optimal) << "round " << round << " bound " << answer.bound;
    for (std::size_t q = 0; q < of.quotas.size(); ++q)
      for (const QuotaStep& step : answer.quotas[q].steps) {
        ++steps;
        SmallWorld more = of;
        more.quotas[q].limit += step.more;
        const Portfolio larger = place_projects({conditions, more.quotas, of.to_ask}, {});
        ASSERT_GT(larger.placed, answer.placed) << "round " << round;
      }
  }
  EXPECT_GT(placed, 300);  // the worlds are not empty of what they are about
  EXPECT_GT(left, 100);
  EXPECT_GT(steps, 50);
  EXPECT_GT(joined, 10);
  EXPECT_GT(shared, 50);
}

}  // namespace
}  // namespace liantu::site
