#include "liantu/solve/schedule/schedule.h"

#include <algorithm>

#include "liantu/base/error.h"
#include "liantu/solve/schedule/mirrored_problem.h"
#include "liantu/solve/schedule/population_search.h"
#include "liantu/solve/schedule/reinsertion_search.h"
#include "liantu/solve/schedule/schedule_bound.h"
#include "liantu/solve/schedule/schedule_budget.h"

namespace liantu::solve {
namespace {

constexpr Time kNoTime = std::numeric_limits<Time>::max();

struct FoundSchedule {
  std::vector<Time> start{};
  ScheduleBounds bounds{};
  std::optional<Index> out_of_time{};
};

template <typename Word>
std::vector<Time> packed_starts(const PackedProject<Word>& project, const PackedSchedule& found) {
  std::vector<Time> start(project.size() - 1);
  for (std::size_t i = 1; i < project.size(); ++i)
    start[project.activity[i]] = found.finish[i] - project.activities[i].duration;
  return start;
}

template <typename Word>
std::vector<Time> packed_search(const ScheduleProblem& problem, Time bound, std::span<const Time> known,
                                const ScheduleLimits& limits, ScheduleBudget& budget) {
  const PackedProject<Word> project = packed_project<Word>(problem);
  return packed_starts(project, search_populations(project, bound, known, limits, budget));
}

/// Forward in the problem's own time. `settle`: among schedules of no tardiness the shortest is wanted.
FoundSchedule search(const ScheduleProblem& problem, bool settle, std::span<const Time> known,
                     const ScheduleLimits& limits, ScheduleBudget& budget) {
  const PrecedenceNetwork network(problem);
  const ActivityPeriods periods(problem);
  FoundSchedule found{.bounds = schedule_bounds(problem, network, periods)};
  if (const auto resources = packable_resources(problem)) {
    found.start = *resources <= sizeof(std::uint32_t)
                      ? packed_search<std::uint32_t>(problem, found.bounds.makespan, known, limits, budget)
                      : packed_search<std::uint64_t>(problem, found.bounds.makespan, known, limits, budget);
    return found;
  }
  ScheduleCost bound{found.bounds.tardiness, settle ? found.bounds.makespan : kNoTime};
  if (problem.objective == ScheduleObjective::Makespan) bound = {found.bounds.makespan, kNoTime};
  Reinserted best = search_reinsertions(problem, bound, known, limits, budget);
  found.start = std::move(best.start);
  found.out_of_time = best.out_of_time;
  return found;
}

void take(const ScheduleProblem& problem, ScheduleResult& result) {
  if (result.start.empty() && !problem.activities.empty()) return;
  const CheckedSchedule checked = check_schedule(problem, result.start);
  if (checked.breach) throw Error(ErrorCode::Internal, "排程结果没有通过复核。");
  result.finish = checked.finish;
  result.makespan = checked.makespan;
  result.tardiness = checked.tardiness;
}

void schedule_forward(const ScheduleProblem& problem, const ScheduleLimits& limits, ScheduleBudget& budget,
                      ScheduleResult& result) {
  FoundSchedule found = search(problem, false, limits.known, limits, budget);
  result.start = std::move(found.start);
  result.out_of_time = found.out_of_time;
  const bool makespan = problem.objective == ScheduleObjective::Makespan;
  result.bound = makespan ? found.bounds.makespan : found.bounds.tardiness;
  take(problem, result);
  if (result.out_of_time) return;
  const std::int64_t value = makespan ? result.makespan : result.tardiness;
  result.status = value <= result.bound ? ScheduleStatus::Optimal : ScheduleStatus::Feasible;
}

std::optional<Time> latest_due(const ScheduleProblem& problem) {
  std::optional<Time> latest;
  for (const Activity& activity : problem.activities)
    if (activity.due) latest = std::max(latest.value_or(0), *activity.due);
  return latest;
}

/// The search from `end` back; what lacks when it comes before time 0 or a release.
void schedule_from_end(const ScheduleProblem& problem, std::span<const Time> known,
                       const ScheduleLimits& limits, ScheduleBudget& budget, ScheduleResult& result) {
  const ScheduleProblem mirrored = mirrored_problem(problem, result.end);
  std::vector<Time> turned;
  for (const Time finish : known) turned.push_back(result.end - finish);
  const FoundSchedule found = search(mirrored, true, turned, limits, budget);
  const CheckedSchedule checked = check_schedule(mirrored, found.start);
  if (checked.breach) throw Error(ErrorCode::Internal, "排程结果没有通过复核。");
  result.bound = found.bounds.makespan;
  std::vector<Time> start;
  for (std::size_t i = 0; i < checked.finish.size(); ++i) {
    start.push_back(result.end - checked.finish[i]);
    result.short_by = std::max(result.short_by, problem.activities[i].release - start.back());
  }
  if (result.short_by > 0) {
    const bool proved = found.bounds.makespan > result.end || found.bounds.tardiness > 0;
    result.status = proved ? ScheduleStatus::Infeasible : ScheduleStatus::Limit;
    return;
  }
  result.start = std::move(start);
  take(problem, result);
  result.status = checked.makespan <= result.bound ? ScheduleStatus::Optimal : ScheduleStatus::Feasible;
}

/// Half of the budget finds the end where none is given.
void schedule_backward(const ScheduleProblem& problem, const ScheduleLimits& limits, ScheduleBudget& budget,
                       ScheduleResult& result) {
  if (const auto due = latest_due(problem)) {
    result.end = *due;
    const std::vector<Time> known =
        limits.known.empty() ? limits.known : check_schedule(problem, limits.known).finish;
    return schedule_from_end(problem, known, limits, budget, result);
  }
  ScheduleProblem forward = problem;
  forward.objective = ScheduleObjective::Makespan;
  ScheduleLimits half = limits;
  half.schedules = limits.schedules / 2 + limits.schedules % 2;
  half.seconds = limits.seconds / 2;
  ScheduleBudget spend(half);
  schedule_forward(forward, half, spend, result);
  budget.charge(spend.schedules());
  if (result.out_of_time) return;
  result.end = result.makespan;
  const ScheduleResult first = result;
  schedule_from_end(problem, first.finish, limits, budget, result);
}

}  // namespace

ScheduleResult schedule(const ScheduleProblem& problem, const ScheduleLimits& limits) {
  if (fault(problem)) throw Error(ErrorCode::InvalidInput, "排程的输入有错，请先检查。");
  ScheduleBudget budget(limits);
  ScheduleResult result;
  if (problem.direction == ScheduleDirection::Forward)
    schedule_forward(problem, limits, budget, result);
  else
    schedule_backward(problem, limits, budget, result);
  result.schedules = budget.schedules();
  result.seconds = budget.seconds();
  return result;
}

}  // namespace liantu::solve
