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
constexpr std::string_view kStatistics = "in_statistics";

/// Of a project without a stage.
Stage reached_by_days(const Project& project) {
  Stage reached = project.in_statistics == true ? Stage::InStatistics : Stage::Lead;
  for (const DayOfStage& one : kDays)
    if (project.*one.day) reached = std::max(reached, one.stage);
  return reached;
}

}  // namespace

std::optional<StageAhead> ahead_of_stage(const Project& before, const Project& after) {
  if (!before.stage && after.stage >= Stage::Suspended) return std::nullopt;
  const Stage reached = before.stage.value_or(reached_by_days(before));
  const bool paused = reached >= Stage::Suspended;
  StageAhead ahead{.from = reached, .to = reached};
  if (after.stage && after.stage != before.stage && (before.stage || *after.stage > reached)) {
    ahead.fields.push_back("stage");
    ahead.reportable = !paused && *after.stage < Stage::Suspended && *after.stage > reached;
    ahead.to = *after.stage;
  }
  const auto imply = [&](std::string_view field, Stage stage) {
    if (paused || stage <= reached) return;
    ahead.fields.push_back(field);
    if (ahead.reportable) ahead.to = std::max(ahead.to, stage);
  };
  for (const DayOfStage& one : kDays)
    if (after.*one.day && after.*one.day != before.*one.day) imply(one.field, one.stage);
  if (after.in_statistics == true && before.in_statistics != true) imply(kStatistics, Stage::InStatistics);
  if (ahead.fields.empty()) return std::nullopt;
  for (const DayOfStage& one : kDays) {
    const auto& day = after.*one.day;
    if (one.stage == ahead.to && day && day->from == day->to) ahead.happened = day->from;
  }
  return ahead;
}

std::string stated_ahead(const StageAhead& ahead, const Project& after) {
  std::string out;
  const auto add = [&](std::string_view field, const std::string& value) {
    out += (out.empty() ? "" : "|") + std::string(field) + "=" + value;
  };
  for (const std::string_view field : ahead.fields) {
    if (field == kStatistics) add(field, "true");
    for (const DayOfStage& one : kDays)
      if (one.field == field) add(field, (after.*one.day)->text());
  }
  return out;
}

void fill_stated(std::string_view stated, Project& project) {
  while (!stated.empty()) {
    const std::string_view one = stated.substr(0, stated.find('|'));
    stated.remove_prefix(std::min(one.size() + 1, stated.size()));
    const std::size_t sign = one.find('=');
    if (sign == one.npos) continue;
    const std::string_view field = one.substr(0, sign), value = one.substr(sign + 1);
    if (field == kStatistics && !project.in_statistics) project.in_statistics = value == "true";
    for (const DayOfStage& day : kDays)
      if (day.field == field && !(project.*day.day)) project.*day.day = DateSpan::parse(value);
  }
}

}  // namespace liantu::project
