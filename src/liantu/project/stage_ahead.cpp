#include "liantu/project/stage_ahead.h"

#include <algorithm>

namespace liantu::project {
namespace {

using attraction::Stage;

struct DayOfStage {
  std::string_view field;
  Stage stage;
  std::optional<DateSpan> Project::*day;
};

constexpr DayOfStage kDays[] = {{"start_date", Stage::Started, &Project::start},
                                {"finish_date", Stage::Completed, &Project::finish},
                                {"production_date", Stage::Production, &Project::production}};

}  // namespace

std::optional<StageAhead> ahead_of_stage(const Project& before, const Project& after) {
  if (!before.stage) return std::nullopt;
  const bool paused = *before.stage >= Stage::Suspended;
  StageAhead ahead{.from = *before.stage, .to = *before.stage};
  if (after.stage && after.stage != before.stage) {
    ahead.fields.push_back("stage");
    ahead.reportable = !paused && *after.stage < Stage::Suspended && *after.stage > *before.stage;
    ahead.to = *after.stage;
  }
  const auto imply = [&](std::string_view field, Stage stage) {
    if (paused || stage <= *before.stage) return;
    ahead.fields.push_back(field);
    if (ahead.reportable) ahead.to = std::max(ahead.to, stage);
  };
  for (const DayOfStage& one : kDays)
    if (after.*one.day && after.*one.day != before.*one.day) imply(one.field, one.stage);
  if (after.in_statistics == true && before.in_statistics != true) imply("in_statistics", Stage::InStatistics);
  if (ahead.fields.empty()) return std::nullopt;
  for (const DayOfStage& one : kDays) {
    const auto& day = after.*one.day;
    if (one.stage == ahead.to && day && day->from == day->to) ahead.happened = day->from;
  }
  return ahead;
}

}  // namespace liantu::project
