// Two populations of schedules, one made from the beginning and one from the end, that breed each other.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "liantu/solve/schedule/packed_project.h"
#include "liantu/solve/schedule/schedule_budget.h"

namespace liantu::solve {

/// Times count from the end of the schedule when the side is Mirrored.
struct PackedSchedule {
  Side side = Side::Forward;
  std::vector<std::uint16_t> finish{};
  Time makespan = kMostPackedTime + 1;
};

/// The best schedule found, Forward, until the budget is spent or the makespan is `bound`. Makes at least
/// one.
template <typename Word>
PackedSchedule search_populations(const PackedProject<Word>& project, Time bound, std::span<const Time> known,
                                  const ScheduleLimits& limits, ScheduleBudget& budget);

extern template PackedSchedule search_populations(const PackedProject<std::uint32_t>&, Time,
                                                  std::span<const Time>, const ScheduleLimits&,
                                                  ScheduleBudget&);
extern template PackedSchedule search_populations(const PackedProject<std::uint64_t>&, Time,
                                                  std::span<const Time>, const ScheduleLimits&,
                                                  ScheduleBudget&);

}  // namespace liantu::solve
