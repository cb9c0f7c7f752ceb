#include "liantu/solve/schedule/schedule.h"

#include <algorithm>

#include "liantu/base/error.h"
#include "liantu/solve/schedule/list_sampling.h"
#include "liantu/solve/schedule/population_search.h"
#include "liantu/solve/schedule/schedule_budget.h"

namespace liantu::solve {
namespace {

/// Forward times; a schedule made from the end is moved so that its first start is 0.
template <typename Word>
std::vector<Time> packed_starts(const PackedProject<Word>& project, const PackedSchedule& found) {
  std::vector<Time> start(project.size() - 1);
  for (std::size_t i = 1; i < project.size(); ++i) {
    const Time finish = found.finish[i];
    start[project.activity[i]] =
        found.side == Side::Forward ? finish - project.activities[i].duration : found.makespan - finish;
  }
  return start;
}

template <typename Word>
void schedule_packed(const ScheduleProblem& problem, const ScheduleLimits& limits, ScheduleBudget& budget,
                     ScheduleResult& result) {
  const PackedProject<Word> project = packed_project<Word>(problem);
  result.bound = std::ranges::max(longest_tails(project, Side::Forward));
  const PackedSchedule found = search_populations(project, static_cast<Time>(result.bound), limits, budget);
  result.start = packed_starts(project, found);
}

}  // namespace

ScheduleResult schedule(const ScheduleProblem& problem, const ScheduleLimits& limits) {
  if (fault(problem)) throw Error(ErrorCode::InvalidInput, "排程的输入有错，请先检查。");
  ScheduleBudget budget(limits);
  ScheduleResult result;
  const std::optional<std::size_t> resources = packable_resources(problem);
  if (!resources) throw Error(ErrorCode::InvalidInput, "目前只支持 8 种以内、可用量不超过 127 的资源。");
  if (*resources <= sizeof(std::uint32_t))
    schedule_packed<std::uint32_t>(problem, limits, budget, result);
  else
    schedule_packed<std::uint64_t>(problem, limits, budget, result);
  result.schedules = budget.schedules();
  const CheckedSchedule checked = check_schedule(problem, result.start);
  if (checked.breach) throw Error(ErrorCode::Internal, "排程结果没有通过复核。");
  result.finish = checked.finish;
  result.makespan = checked.makespan;
  result.tardiness = checked.tardiness;
  result.status = result.makespan <= result.bound ? ScheduleStatus::Optimal : ScheduleStatus::Feasible;
  result.seconds = budget.seconds();
  return result;
}

}  // namespace liantu::solve
