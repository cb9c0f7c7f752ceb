// Networks of many projects planned together (统一排期), and one network from a wanted day back (倒排工期):
// what is left of them as a scheduling problem, its answer as halves of working days.
//
// Departments work on so many cases at once and take them one after another where there are more; a step that
// runs already waits for its turn like the others. Sources: docs/sources.md#scheduling.
#pragma once

#include <span>

#include "liantu/approval/network_progress.h"
#include "liantu/approval/plan/plan_rule.h"
#include "liantu/solve/schedule/bottleneck.h"

namespace liantu::approval {

/// One network as it stands.
struct PlannedNetwork {
  const NetworkProgress* progress;
  const NetworkDays* days;
  std::optional<Date> promised{};  ///< by the end of that day the aim is promised
  std::int64_t weight = 1;         ///< of a working day late
};

/// An open step: what is left of it. Times are halves of working days from the morning of the day of the
/// plan.
struct PlannedStep {
  std::size_t network = 0, step = 0;
  std::string department{};                ///< of the template; "" = nobody, as for building
  bool limited = false;                    ///< takes one of so many places of the department
  std::int64_t release = 0, duration = 0;  ///< begins no earlier; what is left
  std::int64_t start = 0, finish = 0;      ///< as planned
  std::int64_t queued = 0;                 ///< could have begun so much earlier but for the department
};

struct PlannedAim {
  bool open = false;                     ///< not reached, and its end can be worked out
  std::optional<std::int64_t> due{};     ///< by the promise; below 0 when that day is over
  std::int64_t finish = 0;               ///< as planned
  std::int64_t alone = 0;                ///< were no department limited
  std::optional<std::size_t> held_at{};  ///< the step on its way that waits longest for its department
  std::int64_t late() const { return due && finish > *due ? finish - *due : 0; }
};

struct PlannedDepartment {
  std::string name{};
  std::optional<std::int64_t> cases{};  ///< at once; nothing = any number
  std::int64_t steps = 0;
  std::int64_t halves = 0;              ///< of work
  std::int64_t queued = 0;              ///< halves that steps wait for it, together
  std::vector<std::int64_t> in_hand{};  ///< most cases at once on each working day from the first on
};

struct OneMore {
  std::size_t department = 0;
  std::int64_t halves = 0;  ///< by how many weighted halves fewer the projects are late
};

struct NetworkPlan {
  std::vector<PlannedStep> steps{};
  std::vector<PlannedAim> aims{};  ///< of each network
  std::vector<PlannedDepartment> departments{};
  std::int64_t late = 0;   ///< Σ weight × halves late
  std::int64_t bound = 0;  ///< no plan has fewer
  bool optimal = false, cancelled = false;
  std::optional<OneMore> one_more{};  ///< the department that holds projects most
  double seconds = 0;
};

struct PlanLimits {
  double seconds = 1.8;  ///< processor time, the look for the bottleneck included
  std::uint64_t seed = 1;
  const std::atomic<bool>* cancel = nullptr;
  std::function<void(double share)> progress{};
};

/// The axis of a plan made on `today`.
NetworkDays plan_axis(const vocab::WorkCalendar& calendar, Date today);
/// Halves gone when `day` is over; below 0 before the day of the plan.
std::int64_t plan_halves(const NetworkDays& axis, Date day);
/// The working day in which the work after `halves` falls, and the one by whose end they are gone, also
/// before the day of the plan.
NetworkDay plan_first_day(const NetworkDays& axis, std::int64_t halves);
NetworkDay plan_last_day(const NetworkDays& axis, std::int64_t halves);

/// `axis` as plan_axis() gives it.
NetworkPlan plan_networks(std::span<const PlannedNetwork> networks, const PlanRule& rule,
                          const NetworkDays& axis, const PlanLimits& limits);

/// The latest times of the steps that lead to the aim.
struct BackwardStep {
  std::size_t step = 0;
  std::int64_t start = 0, finish = 0;  ///< of what is left, at the latest; below 0: before today
  std::int64_t late = 0;               ///< it can begin only so much later
  bool begun_too_late = false;         ///< it should be under way already
};

struct BackwardPlan {
  std::vector<BackwardStep> steps{};
  std::int64_t due = 0;       ///< the end of the wanted day
  std::int64_t earliest = 0;  ///< when the aim can be reached
  std::int64_t short_by() const { return earliest > due ? earliest - due : 0; }
};

/// Nothing when the aim is reached, or its end cannot be worked out.
std::optional<BackwardPlan> plan_backward(const PlannedNetwork& network, const PlanRule& rule,
                                          const NetworkDays& axis, Date wanted);

}  // namespace liantu::approval
