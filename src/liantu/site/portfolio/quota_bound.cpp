#include "liantu/site/portfolio/quota_bound.h"

#include <algorithm>
#include <limits>
#include <map>

namespace liantu::site {
namespace {

constexpr std::size_t kTableWork = 100'000'000;  ///< cells looked at, at most
constexpr std::size_t kLeastCells = 1000, kMostCells = 200'000;
constexpr double kBoundRounding = 1e-9;  ///< of sums of doubles, relative, far above what they lose

using Gains = std::map<Thousandths, double>;

/// The best gain of a project by what it takes of the quota.
Gains gains_by_amount(const SiteRooms& rooms, const ProjectChoices& own, const PlacingProblem& placing,
                      const solve::AssignmentCertificate& prices, std::size_t project,
                      std::uint32_t resource) {
  Gains best;
  for (std::uint32_t choice = 0; choice < own.matches.size(); ++choice) {
    const double gain = placing.priced_gain(project, choice, prices, resource);
    if (gain <= 0) continue;
    Thousandths taken = 0;
    rooms.each_use(project, own.matches[choice], [&](std::uint32_t used, Thousandths amount) {
      if (used == resource) taken = amount;
    });
    double& known = best[taken];
    known = std::max(known, gain);
  }
  return best;
}

/// Nobody would take more for less.
void drop_dominated(Gains& gains) {
  double most = 0;
  for (auto one = gains.begin(); one != gains.end();) {
    if (one->second <= most) {
      one = gains.erase(one);
      continue;
    }
    most = one->second;
    ++one;
  }
}

}  // namespace

double quota_bound(const SiteRooms& rooms, const std::vector<ProjectChoices>& choices,
                   const PlacingProblem& placing, const solve::AssignmentCertificate& prices,
                   std::size_t quota) {
  const std::uint32_t resource = rooms.quota_resource(quota);
  const Thousandths limit = rooms.limit(resource);
  std::vector<Gains> gains;
  std::size_t pairs = 1;
  for (std::size_t project = 0; project < choices.size(); ++project) {
    gains.push_back(gains_by_amount(rooms, choices[project], placing, prices, project, resource));
    drop_dominated(gains.back());
    pairs += gains.back().size();
  }
  if (kTableWork / pairs < kLeastCells) return std::numeric_limits<double>::infinity();
  // amounts are rounded down to whole cells, which only adds room
  const Thousandths unit = limit / static_cast<Thousandths>(std::min(kTableWork / pairs, kMostCells)) + 1;
  std::vector<double> best(static_cast<std::size_t>(limit / unit) + 1, 0);
  double size = 0;
  for (const Gains& own : gains) {
    if (own.empty()) continue;
    for (std::size_t room = best.size(); room-- > 0;) {
      double now = best[room];
      for (const auto& [amount, gain] : own) {
        const auto load = static_cast<std::size_t>(amount / unit);
        if (load > room) break;
        now = std::max(now, best[room - load] + gain);
      }
      best[room] = now;
    }
    size += own.rbegin()->second;
  }
  const double worth = placing.worth_of_limits(prices, resource);
  return worth + best.back() + kBoundRounding * (worth + size);
}

}  // namespace liantu::site
