// Stage rules from JSON (presets/stages.json or an office's own file).
#pragma once

#include <string_view>

#include "liantu/project/stage_rules.h"

namespace liantu::project {

/// Throws InvalidInput naming the place: an unknown stage, field or kind (with the nearest), a stage twice or out of order.
StageRules parse_stage_rules(std::string_view text);

const StageRules& shipped_stage_rules();

}  // namespace liantu::project
