// LifeRules from JSON (presets/life.json or an office's own file).
#pragma once

#include <string_view>

#include "liantu/project/life_rules.h"

namespace liantu::project {

/// Throws InvalidInput naming the place: an unknown field (with the nearest), bands that do not fall, a window twice.
LifeRules parse_life_rules(std::string_view text);

const LifeRules& shipped_life_rules();

}  // namespace liantu::project
