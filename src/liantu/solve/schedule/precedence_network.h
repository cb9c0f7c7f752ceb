// Activities in an order in which none comes before one it waits for.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "liantu/solve/schedule/schedule_problem.h"

namespace liantu::solve {

struct PrecedenceArc {
  Index activity;
  Time lag;
};

/// Who waits for whom, both ways; activities numbered as in the problem.
class PrecedenceNetwork {
 public:
  explicit PrecedenceNetwork(const ScheduleProblem& problem);  ///< link ends are known numbers

  std::size_t size() const { return before_first_.size() - 1; }
  std::span<const PrecedenceArc> before(Index activity) const {
    return {before_.data() + before_first_[activity], before_.data() + before_first_[activity + 1]};
  }
  std::span<const PrecedenceArc> after(Index activity) const {
    return {after_.data() + after_first_[activity], after_.data() + after_first_[activity + 1]};
  }

  /// Every activity, none before one it waits for; shorter when there is a ring.
  std::span<const Index> order() const { return order_; }
  /// A ring, each before the next; empty when there is none.
  std::vector<Index> ring() const;

 private:
  std::vector<PrecedenceArc> before_, after_;
  std::vector<std::size_t> before_first_, after_first_;
  std::vector<Index> order_;
};

}  // namespace liantu::solve
