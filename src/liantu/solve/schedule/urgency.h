// How much tardiness threatens while an activity waits: the apparent tardiness cost of what depends on it
// (docs/sources.md#scheduling).
#pragma once

#include "liantu/solve/schedule/due_ways.h"
#include "liantu/solve/schedule/timetable.h"

namespace liantu::solve {

class Urgency {
 public:
  /// What is given outlives it.
  Urgency(const ScheduleProblem& problem, const DueWays& ways);

  struct Outlook {
    double wait = 1;      ///< how many times as long as its working periods a step takes
    double patience = 1;  ///< mean durations of slack after which urgency is down to 1/e
  };
  double operator()(Index activity, Time now, const Outlook& outlook) const;

 private:
  const ScheduleProblem* problem_;
  const DueWays* ways_;
  double mean_duration_ = 1;
};

/// Fills the timetable time by time, whoever can begin and is most urgent first. False when some never began.
bool dispatch(const ScheduleProblem& problem, const PrecedenceNetwork& network, const Urgency& urgency,
              const Urgency::Outlook& outlook, Timetable& table);

}  // namespace liantu::solve
