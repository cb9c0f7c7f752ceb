// What goes back to the sender: the lines with errors, red where the trouble is, the reason as a comment.
#pragma once

#include <string>

#include "liantu/api/import_plan.h"

namespace liantu::api {

/// One sheet per ledger that has such lines. Columns are those of the register, so the corrected workbook can
/// be imported.
std::string error_workbook(const ImportPlan& plan);

/// True when the line belongs into it: an error status, or a cell that was left out with an error.
bool has_error(const PlanRow& line);

/// True when something about the line is to be looked at, yet nothing of it is left out.
bool is_doubtful(const PlanRow& line);

}  // namespace liantu::api
