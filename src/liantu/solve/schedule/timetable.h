// A schedule under way for problems of every kind: calendars, any number of resources, any amounts.
#pragma once

#include <cstdint>
#include <limits>
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

  Time start(Index activity) const { return start_[activity]; }
  Time finish(Index activity) const { return finish_[activity]; }
  std::int64_t taken(Index resource, Time period) const {
    const auto& taken = taken_[resource];
    return period < std::ssize(taken) ? taken[static_cast<std::size_t>(period)] : 0;
  }
  const std::vector<Time>& starts() const { return start_; }
  const std::vector<Time>& finishes() const { return finish_; }

 private:
  const ScheduleProblem* problem_;
  const PrecedenceNetwork* network_;
  const ActivityPeriods* periods_;
  std::vector<Time> start_, finish_;
  std::vector<std::vector<std::int64_t>>
      taken_;  ///< of each resource and period, as far as anything was ever placed

  /// The index of its first working period, from `first` on, at which a run with room begins; kNever when
  /// there is none.
  Time first_run(const Activity& activity, const WorkingPeriods& periods, Time first) const;
  Time first_run_of_one(const Activity& activity, const WorkingPeriods& periods, Time first) const;
  bool fits(const Activity& activity, Time period) const {
    for (const ResourceDemand& demand : activity.demands) {
      const auto& taken = taken_[demand.resource];
      if (period < std::ssize(taken) && taken[static_cast<std::size_t>(period)] + demand.units >
                                            problem_->resources[demand.resource].capacity)
        return false;
    }
    return true;
  }
  void add(Index activity, std::int64_t sign);
};

}  // namespace liantu::solve
