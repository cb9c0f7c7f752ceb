// Which row of the register each line of a file means. Keys are looked up in bulk, in one pass over the
// register.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "liantu/api/import_plan.h"

namespace liantu::api {

/// Fills id, version, stored, baseline (and `like`) of the lines of one ledger; lines that mean several rows,
/// or the same row twice, become errors. Lines that already carry an id (own exports) keep it.
void match_rows(store::Session& session, const store::Access& access, const store::Entity& entity,
                const std::string& key_field, const std::vector<PlanRow*>& lines, ImportPlan& plan);

/// The same rows with no field masked: what a comparison and a write of whole rows need. Never shown to the
/// caller.
store::Access whole_view(const store::Access& access);

/// Calls `each` for every row that `access` may see, with no field masked.
void each_row(store::Session& session, const store::Access& access, const store::Entity& entity,
              const std::function<void(store::StoredRow&)>& each);

}  // namespace liantu::api
