// Week rows name projects: the project's own row is created or brought up to date from its latest week.
// Also the steps of a plan that its other parts share.
#pragma once

#include "liantu/api/import_plan.h"

namespace liantu::api {

/// Sets changes and status of one line against the row it means.
void compare_line(store::Session& session, const store::Access& access, PlanRow& line);
/// Counts of the plan and of each sheet from the lines.
void count_lines(ImportPlan& plan);

/// Fills plan.derived. A week older than one already in the register creates a project but changes none.
void derive_projects(store::Session& session, const store::Access& access, ImportPlan& plan);

}  // namespace liantu::api
