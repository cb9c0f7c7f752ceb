// Improves an assignment by sharing out anew, near exactly, what a few agents have (large neighbourhood
// search).
#pragma once

#include <vector>

#include "liantu/solve/group_branching.h"
#include "liantu/solve/item_prices.h"
#include "liantu/solve/loading.h"
#include "liantu/solve/ranked_choices.h"

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
  bool optimal() const { return optimal_; }  ///< a group of everything was searched completely

 private:
  const ChoiceTable& table_;
  const RankedChoices& ranked_;
  const KnapsackCapacities& knapsacks_;
  const ItemPrices& prices_;
  RandomStream& random_;
  Budget& budget_;
  Loading loading_;
  GroupBranching branching_;
  double size_;              ///< items wanted in a group
  std::size_t failures_ = 0; ///< groups since the last improvement
  bool optimal_ = false;
  std::vector<Index> agents_, items_;  ///< of the group
  std::vector<Index> local_agent_;     ///< kNone outside the group
  std::vector<Index> choice_at_;       ///< of the group problem's cells
  std::vector<Index> side_of_;         ///< of resources: number in the group problem, or kNone
  std::vector<Index> sides_;
  GroupProblem problem_;

  void add_agent(Index agent);
  void choose_agents();
  void choose_all_agents();
  void add_related_agents();
  void add_empty_agents();
  void gather_items();
  void build_problem();
  void add_sides();
  std::optional<Index> side(Index resource);
  Cost group_cost() const;
  bool everything() const;
  void apply(const std::vector<std::uint8_t>& agent_of);
};

}  // namespace liantu::solve
