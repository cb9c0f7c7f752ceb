// What many projects share (共享指标): the land quota of the county, what parks and pipes have left. A quota
// is a number that the user can change.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "liantu/base/field.h"
#include "liantu/site/match/matching.h"

namespace liantu::site {

/// Land counts the parcels taken (用地指标); the others what the needs state.
enum class QuotaKind : std::size_t { Land, Power, Water, Sewage, Steam, Energy, Cod, Ammonia, Nox, Vocs };
inline constexpr std::size_t kQuotaKinds = 10;

struct Quota {
  QuotaKind kind = QuotaKind::Land;
  std::string park{};  ///< only sites of this park; "" = of the whole county
  double limit = 0;    ///< m² of land, else in the unit of the need
  bool operator==(const Quota&) const = default;
};

struct QuotaName {
  std::string_view code, unit, zh, en;
};
const QuotaName& name_of(QuotaKind kind);

/// The condition of the same amount; of Land there is none.
constexpr Condition condition_of(QuotaKind kind) {
  constexpr std::array<Condition, kQuotaKinds> all{
      Condition::Conflicts, Condition::Power, Condition::Water,   Condition::Sewage, Condition::Steam,
      Condition::Energy,    Condition::Cod,   Condition::Ammonia, Condition::Nox,    Condition::Vocs};
  return all[static_cast<std::size_t>(kind)];
}

/// What a project that takes `match` uses of a quota of that kind, wherever the site lies; unknown when its
/// need does not state it.
double quota_use(const NeedConditions& conditions, const Match& match, QuotaKind kind);

bool counts_for(const Quota& quota, const SiteFacts& site);

}  // namespace liantu::site
