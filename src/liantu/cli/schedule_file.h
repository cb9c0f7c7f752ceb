// The files that `liantu schedule` reads: liantu-schedule/1 (JSON) and PSPLIB (.sm).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "liantu/solve/schedule/schedule.h"

namespace liantu::cli {

struct ScheduleFile {
  solve::ScheduleProblem problem;
  std::vector<std::string> activity_ids{}, resource_ids{};  ///< as the file names them
};

/// By the ending of its name. Throws InvalidInput with what is wrong and where, and NotFound.
ScheduleFile read_schedule_file(const std::string& path);

/// Throws InvalidInput when the problem cannot be scheduled at all, with the names of the file.
void refuse_faults(const ScheduleFile& file);

}  // namespace liantu::cli
