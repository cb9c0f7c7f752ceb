// The rule of idle land as a file: presets/idle_land.json, or the office's own.
#pragma once

#include <string_view>

#include "liantu/site/idle/idle_rule.h"

namespace liantu::site {

/// Throws InvalidInput naming the place.
IdleRule parse_idle_rule(std::string_view text);

const IdleRule& shipped_idle_rule();

}  // namespace liantu::site
