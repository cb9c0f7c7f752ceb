// What the comparison of an import said, as JSON.
#pragma once

#include "liantu/api/import_plan.h"
#include "liantu/base/language.h"
#include "liantu/json/json.h"

namespace liantu::api {

json::Json counts_json(const std::map<RowStatus, std::size_t>& counts);
/// counts, sheets, questions, projects: the part of an import that outlives its rows in memory.
json::Json plan_summary(const ImportPlan& plan);
/// One line with its values, changes, findings and names alike; what is found in the reader's language.
json::Json line_json(const ImportPlan& plan, std::size_t n, Language language);

}  // namespace liantu::api
