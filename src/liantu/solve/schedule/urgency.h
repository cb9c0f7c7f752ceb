// How much tardiness threatens while an activity waits: the apparent tardiness cost of what depends on it
// (docs/sources.md#scheduling).
#pragma once

#include <vector>

#include "liantu/solve/schedule/precedence_network.h"

namespace liantu::solve {

class Urgency {
 public:
  Urgency(const ScheduleProblem& problem, const PrecedenceNetwork& network);

  struct Outlook {
    double wait = 1;      ///< how many times as long as its working periods a step takes
    double patience = 1;  ///< mean durations of slack after which urgency is down to 1/e
  };
  double operator()(Index activity, Time now, const Outlook& outlook) const;

 private:
  struct Threat {
    Index due_activity;
    Time way;  ///< from the start of the activity to the finish of the one with the due time
  };
  const ScheduleProblem* problem_;
  std::vector<std::vector<Threat>> threats_;
  double mean_duration_ = 1;
};

}  // namespace liantu::solve
