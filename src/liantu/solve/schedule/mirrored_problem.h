// A problem read from a given end backwards: what is as early as possible in it is as late as possible in the
// other.
#pragma once

#include "liantu/solve/schedule/schedule_problem.h"

namespace liantu::solve {

/// Period t becomes end − 1 − t. Due times turn into releases and releases into due times, each period of
/// lateness of weight 1; periods before 0 work in all calendars, so that what lacks can be counted. Due times
/// are none after `end`.
ScheduleProblem mirrored_problem(const ScheduleProblem& problem, Time end);

}  // namespace liantu::solve
