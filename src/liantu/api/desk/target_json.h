// A target with its actual as pages take it.
#pragma once

#include "liantu/api/desk/metric_desk.h"
#include "liantu/json/json.h"

namespace liantu::api {

/// {"version","since","definition","basis"} in the language.
json::Json definition_json(const scorecard::Definition& one, Language language);

/// Numbers are printed with the decimals of the definition; null where there is none.
json::Json target_json(const Target& target, Language language);

}  // namespace liantu::api
