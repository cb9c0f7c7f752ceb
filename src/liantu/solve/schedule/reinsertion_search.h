// Search for problems of every kind: some activities, with all that waits for them, leave the schedule and
// come back in another order.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "liantu/solve/schedule/schedule_budget.h"
#include "liantu/solve/schedule/timetable.h"

namespace liantu::solve {

/// By the objective first.
struct ScheduleCost {
  std::int64_t value = 0;  ///< weighted tardiness, or the last finish
  std::int64_t then = 0;   ///< the last finish
  auto operator<=>(const ScheduleCost&) const = default;
};

struct Reinserted {
  std::vector<Time> start{};  ///< empty when no schedule was found
  ScheduleCost cost{};
  std::optional<Index> out_of_time{};  ///< without a schedule: an activity whose calendars ended before
};

/// Until the budget is spent or the cost is `bound`; makes at least one schedule. `known`: a schedule to
/// begin with, or empty.
Reinserted search_reinsertions(const ScheduleProblem& problem, ScheduleCost bound,
                               std::span<const Time> known, const ScheduleLimits& limits,
                               ScheduleBudget& budget);

}  // namespace liantu::solve
