#include "liantu/solve/schedule/mirrored_problem.h"

#include <algorithm>
#include <ranges>

namespace liantu::solve {

ScheduleProblem mirrored_problem(const ScheduleProblem& problem, Time end) {
  ScheduleProblem mirrored;
  mirrored.resources = problem.resources;
  std::int64_t before = 1;
  for (const Activity& activity : problem.activities) before += activity.duration;
  for (const PrecedenceLink& link : problem.links) {
    before += link.lag;
    mirrored.links.push_back({link.to, link.from, link.lag});
  }
  for (const ResourceCalendar& calendar : problem.calendars) {
    ResourceCalendar& turned = mirrored.calendars.emplace_back();
    for (const Time period : calendar.working | std::views::reverse)
      if (period < end) turned.working.push_back(end - 1 - period);
    for (Time period = end; period < end + before; ++period) turned.working.push_back(period);
  }
  bool released = !problem.calendars.empty();
  for (const Activity& activity : problem.activities) {
    Activity turned{activity.duration, activity.demands};
    turned.release = end - activity.due.value_or(end);
    turned.due = end - activity.release;
    released = released || activity.release > 0;
    mirrored.activities.push_back(std::move(turned));
  }
  mirrored.objective = released ? ScheduleObjective::Tardiness : ScheduleObjective::Makespan;
  return mirrored;
}

}  // namespace liantu::solve
