#include "liantu/solve/choice_table.h"

#include <algorithm>

namespace liantu::solve {
namespace {

/// One entry per quota, in order; a quota may be named twice.
std::vector<ChoiceTable::Use> gathered(std::span<const QuotaUse> uses, std::size_t first_quota) {
  std::vector<ChoiceTable::Use> all;
  for (const QuotaUse& use : uses) {
    const auto resource = static_cast<Index>(first_quota + use.quota);
    const auto same = std::ranges::find(all, resource, &ChoiceTable::Use::resource);
    if (same != all.end())
      same->amount += use.amount;
    else if (use.amount > 0)
      all.push_back({resource, use.amount});
  }
  std::ranges::sort(all, {}, &ChoiceTable::Use::resource);
  return all;
}

}  // namespace

ChoiceTable::ChoiceTable(const AssignmentProblem& problem)
    : agents_(problem.agents()), dimensions_(problem.dimensions()) {
  limit_.reserve(agents_ * dimensions_ + problem.quotas());
  for (Index agent = 0; agent < agents_; ++agent)
    for (const Amount amount : problem.capacity(agent)) limit_.push_back(amount);
  for (Index q = 0; q < problem.quotas(); ++q) limit_.push_back(problem.quota(q));
  for (Index item = 0; item < problem.items(); ++item) {
    for (Index choice = 0; choice < problem.choices(item).size(); ++choice) add(problem, item, choice);
    if (const auto cost = problem.unplaced_cost(item)) {
      agent_.push_back(static_cast<Index>(agents_));
      origin_.push_back(kNone);
      cost_.push_back(*cost);
      load_.insert(load_.end(), dimensions_, 0);
      first_use_.push_back(uses_.size());
    }
    first_.push_back(static_cast<Index>(agent_.size()));
  }
}

void ChoiceTable::add(const AssignmentProblem& problem, Index item, Index choice) {
  const Choice& given = problem.choices(item)[choice];
  const auto load = problem.load(item, choice);
  for (std::size_t d = 0; d < dimensions_; ++d)
    if (load[d] > limit_[given.agent * dimensions_ + d]) return;
  const auto uses = gathered(problem.uses(item, choice), agents_ * dimensions_);
  if (std::ranges::any_of(uses, [&](const Use& use) { return use.amount > limit_[use.resource]; })) return;
  agent_.push_back(given.agent);
  origin_.push_back(choice);
  cost_.push_back(given.cost);
  load_.insert(load_.end(), load.begin(), load.end());
  uses_.insert(uses_.end(), uses.begin(), uses.end());
  first_use_.push_back(uses_.size());
}

std::vector<Index> ChoiceTable::impossible() const {
  std::vector<Index> without;
  for (Index item = 0; item < items(); ++item)
    if (begin(item) == end(item)) without.push_back(item);
  return without;
}

}  // namespace liantu::solve
