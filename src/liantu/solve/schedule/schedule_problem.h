// Resource-constrained scheduling: activities with durations, precedence with lags, renewable resources with
// capacities and calendars, release times, due times with weights.
//
// Time is a count of periods from 0 on, of a length of the caller's choice (a working day). An activity runs
// without a break through the periods in which all calendars of its resources work, holds its units in each
// of them, and pauses, holding nothing, in the others.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <variant>
#include <vector>

#include "liantu/solve/assignment.h"

namespace liantu::solve {

using Time = std::int32_t;

struct ResourceCalendar {
  std::vector<Time> working;  ///< ascending; nothing works after the last
};

struct RenewableResource {
  std::int64_t capacity = 0;  ///< units in each period
  Index calendar = kNone;     ///< kNone: works always
};

struct ResourceDemand {
  Index resource = 0;
  std::int64_t units = 0;  ///< while the activity runs
};

struct Activity {
  Time duration = 0;  ///< periods of work
  std::vector<ResourceDemand> demands{};
  Time release = 0;           ///< starts no earlier
  std::optional<Time> due{};  ///< tardiness is finish − due, when above 0
  std::int64_t weight = 1;    ///< of a period of tardiness
};

/// `to` starts no earlier than `lag` periods after `from` has finished.
struct PrecedenceLink {
  Index from = 0, to = 0;
  Time lag = 0;
};

enum class ScheduleObjective {
  Makespan,  ///< the last finish
  Tardiness  ///< Σ weight × tardiness; among equal ones the last finish
};

enum class ScheduleDirection {
  Forward,  ///< from time 0 on, each as early as it can be
  /// Each as late as it can be, so that every due time is held and everything is done by the latest of them;
  /// the first start as late as can be found. Without due times the end is that of the shortest schedule
  /// found.
  Backward
};

struct ScheduleProblem {
  std::vector<ResourceCalendar> calendars{};
  std::vector<RenewableResource> resources{};
  std::vector<Activity> activities{};
  std::vector<PrecedenceLink> links{};
  ScheduleObjective objective = ScheduleObjective::Makespan;  ///< of no account backward
  ScheduleDirection direction = ScheduleDirection::Forward;
};

/// Why a problem cannot be scheduled at all.
struct PrecedenceRing {
  std::vector<Index> activities;  ///< each before the next, the last before the first
};
struct UnknownNumber {
  enum class What { LinkEnd, Resource, Calendar } what;
  std::size_t at;  ///< the link, activity or resource that names it
};
struct DemandAboveCapacity {
  Index activity, resource;
};
/// The working periods in common end before the activity can finish.
struct CalendarTooShort {
  Index activity;
};
struct BadAmount {
  enum class What { Duration, Lag, Units, Capacity, Release, Due, Weight, Working, TooLarge } what;
  std::size_t at;
};
using ScheduleFault =
    std::variant<PrecedenceRing, UnknownNumber, DemandAboveCapacity, CalendarTooShort, BadAmount>;

/// The first fault found, or nothing. Calendars are looked at by the longest path without regard to
/// capacities.
std::optional<ScheduleFault> fault(const ScheduleProblem& problem);

}  // namespace liantu::solve
