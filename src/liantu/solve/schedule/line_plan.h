// A schedule as lines before resources: activities stand in one list, and each takes, in its turn, the units
// that are free first. What a change of the list does is reckoned only where it makes a difference.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "liantu/solve/schedule/due_ways.h"
#include "liantu/solve/schedule/timetable.h"

namespace liantu::solve {

using Slot = std::int32_t;  ///< a place in the list, most of them empty
constexpr Slot kNoSlot = -1;

/// Of weighted tardiness. Only activities that a due time depends on stand in the list.
class LinePlan {
 public:
  /// Whether each activity works when all of its resources do, and none of them has many units.
  static bool suits(const ScheduleProblem& problem);

  /// What is given outlives it.
  LinePlan(const ScheduleProblem& problem, const PrecedenceNetwork& network, const DueWays& ways,
           const ActivityPeriods& periods);

  /// The list is the order of these starts, and everything is reckoned anew; of a schedule that keeps
  /// everything, nobody starts later. False when a calendar ends.
  bool begin(std::span<const Time> start);
  /// The list is the order of its own starts.
  bool straighten() { return begin(starts()); }

  /// From its slot to an empty one above those it waits for; those that wait for it go behind it. False when
  /// there is no room; then everything is to be undone.
  bool move(Index activity, Slot to);
  /// Reckons what the moves change. Who would leave a unit idle until it can begin goes to the slot of that
  /// time. False when a calendar ends or the value passes `most` by what is known so far: also where one that
  /// was not moved would have made up for it.
  bool settle(std::int64_t most);
  void keep() { close(); }
  void undo();

  /// Those whose times are others than before, between settle() and keep().
  std::span<const Index> changed() const { return changed_; }
  std::span<const Index> listed() const { return listed_; }
  bool lists(Index activity) const { return tasks_[activity].slot != kNoSlot; }
  Slot slot(Index activity) const { return tasks_[activity].slot; }
  std::vector<Time> starts() const;
  Time start(Index activity) const { return tasks_[activity].start; }
  Time finish(Index activity) const { return tasks_[activity].finish; }
  std::int64_t value() const { return value_; }  ///< weighted tardiness
  bool late(Index activity) const { return tasks_[activity].tardiness(finish(activity)) > 0; }
  /// When it would begin, were its resources free.
  Time unhindered(Index activity) const {
    const Time from = ready(activity);
    const WorkingPeriods& periods = *tasks_[activity].periods;
    return turns(activity).empty() ? from : periods.period(periods.before(from));
  }

  /// Units of one resource for one activity.
  struct Turn {
    Index activity, resource;
    std::int32_t units, capacity;
    std::uint32_t state;  ///< where in states_ it stands when the units are free, before this turn
    Index ahead, behind;  ///< the turns next to it before the resource; kNone
    bool anew;            ///< the state is to be taken from who is ahead
  };
  std::span<const Turn> turns(Index activity) const {
    return {turns_.data() + tasks_[activity].first_turn, tasks_[activity].turns};
  }
  const Turn* ahead(const Turn& turn) const { return turn.ahead == kNone ? nullptr : &turns_[turn.ahead]; }
  const Turn* behind(const Turn& turn) const { return turn.behind == kNone ? nullptr : &turns_[turn.behind]; }

  Slot end_slot() const { return static_cast<Slot>(at_.size()); }
  /// The first of those that begin no earlier than `time`, when the list was last made.
  Slot slot_of_time(Time time) const {
    const auto last = static_cast<Time>(first_slot_.size()) - 1;
    return first_slot_[static_cast<std::size_t>(std::clamp<Time>(time, 0, last))];
  }
  /// The nearest from `wanted` on, or else before it, of the empty slots above `low` and below `high`;
  /// kNoSlot.
  Slot empty_slot(Slot wanted, Slot low, Slot high) const;

 private:
  struct Place {
    Index turn, ahead;
  };
  struct Seat {
    Index activity;
    Slot slot;
  };
  struct Stand {
    Time start, finish;
  };

  struct Task {
    Time start = 0, finish = 0;
    Time expected = 0;  ///< its finish by what was reckoned so far
    Time release = 0, duration = 0, due = 0;
    std::int64_t weight = 0;  ///< 0 without a due time
    const WorkingPeriods* periods = nullptr;
    Slot slot = kNoSlot;
    std::uint32_t first_turn = 0, turns = 0;
    bool touched = false;

    std::int64_t tardiness(Time when) const { return weighted_tardiness(weight, when, due); }
  };

  const PrecedenceNetwork& network_;
  std::vector<Task> tasks_;
  std::vector<Index> listed_;
  std::vector<Index> at_;         ///< of each slot
  std::vector<Time> slot_time_;   ///< of each slot: when who stood there, or next to it, began
  std::vector<Slot> first_slot_;  ///< of each time
  std::vector<Turn> turns_;
  std::vector<Index> first_in_line_;  ///< of each resource: a turn
  std::vector<Time> states_;          ///< of each turn: since when each unit is free, ascending
  std::vector<Time> after_;           ///< the same after a turn
  std::vector<std::uint64_t> todo_;   ///< a bit for each slot: to be reckoned
  std::int64_t value_ = 0;

  /// What undo() takes back.
  bool under_way_ = false;
  std::int64_t value_before_ = 0;
  std::vector<Seat> moved_;
  std::vector<Place> places_;
  std::vector<Index> changed_, touched_, anew_, restated_;
  std::vector<Index> open_;          ///< whose finish is expected anew
  std::vector<Stand> stood_;         ///< of changed_
  std::vector<Time> states_before_;  ///< of restated_

  std::span<Turn> turns_of(Index activity) {
    return {turns_.data() + tasks_[activity].first_turn, tasks_[activity].turns};
  }
  Index number(const Turn& turn) const { return static_cast<Index>(&turn - turns_.data()); }
  void mark(Slot slot) { todo_[static_cast<std::size_t>(slot) / 64] |= std::uint64_t{1} << (slot % 64); }
  Time ready(Index activity) const;
  void take_anew(Turn& turn);
  void unlink(const Turn& turn);
  void link(Turn& turn, Index ahead);
  void reseat(Index activity, Slot to);
  void list_by(std::span<const Time> start);
  void go_on(const Turn& turn, Time finish);
  void restate(Turn& turn);
  bool reckon(Slot slot);
  bool gives_way(Index activity, Time ready);
  void stand(Index activity, Time start, Time finish);
  Time outlook(Index activity) const;
  void expect(Index activity, Time finish);
  void count(Index activity, Time finish);
  void close();
};

}  // namespace liantu::solve
