// Stages that a table reports: an import never moves a project to a later stage by itself.
#pragma once

#include <string>

#include "liantu/api/import_plan.h"

namespace liantu::api {

/// In the preview: what of the line will be reported in place of written, and what has to be reported by hand.
void note_stage(PlanRow& line);

/// Takes out of the batch what runs ahead of a project's stage and adds its report (待复核) by `actor`, unless one waits
/// already. Rows of the baseline (存量) are left as they are.
void report_stages(store::Session& session, store::Batch& batch, const std::string& actor, Instant now);

/// To write a batch with such reports: nobody else writes events.
store::Access reporting_access(const store::Access& access);

}  // namespace liantu::api
