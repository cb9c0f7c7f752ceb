#include "liantu/dispatch/standing.h"

namespace liantu::dispatch {

bool on_board(const project::Project& project) {
  return project.stage != attraction::Stage::Suspended && project.stage != attraction::Stage::Terminated;
}

Standing standing_of(const project::Project& project, Date day, Date reported_on) {
  Standing standing{.day = day};
  if (reported_on.year() == day.year()) {
    standing.plan = project.annual_plan;
    standing.done = project.ytd_done;
  }
  standing.planned_start = project.planned_start;
  if (project.start && project.start->from <= day) standing.start = project.start;
  standing.listed = project.in_statistics;
  standing.reported = project.light;
  return standing;
}

}  // namespace liantu::dispatch
