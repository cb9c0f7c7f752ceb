#include "liantu/solve/schedule/bottleneck.h"

#include <algorithm>

#include "liantu/solve/schedule/precedence_network.h"
#include "liantu/solve/schedule/timetable.h"

namespace liantu::solve {
namespace {

constexpr std::size_t kMostCandidates = 3;

/// Of each resource and period, as far as the schedule goes.
std::vector<std::vector<std::int64_t>> taken_units(const ScheduleProblem& problem,
                                                   const ActivityPeriods& periods,
                                                   const ScheduleResult& result) {
  std::vector<std::vector<std::int64_t>> taken(
      problem.resources.size(), std::vector<std::int64_t>(static_cast<std::size_t>(result.makespan), 0));
  for (Index i = 0; i < problem.activities.size(); ++i) {
    const WorkingPeriods& working = periods.of(i);
    const Time first = working.before(result.start[i]);
    for (Time k = first; k < first + problem.activities[i].duration; ++k)
      for (const ResourceDemand& demand : problem.activities[i].demands)
        taken[demand.resource][static_cast<std::size_t>(working.period(k))] += demand.units;
  }
  return taken;
}

/// Periods in which an activity could have begun but for a resource. From the end back it is what follows
/// that holds it.
std::vector<Bottleneck> waits(const ScheduleProblem& problem, const ScheduleResult& result) {
  const PrecedenceNetwork network(problem);
  const ActivityPeriods periods(problem);
  const auto taken = taken_units(problem, periods, result);
  std::vector<Bottleneck> found;
  for (Index r = 0; r < problem.resources.size(); ++r) found.push_back({r});
  const bool backward = problem.direction == ScheduleDirection::Backward;
  for (Index i = 0; i < problem.activities.size(); ++i) {
    const Activity& activity = problem.activities[i];
    Time from = activity.release, until = result.start[i];
    for (const PrecedenceArc& arc : network.before(i))
      from = std::max(from, result.finish[arc.activity] + arc.lag);
    if (backward) {
      from = result.finish[i];
      until = std::min(result.makespan, activity.due.value_or(result.makespan));
      for (const PrecedenceArc& arc : network.after(i))
        until = std::min(until, result.start[arc.activity] - arc.lag);
    }
    for (const ResourceDemand& demand : activity.demands) {
      const std::int64_t most = problem.resources[demand.resource].capacity - demand.units;
      for (Time t = from; t < until; ++t)
        found[demand.resource].waits += taken[demand.resource][static_cast<std::size_t>(t)] > most ? 1 : 0;
    }
  }
  return found;
}

std::int64_t value(const ScheduleProblem& problem, const ScheduleResult& result) {
  if (problem.direction == ScheduleDirection::Backward) return -std::int64_t{std::ranges::min(result.start)};
  return problem.objective == ScheduleObjective::Makespan ? result.makespan : result.tardiness;
}

}  // namespace

std::optional<Bottleneck> bottleneck(const ScheduleProblem& problem, const ScheduleResult& result,
                                     const ScheduleLimits& limits) {
  if (result.start.empty()) return std::nullopt;
  std::vector<Bottleneck> candidates = waits(problem, result);
  std::erase_if(candidates, [](const Bottleneck& one) { return one.waits == 0; });
  std::ranges::stable_sort(candidates, std::greater{}, &Bottleneck::waits);
  candidates.resize(std::min(candidates.size(), kMostCandidates));
  if (candidates.empty()) return std::nullopt;
  ScheduleLimits share = limits;
  share.schedules = limits.schedules / kMostCandidates + 1;
  share.seconds = limits.seconds / kMostCandidates;
  share.progress = nullptr;
  share.known = result.start;
  for (Bottleneck& candidate : candidates) {
    ScheduleProblem relaxed = problem;
    relaxed.resources[candidate.resource].capacity += 1;
    if (problem.direction == ScheduleDirection::Backward && result.end > 0) {  // the same end
      for (Activity& activity : relaxed.activities)
        activity.due = std::min(activity.due.value_or(result.end), result.end);
    }
    const ScheduleResult found = schedule(relaxed, share);
    if (!found.start.empty())
      candidate.saves = std::max<std::int64_t>(0, value(problem, result) - value(problem, found));
  }
  return *std::ranges::max_element(candidates, {},
                                   [](const Bottleneck& one) { return std::pair(one.saves, one.waits); });
}

}  // namespace liantu::solve
