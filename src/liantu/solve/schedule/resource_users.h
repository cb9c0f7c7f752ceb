// Who runs on each resource, in the order of the starts in a schedule.
#pragma once

#include <compare>
#include <vector>

#include "liantu/solve/schedule/timetable.h"

namespace liantu::solve {

class ResourceUsers {
 public:
  explicit ResourceUsers(const ScheduleProblem& problem);

  /// The timetable was filled anew.
  void begin(const Timetable& table);
  /// From one start to another.
  void moved(Index activity, Time from, Time to, Time finish);

  /// Adds to `found` those that run at some time from `from` to before `to`.
  void running(Index resource, Time from, Time to, const Timetable& table, std::vector<Index>& found) const;

 private:
  struct User {
    Time start;
    Index activity;
    auto operator<=>(const User&) const = default;
  };
  std::vector<std::vector<Index>> resources_;  ///< of each activity
  std::vector<std::vector<User>> users_;       ///< of each resource
  std::vector<Time> longest_;                  ///< that a user took from start to finish so far
};

}  // namespace liantu::solve
