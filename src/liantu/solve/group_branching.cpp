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

template <typename Call>
void each_bit(std::uint64_t mask, Call call) {
  for (; mask != 0; mask &= mask - 1) call(lowest(mask));
}

}  // namespace

std::optional<std::vector<std::uint8_t>> GroupBranching::improve(const GroupProblem& problem, Cost below,
                                                                 std::vector<double> item_price,
                                                                 const Limits& limits) {
  problem_ = &problem;
  limits_ = limits;
  complete_ = true;
  found_ = false;
  nodes_ = 0;
  best_.assign(problem.items, 0);
  if (stack_.empty()) stack_.resize(1);
  stack_[0].allowed = problem.allowed;
  set_scale(item_price, stack_[0]);
  set_target(below);
  listed_.resize(problem.agents);
  entries_.resize(problem.agents);
  choice_bound_.resize(problem.items * problem.agents);
  forced_out_.resize(problem.items * problem.agents);
  surplus_.resize(problem.items);
  direction_.resize(problem.items);
  all_out_.resize(problem.items);
  search(0, limits.root_steps);
  budget_.charge(knapsack_.take_work());
  if (!found_) return std::nullopt;
  return best_;
}

// Scaled costs are whole numbers, rounded down, relative to each item's cheapest choice; prices stay within
// twice the widest spread of their start, so that no sum of a knapsack passes 31 bits.
void GroupBranching::set_scale(const std::vector<double>& item_price, Node& root) {
  const GroupProblem& p = *problem_;
  std::vector<double> relaxed(p.items * p.agents), least(p.items, std::numeric_limits<double>::infinity());
  double spread = 1;
  shift_ = 0;
  for (std::size_t r = 0; r < p.room.size(); ++r) shift_ -= p.room_price[r] * static_cast<double>(p.room[r]);
  for (std::size_t item = 0; item < p.items; ++item) {
    each_bit(p.allowed[item], [&](std::size_t agent) {
      const std::size_t at = p.at(agent, item);
      relaxed[at] = static_cast<double>(p.cost[at]);
      if (!p.first_side_use.empty()) {
        for (std::size_t u = p.first_side_use[at]; u < p.first_side_use[at + 1]; ++u)
          relaxed[at] += p.room_price[p.side_uses[u].resource] * static_cast<double>(p.side_uses[u].amount);
      }
      least[item] = std::min(least[item], relaxed[at]);
    });
    each_bit(p.allowed[item],
             [&](std::size_t agent) { spread = std::max(spread, relaxed[p.at(agent, item)] - least[item]); });
    if (p.allowed[item] == 0) least[item] = 0;
    shift_ += least[item];
  }
  double highest = 0;
  for (std::size_t item = 0; item < p.items; ++item)
    highest += std::max(0.0, item_price[item] - least[item]) + 2 * spread + 1;
  scale_ = std::min(kFinest, kSumLimit / highest);
  if (scale_ >= 1) scale_ = std::exp2(std::floor(std::log2(scale_)));
  cost_.assign(p.items * p.agents, 0);
  lowest_price_.resize(p.items);
  highest_price_.resize(p.items);
  root.price.resize(p.items);
  for (std::size_t item = 0; item < p.items; ++item) {
    each_bit(p.allowed[item], [&](std::size_t agent) {
      cost_[p.at(agent, item)] =
          static_cast<std::int32_t>(std::floor((relaxed[p.at(agent, item)] - least[item]) * scale_));
    });
    const double start = std::max(0.0, item_price[item] - least[item]);
    lowest_price_[item] = static_cast<std::int32_t>(-spread * scale_);
    highest_price_[item] = static_cast<std::int32_t>((start + 2 * spread) * scale_);
    root.price[item] = static_cast<std::int32_t>(start * scale_);
  }
}

void GroupBranching::set_target(Cost below) {
  best_value_ = below;
  // the least improvement is 1; what rounding of the shift could hide is given away
  target_ = static_cast<std::int64_t>(std::floor((static_cast<double>(below - 1) - shift_) * scale_ + 1e-3));
}

