// Negotiated starts against the trial of every place, and windows solved again against the independent check.
#include "liantu/solve/schedule/negotiation.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <vector>

#include "liantu/solve/schedule/line_plan.h"
#include "liantu/solve/schedule/schedule.h"
#include "liantu/solve/schedule/window_resolve.h"

namespace liantu::solve {
namespace {

constexpr Time kEnd = 22;
constexpr double kScarce = 7;

struct Reckoning {
  explicit Reckoning(const ScheduleProblem& of) : problem(of), network(of), periods(of), ways(of, network) {}
  const ScheduleProblem& problem;
  PrecedenceNetwork network;
  ActivityPeriods periods;
  DueWays ways;
};

/// Projects of one to three steps, each with one behind it at most, before one or two resources.
ScheduleProblem projects(RandomStream& random, std::size_t count, std::size_t most_steps) {
  ScheduleProblem problem;
  problem.objective = ScheduleObjective::Tardiness;
  ResourceCalendar& calendar = problem.calendars.emplace_back();
  for (Time t = 0; t < 400; ++t)
    if (random.below(5) != 0) calendar.working.push_back(t);
  for (int r = 0; r < 2; ++r)
    problem.resources.push_back(
        {static_cast<std::int64_t>(1 + random.below(2)), random.below(2) == 0 ? kNone : Index{0}});
  for (std::size_t p = 0; p < count; ++p) {
    const auto first = static_cast<Index>(problem.activities.size());
    const auto steps = static_cast<Index>(1 + random.below(most_steps));
    for (Index s = 0; s < steps; ++s) {
      Activity activity{static_cast<Time>(random.below(4))};
      activity.demands.push_back({static_cast<Index>(random.below(2)), 1});
      activity.release = static_cast<Time>(random.below(5));
      if (s + 1 == steps || random.below(3) == 0) activity.due = static_cast<Time>(random.below(12));
      activity.weight = static_cast<std::int64_t>(1 + random.below(5));
      problem.activities.push_back(activity);
      if (s > 0)
        problem.links.push_back({random.below(3) == 0 && s > 1 ? s - 2 + first : s - 1 + first, s + first,
                                 static_cast<Time>(random.below(2))});
    }
    // Two that wait for one would share what it costs: then the place found is near the best one only.
    for (Index s = 0; s + 1 < steps; ++s)
      if (std::ranges::none_of(problem.links, [&](const auto& link) { return link.from == s + first; }))
        problem.links.push_back({s + first, first + steps - 1, 0});
    for (Index s = 0; s < steps; ++s)
      while (std::ranges::count(problem.links, s + first, &PrecedenceLink::from) > 1)
        problem.links.erase(std::ranges::find(problem.links, s + first, &PrecedenceLink::from));
  }
  return problem;
}

/// Tardiness of all, and for each unit beyond what there is in a period the price of it.
double cost(const ScheduleProblem& problem, const ActivityPeriods& periods, std::span<const Time> start) {
  double sum = 0;
  std::vector<std::vector<int>> taken(problem.resources.size(), std::vector<int>(500, 0));
  for (Index i = 0; i < problem.activities.size(); ++i) {
    const Activity& activity = problem.activities[i];
    Time finish = start[i];
    for (Time left = activity.duration; left > 0; ++finish) {
      if (periods.of(i).period(periods.of(i).before(finish)) != finish) continue;
      ++taken[activity.demands[0].resource][static_cast<std::size_t>(finish)];
      --left;
    }
    if (activity.due) sum += static_cast<double>(weighted_tardiness(activity.weight, finish, *activity.due));
  }
  for (std::size_t r = 0; r < taken.size(); ++r)
    for (const int units : taken[r])
      sum += kScarce * static_cast<double>(std::max<std::int64_t>(0, units - problem.resources[r].capacity));
  return sum;
}

bool in_order(const ScheduleProblem& problem, std::vector<Time> start) {
  ScheduleProblem roomy = problem;
  for (RenewableResource& resource : roomy.resources) resource.capacity = 1000;
  return !check_schedule(roomy, start).breach;
}

/// Calls `look` with every way to start the activities of a group from number `at` on.
template <typename Look>
void every_place(std::span<const Index> group, std::size_t at, std::vector<Time>& start, Look&& look) {
  if (at == group.size()) return look();
  for (start[group[at]] = 0; start[group[at]] < kEnd; ++start[group[at]])
    every_place(group, at + 1, start, look);
}

TEST(Negotiation, AProjectComesBackWhereTryingEveryPlaceIsBest) {
  RandomStream random(11);
  int moved = 0;
  for (int trial = 0; trial < 30; ++trial) {
    const ScheduleProblem problem = projects(random, 4, 3);
    const Reckoning of(problem);
    Negotiation talks(problem, of.network, of.ways, of.periods, kEnd, 1);
    if (!talks.possible()) continue;
    std::vector<Time> start = schedule(problem, {.schedules = 1}).start;
    if (!talks.stand(start, kScarce)) continue;
    const std::vector<Time> before = start;
    const std::size_t group = random.below(talks.groups().size());
    talks.set_anew(group);
    double least = std::numeric_limits<double>::max();
    every_place(talks.groups()[group], 0, start, [&] {
      const double here = cost(problem, of.periods, start);
      if (here < least && in_order(problem, start)) least = here;
    });
    for (const Index i : talks.groups()[group]) start[i] = talks.start(i);
    EXPECT_TRUE(in_order(problem, start)) << trial;
    EXPECT_NEAR(cost(problem, of.periods, start), least, 0.01) << trial;
    if (start != before) ++moved;
  }
  EXPECT_GT(moved, 5);
}

TEST(WindowResolve, TheHeavyProjectGoesFirst) {
  // One hand. The light one, due at 5, runs from 0 to 5; the one of weight 5, due at 3, waits until then: 25.
  // The other way round the light one is 3 late.
  ScheduleProblem problem;
  problem.objective = ScheduleObjective::Tardiness;
  problem.resources.push_back({1, kNone});
  problem.activities = {{5, {{0, 1}}, 0, 5, 1}, {3, {{0, 1}}, 0, 3, 5}};
  const Reckoning of(problem);
  Negotiation talks(problem, of.network, of.ways, of.periods, 20, 1);
  ASSERT_TRUE(talks.possible());
  WindowResolve windows(problem, talks, 1);
  std::vector<Time> start{0, 5};
  ASSERT_TRUE(windows.solve({1, 0, 5}, start));
  EXPECT_EQ(start, (std::vector<Time>{3, 0}));
}

TEST(WindowResolve, KeepsTheRestAndMakesASchedule) {
  RandomStream random(5);
  int solved = 0, better = 0;
  for (int trial = 0; trial < 200; ++trial) {
    const ScheduleProblem problem = projects(random, 12, 3);
    const Reckoning of(problem);
    Negotiation talks(problem, of.network, of.ways, of.periods, 200, 1), again = talks;
    LinePlan plan(problem, of.network, of.ways, of.periods);
    ASSERT_TRUE(talks.possible() && plan.begin(schedule(problem, {.schedules = 1}).start));
    const std::vector<Time> before = plan.starts();
    const std::int64_t value = plan.value();
    const auto waiting = static_cast<Index>(random.below(problem.activities.size()));
    const WindowResolve::Window window{waiting, plan.unhindered(waiting), plan.start(waiting)};
    WindowResolve windows(problem, talks, 3), same(problem, again, 3);
    std::vector<Time> after = before, twin = before;
    if (!windows.solve(window, after)) continue;
    ++solved;
    ASSERT_TRUE(same.solve(window, twin));
    EXPECT_EQ(after, twin) << trial;
    EXPECT_TRUE(in_order(problem, after)) << trial;
    for (Index i = 0; i < before.size(); ++i) {
      if (std::ranges::count(windows.freed(), talks.group_of(i)) == 0) {
        EXPECT_EQ(after[i], before[i]) << trial;
      }
    }
    ASSERT_TRUE(plan.begin(after));
    EXPECT_FALSE(check_schedule(problem, plan.starts()).breach) << trial;
    if (plan.value() < value) ++better;
  }
  EXPECT_GT(solved, 50);
  EXPECT_GT(better, 5);
}

TEST(Negotiation, ASearchIsTheSameTwiceAndNeverWorseThanWhatIsKnown) {
  RandomStream random(9);
  for (int trial = 0; trial < 10; ++trial) {
    const ScheduleProblem problem = projects(random, 40, 3);
    const ScheduleResult first = schedule(problem, {.seed = 2, .schedules = 20'000}),
                         second = schedule(problem, {.seed = 2, .schedules = 20'000});
    EXPECT_EQ(first.start, second.start) << trial;
    EXPECT_FALSE(check_schedule(problem, first.start).breach) << trial;
    const ScheduleResult more = schedule(problem, {.seed = 3, .schedules = 5'000, .known = first.start});
    EXPECT_LE(more.tardiness, first.tardiness) << trial;
  }
}

}  // namespace
}  // namespace liantu::solve
