// What sites and quotas have room for, as numbered resources with whole limits; what a match takes of them;
// and what is left under way.
#pragma once

#include <cstdint>
#include <map>
#include <unordered_map>
#include <vector>

#include "liantu/site/portfolio/portfolio.h"

namespace liantu::site {

/// In thousandths of the unit, so that sums are exact.
using Thousandths = std::int64_t;
Thousandths thousandths(double amount);
double units(Thousandths amount);

/// Resource site × kQuotaKinds + kind is what the site has of that kind (Land: its area); the quotas follow.
/// A site that is taken whole, or joined with others, goes to one project alone.
class SiteRooms {
 public:
  explicit SiteRooms(const PortfolioQuestion& question);

  std::uint32_t quota_resource(std::size_t quota) const {
    return static_cast<std::uint32_t>(sites_ * kQuotaKinds + quota);
  }
  bool is_quota(std::uint32_t resource) const { return resource >= sites_ * kQuotaKinds; }
  Obstacle named(std::uint32_t resource) const;
  Thousandths limit(std::uint32_t resource) const;

  /// Calls `call(resource, amount)` for all that `project` takes with `match`, each resource once.
  template <class Call>
  void each_use(std::size_t project, const Match& match, Call call) const;

 private:
  const PortfolioQuestion& question_;
  const SiteTable& table_;
  std::size_t sites_;
  std::vector<Thousandths> quota_limit_;
  std::vector<std::array<Thousandths, kQuotaKinds>> needed_;  ///< by project and kind; of Land nothing

  Thousandths area_limit(std::uint32_t site) const;

  static constexpr Thousandths kWithoutLimit = Thousandths{1} << 50;
};

/// Sites and quotas under an assignment under way.
class RoomsLeft {
 public:
  explicit RoomsLeft(const SiteRooms& rooms) : rooms_(rooms) {}

  void put(std::size_t project, const Match& match) { change(project, match, 1); }
  void take(std::size_t project, const Match& match) { change(project, match, -1); }
  Thousandths used(std::uint32_t resource) const;
  /// Empty when the match fits in what is left. `without`: a resource that is not asked.
  std::vector<Obstacle> obstacles(std::size_t project, const Match& match) const;
  bool fits(std::size_t project, const Match& match, std::uint32_t without = kNoResource) const;

  static constexpr std::uint32_t kNoResource = ~std::uint32_t{0};

 private:
  const SiteRooms& rooms_;
  std::unordered_map<std::uint32_t, Thousandths> used_;

  void change(std::size_t project, const Match& match, int sign);
};

template <class Call>
void SiteRooms::each_use(std::size_t project, const Match& match, Call call) const {
  const auto& needed = needed_[project];
  const bool shared = match.count == 1 && match.divided;
  for (std::uint32_t i = 0; i < match.count; ++i)
    call(static_cast<std::uint32_t>(match.sites[i] * kQuotaKinds),
         shared ? thousandths(match.taken_m2) : area_limit(match.sites[i]));
  for (std::uint32_t k = 1; shared && k < kQuotaKinds; ++k) {
    const auto resource = static_cast<std::uint32_t>(match.sites[0] * kQuotaKinds + k);
    if (needed[k] > 0 && limit(resource) < kWithoutLimit) call(resource, needed[k]);
  }
  const bool land = table_.kinds[match.sites[0]] == SiteKind::Parcel && match.taken_m2 > 0;
  for (std::size_t q = 0; q < question_.quotas.size(); ++q) {
    const Quota& quota = question_.quotas[q];
    const Thousandths used = quota.kind != QuotaKind::Land ? needed[static_cast<std::size_t>(quota.kind)]
                             : land                        ? thousandths(match.taken_m2)
                                                           : 0;
    if (used > 0 && counts_for(quota, table_[match.sites[0]])) call(quota_resource(q), used);
  }
}

}  // namespace liantu::site
