// Improves an assignment by sharing out anew, near exactly, what a few agents have (large neighbourhood
// search).
#pragma once

#include <vector>

#include "liantu/solve/group_branching.h"
#include "liantu/solve/item_prices.h"
#include "liantu/solve/loading.h"

namespace liantu::solve {

class GroupSearch {
 public:
  GroupSearch(const ChoiceTable& table, const ResourcePrices& resources, const KnapsackCapacities& knapsacks,
              const std::vector<double>& item_price, RandomStream& random, Budget& budget);

  void start(const std::vector<Index>& choices);  ///< must be within all limits
  void set_item_price(const std::vector<double>& item_price) { item_price_ = item_price; }

  /// One group. True when the assignment became cheaper.
  bool improve_once();

  const Loading& loading() const { return loading_; }
  bool optimal() const { return optimal_; }  ///< a group of everything was searched completely

 private:
  const ChoiceTable& table_;
  const ResourcePrices& resources_;
  const KnapsackCapacities& knapsacks_;
  std::vector<double> item_price_;
  RandomStream& random_;
  Budget& budget_;
  Loading loading_;
  GroupBranching branching_;
  double size_;  ///< items wanted in a group
  bool optimal_ = false;
  std::vector<Index> agents_, items_;  ///< of the group
  std::vector<Index> local_agent_;     ///< kNone outside the group
  std::vector<Index> choice_at_;       ///< of the group problem's cells
  GroupProblem problem_;

  void choose_agents();
  void gather_items();
  void build_problem();
  void add_sides(std::vector<Index>& side_of);
  Cost group_cost() const;
};

}  // namespace liantu::solve