// Takes what is settled off the capacities and lists the items that are not. False when something does not
// fit.
bool GroupBranching::take_fixed(const Node& node) {
  const GroupProblem& p = *problem_;
  capacity_ = p.capacity;
  room_ = p.room;
  base_ = 0;
  free_.clear();
  for (std::size_t item = 0; item < p.items; ++item) {
    const std::uint64_t mask = node.allowed[item];
    if (mask == 0) return false;
    if (!single(mask)) {
      free_.push_back(static_cast<std::uint32_t>(item));
      continue;
    }
    const std::size_t agent = lowest(mask), at = p.at(agent, item);
    base_ += cost_[at];
    if ((capacity_[agent] -= p.load[at]) < 0) return false;
    if (p.first_side_use.empty()) continue;
    for (std::size_t u = p.first_side_use[at]; u < p.first_side_use[at + 1]; ++u) {
      if ((room_[p.side_uses[u].resource] -= p.side_uses[u].amount) < 0) return false;
    }
  }
  return true;
}

bool GroupBranching::fits_side(std::size_t agent, std::size_t item) const {
  const GroupProblem& p = *problem_;
  if (p.first_side_use.empty()) return true;
  const std::size_t at = p.at(agent, item);
  for (std::size_t u = p.first_side_use[at]; u < p.first_side_use[at + 1]; ++u) {
    if (p.side_uses[u].amount > room_[p.side_uses[u].resource]) return false;
  }
  return true;
}

// Strikes out what no longer fits until nothing changes.
bool GroupBranching::propagate(Node& node) {
  for (bool changed = true; changed;) {
    changed = false;
    if (!take_fixed(node)) return false;
    for (const std::uint32_t item : free_) {
      std::uint64_t left = node.allowed[item];
      each_bit(left, [&](std::size_t agent) {
        if (problem_->load[problem_->at(agent, item)] > capacity_[agent] || !fits_side(agent, item))
          left &= ~(std::uint64_t{1} << agent);
      });
      if (left == 0) return false;
      if (left == node.allowed[item]) continue;
      node.allowed[item] = left;
      changed |= single(left);
    }
  }
  return true;
}

void GroupBranching::list_choices(const Node& node) {
  const GroupProblem& p = *problem_;
  for (std::size_t agent = 0; agent < p.agents; ++agent) {
    listed_[agent].clear();
    for (const std::uint32_t item : free_) {
      if ((node.allowed[item] >> agent & 1) != 0)
        listed_[agent].push_back({item, cost_[p.at(agent, item)], p.load[p.at(agent, item)]});
    }
  }
}

// The relaxation at the given prices. Surplus: 1 − how often each item is taken.
std::int64_t GroupBranching::knapsacks(const std::vector<std::int32_t>& price, bool count_surplus) {
  std::int64_t value = base_;
  for (const std::uint32_t item : free_) {
    value += price[item];
    surplus_[item] = 1;
  }
  for (std::size_t agent = 0; agent < problem_->agents; ++agent) {
    auto& entries = entries_[agent];
    entries.resize(listed_[agent].size());
    std::size_t count = 0;
    for (const Listed& one : listed_[agent]) {
      const std::int32_t gain = one.cost - price[one.item];
      entries[count] = {gain, one.load, one.item};
      count += gain < 0 ? 1 : 0;
    }
    entries.resize(count);
    if (count == 0) continue;
    value += knapsack_.solve(entries, capacity_[agent]);
    if (count_surplus) knapsack_.each_taken([&](std::uint32_t item) { --surplus_[item]; });
  }
  return value;
}

bool GroupBranching::record(const std::vector<std::uint8_t>& agent_of) {
  const GroupProblem& p = *problem_;
  Cost value = 0;
  std::vector<Amount> room = p.room;
  std::vector<std::int32_t> capacity = p.capacity;
  for (std::size_t item = 0; item < p.items; ++item) {
    const std::size_t at = p.at(agent_of[item], item);
    value += p.cost[at];
    if ((capacity[agent_of[item]] -= p.load[at]) < 0) return false;
    if (p.first_side_use.empty()) continue;
    for (std::size_t u = p.first_side_use[at]; u < p.first_side_use[at + 1]; ++u) {
      if ((room[p.side_uses[u].resource] -= p.side_uses[u].amount) < 0) return false;
    }
  }
  if (value >= best_value_) return false;
  best_ = agent_of;
  found_ = true;
  set_target(value);
  return true;
}

