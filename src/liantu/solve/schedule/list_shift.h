// A project earlier or later in the list that a schedule was made of, and everything behind it made anew.
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "liantu/solve/schedule/due_ways.h"
#include "liantu/solve/schedule/timetable.h"

namespace liantu::solve {

class ListShift {
 public:
  /// What is given outlives it.
  ListShift(const ScheduleProblem& problem, const PrecedenceNetwork& network, const DueWays& ways,
            Timetable& table);

  /// Everything that hangs together with the activity, or, where that is much of the problem, what waits for
  /// it. Stands until the next call.
  std::span<const Index> together(Index activity);

  /// The starts are the list; in it those of `together` come `by` periods later, or as
  /// much earlier, but not before one that they wait for. The weighted tardiness of
  /// the schedule that the list makes; nothing, with the timetable as it was, when that is above `most`, or,
  /// for an earlier place, would be unless others gained as well.
  std::optional<std::int64_t> shift(std::span<const Index> together, Time by, std::int64_t most);
  /// After a shift: as it was before.
  void undo() { table_.restore(before_); }

 private:
  struct Place {
    Time key;
    std::uint32_t rank;
    Index activity;
    auto operator<=>(const Place&) const = default;
  };
  /// Of an activity; weight 0 without a due time.
  struct Late {
    std::int64_t weight = 0;
    Time due = 0;
    Time finish = 0;  ///< that it is counted with
    std::int64_t value() const { return weight * std::max<std::int64_t>(0, std::int64_t{finish} - due); }
  };

  const PrecedenceNetwork& network_;
  const DueWays& ways_;
  Timetable& table_;
  Timetable::Content before_;
  std::vector<Place> list_, moved_;  ///< list_: nearly that of the next shift
  std::vector<std::uint32_t> rank_;
  std::vector<char> chosen_;
  std::vector<Index> together_;
  std::vector<Late> late_;
  std::int64_t value_ = 0;

  void sort_by_start();
  void count(Index due_activity, Time finish) {
    Late& late = late_[due_activity];
    value_ -= late.value();
    late.finish = finish;
    value_ += late.value();
  }
  bool put(Index activity, std::int64_t most);
};

}  // namespace liantu::solve
