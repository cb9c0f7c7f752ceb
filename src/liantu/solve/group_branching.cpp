#include "liantu/solve/group_branching.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace liantu::solve {
namespace {

constexpr double kFinest = 1024;       // scaled units of a unit of cost, at most
constexpr double kSumLimit = 1 << 30;  // sums of scaled gains stay below it
constexpr double kKeepDirection = 0.6;
constexpr double kShorten = 0.6;
constexpr int kPatience = 5;
constexpr int kRounds = 6;  // of bounding and striking out at one node

bool single(std::uint64_t mask) {
  return std::has_single_bit(mask);
}
std::size_t lowest(std::uint64_t mask) {
  return static_cast<std::size_t>(std::countr_zero(mask));
}
std::uint64_t bit(std::size_t k) {
  return std::uint64_t{1} << k;
}
std::uint64_t low_bits(std::size_t count) {
  return count >= 64 ? ~std::uint64_t{0} : bit(count) - 1;
}

}  // namespace

template <typename Call>
void GroupBranching::each_allowed(const Node& node, std::size_t item, Call call) const {
  for (std::uint64_t mask = node.allowed[item]; mask != 0; mask &= mask - 1)
    call(problem_->first_cell[item] + lowest(mask), lowest(mask));
}

std::size_t GroupBranching::settled_cell(const Node& node, std::size_t item) const {
  return problem_->first_cell[item] + lowest(node.allowed[item]);
}

std::optional<std::vector<Index>> GroupBranching::improve(const GroupProblem& problem, Cost below,
                                                          std::vector<double> item_price,
                                                          const Limits& limits) {
  problem_ = &problem;
  limits_ = limits;
  complete_ = true;
  found_ = false;
  nodes_ = 0;
  const std::size_t items = problem.items();
  best_.assign(items, 0);
  if (stack_.empty()) stack_.resize(1);
  stack_[0].allowed.resize(items);
  for (std::size_t item = 0; item < items; ++item)
    stack_[0].allowed[item] = low_bits(problem.first_cell[item + 1] - problem.first_cell[item]);
  set_scale(item_price, stack_[0]);
  set_target(below);
  listed_.assign(problem.capacity.size(), {});
  active_.clear();
  entries_.resize(problem.capacity.size());
  cell_bound_.resize(problem.cells.size());
  forced_out_.resize(problem.cells.size());
  surplus_.resize(items);
  direction_.resize(items);
  all_out_.resize(items);
  search(0, limits.root_steps);
  budget_.charge(knapsack_.take_work());
  if (!found_) return std::nullopt;
  return best_;
}

// Costs with the prices of side resources, and the least of each item.
std::vector<double> GroupBranching::relaxed_costs(std::vector<double>& least) {
  const GroupProblem& p = *problem_;
  std::vector<double> relaxed(p.cells.size());
  for (std::size_t item = 0; item < p.items(); ++item) {
    least.push_back(std::numeric_limits<double>::infinity());
    for (std::size_t cell = p.first_cell[item]; cell < p.first_cell[item + 1]; ++cell) {
      relaxed[cell] = static_cast<double>(p.cells[cell].cost);
      for (const auto& use : p.sides(cell))
        relaxed[cell] += p.room_price[use.resource] * static_cast<double>(use.amount);
      least.back() = std::min(least.back(), relaxed[cell]);
    }
  }
  return relaxed;
}

// Scaled costs are whole numbers, rounded down, relative to each item's cheapest choice; prices stay within
// twice the widest spread of their start, so that no sum of a knapsack passes 31 bits.
void GroupBranching::set_scale(const std::vector<double>& item_price, Node& root) {
  const GroupProblem& p = *problem_;
  std::vector<double> least;
  const std::vector<double> relaxed = relaxed_costs(least);
  double spread = 1, highest = 0;
  shift_ = 0;
  for (std::size_t r = 0; r < p.room.size(); ++r) shift_ -= p.room_price[r] * static_cast<double>(p.room[r]);
  for (std::size_t item = 0; item < p.items(); ++item) {
    for (std::size_t cell = p.first_cell[item]; cell < p.first_cell[item + 1]; ++cell)
      spread = std::max(spread, relaxed[cell] - least[item]);
    shift_ += least[item];
  }
  for (std::size_t item = 0; item < p.items(); ++item)
    highest += std::max(0.0, item_price[item] - least[item]) + 2 * spread + 1;
  scale_ = std::min(kFinest, kSumLimit / highest);
  if (scale_ >= 1) scale_ = std::exp2(std::floor(std::log2(scale_)));
  cost_.resize(p.cells.size());
  lowest_price_.resize(p.items());
  highest_price_.resize(p.items());
  root.price.resize(p.items());
  for (std::size_t item = 0; item < p.items(); ++item) {
    for (std::size_t cell = p.first_cell[item]; cell < p.first_cell[item + 1]; ++cell)
      cost_[cell] = static_cast<std::int32_t>(std::floor((relaxed[cell] - least[item]) * scale_));
    const double start = std::max(0.0, item_price[item] - least[item]);
    lowest_price_[item] = static_cast<std::int32_t>(-spread * scale_);
    highest_price_[item] = static_cast<std::int32_t>((start + 2 * spread) * scale_);
    root.price[item] = static_cast<std::int32_t>(start * scale_);
  }
}

