// What a new row, a table or an edit says of a project ahead of its confirmed stage: a later stage, or a day of start,
// completion or production, or 入库, of a stage not reached. Such a thing is reported and confirmed by another person, never
// written.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/project/project.h"

namespace liantu::project {

struct StageAhead {
  attraction::Stage from{}, to{};
  std::optional<Date> happened{};           ///< of `to`, when the new values give it to the day
  std::vector<std::string_view> fields{};   ///< of Project, that say so
  bool reportable = true;                   ///< false: back, or suspended or ended, which need more than a table says
};

/// Where no stage stands, its days say how far the project came; one that is new (`before` is empty) begins as a lead, or
/// suspended or ended as it says. Nothing where the new values say no more than what was reached. A corrected day of a
/// stage that was reached is no such thing.
std::optional<StageAhead> ahead_of_stage(const Project& before, const Project& after);

/// What `after` says ahead of the stage besides the stage, kept with the report: "start_date=2026-08-01|in_statistics=true".
std::string stated_ahead(const StageAhead& ahead, const Project& after);

/// What stated_ahead() kept, into fields of `project` that are empty.
void fill_stated(std::string_view stated, Project& project);

}  // namespace liantu::project
