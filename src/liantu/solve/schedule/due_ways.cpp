#include "liantu/solve/schedule/due_ways.h"

#include <algorithm>
#include <ranges>

namespace liantu::solve {
namespace {

constexpr std::size_t kMostDueWays = 6;  // of an activity

}  // namespace

DueWays::DueWays(const ScheduleProblem& problem, const PrecedenceNetwork& network) : first_{0} {
  std::vector<std::vector<DueWay>> all(problem.activities.size());
  for (const Index i : network.order() | std::views::reverse) {
    std::vector<DueWay>& ways = all[i];
    const Time duration = problem.activities[i].duration;
    if (problem.activities[i].due) ways.push_back({i, duration});
    for (const PrecedenceArc& arc : network.after(i))
      for (const DueWay& next : all[arc.activity]) {
        const Time way = next.way + arc.lag + duration;
        const auto same = std::ranges::find(ways, next.due_activity, &DueWay::due_activity);
        if (same == ways.end())
          ways.push_back({next.due_activity, way});
        else
          same->way = std::max(same->way, way);
      }
    if (ways.size() <= kMostDueWays) continue;
    std::ranges::sort(ways, {},
                      [&](const DueWay& way) { return *problem.activities[way.due_activity].due - way.way; });
    ways.resize(kMostDueWays);
  }
  for (const std::vector<DueWay>& ways : all) {
    ways_.insert(ways_.end(), ways.begin(), ways.end());
    first_.push_back(ways_.size());
  }
}

}  // namespace liantu::solve
