// Improves an assignment by sharing out anew, near exactly, what some agents have (large neighbourhood
// search).
#pragma once

#include <optional>
#include <vector>

#include "liantu/solve/group_branching.h"
#include "liantu/solve/group_choice.h"
#include "liantu/solve/item_prices.h"

namespace liantu::solve {

/// What a group search reads.
struct GroupSearchInput {
  const ChoiceTable& table;
  const RankedChoices& ranked;
  const KnapsackCapacities& knapsacks;
  const ItemPrices& prices;
};

class GroupSearch {
 public:
  GroupSearch(const GroupSearchInput& input, RandomStream& random, Budget& budget);

  void start(const std::vector<Index>& choices);  ///< must be within all limits

  /// One group. True when the assignment became cheaper; it may change without.
  bool improve_once();

  const Loading& loading() const { return loading_; }
  bool optimal() const { return optimal_; }           ///< a group of everything was searched completely

 private:
  const ChoiceTable& table_;
  const KnapsackCapacities& knapsacks_;
  const ItemPrices& prices_;
  RandomStream& random_;
  Budget& budget_;
  Loading loading_;
  GroupChoice choice_;
  GroupBranching branching_;
  double size_;  ///< items wanted in a group
  std::size_t failures_ = 0;  ///< groups since the last improvement
  std::size_t nodes_, nodes_for_whole_;  ///< that a search may take
  bool optimal_ = false;
  Group group_;
  GroupProblem problem_;
  std::vector<Index> agent_number_;  ///< of agents: number in the group problem, or kNone
  std::vector<Index> agents_;
  std::vector<Index> side_number_;  ///< of resources, likewise
  std::vector<Index> sides_;

  void build_problem();
  Index agent_number(Index agent);
  std::optional<Index> side_number(Index resource);
  void add_sides();
  Cost group_cost() const;
};

}  // namespace liantu::solve
