// Small problems of every kind against all activity lists: of a list, each activity is put at the first time
// that keeps everything, so the best of all lists is the optimum of both objectives.
#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>

#include "liantu/solve/random_stream.h"
#include "liantu/solve/schedule/bottleneck.h"
#include "liantu/solve/schedule/schedule.h"

namespace liantu::solve {
namespace {

constexpr Time kFarOff = 60;

ScheduleProblem small_problem(RandomStream& random, Index activities = 5) {
  ScheduleProblem problem;
  for (int c = 0; c < 2; ++c) {
    ResourceCalendar& calendar = problem.calendars.emplace_back();
    for (Time t = 0; t < kFarOff; ++t)
      if (random.below(4) != 0) calendar.working.push_back(t);
  }
  const bool plain = random.below(3) == 0;
  for (int r = 0; r < 2; ++r)
    problem.resources.push_back(
        {static_cast<std::int64_t>(1 + random.below(3)),
         plain || random.below(3) == 0 ? kNone : static_cast<Index>(random.below(2))});
  for (Index i = 0; i < activities; ++i) {
    Activity activity{static_cast<Time>(random.below(5))};
    for (Index r = 0; r < 2; ++r)
      if (random.below(3) != 0)
        activity.demands.push_back({r, static_cast<std::int64_t>(random.below(
                                           static_cast<std::size_t>(problem.resources[r].capacity) + 1))});
    if (random.below(3) == 0) activity.release = static_cast<Time>(random.below(6));
    if (random.below(2) == 0) activity.due = static_cast<Time>(random.below(12));
    activity.weight = static_cast<std::int64_t>(random.below(4));
    problem.activities.push_back(activity);
    if (i > 0 && random.below(2) == 0)
      problem.links.push_back({static_cast<Index>(random.below(i)), i, static_cast<Time>(random.below(3))});
  }
  if (random.below(2) == 0) problem.objective = ScheduleObjective::Tardiness;
  return problem;
}

/// Tries times one after another and asks the checker of everything that stands so far.
std::optional<std::vector<Time>> schedule_of_list(const ScheduleProblem& problem,
                                                  const std::vector<Index>& list) {
  ScheduleProblem part = problem;
  for (Activity& activity : part.activities) activity.duration = 0;
  part.links.clear();
  std::vector<Time> start(list.size(), kFarOff);
  for (std::size_t k = 0; k < list.size(); ++k) {
    const Index i = list[k];
    part.activities[i] = problem.activities[i];
    for (const PrecedenceLink& link : problem.links) {
      if (link.to != i) continue;
      if (std::ranges::find(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(k), link.from) ==
          list.begin() + static_cast<std::ptrdiff_t>(k))
        return std::nullopt;
      part.links.push_back(link);
    }
    for (start[i] = 0; start[i] < kFarOff && check_schedule(part, start).breach; ++start[i]) {
    }
    if (start[i] >= kFarOff) return std::nullopt;
  }
  return start;
}

/// Calls `look` with the checked schedule of each list.
template <typename Look>
void all_lists(const ScheduleProblem& problem, Look&& look) {
  std::vector<Index> list(problem.activities.size());
  std::iota(list.begin(), list.end(), Index{0});
  do {
    if (const auto start = schedule_of_list(problem, list)) look(check_schedule(problem, *start));
  } while (std::ranges::next_permutation(list).found);
}

ScheduleLimits few_schedules() {
  ScheduleLimits limits;
  limits.schedules = 3000;
  return limits;
}

TEST(ScheduleRandom, TheBestOfAllListsIsFound) {
  RandomStream random(3);
  int optimal = 0;
  for (int trial = 0; trial < 100; ++trial) {
    const ScheduleProblem problem = small_problem(random);
    if (fault(problem)) continue;
    std::int64_t best = std::numeric_limits<std::int64_t>::max();
    const auto value = [&](const auto& made) {
      return problem.objective == ScheduleObjective::Makespan ? std::int64_t{made.makespan} : made.tardiness;
    };
    all_lists(problem, [&](const CheckedSchedule& made) { best = std::min(best, value(made)); });
    const ScheduleResult result = schedule(problem, few_schedules());
    ASSERT_FALSE(result.start.empty());
    EXPECT_EQ(value(result), best) << trial;
    EXPECT_LE(result.bound, best) << trial;
    if (result.status == ScheduleStatus::Optimal) ++optimal;
    const auto one_more = bottleneck(problem, result, few_schedules());
    if (one_more) {
      EXPECT_GE(one_more->saves, 0);
    }
  }
  EXPECT_GT(optimal, 30);
}

/// The latest time from which everything can still be done by the due times and the end.
Time latest_first_start(const ScheduleProblem& problem, Time end) {
  for (Time from = end; from >= 0; --from) {
    ScheduleProblem later = problem;
    for (Activity& activity : later.activities) activity.release = std::max(activity.release, from);
    bool holds = false;
    all_lists(later, [&](const CheckedSchedule& made) {
      bool all = made.makespan <= end;
      for (std::size_t i = 0; i < made.finish.size(); ++i)
        all = all && made.finish[i] <= problem.activities[i].due.value_or(end);
      holds = holds || all;
    });
    if (holds) return from;
  }
  return -1;
}

TEST(ScheduleRandom, BackwardBeginsAsLateAsCanBe) {
  RandomStream random(4);
  int held = 0, not_held = 0;
  for (int trial = 0; trial < 40; ++trial) {
    ScheduleProblem problem = small_problem(random, 4);
    for (Activity& activity : problem.activities)
      if (activity.due) activity.due = *activity.due + 4;
    if (fault(problem)) continue;
    if (std::ranges::none_of(problem.activities,
                             [](const Activity& activity) { return activity.due.has_value(); }))
      continue;
    problem.direction = ScheduleDirection::Backward;
    const ScheduleResult result = schedule(problem, few_schedules());
    const Time latest = latest_first_start(problem, result.end);
    if (latest < 0) {
      EXPECT_TRUE(result.start.empty()) << trial;
      EXPECT_GT(result.short_by, 0);
      ++not_held;
      continue;
    }
    ASSERT_FALSE(result.start.empty()) << trial;
    ++held;
    EXPECT_FALSE(check_schedule(problem, result.start).breach);
    EXPECT_LE(result.makespan, result.end);
    EXPECT_EQ(std::ranges::min(result.start), latest) << trial;
    EXPECT_LE(result.bound, result.end - latest);
    for (std::size_t i = 0; i < result.start.size(); ++i)
      EXPECT_LE(result.finish[i], problem.activities[i].due.value_or(result.end));
  }
  EXPECT_GT(held, 5);
  EXPECT_GT(not_held, 1);
}

TEST(ScheduleRandom, OneSeedOneAnswer) {
  RandomStream random(5);
  for (int trial = 0; trial < 20; ++trial) {
    const ScheduleProblem problem = small_problem(random);
    if (fault(problem)) continue;
    EXPECT_EQ(schedule(problem, few_schedules()).start, schedule(problem, few_schedules()).start);
    EXPECT_LE(schedule(problem, few_schedules()).schedules, few_schedules().schedules);
  }
}

TEST(ScheduleRandom, OneScheduleIsMadeAtLeast) {
  RandomStream random(6);
  std::atomic<bool> cancel{true};
  ScheduleLimits limits;
  limits.cancel = &cancel;
  for (int trial = 0; trial < 20; ++trial) {
    const ScheduleProblem problem = small_problem(random);
    if (fault(problem)) continue;
    const ScheduleResult result = schedule(problem, limits);
    EXPECT_FALSE(result.start.empty());
    ScheduleLimits one;
    one.schedules = 1;
    EXPECT_EQ(schedule(problem, one).schedules, 1U);
  }
}

}  // namespace
}  // namespace liantu::solve
