#include "liantu/site/portfolio/site_rooms.h"

#include <cmath>

namespace liantu::site {
namespace {

constexpr double kPerUnit = 1000;

}  // namespace

Thousandths thousandths(double amount) {
  return std::llround(amount * kPerUnit);
}

double units(Thousandths amount) {
  return static_cast<double>(amount) / kPerUnit;
}

SiteRooms::SiteRooms(const PortfolioQuestion& question)
    : question_(question), table_(question.projects.front().table()), sites_(table_.size()) {
  for (const Quota& quota : question.quotas) quota_limit_.push_back(thousandths(quota.limit));
  for (const NeedConditions& conditions : question.projects) {
    auto& needed = needed_.emplace_back();
    for (std::size_t k = 1; k < kQuotaKinds; ++k) {
      const double amount = conditions.required(condition_of(static_cast<QuotaKind>(k)));
      needed[k] = amount > 0 ? thousandths(amount) : 0;
    }
  }
}

Obstacle SiteRooms::named(std::uint32_t resource) const {
  Obstacle out;
  if (is_quota(resource)) {
    out.quota = static_cast<std::uint32_t>(resource - sites_ * kQuotaKinds);
    out.kind = question_.quotas[out.quota].kind;
  } else {
    out.site = static_cast<std::uint32_t>(resource / kQuotaKinds);
    out.kind = static_cast<QuotaKind>(resource % kQuotaKinds);
  }
  return out;
}

/// A yard, and a site of unknown area, is one whole.
Thousandths SiteRooms::area_limit(std::uint32_t site) const {
  const double area = table_.kinds[site] == SiteKind::Parcel  ? table_.land[site]
                      : table_.kinds[site] == SiteKind::Plant ? table_.floor[site]
                                                              : kUnknown;
  return std::isnan(area) ? 1 : std::max<Thousandths>(1, thousandths(area));
}

Thousandths SiteRooms::limit(std::uint32_t resource) const {
  if (is_quota(resource)) return quota_limit_[resource - sites_ * kQuotaKinds];
  const auto site = static_cast<std::uint32_t>(resource / kQuotaKinds);
  const auto kind = static_cast<QuotaKind>(resource % kQuotaKinds);
  if (kind == QuotaKind::Land) return area_limit(site);
  const double has = table_.amounts(condition_of(kind))[site];
  return std::isfinite(has) ? thousandths(has) : kWithoutLimit;
}

Thousandths RoomsLeft::used(std::uint32_t resource) const {
  const auto known = used_.find(resource);
  return known == used_.end() ? 0 : known->second;
}

void RoomsLeft::change(std::size_t project, const Match& match, int sign) {
  rooms_.each_use(project, match,
                  [&](std::uint32_t resource, Thousandths amount) { used_[resource] += sign * amount; });
}

std::vector<Obstacle> RoomsLeft::obstacles(std::size_t project, const Match& match) const {
  std::vector<Obstacle> out;
  rooms_.each_use(project, match, [&](std::uint32_t resource, Thousandths amount) {
    const Thousandths over = used(resource) + amount - rooms_.limit(resource);
    if (over <= 0) return;
    out.push_back(rooms_.named(resource));
    out.back().short_by = units(over);
  });
  return out;
}

bool RoomsLeft::fits(std::size_t project, const Match& match, std::uint32_t without) const {
  bool fits = true;
  rooms_.each_use(project, match, [&](std::uint32_t resource, Thousandths amount) {
    if (fits && resource != without) fits = used(resource) + amount <= rooms_.limit(resource);
  });
  return fits;
}

}  // namespace liantu::site
