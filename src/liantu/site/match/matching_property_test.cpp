// Random worlds against a slow reading of the rows themselves: what the ranking calls fitting breaks no
// condition, and nothing else does.
#include <random>

#include "liantu/site/match/match_fixture.h"

namespace liantu::site {
namespace {

using fixture::kToday, fixture::World;

/// Of three: broken, open or held. Worst wins.
enum class Held3 { Holds, Open, Broken };

struct Reference {
  Held3 state = Held3::Holds;
  void note(Held3 one) { state = std::max(state, one); }
  template <class Q>
  void least(const std::optional<Q>& needed, const std::optional<Q>& has) {
    if (needed) note(!has ? Held3::Open : has->value >= needed->value ? Held3::Holds : Held3::Broken);
  }
  template <class Q>
  void most(const std::optional<Q>& needed, const std::optional<Q>& has) {
    if (needed) note(!has ? Held3::Open : has->value <= needed->value ? Held3::Holds : Held3::Broken);
  }
  void offer(const std::optional<Offer>& offer) {
    note(!offer ? Held3::Open : *offer == Offer::Available ? Held3::Holds : Held3::Broken);
  }
  void chemical(const Need& need, const std::optional<bool>& inside) {
    if (need.chemical == true) note(!inside ? Held3::Open : *inside ? Held3::Holds : Held3::Broken);
  }
};

Held3 reference(const Need& need, const Parcel& p) {
  Reference r;
  if (need.kind == NeededKind::Plant || need.kind == NeededKind::Yard ||
      (need.kind != NeededKind::Parcel && !need.land_least && need.floor_least))
    r.note(Held3::Broken);
  r.offer(p.offer);
  r.least(need.land_least, p.land);
  if (need.first_floor_height && p.height_limit) r.least(need.first_floor_height, p.height_limit);
  r.least(need.power, p.power);
  r.least(need.water, p.water);
  r.least(need.steam, p.steam);
  r.least(need.energy, p.energy_headroom);
  r.most(need.rail_distance, p.rail_distance);
  r.chemical(need, p.in_chemical_park);
  if (need.far && p.far_min && *p.far_min > *need.far) r.note(Held3::Broken);
  if (need.far && p.far_max && *p.far_max < *need.far) r.note(Held3::Broken);
  if (!p.conflicts.empty()) r.note(Held3::Broken);
  if (need.gas == true) r.note(p.gas.empty() ? Held3::Open : p.gas == "有" ? Held3::Holds : Held3::Broken);
  return r.state;
}

Held3 reference(const Need& need, const Plant& p) {
  Reference r;
  if (need.kind == NeededKind::Parcel || need.kind == NeededKind::Yard ||
      (need.kind != NeededKind::Plant && !need.floor_least && need.land_least))
    r.note(Held3::Broken);
  r.offer(p.offer);
  r.least(need.floor_least, p.lettable);
  r.least(need.first_floor_height, p.first_floor_height);
  r.least(need.floor_load, p.floor_load);
  r.least(need.power, p.power);
  r.least(need.energy, p.energy_headroom);
  r.most(need.rail_distance, p.rail_distance);
  r.chemical(need, p.in_chemical_park);
  if (need.water) r.note(Held3::Open);  // the plants below state no amount
  if (need.steam) r.note(p.steam == "无" ? Held3::Broken : Held3::Open);
  if (need.gas == true) r.note(p.gas.empty() ? Held3::Open : p.gas == "有" ? Held3::Holds : Held3::Broken);
  return r.state;
}

class Dice {
 public:
  explicit Dice(unsigned seed) : random_(seed) {}
  bool often() { return random_() % 4 != 0; }
  bool half() { return random_() % 2 == 0; }
  int upto(int n) { return static_cast<int>(random_() % static_cast<unsigned>(n)); }
  template <class Q>
  std::optional<Q> some(int n, double step) {
    return often() ? std::optional(Q{step * (1 + upto(n))}) : std::nullopt;
  }
  std::optional<double> some_number(int n, double step) {
    return often() ? std::optional(step * (1 + upto(n))) : std::nullopt;
  }
  std::optional<bool> some_flag() { return often() ? std::optional(half()) : std::nullopt; }
  std::string one_of(std::initializer_list<const char*> texts) {
    return *(texts.begin() + upto(static_cast<int>(texts.size())));
  }

