#include "liantu/solve/schedule/tardiness_bound.h"

#include <algorithm>
#include <cmath>
#include <queue>
#include <ranges>
#include <vector>

namespace liantu::solve {
namespace {

constexpr int kMostRounds = 30;
constexpr double kRounding = 1e-6;

/// All work of one resource that one due activity waits for.
struct DueWork {
  Index due = kNone;
  double size = 0;              ///< units × periods
  double rate = 0;              ///< units that can work on it at once, at most
  Time head = kNever;           ///< in working periods of the resource
  Time tail = kNever;           ///< periods from its end to the finish of the due activity, at least
  double due_at = 0;            ///< in working periods: later is late
  double weight = 0, path = 0;  ///< path: its weighted tardiness by the longest path
  double least = 0;             ///< of its mean busy time, plus half the time it takes
};

/// Each activity counts for one due activity: the first, in order, that waits for it.
std::vector<Index> first_due(const ScheduleProblem& problem, const PrecedenceNetwork& network) {
  std::vector<Index> owner(problem.activities.size(), kNone);
  for (const Index due : network.order()) {
    if (!problem.activities[due].due || problem.activities[due].weight == 0) continue;
    std::vector<Index> open{due};
    while (!open.empty()) {
      const Index i = open.back();
      open.pop_back();
      if (owner[i] != kNone) continue;
      owner[i] = due;
      for (const PrecedenceArc& arc : network.before(i)) open.push_back(arc.activity);
    }
  }
  return owner;
}

/// From the end of an activity to the finish of its due activity by the longest way among those it owns.
std::vector<Time> tails_to_due(const ScheduleProblem& problem, const PrecedenceNetwork& network,
                               const std::vector<Index>& owner) {
  std::vector<Time> tail(owner.size(), 0);
  for (const Index i : network.order() | std::views::reverse)
    for (const PrecedenceArc& arc : network.after(i))
      if (owner[i] != kNone && owner[arc.activity] == owner[i])
        tail[i] = std::max(tail[i], arc.lag + problem.activities[arc.activity].duration + tail[arc.activity]);
  return tail;
}

/// The resource as one machine that works `capacity` units a period on the one that weighs most for its size:
/// no schedule has smaller weighted mean busy times.
void share_out(std::vector<DueWork*>& works, double capacity) {
  std::ranges::sort(works, {}, [](const DueWork* one) { return one->head; });
  const auto lighter = [](const auto& a, const auto& b) { return a.first < b.first; };
  using Open = std::pair<double, std::size_t>;
  std::priority_queue<Open, std::vector<Open>, decltype(lighter)> open(lighter);
  std::vector<double> left, busy(works.size(), 0);
  for (const DueWork* one : works) left.push_back(one->size);
  double now = 0;
  for (std::size_t next = 0; next < works.size() || !open.empty();) {
    if (open.empty()) now = std::max(now, static_cast<double>(works[next]->head));
    for (; next < works.size() && works[next]->head <= now; ++next)
      open.emplace(works[next]->weight / works[next]->size, next);
    const std::size_t at = open.top().second;
    double end = now + left[at] / capacity;
    if (next < works.size()) end = std::min(end, static_cast<double>(works[next]->head));
    const double done = std::min(left[at], (end - now) * capacity);
    busy[at] += done * (now + end) / 2;
    left[at] -= done;
    now = end;
    if (left[at] > kRounding * capacity && next < works.size()) continue;
    open.pop();
  }
  for (std::size_t k = 0; k < works.size(); ++k)
    works[k]->least = busy[k] / works[k]->size + works[k]->size / works[k]->rate / 2;
}

/// More than the longest paths say, by the works of one resource. Those that come out below their path are
/// left out, and the others shared out anew.
double gain_of(std::vector<DueWork>& all, double capacity) {
  std::vector<DueWork*> works;
  for (DueWork& one : all) works.push_back(&one);
  double best = 0;
  for (int round = 0; round < kMostRounds && !works.empty(); ++round) {
    share_out(works, capacity);
    double gain = 0;
    for (const DueWork* one : works) gain += one->weight * (one->least - one->due_at) - one->path;
    best = std::max(best, gain);
    const std::size_t had = works.size();
    std::erase_if(works,
                  [](const DueWork* one) { return one->weight * (one->least - one->due_at) < one->path; });
    if (works.size() == had) break;
  }
  return best;
}

}  // namespace

std::int64_t tardiness_bound(const ScheduleProblem& problem, const PrecedenceNetwork& network,
                             std::span<const Time> head, std::span<const Time> finish) {
  const std::vector<Index> owner = first_due(problem, network);
  const std::vector<Time> tail = tails_to_due(problem, network, owner);
  const auto path = [&](Index i) {
    const Activity& activity = problem.activities[i];
    return activity.due ? activity.weight * std::max<std::int64_t>(0, std::int64_t{finish[i]} - *activity.due)
                        : 0;
  };
  std::int64_t sum = 0;
  for (Index i = 0; i < problem.activities.size(); ++i) sum += path(i);
  double best = 0;
  for (Index r = 0; r < problem.resources.size(); ++r) {
    const RenewableResource& resource = problem.resources[r];
    const WorkingPeriods periods = resource.calendar == kNone
                                       ? WorkingPeriods()
                                       : WorkingPeriods(problem.calendars[resource.calendar].working);
    std::vector<DueWork> works(problem.activities.size());
    for (Index i = 0; i < problem.activities.size(); ++i) {
      if (owner[i] == kNone) continue;
      DueWork& work = works[owner[i]];
      for (const ResourceDemand& demand : problem.activities[i].demands) {
        if (demand.resource != r || demand.units == 0 || problem.activities[i].duration == 0) continue;
        work.due = owner[i];
        work.size += static_cast<double>(demand.units) * problem.activities[i].duration;
        work.rate += static_cast<double>(demand.units);
        work.head = std::min(work.head, periods.before(head[i]));
        work.tail = std::min(work.tail, tail[i]);
      }
    }
    std::erase_if(works, [](const DueWork& one) { return one.due == kNone; });
    const auto capacity = static_cast<double>(resource.capacity);
    for (DueWork& work : works) {
      const Activity& due = problem.activities[work.due];
      const Time last = *due.due - work.tail;  // below 0: late by as many periods before the first
      work.due_at = last < 0 ? last : periods.before(last);
      work.rate = std::min(work.rate, capacity);
      work.weight = static_cast<double>(due.weight);
      work.path = static_cast<double>(path(work.due));
    }
    best = std::max(best, gain_of(works, capacity));
  }
  return sum + static_cast<std::int64_t>(std::ceil(best - kRounding * std::max(1.0, best)));
}

}  // namespace liantu::solve
