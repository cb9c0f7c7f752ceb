// The resource that activities of a schedule wait for most, and what one more unit of it would save.
#pragma once

#include <optional>

#include "liantu/solve/schedule/schedule.h"

namespace liantu::solve {

struct Bottleneck {
  Index resource = 0;
  std::int64_t waits =
      0;  ///< periods that activities begin after what they wait for is done, since it has no room
  std::int64_t saves = 0;  ///< by how much the value of the objective falls in a new search with one more
                           ///< unit, from the schedule that is there; backward: how much later one may begin
};

/// Looks at those waited for most, each with a third of the limits. Nothing when no activity waits for a
/// resource.
std::optional<Bottleneck> bottleneck(const ScheduleProblem& problem, const ScheduleResult& result,
                                     const ScheduleLimits& limits);

}  // namespace liantu::solve
