// Search for schedules of little weighted tardiness by changes of the list that they are made of, worse ones
// borne less and less (simulated annealing).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "liantu/solve/schedule/line_plan.h"
#include "liantu/solve/schedule/schedule_budget.h"
#include "liantu/solve/schedule/window_resolve.h"

namespace liantu::solve {

struct LineAim {
  std::int64_t bound = 0;  ///< a tardiness at which the search ends
  double share = 1;        ///< of the budget at which it ends
  double warm = 10;        ///< periods of tardiness of mean weight that pass with 1/e at first
  std::uint64_t seed = 1;
};

/// `windows`: solved again now and then, or none. `start` keeps everything. The best starts found of those
/// that a due time depends on; those of the others mean nothing.
std::vector<Time> search_lines(const ScheduleProblem& problem, const PrecedenceNetwork& network,
                               LinePlan& plan, WindowResolve* windows, std::span<const Time> start,
                               const LineAim& aim, ScheduleBudget& budget);

}  // namespace liantu::solve
