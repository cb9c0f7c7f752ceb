// Stages that a new row or a table reports: neither an entry nor an import moves a project to a later stage by itself.
#pragma once

#include <string>
#include <string_view>

#include "liantu/api/import_plan.h"

namespace liantu::api {

/// Code of what is said of a new project that runs ahead: no doubt of the row, the baseline is asked once for all.
inline constexpr std::string_view kNewAheadCode = "stage_new";

/// In the preview: what of the line will be reported in place of written, and what has to be reported by hand.
void note_stage(PlanRow& line);

/// Takes out of the batch what runs ahead of a project's stage and adds its report (待复核) by `actor`, unless one waits
/// already. New projects are written as leads, what runs ahead waits with the report. Rows of the baseline (存量) are left as
/// they are. The same idempotency key on the same day gives the same batch.
void report_stages(store::Session& session, store::Batch& batch, const std::string& actor, Instant now);

/// To write a batch with such reports: nobody else writes events.
store::Access reporting_access(const store::Access& access);

}  // namespace liantu::api
