#include "liantu/solve/schedule/schedule.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "liantu/base/error.h"
#include "liantu/solve/random_stream.h"
#include "liantu/solve/schedule/psplib_file.h"

namespace liantu::solve {
namespace {

using Breach = ScheduleBreach::What;

ScheduleLimits schedules_only(std::uint64_t schedules, std::uint64_t seed = 1) {
  ScheduleLimits limits;
  limits.schedules = schedules;
  limits.seed = seed;
  return limits;
}

/// Two units; a and b take one each for 3 and 2, c takes both for 2, d takes one for 4 after a. Worked by
/// hand: the work of 3 + 2 + 4 + 4 = 13 on two units needs 7; a at 0, b at 0, d at 3, c at 7 ends at 9; c
/// first ends at 2 + 3 + 4 = 9 as well, and no schedule is shorter, since c shares no period with a or d,
/// which follow each other.
ScheduleProblem two_units() {
  ScheduleProblem problem;
  problem.resources = {{2, kNone}};
  problem.activities = {{3, {{0, 1}}}, {2, {{0, 1}}}, {2, {{0, 2}}}, {4, {{0, 1}}}};
  problem.links = {{0, 3, 0}};
  return problem;
}

ScheduleProblem random_problem(RandomStream& random, std::size_t activities, std::size_t resources) {
  ScheduleProblem problem;
  for (std::size_t r = 0; r < resources; ++r)
    problem.resources.push_back({static_cast<std::int64_t>(1 + random.below(20)), kNone});
  for (std::size_t i = 0; i < activities; ++i) {
    Activity activity{static_cast<Time>(random.below(random.below(10) == 0 ? 60 : 11))};
    for (Index r = 0; r < resources; ++r)
      if (random.below(2) == 0)
        activity.demands.push_back({r, static_cast<std::int64_t>(random.below(
                                           static_cast<std::size_t>(problem.resources[r].capacity) + 1))});
    if (random.below(8) == 0) activity.release = static_cast<Time>(random.below(30));
    problem.activities.push_back(activity);
    for (int arcs = 0; arcs < 2 && i > 0; ++arcs)
      problem.links.push_back({static_cast<Index>(random.below(i)), static_cast<Index>(i),
                               static_cast<Time>(random.below(4) == 0 ? random.below(5) : 0)});
  }
  return problem;
}

TEST(Schedule, FindsTheShortest) {
  const ScheduleResult result = schedule(two_units(), schedules_only(1000));
  EXPECT_EQ(result.makespan, 9);
  EXPECT_FALSE(check_schedule(two_units(), result.start).breach);
}

TEST(Schedule, StopsWhenTheBoundIsReached) {
  ScheduleProblem problem = two_units();
  problem.resources[0].capacity = 4;  // nothing stands in the way: a and d take 7
  const ScheduleResult result = schedule(problem, schedules_only(1'000'000));
  EXPECT_EQ(result.status, ScheduleStatus::Optimal);
  EXPECT_EQ(result.makespan, 7);
  EXPECT_EQ(result.bound, 7);
  EXPECT_LT(result.schedules, 1000U);
}

// One unit for 4 periods of weight 1 and 2 periods of weight 3, both due at 0: 3 × 2 + 6, or 4 + 3 × 6.
TEST(Schedule, WhatSharesAResourceBoundsTardiness) {
  ScheduleProblem problem;
  problem.objective = ScheduleObjective::Tardiness;
  problem.resources = {{1, kNone}};
  problem.activities = {{.duration = 4, .demands = {{0, 1}}, .due = 0, .weight = 1},
                        {.duration = 2, .demands = {{0, 1}}, .due = 0, .weight = 3}};
  const ScheduleResult result = schedule(problem, schedules_only(1000));
  EXPECT_EQ(result.tardiness, 12);
  EXPECT_EQ(result.bound, 12);
  EXPECT_EQ(result.status, ScheduleStatus::Optimal);
  problem.links = {{0, 1, 0}};  // the work of the first counts for its own due time: 4 + 3 × 6
  EXPECT_EQ(schedule(problem, schedules_only(1000)).bound, 22);
}

TEST(Schedule, LagsAndReleasesHold) {
  ScheduleProblem problem = two_units();
  problem.resources[0].capacity = 4;
  problem.links[0].lag = 5;
  problem.activities[0].release = 2;  // 2 + 3 + 5 + 4
  EXPECT_EQ(schedule(problem, schedules_only(100)).makespan, 14);
}

TEST(Schedule, TheCheckNamesWhatIsBroken) {
  ScheduleProblem problem = two_units();
  problem.calendars = {{{0, 1, 3, 4, 5, 6, 7, 8}}};
  EXPECT_FALSE(check_schedule(problem, std::vector<Time>{0, 0, 7, 3}).breach);
  EXPECT_EQ(check_schedule(problem, std::vector<Time>{0, 0, 7}).breach->what, Breach::Count);
  EXPECT_EQ(check_schedule(problem, std::vector<Time>{0, 0, 7, 2}).breach->what, Breach::Precedence);
  EXPECT_EQ(check_schedule(problem, std::vector<Time>{0, 0, 6, 3}).breach->what, Breach::Capacity);
  problem.activities[1].release = 1;
  EXPECT_EQ(check_schedule(problem, std::vector<Time>{0, 0, 7, 3}).breach->what, Breach::Release);
  problem.resources[0].calendar = 0;
  EXPECT_EQ(check_schedule(problem, std::vector<Time>{0, 2, 8, 4}).breach->what,
            Breach::Calendar);  // 2 is a day off
  problem.activities[1].release = 0;
  EXPECT_EQ(check_schedule(problem, std::vector<Time>{0, 0, 8, 4}).breach->what,
            Breach::Calendar);  // ends before c
  problem.calendars[0].working.push_back(9);
  const CheckedSchedule checked = check_schedule(problem, std::vector<Time>{0, 0, 8, 4});
  EXPECT_FALSE(checked.breach);
  EXPECT_EQ(checked.finish, (std::vector<Time>{4, 2, 10, 8}));  // a works at 0, 1 and 3
}

TEST(Schedule, EveryPathMakesTheSameSchedules) {
  RandomStream random(7);
  for (int trial = 0; trial < 60; ++trial) {
    const ScheduleProblem problem = random_problem(random, 5 + random.below(60), 1 + random.below(8));
    if (fault(problem)) continue;
    std::optional<std::vector<Time>> first;
    for (const ScheduleInstructions instructions : schedule_instructions_here()) {
      ScheduleLimits limits = schedules_only(500, 3);
      limits.instructions = instructions;
      const ScheduleResult result = schedule(problem, limits);
      EXPECT_FALSE(check_schedule(problem, result.start).breach);
      if (!first) first = result.start;
      EXPECT_EQ(result.start, *first) << name(instructions);
    }
  }
}

/// Serial generation looked up period by period.
Time plain_generation(const PackedProject<std::uint32_t>& project, const std::vector<std::uint16_t>& order,
                      std::vector<std::uint16_t>& finish) {
  std::vector<std::array<int, 4>> taken(static_cast<std::size_t>(project.horizon) + 1);
  const auto part = [](std::uint32_t word, std::size_t r) {
    return static_cast<int>(word >> (8 * r) & 0xFF);
  };
  Time last = 0;
  for (const std::uint16_t i : order) {
    Time at = 0;
    const PackedArcs& before = project.before[0];
    for (std::uint32_t a = before.first[i]; a < before.first[i + 1]; ++a)
      at = std::max<Time>(at, finish[before.arcs[a].activity] + before.arcs[a].lag);
    const Time duration = project.activities[i].duration;
    const auto fits = [&](Time begin) {
      for (Time t = begin; t < begin + duration; ++t)
        for (std::size_t r = 0; r < 4; ++r)
          if (taken[static_cast<std::size_t>(t)][r] + part(project.demand[i], r) >
              127 - part(project.idle, r))
            return false;
      return true;
    };
    while (!fits(at)) ++at;
    for (Time t = at; t < at + duration; ++t)
      for (std::size_t r = 0; r < 4; ++r) taken[static_cast<std::size_t>(t)][r] += part(project.demand[i], r);
    finish[i] = static_cast<std::uint16_t>(at + duration);
    last = std::max(last, at + duration);
  }
  return last;
}

TEST(Schedule, GenerationIsThatOfPeriodByPeriod) {
  RandomStream random(11);
  for (int trial = 0; trial < 100; ++trial) {
    const ScheduleProblem problem = random_problem(random, 4 + random.below(50), 4);
    const auto project = packed_project<std::uint32_t>(problem);
    std::vector<std::uint16_t> order(project.size()), expected(project.size()), finish(project.size());
    std::iota(order.begin(), order.end(), std::uint16_t{0});
    const Time makespan = plain_generation(project, order, expected);
    for (const ScheduleInstructions instructions : schedule_instructions_here()) {
      SerialGeneration<std::uint32_t> generation(project, instructions);
      for (int twice = 0; twice < 2; ++twice) {  // the profile is idle again afterwards
        EXPECT_EQ(generation(Side::Forward, order.data(), finish.data()), makespan);
        EXPECT_EQ(finish, expected);
      }
    }
  }
}

TEST(Schedule, FaultsAreNamed) {
  ScheduleProblem problem = two_units();
  problem.links = {{0, 3, 0}, {3, 1, 0}, {1, 0, 0}};
  ASSERT_TRUE(fault(problem));
  auto ring = std::get<PrecedenceRing>(*fault(problem)).activities;
  std::ranges::rotate(ring, std::ranges::find(ring, Index{0}));
  EXPECT_EQ(ring, (std::vector<Index>{0, 3, 1}));
  EXPECT_THROW(schedule(problem, schedules_only(10)), Error);
  problem = two_units();
  problem.activities[2].demands[0].units = 3;
  EXPECT_EQ(std::get<DemandAboveCapacity>(*fault(problem)).activity, 2U);
  problem = two_units();
  problem.links[0].lag = -1;
  EXPECT_EQ(std::get<BadAmount>(*fault(problem)).what, BadAmount::What::Lag);
  problem = two_units();
  problem.links[0].to = 9;
  EXPECT_EQ(std::get<UnknownNumber>(*fault(problem)).what, UnknownNumber::What::LinkEnd);
}

constexpr const char* kThreeJobs = R"(************
jobs (incl. supersource/sink ):  3
RESOURCES
  - renewable                 :  2   R
  - nonrenewable              :  0   N
  - doubly constrained        :  0   D
************
PRECEDENCE RELATIONS:
jobnr.    #modes  #successors   successors
   1        1          1           2
   2        1          1           3
   3        1          0
************
REQUESTS/DURATIONS:
jobnr. mode duration  R 1  R 2
------------
  1      1     0       0    0
  2      1     8       4    0
  3      1     0       0    0
************
RESOURCEAVAILABILITIES:
  R 1  R 2
   12   13
************
)";

TEST(PsplibFile, IsRead) {
  const PsplibFile file = read_psplib(kThreeJobs);
  EXPECT_EQ(file.job, (std::vector<int>{1, 2, 3}));
  EXPECT_EQ(file.problem.resources[1].capacity, 13);
  EXPECT_EQ(file.problem.activities[1].duration, 8);
  EXPECT_EQ(file.problem.activities[1].demands.at(0).units, 4);
  EXPECT_EQ(schedule(file.problem, schedules_only(10)).makespan, 8);
}

TEST(PsplibFile, WhateverIsWrittenInItIsReadOrRefused) {
  RandomStream random(5);
  const std::string whole = kThreeJobs;
  int read = 0, refused = 0;
  for (int trial = 0; trial < 20'000; ++trial) {
    std::string text = whole;
    for (std::size_t change = 0, changes = 1 + random.below(3); change < changes; ++change) {
      const std::size_t at = random.below(text.size());
      switch (random.below(3)) {
        case 0:
          text.erase(at, 1 + random.below(30));
          break;
        case 1:
          text[at] = "0129 -\n:R"[random.below(9)];
          break;
        default:
          text.insert(at, text.substr(random.below(text.size()), random.below(20)));
      }
    }
    try {
      const PsplibFile file = read_psplib(text);
      ++read;
      if (fault(file.problem)) continue;
      EXPECT_FALSE(check_schedule(file.problem, schedule(file.problem, schedules_only(3)).start).breach);
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::InvalidInput);
      ++refused;
    }
  }
  EXPECT_GT(read, 100);
  EXPECT_GT(refused, 100);
}

}  // namespace
}  // namespace liantu::solve
