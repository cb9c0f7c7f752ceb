#include "liantu/site/match/matching.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "liantu/site/match/joined_parcels.h"

namespace liantu::site {
namespace {

struct Judged {
  std::vector<std::uint32_t> misses, unknown;
};

bool known(double value) {
  return !std::isnan(value);
}

std::pair<std::uint32_t, std::uint32_t> noted(Answer answer, Condition condition) {
  return {answer == Answer::No ? bit(condition) : 0, answer == Answer::Unknown ? bit(condition) : 0};
}

AreaTaken taken_of(const NeedConditions& conditions, std::uint32_t site) {
  const SiteTable& table = conditions.table();
  const SiteKind kind = table.kinds[site];
  return area_taken(kind, area_of(conditions, site), table.least_lettable[site], conditions.area(kind),
                    conditions.rule().parts);
}

/// Everything that is no comparison of two numbers.
void judge_by_themselves(const NeedConditions& conditions, std::uint32_t site, std::uint32_t& misses,
                         std::uint32_t& unknown) {
  const SiteTable& table = conditions.table();
  const auto note = [&](Answer answer, Condition condition) {
    const auto [missed, asked] = noted(answer, condition);
    misses |= missed;
    unknown |= asked;
  };
  if (!conditions.wants(table.kinds[site])) misses |= bit(Condition::Kind);
  note(conditions.offered(site), Condition::Offer);
  const AreaTaken taken = taken_of(conditions, site);
  misses |= taken.misses;
  unknown |= taken.unknown;
  note(conditions.may_settle(site), Condition::NegativeList);
  if (table.kinds[site] == SiteKind::Parcel) note(conditions.land_use(site), Condition::LandUse);
}

Judged judge_all(const NeedConditions& conditions) {
  const SiteTable& table = conditions.table();
  Judged out{std::vector<std::uint32_t>(table.size(), 0), std::vector<std::uint32_t>(table.size(), 0)};
  for (const Condition condition : conditions.amounts()) {
    const auto values = table.amounts(condition);
    const double required = conditions.required(condition), sign = more_is_better(condition) ? 1 : -1;
    const std::uint32_t flag = bit(condition);
    for (std::size_t i = 0; i < values.size(); ++i) {
      const double over = sign * (values[i] - required);
      out.misses[i] |= over < 0 ? flag : 0;
      out.unknown[i] |= over != over ? flag : 0;
    }
  }
  for (std::uint32_t i = 0; i < table.size(); ++i)
    judge_by_themselves(conditions, i, out.misses[i], out.unknown[i]);
  return out;
}

/// Yes or no, or one of few grades: nothing of it is a little short.
constexpr bool in_grades(Condition condition) {
  return condition == Condition::Gas || condition == Condition::FireClass ||
         condition == Condition::DoubleSupply || condition == Condition::FireResistance ||
         condition == Condition::ChemicalPark;
}

/// Missed by little: the share of what is needed, or days.
bool missed_by_little(const NeedConditions& conditions, std::uint32_t site, Condition condition) {
  const NearRule& rule = conditions.rule().near;
  const SiteTable& table = conditions.table();
  if (condition == Condition::AreaLeast) {
    const double least = conditions.area(table.kinds[site]).least;
    return area_of(conditions, site) >= least * (1 - rule.share);
  }
  if (condition >= Condition::Conflicts || in_grades(condition)) return false;
  const double required = conditions.required(condition), has = table.amounts(condition)[site];
  if (condition == Condition::Ready) return has <= required + rule.days;
  return more_is_better(condition) ? has >= required * (1 - rule.share) : has <= required * (1 + rule.share);
}

Verdict verdict_of(const NeedConditions& conditions, std::uint32_t site, std::uint32_t misses,
                   std::uint32_t unknown) {
  if (misses == 0) return unknown == 0 ? Verdict::Fits : Verdict::ToAsk;
  if (std::popcount(misses) > conditions.rule().near.conditions) return Verdict::Misses;
  for (std::uint32_t rest = misses; rest != 0; rest &= rest - 1)
    if (!missed_by_little(conditions, site, static_cast<Condition>(std::countr_zero(rest))))
      return Verdict::Misses;
  return Verdict::Near;
}

double share_of_price(const NeedConditions& conditions, std::uint32_t site) {
  const SiteTable& table = conditions.table();
  const SiteKind kind = table.kinds[site];
  const Need& need = conditions.asked().need;
  double measure = table.usual_price(kind);
  if (kind == SiteKind::Parcel && need.price_most) measure = need.price_most->value;
  if (of_building(kind) && need.rent_most) measure = need.rent_most->value;
  return measure > 0 ? 1 - table.price[site] / (2 * measure) : kUnknown;
}

double share_of_benchmark(const NeedConditions& conditions, std::uint32_t site, double taken_m2) {
  const SiteTable& table = conditions.table();
  if (table.kinds[site] != SiteKind::Parcel) return kUnknown;
  const Need& need = conditions.asked().need;
  double met = 0, compared = 0;
  const auto compare = [&](const std::optional<Yuan>& amount, double wanted) {
    const double reached = per_mu(amount, taken_m2);
    if (!known(reached) || !known(wanted)) return;
    compared += 1;
    met += reached >= wanted ? 1 : 0;
  };
  compare(need.fixed_assets, table.investment_per_mu[site]);
  compare(need.expected_tax, table.tax_per_mu[site]);
  compare(need.expected_output, table.output_per_mu[site]);
  return compared > 0 ? met / compared : kUnknown;
}

double share_of_readiness(const NeedConditions& conditions, std::uint32_t site) {
  const double days = conditions.table().amounts(Condition::Ready)[site] -
                      static_cast<double>(conditions.asked().today.days());
  const int most = conditions.rule().advantages.ready_days;
  return days <= 0 ? 1 : most > 0 ? 1 - days / most : 0 * days;
}

double share_of_size(const NeedConditions& conditions, std::uint32_t site, double taken_m2) {
  const AreaNeed& need = conditions.area(conditions.table().kinds[site]);
  const double measure = known(need.least) ? need.least : need.most;
  if (!(measure > 0)) return kUnknown;
  return taken_m2 <= measure ? 1 : 1 - (taken_m2 - measure) / measure;
}

Part part_of(double share, double full) {
  if (!known(share)) return {};
  const double within = std::clamp(share, 0.0, 1.0);
  return {within, std::round(within * full * 10) / 10};
}

/// All but benchmark and size, which depend on the area taken.
Parts fixed_parts(const NeedConditions& conditions, std::uint32_t site) {
  const SiteTable& table = conditions.table();
  const AdvantageRule& rule = conditions.rule().advantages;
  const Answer leading = conditions.leading(site);
  Parts parts;
  parts[0] = part_of(conditions.suppliers().share(table.x[site], table.y[site]), rule.suppliers);
  parts[1] = part_of(share_of_price(conditions, site), rule.price);
  parts[2] = part_of(share_of_readiness(conditions, site), rule.readiness);
  parts[4] = part_of(leading == Answer::Unknown ? kUnknown
                     : leading == Answer::Yes   ? 1.0
                                                : 0.0,
                     rule.leading_industry);
  return parts;
}

std::array<Part, 2> area_parts(const NeedConditions& conditions, std::uint32_t site, double taken_m2) {
  const AdvantageRule& rule = conditions.rule().advantages;
  return {part_of(share_of_benchmark(conditions, site, taken_m2), rule.benchmark),
          part_of(share_of_size(conditions, site, taken_m2), rule.size)};
}

double sum_of(const Parts& parts) {
  double sum = 0;
  for (const Part& part : parts) sum += part.points;
  return std::round(sum * 10) / 10;
}

/// Points of sites, of which those that do not depend on the area taken are counted once.
class Points {
 public:
  explicit Points(const NeedConditions& conditions)
      : conditions_(conditions), fixed_(conditions.table().size(), kUnknown) {}

