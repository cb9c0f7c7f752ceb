// What each activity keeps waiting: the activities with due times that depend on it.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "liantu/solve/schedule/precedence_network.h"

namespace liantu::solve {

inline std::int64_t weighted_tardiness(std::int64_t weight, Time finish, Time due) {
  return weight * std::max<std::int64_t>(0, std::int64_t{finish} - due);
}

struct DueWay {
  Index due_activity;
  Time way;  ///< from the start of the activity to the finish of the one with the due time, at least
};

class DueWays {
 public:
  DueWays(const ScheduleProblem& problem, const PrecedenceNetwork& network);

  /// Itself among them when it has a due time; of many, a few with the least time left.
  std::span<const DueWay> of(Index activity) const {
    return {ways_.data() + first_[activity], ways_.data() + first_[activity + 1]};
  }

 private:
  std::vector<DueWay> ways_;
  std::vector<std::size_t> first_;
};

}  // namespace liantu::solve
