// Branch and bound for a few agents and the items to be shared out among them: each node is bounded by the
// Lagrangian relaxation that lets agents fill their knapsacks without regard to each other, and what forcing
// one item in or out of a knapsack would cost strikes choices out (docs/sources.md#assignment).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "liantu/solve/assignment.h"
#include "liantu/solve/budget.h"
#include "liantu/solve/knapsack.h"
#include "liantu/solve/random_stream.h"

namespace liantu::solve {

constexpr std::size_t kItemCells = 64;  ///< at most, of one item: one bit each

/// A cell is a choice of an item; those of item k are first_cell[k] … first_cell[k + 1] − 1, each at another
/// agent.
struct GroupProblem {
  struct Cell {
    Index agent = 0;
    std::int32_t load = 0;  ///< of the capacity that the knapsacks are made for
    Cost cost = 0;
  };
  std::vector<std::size_t> first_cell;
  std::vector<Cell> cells;
  std::vector<std::int32_t> capacity;  ///< of each agent

  /// Everything else that is limited (more dimensions, quotas): checked exactly; in the bound it has a price.
  struct SideUse {
    Index resource = 0;
    Amount amount = 0;
  };
  std::vector<Amount> room;  ///< of each side resource
  std::vector<double> room_price;
  std::vector<SideUse> side_uses;
  std::vector<std::size_t> first_side_use;  ///< of each cell, one more at the end; empty when there are none

  std::size_t items() const { return first_cell.size() - 1; }
  std::span<const SideUse> sides(std::size_t cell) const {
    if (first_side_use.empty()) return {};
    return std::span(side_uses).subspan(first_side_use[cell],
                                        first_side_use[cell + 1] - first_side_use[cell]);
  }
};

class GroupBranching {
 public:
  struct Limits {
    std::size_t nodes = 200;
    int root_steps = 60, node_steps = 12;  ///< subgradient steps
    bool first_better = true;              ///< stop at the first improvement instead of the best
  };

  GroupBranching(RandomStream& random, Budget& budget) : random_(random), budget_(budget) {}

  /// Cell of each item in an assignment that costs less than `below`; nothing when none was found.
  /// `item_price`: starting multipliers, one per item, in units of cost.
  std::optional<std::vector<Index>> improve(const GroupProblem& problem, Cost below,
                                            std::vector<double> item_price, const Limits& limits);

  bool complete() const { return complete_; }  ///< nothing was cut short: what was not found does not exist
  std::size_t nodes() const { return nodes_; }
  Cost value() const { return best_value_; }  ///< of the assignment found

 private:
  struct Node {
    std::vector<std::uint64_t> allowed;  ///< of each item, a bit per cell
    std::vector<std::int32_t> price;     ///< of items
  };
  struct Listed {
    std::uint32_t item, cell;
    std::int32_t cost, load;
  };
  enum class Verdict { Pruned, Solved, Open };

  RandomStream& random_;
  Budget& budget_;
  const GroupProblem* problem_ = nullptr;
  Limits limits_;
  double scale_ = 1;
  double shift_ = 0;  ///< what scaled costs leave out, in units of cost
  std::vector<std::int32_t> cost_, lowest_price_, highest_price_;
  std::int64_t target_ = 0;  ///< scaled: a bound above it prunes
  Cost best_value_ = 0;
  std::vector<Index> best_;
  bool complete_ = true, found_ = false;
  std::size_t nodes_ = 0;
  std::vector<Node> stack_;

  // of the node at hand
  std::int64_t base_ = 0;
  std::vector<std::int32_t> capacity_;
  std::vector<Amount> room_;
  std::vector<std::uint32_t> free_;
  std::vector<std::vector<Listed>> listed_;
  std::vector<Listed> sorted_;
  std::vector<std::size_t> active_;                  ///< agents with anything listed
  std::vector<std::vector<KnapsackEntry>> entries_;  ///< their item is the place in listed_
  std::vector<int> surplus_;
  std::vector<double> direction_;
  std::vector<std::int32_t> best_price_;
  std::vector<std::int64_t> cell_bound_, forced_out_, all_out_;
  Knapsack knapsack_;

  std::vector<double> relaxed_costs(std::vector<double>& least);
  void set_scale(const std::vector<double>& item_price, Node& root);
  void set_target(Cost below);
  bool search(std::size_t depth, int steps);
  bool propagate(Node& node);
  bool take_settled(const Node& node);
  template <typename Call>
  void each_allowed(const Node& node, std::size_t item, Call call) const;
  std::size_t settled_cell(const Node& node, std::size_t item) const;
  std::size_t likeliest_bit(const Node& node, std::uint32_t item) const;
  bool take(std::size_t cell);
  bool fits(std::size_t cell) const;
  void list_choices(const Node& node);
  void put_large_in_the_middle(std::vector<Listed>& list);
  std::int64_t knapsacks(const std::vector<std::int32_t>& price);
  Verdict raise_bound(Node& node, int steps, std::int64_t& bound);
  bool accept_covering(const Node& node);
  bool record(const std::vector<Index>& cell_of);
  void bound_cells(const Node& node, std::int64_t bound);
  std::optional<bool> strike_out(Node& node);
  std::uint32_t branching_item(const Node& node, std::int64_t bound) const;
};

}  // namespace liantu::solve