  double of(std::uint32_t site, double taken_m2) {
    if (!known(fixed_[site])) fixed_[site] = sum_of(fixed_parts(conditions_, site));
    double sum = fixed_[site];
    for (const Part& part : area_parts(conditions_, site, taken_m2)) sum += part.points;
    return std::round(sum * 10) / 10;
  }

 private:
  const NeedConditions& conditions_;
  std::vector<double> fixed_;
};

Match single(const NeedConditions& conditions, Points& points, std::uint32_t site, Verdict verdict,
             std::uint32_t misses, std::uint32_t unknown) {
  const AreaTaken taken = taken_of(conditions, site);
  return {{site}, 1, verdict, misses, unknown, taken.m2, taken.divided, points.of(site, taken.m2)};
}

Match together(const NeedConditions& conditions, Points& points, const JoinedSet& set, const Judged& judged) {
  const SiteKind kind = conditions.table().kinds[set.members[0]];
  const AreaTaken taken = area_taken(kind, set.m2, kUnknown, conditions.area(kind), conditions.rule().parts);
  Match out{set.members, set.count, Verdict::Fits, taken.misses, 0, taken.m2, taken.divided, kEnough};
  for (std::uint32_t i = 0; i < set.count; ++i) out.unknown |= judged.unknown[set.members[i]];
  out.verdict = out.misses != 0 ? Verdict::Misses : out.unknown != 0 ? Verdict::ToAsk : Verdict::Fits;
  for (std::uint32_t i = 0; i < set.count; ++i) {
    const double own = points.of(set.members[i], taken.m2);
    if (own >= out.points) continue;
    out.points = own;
    std::swap(out.sites[0], *std::find(out.sites.begin(), out.sites.begin() + out.count, set.members[i]));
  }
  return out;
}

/// Of the many sets that a site may join, the smallest is told: a set stays when it is that
/// for one of its members.
std::vector<JoinedSet> tightest(const std::vector<JoinedSet>& sets, std::size_t sites) {
  constexpr std::uint32_t kNone = ~std::uint32_t{0};
  std::vector<std::uint32_t> best(sites, kNone);
  for (std::uint32_t s = 0; s < sets.size(); ++s) {
    for (std::uint32_t i = 0; i < sets[s].count; ++i) {
      std::uint32_t& of_member = best[sets[s].members[i]];
      if (of_member == kNone || sets[s].m2 < sets[of_member].m2) of_member = s;
    }
  }
  std::vector<JoinedSet> out;
  for (std::uint32_t s = 0; s < sets.size(); ++s) {
    const auto end = sets[s].members.begin() + sets[s].count;
    if (std::any_of(sets[s].members.begin(), end, [&](std::uint32_t member) { return best[member] == s; }))
      out.push_back(sets[s]);
  }
  return out;
}

void add_joined(const NeedConditions& conditions, SiteKind kind, Points& points, const Judged& judged,
                Matches& matches) {
  const AreaNeed& need = conditions.area(kind);
  const auto most = static_cast<std::uint32_t>(conditions.rule().parts.join_most);
  if (!known(need.least) || !conditions.wants(kind) || most < 2) return;
  const SiteTable& table = conditions.table();
  std::vector<std::uint8_t> usable(table.size(), 0);
  for (std::uint32_t i = 0; i < table.size(); ++i)
    usable[i] = judged.misses[i] == bit(Condition::AreaLeast) && table.kinds[i] == kind;
  std::vector<JoinedSet> sets;
  each_joined(table, usable, need.least, most, [&](const JoinedSet& set) { sets.push_back(set); });
  for (const JoinedSet& set : tightest(sets, table.size())) {
    const Match match = together(conditions, points, set, judged);
    if (match.verdict != Verdict::Misses) matches.listed.push_back(match);
  }
}

void count(Matches& matches, Verdict verdict, std::uint32_t misses, std::uint32_t unknown) {
  ++matches.of_verdict[static_cast<std::size_t>(verdict)];
  for (; misses != 0; misses &= misses - 1)
    ++matches.missed[static_cast<std::size_t>(std::countr_zero(misses))];
  for (; unknown != 0; unknown &= unknown - 1)
    ++matches.unknown[static_cast<std::size_t>(std::countr_zero(unknown))];
}

/// Verdict, points downwards, count and order as one number: points have one decimal and a rule gives at most
/// 1000 for each advantage.
struct SortKey {
  std::uint64_t rank;
  std::uint32_t place;
  bool operator<(const SortKey& other) const {
    return rank != other.rank ? rank < other.rank : place < other.place;
  }
};

std::uint64_t rank_of(const Match& match, std::uint32_t order) {
  constexpr std::uint64_t kMostTenths = (1 << 16) - 1;
  const std::uint64_t behind = kMostTenths - static_cast<std::uint64_t>(std::lround(match.points * 10));
  return static_cast<std::uint64_t>(match.verdict) << 52 | behind << 36 | std::uint64_t{match.count} << 32 |
         order;
}

/// Keys are sorted, not matches: they are a third of the size.
void put_best_first(const SiteTable& table, std::size_t most, std::vector<Match>& listed) {
  std::vector<SortKey> keys;
  keys.reserve(listed.size());
  for (std::uint32_t i = 0; i < listed.size(); ++i)
    keys.push_back({rank_of(listed[i], table.order(listed[i].sites[0])), i});
  if (most < keys.size()) {
    std::nth_element(keys.begin(), keys.begin() + static_cast<std::ptrdiff_t>(most), keys.end());
    keys.resize(most);
  }
  std::sort(keys.begin(), keys.end());
  std::vector<Match> sorted;
  sorted.reserve(keys.size());
  for (const SortKey& key : keys) sorted.push_back(listed[key.place]);
  listed = std::move(sorted);
}

}  // namespace

double area_of(const NeedConditions& conditions, std::uint32_t site) {
  const SiteTable& table = conditions.table();
  return conditions.area(table.kinds[site]).of_floor ? table.floor[site] : table.land[site];
}

double per_mu(const std::optional<Yuan>& amount, double land_m2) {
  return amount && land_m2 > 0 ? static_cast<double>(amount->value) / (land_m2 / kSquareMetresPerMu)
                               : kUnknown;
}

Parts parts_of(const NeedConditions& conditions, std::uint32_t site, double taken_m2) {
  Parts parts = fixed_parts(conditions, site);
  const auto of_area = area_parts(conditions, site, taken_m2);
  parts[static_cast<std::size_t>(Advantage::Benchmark)] = of_area[0];
  parts[static_cast<std::size_t>(Advantage::Size)] = of_area[1];
  return parts;
}

Match match_site(const NeedConditions& conditions, std::uint32_t site) {
  const SiteTable& table = conditions.table();
  std::uint32_t misses = 0, unknown = 0;
  for (const Condition condition : conditions.amounts()) {
    const double has = table.amounts(condition)[site], required = conditions.required(condition);
    if (!known(has))
      unknown |= bit(condition);
    else if (more_is_better(condition) ? has < required : has > required)
      misses |= bit(condition);
  }
  judge_by_themselves(conditions, site, misses, unknown);
  const AreaTaken taken = taken_of(conditions, site);
  return {{site},
          1,
          verdict_of(conditions, site, misses, unknown),
          misses,
          unknown,
          taken.m2,
          taken.divided,
          sum_of(parts_of(conditions, site, taken.m2))};
}

Matches match(const NeedConditions& conditions, const Listing& listing) {
  const SiteTable& table = conditions.table();
  const Judged judged = judge_all(conditions);
  Points points(conditions);
  Matches out;
  for (std::uint32_t i = 0; i < table.size(); ++i) {
    const Verdict verdict = verdict_of(conditions, i, judged.misses[i], judged.unknown[i]);
    count(out, verdict, judged.misses[i], judged.unknown[i]);
    if (verdict == Verdict::Misses && !listing.all) continue;
    out.listed.push_back(single(conditions, points, i, verdict, judged.misses[i], judged.unknown[i]));
  }
  for (const SiteKind kind : {SiteKind::Parcel, SiteKind::Unit})
    add_joined(conditions, kind, points, judged, out);
  put_best_first(table, listing.most, out.listed);
  return out;
}

}  // namespace liantu::site
