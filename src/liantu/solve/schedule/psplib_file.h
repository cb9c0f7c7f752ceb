// The .sm files of PSPLIB: one project with renewable resources, jobs with one mode.
#pragma once

#include <string_view>
#include <vector>

#include "liantu/solve/schedule/schedule_problem.h"

namespace liantu::solve {

struct PsplibFile {
  ScheduleProblem problem;
  std::vector<int> job;  ///< the file's number of each activity, as PSPLIB counts from 1
};

/// Throws InvalidInput with the line where a text is no such file.
PsplibFile read_psplib(std::string_view text);

}  // namespace liantu::solve
