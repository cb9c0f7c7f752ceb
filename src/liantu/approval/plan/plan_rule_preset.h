// What plans go by, as JSON:
// {"departments":[{"department","cases","basis"}],"levels":[{"level","weight","basis"}]}.
#pragma once

#include "liantu/approval/plan/plan_rule.h"
#include "liantu/json/json.h"

namespace liantu::approval {

/// Throws InvalidInput naming the place: a name said twice, no number of cases, no 依据.
PlanRule plan_rule_of_json(const json::Json& json, const std::string& where);
json::Json plan_rule_json(const PlanRule& rule);

}  // namespace liantu::approval
