#include <algorithm>
#include <string>

#include "liantu/base/error.h"
#include "liantu/solve/assignment.h"

namespace liantu::solve {
namespace {

constexpr Cost kWidestCost = Cost{1} << 50;  ///< sums stay exact in a double
constexpr Amount kLargestAmount = Amount{1} << 50;

void refuse(bool bad, const char* message, const std::string& where) {
  if (bad) throw Error(ErrorCode::InvalidInput, message, where);
}

void check_amount(Amount amount, const std::string& where) {
  refuse(amount < 0 || amount > kLargestAmount, "数量须在 0 与 2^50 之间，请改换单位或更正。", where);
}

}  // namespace

AssignmentProblem::AssignmentProblem(std::size_t dimensions) : dimensions_(dimensions) {
  refuse(dimensions == 0, "每个承接方至少要有一种容量。", "dimensions");
}

Index AssignmentProblem::add_agent(std::span<const Amount> capacity) {
  refuse(capacity.size() != dimensions_, "容量的个数与维数不符。", "capacity");
  for (const Amount amount : capacity) check_amount(amount, "capacity");
  capacity_.insert(capacity_.end(), capacity.begin(), capacity.end());
  named_by_.push_back(0);
  return static_cast<Index>(agents() - 1);
}

Index AssignmentProblem::add_quota(Amount limit) {
  check_amount(limit, "quota");
  quota_.push_back(limit);
  return static_cast<Index>(quotas() - 1);
}

Index AssignmentProblem::add_item(std::optional<Cost> unplaced_cost) {
  unplaced_cost_.push_back(unplaced_cost);
  first_choice_.push_back(choices_.size());
  item_widest_ = 0;
  if (unplaced_cost) note_cost(*unplaced_cost);
  return static_cast<Index>(items() - 1);
}

void AssignmentProblem::note_cost(Cost cost) {
  refuse(cost > kWidestCost || cost < -kWidestCost, "费用超出 ±2^50，请改换单位。", "cost");
  const Cost wider = std::max<Cost>(0, std::abs(cost) - item_widest_);
  item_widest_ += wider;
  widest_ += wider;
  refuse(widest_ > kWidestCost, "费用合计超出 ±2^50，请改换单位。", "cost");
}

void AssignmentProblem::add_choice(Index agent, Cost cost, std::span<const Amount> load,
                                   std::span<const QuotaUse> uses) {
  refuse(items() == 0, "请先添加事项再添加其去向。", "choice");
  refuse(agent >= agents(), "去向所指的承接方不存在。", "agent");
  refuse(load.size() != dimensions_, "占用量的个数与维数不符。", "load");
  for (const Amount amount : load) check_amount(amount, "load");
  for (const QuotaUse& use : uses) {
    refuse(use.quota >= quotas(), "所占指标不存在。", "quota");
    check_amount(use.amount, "quota");
  }
  refuse(named_by_[agent] == items(), "同一事项不能两次指向同一承接方。", "agent");
  note_cost(cost);
  named_by_[agent] = items();
  choices_.push_back({agent, cost});
  load_.insert(load_.end(), load.begin(), load.end());
  uses_.insert(uses_.end(), uses.begin(), uses.end());
  first_choice_.back() = choices_.size();
  first_use_.push_back(uses_.size());
}

std::span<const Choice> AssignmentProblem::choices(Index item) const {
  return std::span(choices_).subspan(first_choice_[item], first_choice_[item + 1] - first_choice_[item]);
}

std::span<const Amount> AssignmentProblem::load(Index item, std::size_t choice) const {
  return std::span(load_).subspan((first_choice_[item] + choice) * dimensions_, dimensions_);
}

std::span<const QuotaUse> AssignmentProblem::uses(Index item, std::size_t choice) const {
  const std::size_t at = first_choice_[item] + choice;
  return std::span(uses_).subspan(first_use_[at], first_use_[at + 1] - first_use_[at]);
}

std::optional<Cost> cost_if_feasible(const AssignmentProblem& problem, std::span<const Index> choice) {
  if (choice.size() != problem.items()) return std::nullopt;
  const std::size_t dimensions = problem.dimensions();
  std::vector<Amount> load(problem.agents() * dimensions, 0), used(problem.quotas(), 0);
  Cost cost = 0;
  for (Index item = 0; item < choice.size(); ++item) {
    if (choice[item] == kNone) {
      if (!problem.unplaced_cost(item)) return std::nullopt;
      cost += *problem.unplaced_cost(item);
      continue;
    }
    if (choice[item] >= problem.choices(item).size()) return std::nullopt;
    const Choice& taken = problem.choices(item)[choice[item]];
    cost += taken.cost;
    for (std::size_t d = 0; d < dimensions; ++d)
      load[taken.agent * dimensions + d] += problem.load(item, choice[item])[d];
    for (const QuotaUse& use : problem.uses(item, choice[item])) used[use.quota] += use.amount;
  }
  for (Index agent = 0; agent < problem.agents(); ++agent) {
    for (std::size_t d = 0; d < dimensions; ++d) {
      if (load[agent * dimensions + d] > problem.capacity(agent)[d]) return std::nullopt;
    }
  }
  for (Index q = 0; q < problem.quotas(); ++q) {
    if (used[q] > problem.quota(q)) return std::nullopt;
  }
  return cost;
}

}  // namespace liantu::solve
