// What no schedule can beat.
#pragma once

#include <cstdint>

#include "liantu/solve/schedule/timetable.h"

namespace liantu::solve {

struct ScheduleBounds {
  Time makespan = 0;  ///< longest path through working periods; work between heads and tails of each resource
  std::int64_t tardiness = 0;  ///< by longest paths, and by the work of one resource
};

/// The problem has no fault.
ScheduleBounds schedule_bounds(const ScheduleProblem& problem, const PrecedenceNetwork& network,
                               const ActivityPeriods& periods);

}  // namespace liantu::solve
