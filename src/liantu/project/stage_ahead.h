// What a table or an edit says of a project ahead of its confirmed stage: a later stage, or a day of start, completion or
// production, or 入库, of a stage not reached. Such a thing is reported and confirmed by another person, never written.
#pragma once

#include <optional>
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

/// Nothing where no stage stands yet, or where the new values say no more than it. A corrected day of a stage that was
/// reached is no such thing.
std::optional<StageAhead> ahead_of_stage(const Project& before, const Project& after);

}  // namespace liantu::project