// The least improvement is 1; what rounding of the shift could hide is given away.
void GroupBranching::set_target(Cost below) {
  best_value_ = below;
  target_ = static_cast<std::int64_t>(std::floor((static_cast<double>(below - 1) - shift_) * scale_ + 1e-3));
}

bool GroupBranching::take(std::size_t cell) {
  const auto& [agent, load, cost] = problem_->cells[cell];
  base_ += cost_[cell];
  if ((capacity_[agent] -= load) < 0) return false;
  for (const auto& use : problem_->sides(cell))
    if ((room_[use.resource] -= use.amount) < 0) return false;
  return true;
}

bool GroupBranching::fits(std::size_t cell) const {
  if (problem_->cells[cell].load > capacity_[problem_->cells[cell].agent]) return false;
  return std::ranges::all_of(problem_->sides(cell),
                             [&](const auto& use) { return use.amount <= room_[use.resource]; });
}

// Takes what is settled off the capacities and lists the items that are not. False when something does not
// fit.
bool GroupBranching::take_settled(const Node& node) {
  capacity_ = problem_->capacity;
  room_ = problem_->room;
  base_ = 0;
  free_.clear();
  for (std::size_t item = 0; item < node.allowed.size(); ++item) {
    if (!single(node.allowed[item]))
      free_.push_back(static_cast<std::uint32_t>(item));
    else if (!take(settled_cell(node, item)))
      return false;
  }
  return true;
}

// Strikes out what no longer fits until nothing changes.
bool GroupBranching::propagate(Node& node) {
  for (bool changed = true; changed;) {
    changed = false;
    if (!take_settled(node)) return false;
    for (const std::uint32_t item : free_) {
      std::uint64_t left = node.allowed[item];
      each_allowed(node, item, [&](std::size_t cell, std::size_t k) {
        if (!fits(cell)) left &= ~bit(k);
      });
      if (left == 0) return false;
      changed |= left != node.allowed[item] && single(left);
      node.allowed[item] = left;
    }
  }
  return true;
}

// Rows of a knapsack's table are short while few loads have come and when few are to come.
void GroupBranching::put_large_in_the_middle(std::vector<Listed>& list) {
  if (list.size() < 3) return;
  std::ranges::sort(list, [](const Listed& a, const Listed& b) {
    return a.load != b.load ? a.load < b.load : a.item < b.item;
  });
  sorted_.resize(list.size());
  for (std::size_t k = 0; k < list.size(); ++k)
    sorted_[k % 2 == 0 ? k / 2 : list.size() - 1 - k / 2] = list[k];
  list.swap(sorted_);
}

void GroupBranching::list_choices(const Node& node) {
  for (const std::size_t agent : active_) listed_[agent].clear();
  active_.clear();
  for (const std::uint32_t item : free_) {
    each_allowed(node, item, [&](std::size_t cell, std::size_t) {
      const auto& [agent, load, cost] = problem_->cells[cell];
      if (listed_[agent].empty()) active_.push_back(agent);
      listed_[agent].push_back({item, static_cast<std::uint32_t>(cell), cost_[cell], load});
    });
  }
  for (const std::size_t agent : active_) put_large_in_the_middle(listed_[agent]);
}

// The relaxation at the given prices. Surplus: 1 − how often each item is taken.
std::int64_t GroupBranching::knapsacks(const std::vector<std::int32_t>& price) {
  std::int64_t value = base_;
  for (const std::uint32_t item : free_) {
    value += price[item];
    surplus_[item] = 1;
  }
  for (const std::size_t agent : active_) {
    const auto& listed = listed_[agent];
    auto& entries = entries_[agent];
    entries.resize(listed.size());
    std::size_t count = 0;
    for (std::uint32_t k = 0; k < listed.size(); ++k) {
      const std::int32_t gain = listed[k].cost - price[listed[k].item];
      entries[count] = {gain, listed[k].load, k};
      count += gain < 0 ? 1 : 0;
    }
    entries.resize(count);
    if (count == 0) continue;
    value += knapsack_.solve(entries, capacity_[agent]);
    knapsack_.each_taken([&](std::uint32_t k) { --surplus_[listed[k].item]; });
  }
  return value;
}

