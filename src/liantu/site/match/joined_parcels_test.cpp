#include "liantu/site/match/joined_parcels.h"

#include <algorithm>
#include <random>
#include <set>

#include "liantu/site/match/match_fixture.h"

namespace liantu::site {
namespace {

using fixture::Answered, fixture::land_need, fixture::parcel, fixture::World;

constexpr double kLon = 118.3, kLat = 36.8, kMetresPerLat = 111'195.0;
const double kMetresPerLon = kMetresPerLat * std::cos(kLat * 3.14159265358979 / 180);

/// A rectangle on a drawing in metres, x and y of its south-west corner.
Parcel drawn(const std::string& no, double x, double y, double width, double height,
             const std::string& park = "东区") {
  Parcel p = parcel(no, width * height / kSquareMetresPerMu);
  p.park = park;
  const auto corner = [&](double dx, double dy) {
    return fmt::format("{:.9f} {:.9f}", kLon + (x + dx) / kMetresPerLon, kLat + (y + dy) / kMetresPerLat);
  };
  p.outline = fmt::format("POLYGON (({},{},{},{},{}))", corner(0, 0), corner(width, 0), corner(width, height),
                          corner(0, height), corner(0, 0));
  return p;
}

std::vector<std::string> codes(const Answered& answered) {
  std::vector<std::string> out;
  for (const Match& one : answered.matches.listed)
    if (one.verdict == Verdict::Fits) out.push_back(explain(answered.conditions, one, Language::Zh).site);
  std::sort(out.begin(), out.end());
  return out;
}

// A and B touch, C lies 10 m from B, D 30 m from C; E touches A but belongs to another park. Each has 15 mu.
World row_of_parcels() {
  World world;
  world.with(drawn("A", 0, 0, 100, 100))
      .with(drawn("B", 100, 0, 100, 100))
      .with(drawn("C", 210, 0, 100, 100))
      .with(drawn("D", 340, 0, 100, 100))
      .with(drawn("E", 0, 100, 100, 100, "西区"));
  return world;
}

TEST(JoinedParcels, NeighboursOfOneParkStandTogether) {
  EXPECT_EQ(codes(Answered(row_of_parcels(), land_need(28))), (fixture::Texts{"A+B", "B+C"}));
  EXPECT_EQ(codes(Answered(row_of_parcels(), land_need(40))), (fixture::Texts{"A+B+C"}));
  EXPECT_TRUE(codes(Answered(row_of_parcels(), land_need(46))).empty());
}

TEST(JoinedParcels, SayWhatTheyAre) {
  const Answered answered(row_of_parcels(), land_need(40));
  EXPECT_EQ(answered.told(0).part, "相邻 A+B+C 合并后 45 亩");
  EXPECT_EQ(answered.told(0, Language::En).part, "neighbours A+B+C together 45 mu");
}

TEST(JoinedParcels, OfTheSetsOfAParcelTheTightestIsTold) {
  World world;  // each touches both others: 10, 15 and 20 mu
  world.with(drawn("A", 0, 0, 100, 66.67))
      .with(drawn("B", 100, 0, 150, 66.67))
      .with(drawn("C", 0, 66.67, 200, 66.67));
  // A+B has 25, A+C 30; B+C would have 35 and is the best for neither.
  EXPECT_EQ(codes(Answered(world, land_need(24.5))), (fixture::Texts{"A+B", "A+C"}));
}

TEST(JoinedParcels, HaveThePointsOfTheLeast) {
  World world = row_of_parcels();
  world.facts[0].price = 300'000;  // the usual price is 450,000: two thirds of 20 points are 13.3
  world.facts[1].price = 450'000;  // half of them: 10
  const Answered answered(world, land_need(28));
  const Match& joined =
      *std::find_if(answered.matches.listed.begin(), answered.matches.listed.end(),
                    [](const Match& one) { return one.count == 2 && one.sites[0] < 2 && one.sites[1] < 2; });
  EXPECT_EQ(joined.sites[0], 1u);
  EXPECT_DOUBLE_EQ(joined.points, 14.6);  // and 30 mu where 28 are needed: 13/14 of 5
}

TEST(JoinedParcels, EachMustMeetEveryOtherCondition) {
  World world = row_of_parcels();
  for (SiteFacts& site : world.facts) site.amount[static_cast<std::size_t>(Condition::Power)] = 1000;
  world.facts[0].amount[static_cast<std::size_t>(Condition::Power)] = 500;
  Need need = land_need(28);
  need.power = Kva{800};
  EXPECT_EQ(codes(Answered(world, need)), (fixture::Texts{"B+C"}));
  world.facts[2].amount[static_cast<std::size_t>(Condition::Power)] = kUnknown;
  const Answered answered(world, need);
  EXPECT_TRUE(codes(answered).empty());
  EXPECT_EQ(answered.matches.listed[0].verdict, Verdict::ToAsk);
  EXPECT_EQ(answered.told(0).missing[0].text, "C：供电余量未填，需要 800 kVA");
}

TEST(JoinedParcels, TheOnesBetweenAreNeededToHangTogether) {
  World world;  // 20, 2 and 20 mu in a row: the two large ones meet only through the small one
  world.with(drawn("A", 0, 0, 100, 133.34))
      .with(drawn("B", 100, 0, 20, 66.67))
      .with(drawn("C", 120, 0, 100, 133.34));
  EXPECT_EQ(codes(Answered(world, land_need(39))), (fixture::Texts{"A+B+C"}));
}

/// All connected sets of 2 to 3, tried one by one.
std::set<std::set<std::uint32_t>> by_trial(const SiteTable& table, const std::vector<std::uint8_t>& usable,
                                           double least) {
  const auto n = static_cast<std::uint32_t>(table.size());
  const auto near = [&](std::uint32_t a, std::uint32_t b) {
    return std::count(table.neighbours(a).begin(), table.neighbours(a).end(), b) > 0;
  };
  std::set<std::set<std::uint32_t>> pairs, out;
  for (std::uint32_t a = 0; a < n; ++a)
    for (std::uint32_t b = a + 1; b < n; ++b)
      if (usable[a] && usable[b] && near(a, b) && table.land[a] + table.land[b] >= least)
        pairs.insert({a, b});
  out = pairs;
  for (std::uint32_t a = 0; a < n; ++a)
    for (std::uint32_t b = a + 1; b < n; ++b)
      for (std::uint32_t c = b + 1; c < n; ++c) {
        const bool hang = (near(a, b) + near(b, c) + near(a, c)) >= 2;
        if (!usable[a] || !usable[b] || !usable[c] || !hang ||
            table.land[a] + table.land[b] + table.land[c] < least)
          continue;
        if (!pairs.contains({a, b}) && !pairs.contains({b, c}) && !pairs.contains({a, c}))
          out.insert({a, b, c});
      }
  return out;
}

TEST(JoinedParcels, EverySmallestSetOnceAgainstTrial) {
  std::mt19937 random(7);
  for (int round = 0; round < 40; ++round) {
    World world;  // a grid of 4 × 4 squares whose registered areas vary
    for (int i = 0; i < 16; ++i) {
      Parcel p = drawn(fmt::format("P{:02}", i), 100.0 * (i % 4), 100.0 * (i / 4), 100, 100);
      p.land = SquareMetres{1000 * static_cast<double>(3 + random() % 13)};
      world.with(p);
    }
    const SiteTable table(world.facts, world.rule.parts);
    std::vector<std::uint8_t> usable(16);
    for (auto& one : usable) one = random() % 4 != 0;
    const double least = 20'000;
    std::set<std::set<std::uint32_t>> found;
    each_joined(table, usable, least, 3, [&](const JoinedSet& set) {
      EXPECT_TRUE(found.insert({set.members.begin(), set.members.begin() + set.count}).second);
    });
    EXPECT_EQ(found, by_trial(table, usable, least));
  }
}

}  // namespace
}  // namespace liantu::site
