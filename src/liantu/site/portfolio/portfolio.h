// Many projects on all sites at once (统筹落位): who goes where, so that no site is promised twice, no quota
// is exceeded, and the points together are as many as can be. With every answer how many more there could be
// at most, and what stands in the way of those that are left.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "liantu/site/portfolio/quota.h"

namespace liantu::site {

struct PortfolioQuestion {
  std::span<const NeedConditions> projects;  ///< all of one table and one rule
  std::span<const Quota> quotas;
  bool to_ask = true;  ///< also sites of which something that is asked for is not recorded
};

struct PortfolioProgress {
  double share = 0;  ///< of the work allowed, 0 to 1
  std::size_t placed = 0;
  double points = 0, bound = 0;
};

struct PortfolioLimits {
  std::uint64_t seed = 1;
  std::uint64_t work = 40'000'000'000;  ///< the same answer everywhere when this ends the search
  double seconds = 60;                  ///< processor time of the calling thread
  double gap = 0.001;                   ///< enough
  const std::atomic<bool>* cancel = nullptr;
  std::function<void(const PortfolioProgress&)> progress;
};

/// Something that a site or the quotas have less of than a choice needs, as everything else stands.
struct Obstacle {
  std::uint32_t site = 0;
  std::uint32_t quota = ~std::uint32_t{0};  ///< of the question, or none: then it is the site's own
  QuotaKind kind = QuotaKind::Land;         ///< of a site's own, Land stands for its area, land or floor
  double short_by = 0;
  bool of_quota() const { return quota != ~std::uint32_t{0}; }
};

struct Placement {
  Match match;
  double points = 0;                    ///< of the match, less what the rule takes off for open questions
  std::size_t choices = 0;              ///< sites that would do, were the project alone
  std::optional<Match> runner_up{};     ///< the best of the others that is free as everything else stands
  std::optional<Match> better{};        ///< the best of those with more points; all of them are held off
  std::vector<Obstacle> better_held{};  ///< by what
};

/// One thing in the way of a project that was left.
struct Shortage {
  Obstacle of{};  ///< with the least that lacks, of those choices where it stands alone if there are any
  std::size_t choices = 0;             ///< of the project, in whose way it stands
  std::size_t alone = 0;               ///< and in how many nothing else does
  std::vector<std::size_t> holders{};  ///< projects that have the site
};

struct LeftProject {
  std::size_t choices = 0;            ///< 0: no site meets its conditions even alone
  std::vector<Shortage> shortages{};  ///< the first is what binds: alone in the way, quotas before sites
  std::array<std::size_t, kConditions> missed{};  ///< how many sites miss what, when there is no choice
};

struct QuotaStep {
  double more = 0;  ///< of the quota, beyond its limit
  std::size_t project = 0;
};

struct QuotaState {
  double used = 0;
  std::size_t unstated = 0;  ///< placed projects whose needs do not say how much they use: counted as 0
  double price = 0;          ///< points that one more unit would bring, by the linear programme
  /// Were the quota larger and everything else as it stands: so much more places this one too, and all before
  /// it.
  std::vector<QuotaStep> steps{};
};

enum class PortfolioStatus { Optimal, Feasible, Cancelled };

struct Portfolio {
  PortfolioStatus status = PortfolioStatus::Feasible;
  std::vector<std::optional<Placement>> placements;  ///< by project
  std::vector<std::optional<LeftProject>> left;      ///< by project
  std::vector<QuotaState> quotas;
  std::size_t placed = 0;
  double points = 0;  ///< of all placed, with the points for being placed
  double bound = 0;   ///< no answer has more
  double seconds = 0;

  /// How far the bound lies above, as a share of the points; 0 when there are none.
  double gap() const { return points > 0 ? (bound - points) / points : 0; }
};

/// Points of a match, less what the rule takes off for open questions.
double portfolio_points(const Match& match, const PortfolioRule& rule);

/// Never throws for a portfolio in which nothing can be placed.
Portfolio place_projects(const PortfolioQuestion& question, const PortfolioLimits& limits);

}  // namespace liantu::site
