// Why each project stands where it stands, what held the better place, and what those that were left lack.
#pragma once

#include <span>
#include <vector>

#include "liantu/site/portfolio/placing_problem.h"

namespace liantu::site {

/// An answer: of each project the place in its list of choices, or solve::kNone.
struct Placed {
  const PortfolioQuestion& question;
  const SiteRooms& rooms;
  const std::vector<ProjectChoices>& choices;
  const std::vector<solve::Index>& taken;
};

/// Fills placements, left, placed and, of the quotas, everything but prices.
void explain_placing(const Placed& placed, Portfolio& out);

/// Whether a project could be placed, or have more points, as everything else stands: then it is moved.
/// Points gained, in tenths.
std::int64_t move_to_free_places(const SiteRooms& rooms, const std::vector<ProjectChoices>& choices,
                                 std::vector<solve::Index>& taken);

}  // namespace liantu::site
