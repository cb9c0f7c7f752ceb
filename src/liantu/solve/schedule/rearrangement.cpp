#include "liantu/solve/schedule/rearrangement.h"

#include <algorithm>
#include <functional>
#include <ranges>

namespace liantu::solve {
namespace {

constexpr std::size_t kMostLifted = 120;

}  // namespace

Rearrangement::Rearrangement(const ScheduleProblem& problem, const PrecedenceNetwork& network,
                             const DueWays& ways, const ActivityPeriods& periods, Timetable& table)
    : network_(network),
      ways_(ways),
      table_(table),
      makespan_(problem.objective == ScheduleObjective::Makespan),
      counted_(problem.activities.size()),
      tail_(problem.activities.size(), 0),
      rank_(problem.activities.size()),
      key_(problem.activities.size()),
      out_(problem.activities.size(), 0),
      lifted_(problem.activities.size(), 0),
      stood_(problem.activities.size()) {
  std::vector<Time> earliest(problem.activities.size());
  std::uint32_t rank = 0;
  for (const Index i : network.order()) {
    const Activity& activity = problem.activities[i];
    rank_[i] = rank++;
    Time from = activity.release;
    for (const PrecedenceArc& arc : network.before(i))
      from = std::max(from, earliest[arc.activity] + arc.lag);
    earliest[i] = periods.earliest_finish(i, activity.duration, from);
    if (activity.due) {
      counted_[i].due = *activity.due;
      counted_[i].least = earliest[i];
      counted_[i].weight = activity.weight;
    }
  }
  for (const Index i : network.order() | std::views::reverse) {
    for (const PrecedenceArc& arc : network.after(i))
      tail_[i] = std::max(tail_[i], tail_[arc.activity] + arc.lag);
    tail_[i] += problem.activities[i].duration;
  }
}

void Rearrangement::begin() {
  value_ = 0;
  if (makespan_) {
    value_ = std::ranges::max(table_.finishes());
    return;
  }
  for (Index i = 0; i < counted_.size(); ++i) {
    Counted& one = counted_[i];
    one.finish = table_.finish(i);
    value_ += weighted_tardiness(one.weight, one.finish, one.due);
  }
}

void Rearrangement::wait(Index activity, double key) {
  key_[activity] = key;
  heap_.push_back({key, rank_[activity], activity});
  std::ranges::push_heap(heap_, std::greater{});
}

void Rearrangement::lift(Index activity, double key) {
  if (before_.empty()) value_before_ = value_;
  if (lifted_[activity] == 0) {
    before_.push_back({activity, table_.start(activity), table_.finish(activity)});
    stood_[activity] = table_.finish(activity);
  }
  lifted_[activity] = out_[activity] = 1;
  table_.remove(activity);
  if (!makespan_ && counted_[activity].weight > 0) {
    counted_[activity].open = true;
    count(activity);
  }
  wait(activity, key);
}

void Rearrangement::count(Index due_activity) {
  Counted& one = counted_[due_activity];
  if (!one.touched) touched_.push_back(due_activity);
  one.touched = true;
  const Time finish = std::max(one.open ? one.least : table_.finish(due_activity), one.pushed);
  value_ +=
      weighted_tardiness(one.weight, finish, one.due) - weighted_tardiness(one.weight, one.finish, one.due);
  one.finish = finish;
}

void Rearrangement::count_placed(Index activity) {
  const Time start = table_.start(activity);
  const bool earlier = table_.finish(activity) < stood_[activity];
  for (const DueWay& way : ways_.of(activity)) {
    Counted& one = counted_[way.due_activity];
    if (one.weight == 0) continue;
    if (way.due_activity == activity)
      one.open = false;
    else if (earlier)
      one.open = true;
    one.pushed = std::max(one.pushed, start + way.way);
    count(way.due_activity);
  }
}

/// Whether one that it waits for is out; then it is in line again, behind that one.
bool Rearrangement::waits_longer(Index activity) {
  double key = key_[activity];
  bool waits = false;
  for (const PrecedenceArc& arc : network_.before(activity)) {
    if (out_[arc.activity] == 0) continue;
    waits = true;
    key = std::max(key, key_[arc.activity]);
  }
  if (waits) wait(activity, key);
  return waits;
}

bool Rearrangement::settle(std::int64_t most) {
  while (!heap_.empty()) {
    std::ranges::pop_heap(heap_, std::greater{});
    const Index i = heap_.back().activity;
    heap_.pop_back();
    if (waits_longer(i)) continue;
    if (before_.size() > kMostLifted || !table_.place(i)) return false;
    out_[i] = 0;
    if (makespan_) {
      if (table_.start(i) + tail_[i] > most) return false;
    } else {
      count_placed(i);
      if (value_ > most) return false;
    }
    const Time finish = table_.finish(i);
    for (const PrecedenceArc& arc : network_.after(i)) {
      const Index next = arc.activity;
      if (out_[next] != 0) continue;
      if (table_.start(next) < finish + arc.lag)
        lift(next, finish + arc.lag);
      else if (finish < stood_[i] && lifted_[next] == 0 && table_.ready(next) < table_.start(next))
        lift(next, table_.start(next) + finish - stood_[i]);
    }
  }
  if (makespan_) {
    value_ = std::ranges::max(table_.finishes());
    return value_ <= most;
  }
  for (const Index due : touched_) {
    counted_[due].open = false;
    counted_[due].pushed = 0;
    count(due);
  }
  return value_ <= most;
}

void Rearrangement::close() {
  for (const Index due : touched_) {
    Counted& one = counted_[due];
    one.touched = one.open = false;
    one.pushed = 0;
    one.finish = table_.finish(due);
  }
  for (const Stand& stand : before_) lifted_[stand.activity] = 0;
  touched_.clear();
  before_.clear();
  heap_.clear();
}

void Rearrangement::keep() {
  close();
}

void Rearrangement::undo() {
  for (const Stand& stand : before_) {
    if (out_[stand.activity] == 0) table_.remove(stand.activity);
    out_[stand.activity] = 0;
  }
  for (const Stand& stand : before_) table_.put_back(stand.activity, stand.start, stand.finish);
  if (!before_.empty()) value_ = value_before_;
  close();
}

}  // namespace liantu::solve
