// A bound that keeps one quota as it is, while everything else that is limited has a price.
#pragma once

#include <vector>

#include "liantu/site/portfolio/placing_problem.h"

namespace liantu::site {

/// No answer has more tenths of points. The projects fill the quota as a knapsack, each with at most one of
/// all its choices, kept or not; sites and the other quotas are paid for at `prices`, whatever these are.
/// +∞ when the table would be too coarse to say anything.
double quota_bound(const SiteRooms& rooms, const std::vector<ProjectChoices>& choices,
                   const PlacingProblem& placing, const solve::AssignmentCertificate& prices,
                   std::size_t quota);

}  // namespace liantu::site