 private:
  std::mt19937 random_;
};

Parcel random_parcel(Dice& dice, int number) {
  Parcel p;
  p.parcel_no = "P" + std::to_string(number);
  p.land = dice.some<SquareMetres>(8, 10'000);
  if (dice.often()) p.offer = static_cast<Offer>(dice.upto(6) > 3 ? 1 + dice.upto(3) : 0);
  p.height_limit = dice.some<Metres>(6, 4);
  p.power = dice.some<Kva>(6, 500);
  p.water = dice.some<TonnesPerDay>(6, 100);
  p.steam = dice.some<TonnesPerHour>(6, 2);
  p.energy_headroom = dice.some<TonnesCoal>(6, 500);
  p.rail_distance = dice.some<Metres>(6, 1000);
  p.in_chemical_park = dice.some_flag();
  p.far_min = dice.some_number(4, 0.5);
  p.far_max = dice.some_number(4, 0.8);
  p.conflicts = dice.one_of({"", "", "", "", "生态红线"});
  p.gas = dice.one_of({"", "有", "无"});
  return p;
}

Plant random_plant(Dice& dice, int number) {
  Plant p;
  p.name = "H" + std::to_string(number);
  p.lettable = dice.some<SquareMetres>(8, 1000);
  if (dice.often()) p.offer = static_cast<Offer>(dice.upto(6) > 3 ? 1 + dice.upto(3) : 0);
  p.first_floor_height = dice.some<Metres>(6, 2);
  p.floor_load = dice.some<TonnesPerM2>(6, 0.5);
  p.power = dice.some<Kva>(6, 500);
  p.energy_headroom = dice.some<TonnesCoal>(6, 500);
  p.rail_distance = dice.some<Metres>(6, 1000);
  p.in_chemical_park = dice.some_flag();
  p.steam = dice.one_of({"", "有", "无"});
  p.gas = dice.one_of({"", "有", "无"});
  return p;
}

Need random_need(Dice& dice) {
  Need need;
  need.project = "项目";
  if (dice.half()) need.kind = static_cast<NeededKind>(dice.upto(4));
  if (dice.often()) need.land_least = SquareMetres{10'000.0 * (1 + dice.upto(4))};
  if (dice.often()) need.floor_least = SquareMetres{1000.0 * (1 + dice.upto(4))};
  if (dice.half()) need.first_floor_height = Metres{2.0 * (1 + dice.upto(4))};
  if (dice.half()) need.floor_load = TonnesPerM2{0.5 * (1 + dice.upto(4))};
  if (dice.half()) need.power = Kva{500.0 * (1 + dice.upto(3))};
  if (dice.upto(4) == 0) need.water = TonnesPerDay{100.0 * (1 + dice.upto(3))};
  if (dice.upto(4) == 0) need.steam = TonnesPerHour{2.0 * (1 + dice.upto(3))};
  if (dice.upto(4) == 0) need.energy = TonnesCoal{500.0 * (1 + dice.upto(3))};
  if (dice.upto(4) == 0) need.rail_distance = Metres{1000.0 * (1 + dice.upto(4))};
  if (dice.upto(4) == 0) need.chemical = true;
  if (dice.upto(4) == 0) need.far = 0.5 * (1 + dice.upto(3));
  if (dice.upto(4) == 0) need.gas = dice.half();
  return need;
}

TEST(MatchingProperty, NeverABrokenConditionAndNothingLeftOut) {
  Dice dice(20260915);
  int fitting = 0, asked = 0;
  for (int round = 0; round < 400; ++round) {
    World world;
    std::vector<Held3> expected;
    const Need need = random_need(dice);
    for (int i = 0; i < 25; ++i) {
      const Parcel p = random_parcel(dice, i);
      const Plant h = random_plant(dice, i);
      world.with(p).with(h);
      expected.push_back(reference(need, p));
      expected.push_back(reference(need, h));
    }
    const fixture::Answered answered(world, need);
    ASSERT_EQ(answered.matches.listed.size(), expected.size());
    for (const Match& match : answered.matches.listed) {
      const Held3 wanted = expected[match.sites[0]];
      const bool good = match.verdict == Verdict::Fits, open = match.verdict == Verdict::ToAsk;
      ASSERT_EQ(good, wanted == Held3::Holds) << answered.table[match.sites[0]].code << " in round " << round;
      ASSERT_EQ(open, wanted == Held3::Open) << answered.table[match.sites[0]].code << " in round " << round;
      const Match alone = match_site(answered.conditions, match.sites[0]);
      ASSERT_EQ(alone.misses, match.misses);
      ASSERT_EQ(alone.unknown, match.unknown);
      ASSERT_EQ(alone.points, match.points);
      fitting += good;
      asked += open;
      const Explanation told = explain(answered.conditions, match, Language::Zh);
      double sum = 0;
      for (const SiteReason& reason : told.reasons) sum += reason.points;
      ASSERT_NEAR(sum, match.points, 1e-9);
      ASSERT_EQ(told.missing.empty(), good);
    }
    for (std::size_t i = 1; i < answered.matches.listed.size(); ++i) {
      const Match &before = answered.matches.listed[i - 1], &after = answered.matches.listed[i];
      ASSERT_TRUE(before.verdict < after.verdict ||
                  (before.verdict == after.verdict && before.points >= after.points));
    }
  }
  EXPECT_GT(fitting, 100);  // the worlds are not empty of what they are about
  EXPECT_GT(asked, 100);
}

}  // namespace
}  // namespace liantu::site
