// An assignment problem as the searches read it: choices that fit alone, unplaced as one more choice,
// capacities and quotas numbered as resources of one kind.
#pragma once

#include <span>
#include <vector>

#include "liantu/solve/assignment.h"

namespace liantu::solve {

/// Resource agent × dimensions + d is capacity d of an agent; the quotas follow. The agent numbered agents()
/// stands for "unplaced": it has no resources.
class ChoiceTable {
 public:
  struct Use {
    Index resource = 0;
    Amount amount = 0;  ///< above 0
  };

  explicit ChoiceTable(const AssignmentProblem& problem);

  std::size_t items() const { return first_.size() - 1; }
  std::size_t agents() const { return agents_; }
  std::size_t dimensions() const { return dimensions_; }
  std::size_t resources() const { return limit_.size(); }
  std::size_t choices() const { return agent_.size(); }
  bool has_quotas() const { return resources() > agents_ * dimensions_; }

  Index begin(Index item) const { return first_[item]; }
  Index end(Index item) const { return first_[item + 1]; }
  Index agent(Index choice) const { return agent_[choice]; }
  Cost cost(Index choice) const { return cost_[choice]; }
  bool placed(Index choice) const { return agent_[choice] < agents_; }
  Amount limit(Index resource) const { return limit_[resource]; }

  /// One amount per dimension of the choice's agent; of zeros when unplaced.
  std::span<const Amount> load(Index choice) const { return {&load_[choice * dimensions_], dimensions_}; }
  std::span<const Use> quota_uses(Index choice) const {
    return std::span(uses_).subspan(first_use_[choice], first_use_[choice + 1] - first_use_[choice]);
  }

  /// Calls `with(resource, amount)` for all that the choice takes.
  template <typename Call>
  void each_use(Index choice, Call with) const {
    if (!placed(choice)) return;
    const std::size_t resource = agent_[choice] * dimensions_;
    for (std::size_t d = 0; d < dimensions_; ++d)
      with(static_cast<Index>(resource + d), load_[choice * dimensions_ + d]);
    for (const Use& use : quota_uses(choice)) with(use.resource, use.amount);
  }

  /// Index among the item's choices in the problem; kNone when unplaced.
  Index origin(Index choice) const { return origin_[choice]; }

  /// Items without any choice.
  std::vector<Index> impossible() const;

 private:
  std::size_t agents_, dimensions_;
  std::vector<Amount> limit_;
  std::vector<Index> first_{0}, agent_, origin_;
  std::vector<Cost> cost_;
  std::vector<Amount> load_;
  std::vector<Use> uses_;
  std::vector<std::size_t> first_use_{0};

  void add(const AssignmentProblem& problem, Index item, Index choice);
};

}  // namespace liantu::solve