// Reckoned from the problem itself.
bool GroupBranching::record(const std::vector<Index>& cell_of) {
  const GroupProblem& p = *problem_;
  Cost value = 0;
  std::vector<Amount> room = p.room;
  std::vector<std::int32_t> capacity = p.capacity;
  for (const Index cell : cell_of) {
    value += p.cells[cell].cost;
    if ((capacity[p.cells[cell].agent] -= p.cells[cell].load) < 0) return false;
    for (const auto& use : p.sides(cell))
      if ((room[use.resource] -= use.amount) < 0) return false;
  }
  if (value >= best_value_) return false;
  best_ = cell_of;
  found_ = true;
  set_target(value);
  return true;
}

// Every item is taken exactly once: an assignment, and without side resources the best one of this node.
bool GroupBranching::accept_covering(const Node& node) {
  std::vector<Index> cell_of(problem_->items(), 0);
  for (std::size_t item = 0; item < cell_of.size(); ++item)
    if (single(node.allowed[item])) cell_of[item] = static_cast<Index>(settled_cell(node, item));
  for (const std::size_t agent : active_) {
    if (entries_[agent].empty()) continue;
    knapsack_.solve(entries_[agent], capacity_[agent]);
    knapsack_.each_taken([&](std::uint32_t k) { cell_of[listed_[agent][k].item] = listed_[agent][k].cell; });
  }
  return record(cell_of);
}

// Deflected subgradient with Polyak's step. Leaves the best prices in the node and the knapsacks' entries at
// them.
GroupBranching::Verdict GroupBranching::raise_bound(Node& node, int steps, std::int64_t& bound) {
  bound = std::numeric_limits<std::int64_t>::min();
  double factor = 1;
  int stalled = 0;
  std::vector<std::int32_t>& price = node.price;
  best_price_ = price;
  for (const std::uint32_t item : free_) direction_[item] = 0;
  for (int step = 0;; ++step) {
    const bool last = step >= steps;
    if (last) price = best_price_;
    const std::int64_t value = knapsacks(price);
    if (value > bound) {
      bound = value;
      best_price_ = price;
      stalled = 0;
    } else if (++stalled > kPatience) {
      factor *= kShorten;
      stalled = 0;
      price = best_price_;
    }
    if (bound > target_) return Verdict::Pruned;
    if (std::ranges::all_of(free_, [&](std::uint32_t item) { return surplus_[item] == 0; })) {
      const bool better = accept_covering(node);
      if (better || problem_->room.empty()) return better ? Verdict::Solved : Verdict::Pruned;
    }
    if (last) return Verdict::Open;
    double square = 0;
    for (const std::uint32_t item : free_) {
      direction_[item] = kKeepDirection * direction_[item] + (1 - kKeepDirection) * surplus_[item];
      square += direction_[item] * direction_[item];
    }
    if (square < 1e-9) {
      step = std::max(step, steps - 1);
      continue;
    }
    const double length = factor * std::max(static_cast<double>(target_ - value) + scale_, scale_) / square;
    for (const std::uint32_t item : free_) {
      const double moved = static_cast<double>(price[item]) + length * direction_[item];
      price[item] = static_cast<std::int32_t>(std::lround(std::clamp(
          moved, static_cast<double>(lowest_price_[item]), static_cast<double>(highest_price_[item]))));
    }
  }
}

// What the bound becomes when an item is settled on one cell: that agent is forced to take it, the others are
// forced not to.
void GroupBranching::bound_cells(const Node& node, std::int64_t bound) {
  for (const std::uint32_t item : free_) all_out_[item] = 0;
  for (const std::size_t agent : active_) {
    const auto& entries = entries_[agent];
    const std::int32_t best = entries.empty() ? 0 : knapsack_.solve_whole(entries, capacity_[agent]);
    for (const Listed& one : listed_[agent]) {
      const std::int32_t gain = one.cost - node.price[one.item];
      if (gain < 0) continue;
      const std::int32_t rest = entries.empty() ? 0 : knapsack_.best_within(capacity_[agent] - one.load);
      cell_bound_[one.cell] = gain + rest - best;
      forced_out_[one.cell] = 0;
    }
    for (std::size_t t = 0; t < entries.size(); ++t) {
      const Listed& one = listed_[agent][entries[t].item];
      cell_bound_[one.cell] = knapsack_.best_with(t) - best;
      forced_out_[one.cell] = knapsack_.best_without(t) - best;
      all_out_[one.item] += forced_out_[one.cell];
    }
  }
  for (const std::uint32_t item : free_) {
    each_allowed(node, item, [&](std::size_t cell, std::size_t) {
      cell_bound_[cell] += bound + all_out_[item] - forced_out_[cell];
    });
  }
}

