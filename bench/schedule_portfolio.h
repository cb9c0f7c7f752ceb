// A made-up portfolio: projects of 14 steps as in a county's approval network, before departments with few
// hands and calendars of their own.
#pragma once

#include <algorithm>
#include <array>
#include <vector>

#include "liantu/solve/random_stream.h"
#include "liantu/solve/schedule/schedule.h"

namespace liantu::bench {

struct PortfolioSize {
  std::size_t projects = 200, departments = 20;
  solve::Time days = 3000;  ///< of the calendars
  double load = 0.9;        ///< of the busiest department while projects come in
};

/// Steps 1.1 to 6.2 with the working days that offices promise, and what each waits for.
struct PortfolioStep {
  solve::Time duration;
  std::array<int, 2> after;
};
constexpr std::array<PortfolioStep, 14> kPortfolioSteps{{{1, {-1, -1}},
                                                         {15, {0, -1}},
                                                         {1, {-1, -1}},
                                                         {5, {0, 2}},
                                                         {5, {3, -1}},
                                                         {15, {0, -1}},
                                                         {10, {0, -1}},
                                                         {15, {0, -1}},
                                                         {7, {3, -1}},
                                                         {7, {8, -1}},
                                                         {7, {8, -1}},
                                                         {5, {9, 10}},
                                                         {10, {3, -1}},
                                                         {12, {11, 12}}}};

inline solve::ScheduleProblem portfolio(const PortfolioSize& size, solve::ScheduleObjective objective,
                                        std::uint64_t seed) {
  using solve::Index;
  using solve::Time;
  solve::RandomStream random(seed);
  solve::ScheduleProblem problem;
  problem.objective = objective;
  for (std::size_t off = 0; off < 3;
       ++off) {  // one works every day, the others rest on a day of their own in ten
    solve::ResourceCalendar& calendar = problem.calendars.emplace_back();
    for (Time day = 0; day < size.days; ++day)
      if (off == 0 || day % 10 != static_cast<Time>(3 * off)) calendar.working.push_back(day);
  }
  std::vector<std::int64_t> work(size.departments, 0);
  for (std::size_t p = 0; p < size.projects; ++p) {
    const auto first = static_cast<Index>(problem.activities.size());
    const auto weight = static_cast<std::int64_t>(1 + random.below(5));
    for (std::size_t s = 0; s < kPortfolioSteps.size(); ++s) {
      const PortfolioStep& step = kPortfolioSteps[s];
      const auto department = static_cast<Index>(random.below(4) == 0 ? random.below(size.departments)
                                                                      : (s * 7) % size.departments);
      solve::Activity activity{std::max<Time>(1, step.duration - 2 + static_cast<Time>(random.below(5))),
                               {{department, 1}}};
      activity.weight = weight;
      work[department] += activity.duration;
      for (const int after : step.after)
        if (after >= 0)
          problem.links.push_back({first + static_cast<Index>(after), first + static_cast<Index>(s), 0});
      problem.activities.push_back(std::move(activity));
    }
  }
  const std::int64_t busiest = *std::max_element(work.begin(), work.end());
  const Time span = static_cast<Time>(size.projects) * 2;
  for (std::size_t d = 0; d < size.departments; ++d) {
    const double hands = static_cast<double>(work[d]) / (size.load * static_cast<double>(span)) *
                         (work[d] == busiest ? 1.0 : 1.0 + 0.5 * random.unit());
    problem.resources.push_back({std::max<std::int64_t>(1, static_cast<std::int64_t>(hands + 0.5)),
                                 static_cast<Index>(random.below(3))});
  }
  for (std::size_t p = 0; p < size.projects; ++p) {
    const auto release = static_cast<Time>(random.below(static_cast<std::size_t>(span)));
    for (std::size_t s = 0; s < kPortfolioSteps.size(); ++s) {
      solve::Activity& activity = problem.activities[p * kPortfolioSteps.size() + s];
      activity.release = release;
      if (s == 11) activity.due = release + 40 + static_cast<Time>(random.below(20));  // the building permit
      if (s == 13) activity.due = release + 65 + static_cast<Time>(random.below(20));
    }
  }
  return problem;
}

}  // namespace liantu::bench
