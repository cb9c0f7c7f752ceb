#include "liantu/solve/schedule/schedule_bound.h"

#include <algorithm>
#include <ranges>

#include "liantu/solve/schedule/tardiness_bound.h"

namespace liantu::solve {
namespace {

constexpr std::size_t kMostTails = 400;  // different tails looked at for a resource

struct Interval {
  Time head;  ///< begins no earlier
  Time tail;  ///< least time from its end to the end of everything
  std::int64_t work;
};

/// Those with at least that head and that tail have to be done between the two; looked at for all heads.
Time work_bound(const std::vector<Interval>& by_head, Time tail, std::int64_t capacity,
                const WorkingPeriods& periods) {
  Time bound = 0;
  std::int64_t work = 0;
  for (const Interval& interval : by_head | std::views::reverse) {
    if (interval.tail < tail) continue;
    work += interval.work;
    const auto needed = static_cast<Time>((work + capacity - 1) / capacity);
    if (needed == 0) continue;
    const Time last = periods.period(periods.before(interval.head) + needed - 1);
    if (last != kNever) bound = std::max(bound, last + 1 + tail);
  }
  return bound;
}

Time resource_bound(std::vector<Interval> intervals, std::int64_t capacity, const WorkingPeriods& periods) {
  std::ranges::sort(intervals, {}, &Interval::head);
  std::vector<Time> tails;
  for (const Interval& interval : intervals) tails.push_back(interval.tail);
  std::ranges::sort(tails);
  tails.erase(std::ranges::unique(tails).begin(), tails.end());
  const std::size_t step = tails.size() / kMostTails + 1;
  Time bound = 0;
  for (std::size_t k = 0; k < tails.size(); k += step)
    bound = std::max(bound, work_bound(intervals, tails[k], capacity, periods));
  return bound;
}

}  // namespace

ScheduleBounds schedule_bounds(const ScheduleProblem& problem, const PrecedenceNetwork& network,
                               const ActivityPeriods& periods) {
  const std::size_t n = problem.activities.size();
  std::vector<Time> head(n), finish(n), tail(n);
  ScheduleBounds bounds;
  for (const Index i : network.order()) {
    const Activity& activity = problem.activities[i];
    head[i] = activity.release;
    for (const PrecedenceArc& arc : network.before(i))
      head[i] = std::max(head[i], finish[arc.activity] + arc.lag);
    finish[i] = periods.earliest_finish(i, activity.duration, head[i]);
    if (finish[i] == kNever) return {kNever, 0};
    bounds.makespan = std::max(bounds.makespan, finish[i]);
  }
  bounds.tardiness = tardiness_bound(problem, network, head, finish);
  for (const Index i : network.order() | std::views::reverse) {
    for (const PrecedenceArc& arc : network.after(i))
      tail[i] = std::max(tail[i], arc.lag + problem.activities[arc.activity].duration + tail[arc.activity]);
  }
  for (Index r = 0; r < problem.resources.size(); ++r) {
    const RenewableResource& resource = problem.resources[r];
    std::vector<Interval> intervals;
    for (Index i = 0; i < n; ++i) {
      const Activity& activity = problem.activities[i];
      for (const ResourceDemand& demand : activity.demands)
        if (demand.resource == r && demand.units > 0 && activity.duration > 0)
          intervals.push_back({head[i], tail[i], demand.units * activity.duration});
    }
    if (intervals.empty()) continue;
    const WorkingPeriods working = resource.calendar == kNone
                                       ? WorkingPeriods()
                                       : WorkingPeriods(problem.calendars[resource.calendar].working);
    bounds.makespan =
        std::max(bounds.makespan, resource_bound(std::move(intervals), resource.capacity, working));
  }
  return bounds;
}

}  // namespace liantu::solve