// Every item is taken exactly once: an assignment, and without side resources the best one of this node.
bool GroupBranching::accept_covering(const Node& node) {
  std::vector<std::uint8_t> agent_of(problem_->items, 0);
  for (std::size_t item = 0; item < problem_->items; ++item)
    if (single(node.allowed[item])) agent_of[item] = static_cast<std::uint8_t>(lowest(node.allowed[item]));
  for (std::size_t agent = 0; agent < problem_->agents; ++agent) {
    if (entries_[agent].empty()) continue;
    knapsack_.solve(entries_[agent], capacity_[agent]);
    knapsack_.each_taken([&](std::uint32_t item) { agent_of[item] = static_cast<std::uint8_t>(agent); });
  }
  return record(agent_of);
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
    const std::int64_t value = knapsacks(price, true);
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
    const bool covering = std::ranges::all_of(free_, [&](std::uint32_t item) { return surplus_[item] == 0; });
    if (covering) {
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

// What the bound becomes when an item is settled on one agent: that agent is forced to take it, the others
// are forced not to.
void GroupBranching::bound_choices(const Node& node, std::int64_t bound) {
  const GroupProblem& p = *problem_;
  for (const std::uint32_t item : free_) all_out_[item] = 0;
  for (std::size_t agent = 0; agent < p.agents; ++agent) {
    const auto& entries = entries_[agent];
    const std::int32_t best = entries.empty() ? 0 : knapsack_.solve_whole(entries, capacity_[agent]);
    for (const Listed& one : listed_[agent]) {
      const std::int32_t gain = one.cost - node.price[one.item];
      if (gain < 0) continue;
      const std::size_t at = p.at(agent, one.item);
      const std::int32_t rest = entries.empty() ? 0 : knapsack_.best_within(capacity_[agent] - one.load);
      choice_bound_[at] = gain + rest - best;
      forced_out_[at] = 0;
    }
    if (entries.empty()) continue;
    for (std::size_t t = 0; t < entries.size(); ++t) {
      const std::size_t at = p.at(agent, entries[t].item);
      choice_bound_[at] = knapsack_.best_with(t) - best;
      forced_out_[at] = knapsack_.best_without(t) - best;
      all_out_[entries[t].item] += forced_out_[at];
    }
  }
  for (const std::uint32_t item : free_) {
    each_bit(node.allowed[item], [&](std::size_t agent) {
      const std::size_t at = p.at(agent, item);
      choice_bound_[at] += bound + all_out_[item] - forced_out_[at];
    });
  }
}

/// Nothing when an item has no choice left; otherwise whether anything was struck out.
std::optional<bool> GroupBranching::strike_out(Node& node) {
  bool struck = false;
  for (const std::uint32_t item : free_) {
    std::uint64_t left = node.allowed[item];
    each_bit(left, [&](std::size_t agent) {
      if (choice_bound_[problem_->at(agent, item)] > target_) left &= ~(std::uint64_t{1} << agent);
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
    each_bit(node.allowed[item], [&](std::size_t agent) {
      const std::int64_t b = choice_bound_[problem_->at(agent, item)];
      second = std::min(second, std::max(b, first));
      first = std::min(first, b);
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
      std::vector<std::uint8_t> agent_of(problem_->items);
      for (std::size_t item = 0; item < problem_->items; ++item)
        agent_of[item] = static_cast<std::uint8_t>(lowest(stack_[depth].allowed[item]));
      return record(agent_of) && limits_.first_better;
    }
    list_choices(stack_[depth]);
    std::int64_t bound = 0;
    const Verdict verdict = raise_bound(stack_[depth], round == 0 ? steps : steps / 2 + 2, bound);
    budget_.charge(knapsack_.take_work());
    if (verdict == Verdict::Pruned) return false;
    if (verdict == Verdict::Solved && (limits_.first_better || problem_->room.empty()))
      return limits_.first_better;
    bound_choices(stack_[depth], bound);
    const auto struck = strike_out(stack_[depth]);
    if (!struck) return false;
    const bool settled =
        std::ranges::all_of(free_, [&](auto item) { return single(stack_[depth].allowed[item]); });
    if (settled || (*struck && ++round < kRounds)) {
      round = std::max(round, 1);
      continue;
    }
    const std::uint32_t item = branching_item(stack_[depth], bound);
    std::size_t agent = 0;
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    each_bit(stack_[depth].allowed[item], [&](std::size_t a) {
      const std::int64_t b = choice_bound_[problem_->at(a, item)];
      if (b < least) least = b, agent = a;
    });
    stack_[depth + 1] = stack_[depth];
    stack_[depth + 1].allowed[item] = std::uint64_t{1} << agent;
    if (search(depth + 1, limits_.node_steps)) return true;
    stack_[depth].allowed[item] &= ~(std::uint64_t{1} << agent);
    steps = limits_.node_steps;
    round = 0;
  }
}

}  // namespace liantu::solve
