#include "liantu/solve/schedule/list_shift.h"

#include <algorithm>

namespace liantu::solve {
namespace {

constexpr std::size_t kMostPart = 4;  // of the activities one in so many, at most, hang together

}  // namespace

ListShift::ListShift(const ScheduleProblem& problem, const PrecedenceNetwork& network, const DueWays& ways,
                     Timetable& table)
    : network_(network),
      ways_(ways),
      table_(table),
      rank_(problem.activities.size()),
      chosen_(problem.activities.size(), 0),
      late_(problem.activities.size()) {
  std::uint32_t rank = 0;
  for (const Index i : network.order()) {
    rank_[i] = rank++;
    list_.push_back({0, rank_[i], i});
    if (problem.activities[i].due) late_[i] = {problem.activities[i].weight, *problem.activities[i].due};
  }
}

std::span<const Index> ListShift::together(Index activity) {
  for (const bool all : {true, false}) {
    together_.assign(1, activity);
    chosen_[activity] = 1;
    const auto take = [&](std::span<const PrecedenceArc> arcs) {
      for (const PrecedenceArc& arc : arcs) {
        if (chosen_[arc.activity] != 0) continue;
        chosen_[arc.activity] = 1;
        together_.push_back(arc.activity);
      }
    };
    for (std::size_t k = 0; k < together_.size(); ++k) {
      take(network_.after(together_[k]));
      if (all) take(network_.before(together_[k]));
    }
    for (const Index i : together_) chosen_[i] = 0;
    if (together_.size() <= chosen_.size() / kMostPart) break;
  }
  return together_;
}

void ListShift::sort_by_start() {
  for (Place& place : list_) place.key = table_.start(place.activity);
  for (std::size_t k = 1; k < list_.size(); ++k) {
    const Place place = list_[k];
    std::size_t at = k;
    for (; at > 0 && place < list_[at - 1]; --at) list_[at] = list_[at - 1];
    list_[at] = place;
  }
}

/// False when a calendar ends or the value passes `most`.
bool ListShift::put(Index activity, std::int64_t most) {
  if (!table_.place(activity)) return false;
  for (const DueWay& way : ways_.of(activity)) {
    const Time least = table_.start(activity) + way.way;
    if (way.due_activity != activity && least > late_[way.due_activity].finish)
      count(way.due_activity, least);
  }
  if (late_[activity].weight > 0) count(activity, table_.finish(activity));
  return value_ <= most;
}

std::optional<std::int64_t> ListShift::shift(std::span<const Index> together, Time by, std::int64_t most) {
  sort_by_start();
  moved_.clear();
  for (const Index i : together) chosen_[i] = 1;
  for (const Index i : together)
    for (const PrecedenceArc& arc : network_.before(i))
      if (chosen_[arc.activity] == 0) by = std::max(by, table_.start(arc.activity) - table_.start(i));
  Time first = kNever;
  for (const Index i : together) {
    moved_.push_back({table_.start(i) + by, rank_[i], i});
    first = std::min({first, table_.start(i), table_.start(i) + by});
  }
  first = std::max(first, 0);
  std::ranges::sort(moved_);
  table_.save(before_);
  table_.clear_from(first);
  value_ = 0;
  auto place = list_.begin();
  for (; place != list_.end(); ++place) {
    const Index i = place->activity;
    Late& late = late_[i];
    if (place->key < first) table_.put_back_from(i, first);
    if (late.weight == 0) continue;
    late.finish = place->key >= first && (by > 0 || chosen_[i] != 0) ? 0 : table_.finish(i);
    value_ += late.value();
  }
  place = std::ranges::lower_bound(list_, first, {}, &Place::key);
  bool good = true;
  auto next = moved_.begin();
  for (; good && place != list_.end(); ++place) {
    for (; good && next != moved_.end() && *next < *place; ++next) good = put(next->activity, most);
    if (good && chosen_[place->activity] == 0) good = put(place->activity, most);
  }
  for (; good && next != moved_.end(); ++next) good = put(next->activity, most);
  for (const Index i : together) chosen_[i] = 0;
  if (good) return value_;
  undo();
  return std::nullopt;
}

}  // namespace liantu::solve
