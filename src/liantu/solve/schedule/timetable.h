// A schedule under way for problems of every kind: calendars, any number of resources, any amounts.
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "liantu/solve/schedule/precedence_network.h"
#include "liantu/solve/schedule/schedule_problem.h"

namespace liantu::solve {

constexpr Time kNever = std::numeric_limits<Time>::max();

/// The periods in which some calendars all work; all periods where there are none.
class WorkingPeriods {
 public:
  WorkingPeriods() = default;
  explicit WorkingPeriods(std::vector<Time> periods);

  bool always() const { return index_at_.empty(); }
  const std::vector<Time>& list() const { return period_; }  ///< empty when always
  /// How many there are before `time`.
  Time before(Time time) const {
    if (always()) return time;
    return time < std::ssize(index_at_) ? index_at_[static_cast<std::size_t>(time)]
                                        : static_cast<Time>(period_.size());
  }
  /// kNever past the last.
  Time period(Time index) const {
    if (always()) return index;
    return index < std::ssize(period_) ? period_[static_cast<std::size_t>(index)] : kNever;
  }

 private:
  std::vector<Time> period_, index_at_;
};

/// Each activity's working periods.
class ActivityPeriods {
 public:
  explicit ActivityPeriods(const ScheduleProblem& problem);
  const WorkingPeriods& of(Index activity) const { return kinds_[kind_[activity]]; }
  /// Where an activity that could begin at `from` ends with all units free; kNever when its calendars end
  /// before.
  Time earliest_finish(Index activity, Time duration, Time from) const;

 private:
  std::vector<WorkingPeriods> kinds_;
  std::vector<std::uint32_t> kind_;
};

class Timetable {
 public:
  /// What is given outlives it.
  Timetable(const ScheduleProblem& problem, const PrecedenceNetwork& network, const ActivityPeriods& periods);

  /// As early as what it waits for, all of it placed, and the free units allow. False when its calendars end
  /// before.
  bool place(Index activity);
  /// At that time or not at all, with no look at what it waits for.
  bool place_at(Index activity, Time start);
  /// Where it stood before, with the units still free.
  void put_back(Index activity, Time start, Time finish);
  void remove(Index activity);
  void clear();
  /// Everything from `from` on is free; what was placed and goes on then is put back there by
  /// put_back_from().
  void clear_from(Time from);
  void put_back_from(Index activity, Time from) {
    if (finish_[activity] > from) add(activity, 1, from);
  }

  /// All that stands in it.
  class Content;
  void save(Content& content) const;
  void restore(const Content& content);

  /// When what it waits for, all of it placed, is done, and no earlier than its release.
  Time ready(Index activity) const {
    Time from = tasks_[activity].release;
    for (const PrecedenceArc& arc : network_->before(activity))
      from = std::max(from, finish_[arc.activity] + arc.lag);
    return from;
  }
  Time start(Index activity) const { return start_[activity]; }
  Time finish(Index activity) const { return finish_[activity]; }
  std::int64_t taken(Index resource, Time period) const {
    const Row& row = rows_[resource];
    const WorkingPeriods& periods = row_periods_[resource];
    const auto at = static_cast<std::size_t>(periods.before(period));
    return at < row.taken.size() && periods.period(static_cast<Time>(at)) == period ? row.taken[at] : 0;
  }
  const std::vector<Time>& starts() const { return start_; }
  const std::vector<Time>& finishes() const { return finish_; }

 private:
  struct Need {
    Index resource;
    std::int32_t units;
  };
  struct Task {
    Time duration, release;
    std::uint32_t first_need, needs;
    const WorkingPeriods* periods;
    bool aligned;  ///< its working periods are those of each of its resources
  };
  /// What is taken of a resource, by its own working periods as far as anything was ever placed.
  struct Row {
    std::int32_t capacity;
    std::vector<std::int32_t> taken{};
    std::vector<std::uint64_t> full{};  ///< a bit for each period without a free unit
  };

  const PrecedenceNetwork* network_;
  std::vector<Task> tasks_;
  std::vector<Need> needs_;
  std::vector<WorkingPeriods> row_periods_;  ///< of each resource
  std::vector<Row> rows_;
  std::vector<Time> start_, finish_;

  std::span<const Need> needs(const Task& task) const {
    return {needs_.data() + task.first_need, task.needs};
  }
  /// The index of its first working period, from `first` on, at which a run with room begins; kNever when
  /// there is none.
  Time first_run(const Task& task, Time first) const;
  static Time first_free_run(const Row& row, Time duration, Time first);
  bool fits(const Task& task, Time at, Time period) const;
  /// What it takes from `from` on.
  void add(Index activity, std::int32_t sign, Time from = 0);
  static void add_run(Row& row, Time first, Time count, std::int32_t units);
};

class Timetable::Content {
  friend class Timetable;
  std::vector<Row> rows_;
  std::vector<Time> start_, finish_;
};

}  // namespace liantu::solve
