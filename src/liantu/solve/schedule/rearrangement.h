// Some activities leave a schedule, come back in another order and push what waits for them; all of it is
// kept or undone as one.
#pragma once

#include <compare>
#include <cstdint>
#include <span>
#include <vector>

#include "liantu/solve/schedule/due_ways.h"
#include "liantu/solve/schedule/timetable.h"

namespace liantu::solve {

class Rearrangement {
 public:
  /// What is given outlives it.
  Rearrangement(const ScheduleProblem& problem, const PrecedenceNetwork& network, const DueWays& ways,
                const ActivityPeriods& periods, Timetable& table);

  /// The timetable has been filled anew.
  void begin();

  /// Out of the schedule until settle() places it.
  void lift(Index activity, double key);
  /// Places what was lifted, the least key first, nobody before one it waits for. Whoever waits for one that
  /// ends later is lifted too, and whoever waits for one that ends earlier and could now begin earlier.
  /// False when a calendar ends, when too many would move, or when the value passes `most` by what is known
  /// so far: also where one that is still out would have made up for it.
  bool settle(std::int64_t most);
  void keep();
  void undo();

  bool out(Index activity) const { return out_[activity] != 0; }
  std::size_t lifted() const { return before_.size(); }
  /// Weighted tardiness, or the last finish, when nothing is out.
  std::int64_t value() const { return value_; }

  struct Stand {
    Index activity;
    Time start, finish;
  };
  /// Where those that were lifted stood before.
  std::span<const Stand> before() const { return before_; }

 private:
  struct Waiting {
    double key;
    std::uint32_t rank;
    Index activity;
    auto operator<=>(const Waiting&) const = default;
  };
  /// Of an activity with a due time.
  struct Counted {
    Time due = 0, least = 0;  ///< least: it finishes no earlier whatever is done
    Time finish = 0;          ///< that value_ counts it with
    Time pushed = 0;          ///< finishes no earlier, by what was placed in this rearrangement
    bool open = false;        ///< is out, or may be because one it waits for ends earlier
    bool touched = false;
    std::int64_t weight = 0;
  };

  const PrecedenceNetwork& network_;
  const DueWays& ways_;
  Timetable& table_;
  bool makespan_;
  std::vector<Counted> counted_;
  std::vector<Time> tail_;  ///< from the start of each to the end of everything, at least
  std::vector<std::uint32_t> rank_;
  std::vector<double> key_;
  std::vector<char> out_, lifted_;
  std::vector<Time> stood_;  ///< when each that was lifted ended before
  std::vector<Stand> before_;
  std::vector<Waiting> heap_;  ///< the least key on top
  std::vector<Index> touched_;
  std::int64_t value_ = 0, value_before_ = 0;

  void wait(Index activity, double key);
  bool waits_longer(Index activity);
  void count(Index due_activity);
  void count_placed(Index activity);
  void close();
};

}  // namespace liantu::solve
