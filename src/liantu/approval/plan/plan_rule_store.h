// Versions of what plans go by: table plan_rule. A version is added, never changed.
#pragma once

#include <optional>
#include <string>

#include "liantu/base/date.h"
#include "liantu/store/database.h"

namespace liantu::approval {

struct SavedPlanRule {
  std::int64_t version = 0;
  std::string body{};  ///< JSON as plan_rule_json() writes it
  std::string reason{}, person{}, actor{};
  Instant at = 0;
};

/// Within the caller's write transaction; throws Conflict when the version is there already.
void add_plan_rule(store::Session& session, const SavedPlanRule& saved);
/// Nothing: no office ever stated any.
std::optional<SavedPlanRule> latest_plan_rule(store::Session& session);

}  // namespace liantu::approval
