#include "liantu/solve/schedule/urgency.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>
#include <vector>

namespace liantu::solve {
namespace {

constexpr Time kLongestWait = 1000;  // periods in which nothing begins though something could

}  // namespace

Urgency::Urgency(const ScheduleProblem& problem, const DueWays& ways) : problem_(&problem), ways_(&ways) {
  double sum = 0;
  for (const Activity& activity : problem.activities) sum += activity.duration;
  mean_duration_ = std::max(1.0, sum / static_cast<double>(problem.activities.size()));
}

double Urgency::operator()(Index activity, Time now, const Outlook& outlook) const {
  double urgency = 0;
  for (const DueWay& one : ways_->of(activity)) {
    const Activity& due = problem_->activities[one.due_activity];
    const double way = outlook.wait * one.way;
    const double slack = std::max(0.0, static_cast<double>(*due.due) - now - way);
    urgency += static_cast<double>(due.weight) / way * std::exp(-slack / (outlook.patience * mean_duration_));
  }
  return urgency;
}

bool dispatch(const ScheduleProblem& problem, const PrecedenceNetwork& network, const Urgency& urgency,
              const Urgency::Outlook& outlook, Timetable& table) {
  const std::size_t n = problem.activities.size();
  table.clear();
  std::vector<std::size_t> waits(n);
  std::vector<std::pair<Time, Index>> coming;  // a heap, the earliest on top
  const auto ready = [&](Index i) {
    coming.emplace_back(table.ready(i), i);
    std::ranges::push_heap(coming, std::greater{});
  };
  for (Index i = 0; i < n; ++i)
    if ((waits[i] = network.before(i).size()) == 0) ready(i);
  std::vector<std::pair<double, Index>> open;
  Time now = 0, longest_wait = 0;
  for (std::size_t placed = 0; placed < n; ++now) {
    if (open.empty() && !coming.empty()) now = std::max(now, coming.front().first);
    while (!coming.empty() && coming.front().first <= now) {
      open.emplace_back(0, coming.front().second);
      std::ranges::pop_heap(coming, std::greater{});
      coming.pop_back();
    }
    for (auto& [index, i] : open) index = -urgency(i, now, outlook);
    std::ranges::sort(open);
    const std::size_t had = open.size();
    std::erase_if(open, [&](const auto& one) {
      if (!table.place_at(one.second, now)) return false;
      ++placed;
      for (const PrecedenceArc& arc : network.after(one.second))
        if (--waits[arc.activity] == 0) ready(arc.activity);
      return true;
    });
    longest_wait = open.size() < had || had == 0 ? 0 : longest_wait + 1;
    if (longest_wait > kLongestWait) return false;
  }
  return true;
}

}  // namespace liantu::solve
