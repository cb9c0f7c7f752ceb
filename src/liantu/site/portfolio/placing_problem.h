// The choices of all projects as an assignment problem: those that a solver has been given so far, and prices
// for the others.
#pragma once

#include <array>
#include <map>
#include <unordered_map>
#include <vector>

#include "liantu/site/portfolio/site_rooms.h"
#include "liantu/solve/assignment.h"

namespace liantu::site {

/// The sites that would do for one project were it alone, most points first.
struct ProjectChoices {
  std::vector<Match> matches;
  std::vector<std::int32_t> tenths;  ///< of points each brings, being placed included
};

/// Sites of a project that fit, or are to be asked about; joined parcels too.
ProjectChoices choices_of(const NeedConditions& conditions, bool to_ask);

using SiteSet = std::array<std::uint32_t, kMostJoined>;

/// Some of the choices of each project, as a problem in which costs are points lost (tenths, below 0).
class PlacingProblem {
 public:
  /// `kept`: places in the lists of choices, by project. Projects without any are items that stay unplaced.
  PlacingProblem(const SiteRooms& rooms, const std::vector<ProjectChoices>& choices,
                 const std::vector<std::vector<std::uint32_t>>& kept);

  const solve::AssignmentProblem& problem() const { return problem_; }

  /// What a choice costs by these prices, less the price of its project: below 0 it might lower the bound.
  double reduced_cost(std::size_t project, std::uint32_t choice,
                      const solve::AssignmentCertificate& certificate) const;

  /// With these prices on everything but one quota of the question: the points of a choice less the price of
  /// what it takes, in tenths; and the worth of all that is limited.
  double priced_gain(std::size_t project, std::uint32_t choice, const solve::AssignmentCertificate& prices,
                     std::uint32_t free_resource) const;
  double worth_of_limits(const solve::AssignmentCertificate& prices, std::uint32_t free_resource) const;

  /// Of the first `quotas` of the question, from those of the solver; 0 where no choice uses it.
  std::vector<double> prices_of(std::size_t quotas, const std::vector<double>& quota_price) const;

 private:
  const SiteRooms& rooms_;
  const std::vector<ProjectChoices>& choices_;
  std::vector<std::size_t> dimension_of_;  ///< by kind; kNotCounted when no choice shares any of it
  std::unordered_map<std::uint32_t, solve::Index> agent_of_;  ///< by site
  std::map<SiteSet, solve::Index> agent_of_set_;
  std::unordered_map<std::uint32_t, solve::Index> quota_of_;  ///< by resource
  solve::AssignmentProblem problem_;

  static constexpr std::size_t kNotCounted = ~std::size_t{0};

  const Match& match(std::size_t project, std::uint32_t choice) const {
    return choices_[project].matches[choice];
  }
  void count_dimensions(const std::vector<std::vector<std::uint32_t>>& kept);
  void add_agents(const std::vector<std::vector<std::uint32_t>>& kept);
  void add_choice(std::size_t project, std::uint32_t choice);
  solve::Index agent(const Match& match) const;
};

}  // namespace liantu::site
