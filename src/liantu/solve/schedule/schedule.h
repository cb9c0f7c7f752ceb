// Scheduling: a start for every activity, so that nothing begins before what it waits for is done and no
// resource is asked for more than it has, with the last finish or the weighted tardiness as small as can be
// found, and how small it can be.
//
// Serial generation of schedules from activity lists; two populations of schedules, one justified to the left
// and one to the right, that breed each other. Sources: docs/sources.md#scheduling.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "liantu/solve/schedule/schedule_problem.h"
#include "liantu/solve/schedule/serial_generation.h"

namespace liantu::solve {

struct ScheduleProgress {
  double seconds = 0;           ///< processor time of the calling thread so far
  std::uint64_t schedules = 0;  ///< made so far
  std::int64_t value = 0;       ///< of the best so far, by the objective
  std::int64_t bound = 0;
};

/// The search ends when any of these is reached, or when the value is the bound.
struct ScheduleLimits {
  std::uint64_t seed = 1;
  std::uint64_t schedules =
      std::numeric_limits<std::uint64_t>::max();  ///< every generation pass counts as one; with this
                                                  ///< alone the answer is the same everywhere
  double seconds = std::numeric_limits<double>::infinity();  ///< processor time of the calling thread
  const std::atomic<bool>* cancel = nullptr;                 ///< looked at every 64 schedules
  std::function<void(const ScheduleProgress&)> progress{};   ///< called at each better schedule
  std::vector<Time> known{};                                 ///< starts of a schedule to begin with, or none
  std::optional<ScheduleInstructions> instructions{};        ///< nothing: the fastest here
};

enum class ScheduleStatus {
  Optimal,     ///< the value is the bound
  Feasible,    ///< the best found within the limits
  Infeasible,  ///< proved
  Limit        ///< nothing found within the limits, and no proof that there is nothing
};

struct ScheduleResult {
  ScheduleStatus status = ScheduleStatus::Limit;
  std::vector<Time> start{};   ///< of each activity; empty without a schedule
  std::vector<Time> finish{};  ///< the period after its last one
  Time makespan = 0;           ///< the last finish
  std::int64_t tardiness = 0;  ///< Σ weight × tardiness
  std::int64_t bound = 0;  ///< no schedule has a smaller value of the objective; backward: none takes fewer
                           ///< periods from its first start to the end
  Time end = 0;            ///< backward: by when everything is done
  Time short_by = 0;  ///< backward, without a schedule: periods that lack before time 0, or before a release
  std::optional<Index> out_of_time{};  ///< without a schedule: an activity whose calendars end too soon
  std::uint64_t schedules = 0;
  double seconds = 0;
};

/// The problem has no fault (`fault`). Throws InvalidInput when it has one, without a sentence for people.
ScheduleResult schedule(const ScheduleProblem& problem, const ScheduleLimits& limits);

/// What the starts break, reckoned from the problem alone.
struct ScheduleBreach {
  enum class What { Count, Release, Calendar, Precedence, Capacity } what;
  std::size_t at;  ///< the activity, link or resource
  Time time = 0;
};

struct CheckedSchedule {
  std::optional<ScheduleBreach> breach{};  ///< the first one found; the rest is then without meaning
  std::vector<Time> finish{};
  Time makespan = 0;
  std::int64_t tardiness = 0;
};

CheckedSchedule check_schedule(const ScheduleProblem& problem, std::span<const Time> start);

}  // namespace liantu::solve
