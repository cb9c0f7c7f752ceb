// Branch and bound for a few agents and the items to be shared out among them: each node is bounded by the
// Lagrangian relaxation that lets agents fill their knapsacks without regard to each other, and what forcing
// one item in or out of a knapsack would cost strikes choices out (docs/sources.md#assignment).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "liantu/solve/assignment.h"
#include "liantu/solve/budget.h"
#include "liantu/solve/knapsack.h"
#include "liantu/solve/random_stream.h"

namespace liantu::solve {

constexpr std::size_t kGroupAgents = 64;  ///< one bit each

/// Tables are agent by item: [agent × items + item].
struct GroupProblem {
  std::size_t items = 0, agents = 0;
  std::vector<std::uint64_t> allowed;  ///< of each item, a bit per agent
  std::vector<Cost> cost;
  std::vector<std::int32_t> load;  ///< of the capacity that the knapsacks are made for
  std::vector<std::int32_t> capacity;

  /// Everything else that is limited (more dimensions, quotas): checked exactly; in the bound it has a price.
  struct SideUse {
    Index resource = 0;
    Amount amount = 0;
  };
  std::vector<Amount> room;  ///< of each side resource
  std::vector<double> room_price;
  std::vector<SideUse> side_uses;
  std::vector<std::size_t>
      first_side_use;  ///< agent × items + item, one more at the end; empty when there are none

  std::size_t at(std::size_t agent, std::size_t item) const { return agent * items + item; }
};

class GroupBranching {
 public:
  struct Limits {
    std::size_t nodes = 200;
    int root_steps = 60, node_steps = 12;  ///< subgradient steps
    bool first_better = true;              ///< stop at the first improvement instead of the best
  };

  GroupBranching(RandomStream& random, Budget& budget) : random_(random), budget_(budget) {}

  /// Agent of each item in an assignment that costs less than `below`; nothing when none was found.
  /// `item_price`: starting multipliers, one per item, in units of cost.
  std::optional<std::vector<std::uint8_t>> improve(const GroupProblem& problem, Cost below,
                                                   std::vector<double> item_price, const Limits& limits);

  bool complete() const { return complete_; }  ///< nothing was cut short: what was not found does not exist
  std::size_t nodes() const { return nodes_; }
  Cost value() const { return best_value_; }  ///< of the assignment found

 private:
  struct Node {
    std::vector<std::uint64_t> allowed;
    std::vector<std::int32_t> price;  ///< of items
  };
  struct Listed {
    std::uint32_t item;
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
  std::vector<std::uint8_t> best_;
  bool complete_ = true, found_ = false;
  std::size_t nodes_ = 0;
  std::vector<Node> stack_;

  // of the node at hand
  std::int64_t base_ = 0;
  std::vector<std::int32_t> capacity_;
  std::vector<Amount> room_;
  std::vector<std::uint32_t> free_;
  std::vector<std::vector<Listed>> listed_;
  std::vector<std::vector<KnapsackEntry>> entries_;
  std::vector<int> surplus_;
  std::vector<double> direction_;
  std::vector<std::int32_t> best_price_;
  std::vector<std::int64_t> choice_bound_, forced_out_, all_out_;
  Knapsack knapsack_;

  void set_scale(const std::vector<double>& item_price, Node& root);
  void set_target(Cost below);
  bool search(std::size_t depth, int steps);
  bool propagate(Node& node);
  bool take_fixed(const Node& node);
  bool fits_side(std::size_t agent, std::size_t item) const;
  void list_choices(const Node& node);
  std::int64_t knapsacks(const std::vector<std::int32_t>& price, bool count_surplus);
  Verdict raise_bound(Node& node, int steps, std::int64_t& bound);
  bool accept_covering(const Node& node);
  bool record(const std::vector<std::uint8_t>& agent_of);
  void bound_choices(const Node& node, std::int64_t bound);
  std::optional<bool> strike_out(Node& node);
  std::uint32_t branching_item(const Node& node, std::int64_t bound) const;
};

}  // namespace liantu::solve
