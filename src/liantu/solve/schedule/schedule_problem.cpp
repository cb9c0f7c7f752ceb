#include "liantu/solve/schedule/schedule_problem.h"

#include <algorithm>

#include "liantu/solve/schedule/precedence_network.h"
#include "liantu/solve/schedule/timetable.h"

namespace liantu::solve {
namespace {

using Bad = BadAmount::What;
using Unknown = UnknownNumber::What;

constexpr std::int64_t kMostUnits = 1'000'000'000, kMostWeight = 1'000'000'000;
constexpr Time kMostTime = 10'000'000;

std::optional<ScheduleFault> resource_fault(const ScheduleProblem& problem) {
  for (std::size_t c = 0; c < problem.calendars.size(); ++c) {
    const auto& working = problem.calendars[c].working;
    if (!std::ranges::is_sorted(working, std::ranges::less_equal{}) ||
        (!working.empty() && (working.front() < 0 || working.back() > kMostTime)))
      return BadAmount{Bad::Working, c};
  }
  for (std::size_t r = 0; r < problem.resources.size(); ++r) {
    const RenewableResource& resource = problem.resources[r];
    if (resource.capacity < 0 || resource.capacity > kMostUnits) return BadAmount{Bad::Capacity, r};
    if (resource.calendar != kNone && resource.calendar >= problem.calendars.size())
      return UnknownNumber{Unknown::Calendar, r};
  }
  return std::nullopt;
}

std::optional<ScheduleFault> activity_fault(const ScheduleProblem& problem) {
  for (std::size_t i = 0; i < problem.activities.size(); ++i) {
    const Activity& activity = problem.activities[i];
    if (activity.duration < 0 || activity.duration > kMostTime) return BadAmount{Bad::Duration, i};
    if (activity.release < 0 || activity.release > kMostTime) return BadAmount{Bad::Release, i};
    if (activity.due && (*activity.due < 0 || *activity.due > kMostTime)) return BadAmount{Bad::Due, i};
    if (activity.weight < 0 || activity.weight > kMostWeight) return BadAmount{Bad::Weight, i};
    for (const ResourceDemand& demand : activity.demands) {
      if (demand.resource >= problem.resources.size()) return UnknownNumber{Unknown::Resource, i};
      if (demand.units < 0 || demand.units > kMostUnits) return BadAmount{Bad::Units, i};
      if (demand.units > problem.resources[demand.resource].capacity)
        return DemandAboveCapacity{static_cast<Index>(i), demand.resource};
    }
  }
  return std::nullopt;
}

std::optional<ScheduleFault> link_fault(const ScheduleProblem& problem) {
  std::int64_t longest = 0;
  for (std::size_t l = 0; l < problem.links.size(); ++l) {
    const PrecedenceLink& link = problem.links[l];
    if (link.from >= problem.activities.size() || link.to >= problem.activities.size())
      return UnknownNumber{Unknown::LinkEnd, l};
    if (link.lag < 0 || link.lag > kMostTime) return BadAmount{Bad::Lag, l};
    longest += link.lag;
  }
  for (const Activity& activity : problem.activities) longest += activity.duration;
  if (longest > kMostTime) return BadAmount{Bad::TooLarge, 0};
  return std::nullopt;
}

/// By the longest path, without regard to capacities.
std::optional<ScheduleFault> calendar_fault(const ScheduleProblem& problem) {
  if (problem.calendars.empty()) return std::nullopt;
  const PrecedenceNetwork network(problem);
  const ActivityPeriods periods(problem);
  std::vector<Time> finish(problem.activities.size());
  for (const Index i : network.order()) {
    Time from = problem.activities[i].release;
    for (const PrecedenceArc& arc : network.before(i)) from = std::max(from, finish[arc.activity] + arc.lag);
    finish[i] = periods.earliest_finish(i, problem.activities[i].duration, from);
    if (finish[i] == kNever) return CalendarTooShort{i};
  }
  return std::nullopt;
}

}  // namespace

std::optional<ScheduleFault> fault(const ScheduleProblem& problem) {
  if (auto found = resource_fault(problem)) return found;
  if (auto found = activity_fault(problem)) return found;
  if (auto found = link_fault(problem)) return found;
  if (auto ring = PrecedenceNetwork(problem).ring(); !ring.empty()) return PrecedenceRing{std::move(ring)};
  return calendar_fault(problem);
}

}  // namespace liantu::solve
