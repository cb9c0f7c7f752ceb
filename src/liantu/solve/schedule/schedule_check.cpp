// Period by period, and with nothing of what the searches use.
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "liantu/solve/schedule/schedule.h"

namespace liantu::solve {
namespace {

using Breach = ScheduleBreach::What;

struct ScheduleCheck {
  const ScheduleProblem& problem;
  std::vector<std::set<Time>> working{};                   ///< of each calendar
  std::map<std::pair<Index, Time>, std::int64_t> taken{};  ///< by resource and period

  explicit ScheduleCheck(const ScheduleProblem& checked) : problem(checked) {
    for (const ResourceCalendar& calendar : problem.calendars)
      working.emplace_back(calendar.working.begin(), calendar.working.end());
  }

  bool works(const Activity& activity, Time time) const {
    return std::ranges::all_of(activity.demands, [&](const ResourceDemand& demand) {
      const Index calendar = problem.resources[demand.resource].calendar;
      return demand.units == 0 || calendar == kNone || working[calendar].contains(time);
    });
  }

  Time last_working(const Activity& activity) const {
    Time last = std::numeric_limits<Time>::max();
    for (const ResourceDemand& demand : activity.demands) {
      const Index calendar = problem.resources[demand.resource].calendar;
      if (demand.units == 0 || calendar == kNone) continue;
      last = std::min(last, working[calendar].empty() ? Time{-1} : *working[calendar].rbegin());
    }
    return last;
  }

  /// Runs it from its start on; nothing when its calendars end before.
  std::optional<Time> finish(const Activity& activity, Time start) {
    if (activity.duration == 0) return start;
    if (!works(activity, start)) return std::nullopt;
    const Time last = last_working(activity);
    Time time = start;
    for (Time done = 0; done < activity.duration; ++time) {
      if (time > last) return std::nullopt;
      if (!works(activity, time)) continue;
      ++done;
      for (const ResourceDemand& demand : activity.demands) taken[{demand.resource, time}] += demand.units;
    }
    return time;
  }
};

}  // namespace

CheckedSchedule check_schedule(const ScheduleProblem& problem, std::span<const Time> start) {
  CheckedSchedule checked;
  const auto broken = [&](Breach what, std::size_t at, Time time = 0) {
    checked.breach = ScheduleBreach{what, at, time};
    return checked;
  };
  if (start.size() != problem.activities.size()) return broken(Breach::Count, start.size());
  ScheduleCheck check(problem);
  for (std::size_t i = 0; i < start.size(); ++i) {
    const Activity& activity = problem.activities[i];
    if (start[i] < 0 || start[i] < activity.release) return broken(Breach::Release, i, start[i]);
    const std::optional<Time> finish = check.finish(activity, start[i]);
    if (!finish) return broken(Breach::Calendar, i, start[i]);
    checked.finish.push_back(*finish);
    checked.makespan = std::max(checked.makespan, *finish);
    if (activity.due)
      checked.tardiness += activity.weight * std::max<std::int64_t>(0, std::int64_t{*finish} - *activity.due);
  }
  for (std::size_t l = 0; l < problem.links.size(); ++l) {
    const PrecedenceLink& link = problem.links[l];
    if (start[link.to] < checked.finish[link.from] + link.lag)
      return broken(Breach::Precedence, l, start[link.to]);
  }
  for (const auto& [place, units] : check.taken)
    if (units > problem.resources[place.first].capacity)
      return broken(Breach::Capacity, place.first, place.second);
  return checked;
}

}  // namespace liantu::solve
