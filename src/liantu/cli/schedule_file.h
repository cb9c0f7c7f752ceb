// The files that `liantu schedule` reads: liantu-schedule/1 (JSON) and PSPLIB (.sm).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/base/date.h"
#include "liantu/solve/schedule/schedule.h"

namespace liantu::cli {

/// Time n of the problem is the n-th working day, from 0: the days from `start` on that at least one calendar
/// works, every day where there are no calendars.
struct ScheduleFile {
  solve::ScheduleProblem problem{};
  std::vector<std::string> activity_ids{}, resource_ids{}, calendar_ids{};  ///< as the file names them
  std::optional<Date> start{};
  std::vector<Date> days{};       ///< of each time, where there are calendars
  std::int64_t weight_parts = 1;  ///< weights and tardiness of the problem are in these parts of the file's
  std::vector<solve::Index> promised_before{};  ///< activities promised for a day before `start`
  std::vector<std::string> unknown{};           ///< names of members that were not read, each once

  /// Of the working day; nothing without a start, or past the last day of the calendars.
  std::optional<Date> day(solve::Time time) const;
};

/// By the ending of its name. Throws InvalidInput with what is wrong and where, and NotFound.
ScheduleFile read_schedule_file(const std::string& path);

/// The text of a liantu-schedule/1 file. Throws InvalidInput.
ScheduleFile read_schedule_json(std::string_view text);

/// Throws InvalidInput when the problem cannot be scheduled at all, with the names of the file.
void refuse_faults(const ScheduleFile& file);

/// "日历…只到…": why that activity could not be placed.
std::string calendar_too_short(const ScheduleFile& file, solve::Index activity);

}  // namespace liantu::cli