/// Nothing when an item has no choice left; otherwise whether anything was struck out.
std::optional<bool> GroupBranching::strike_out(Node& node) {
  bool struck = false;
  for (const std::uint32_t item : free_) {
    std::uint64_t left = node.allowed[item];
    each_allowed(node, item, [&](std::size_t cell, std::size_t k) {
      if (cell_bound_[cell] > target_) left &= ~bit(k);
    });
    if (left == 0) return std::nullopt;
    struck |= left != node.allowed[item];
    node.allowed[item] = left;
  }
  return struck;
}

// The item whose second choice costs most beyond the bound, chance breaking near ties.
std::uint32_t GroupBranching::branching_item(const Node& node, std::int64_t bound) const {
  std::uint32_t chosen = free_.front();
  double highest = -std::numeric_limits<double>::infinity();
  for (const std::uint32_t item : free_) {
    if (single(node.allowed[item])) continue;
    std::int64_t first = std::numeric_limits<std::int64_t>::max(), second = first;
    each_allowed(node, item, [&](std::size_t cell, std::size_t) {
      second = std::min(second, std::max(cell_bound_[cell], first));
      first = std::min(first, cell_bound_[cell]);
    });
    const double score = static_cast<double>(second - bound) + 0.5 * static_cast<double>(first - bound) +
                         0.3 * scale_ * random_.unit();
    if (score > highest) {
      highest = score;
      chosen = item;
    }
  }
  return chosen;
}

std::size_t GroupBranching::likeliest_bit(const Node& node, std::uint32_t item) const {
  std::size_t likeliest = 0;
  std::int64_t least = std::numeric_limits<std::int64_t>::max();
  each_allowed(node, item, [&](std::size_t cell, std::size_t k) {
    if (cell_bound_[cell] < least) {
      least = cell_bound_[cell];
      likeliest = k;
    }
  });
  return likeliest;
}

// Depth first, the likelier branch first. True when something better was found and the search is to stop at
// it.
bool GroupBranching::search(std::size_t depth, int steps) {
  if (stack_.size() < depth + 2) stack_.resize(depth + 2);
  for (int round = 0;;) {
    if (round == 0 && ++nodes_ > limits_.nodes) complete_ = false;
    if (!complete_ || budget_.spent()) {
      complete_ = false;
      return false;
    }
    if (!propagate(stack_[depth])) return false;
    if (free_.empty()) {
      std::vector<Index> cell_of;
      for (std::size_t item = 0; item < problem_->items(); ++item)
        cell_of.push_back(static_cast<Index>(settled_cell(stack_[depth], item)));
      return record(cell_of) && limits_.first_better;
    }
    list_choices(stack_[depth]);
    std::int64_t bound = 0;
    const Verdict verdict = raise_bound(stack_[depth], round == 0 ? steps : steps / 2 + 2, bound);
    budget_.charge(knapsack_.take_work());
    if (verdict == Verdict::Pruned) return false;
    if (verdict == Verdict::Solved && (limits_.first_better || problem_->room.empty()))
      return limits_.first_better;
    bound_cells(stack_[depth], bound);
    const auto struck = strike_out(stack_[depth]);
    if (!struck) return false;
    const bool settled =
        std::ranges::all_of(free_, [&](auto item) { return single(stack_[depth].allowed[item]); });
    if (settled || (*struck && ++round < kRounds)) {
      round = std::max(round, 1);
      continue;
    }
    const std::uint32_t item = branching_item(stack_[depth], bound);
    const std::uint64_t likeliest = bit(likeliest_bit(stack_[depth], item));
    stack_[depth + 1] = stack_[depth];
    stack_[depth + 1].allowed[item] = likeliest;
    if (search(depth + 1, limits_.node_steps)) return true;
    stack_[depth].allowed[item] &= ~likeliest;
    steps = limits_.node_steps;
    round = 0;
  }
}

}  // namespace liantu::solve
