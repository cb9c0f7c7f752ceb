// What weighted tardiness cannot go below, from one resource at a time: all that has to pass it shares its
// units, however it is cut up (docs/sources.md#scheduling).
#pragma once

#include <cstdint>
#include <span>

#include "liantu/solve/schedule/timetable.h"

namespace liantu::solve {

/// `head`, `finish`: of each activity the earliest start and finish without regard to capacities. At least
/// the sum by those alone.
std::int64_t tardiness_bound(const ScheduleProblem& problem, const PrecedenceNetwork& network,
                             std::span<const Time> head, std::span<const Time> finish);

}  // namespace liantu::solve
