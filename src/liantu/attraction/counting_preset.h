// The counting rule from JSON: the shipped one, or an office's own file.
#pragma once

#include <string_view>

#include "liantu/attraction/counting.h"

namespace liantu::attraction {

/// {"format":"liantu-counting/1","basis","least_total_yuan","least_fixed_yuan"?,"entry_days","exclusions":[{"kind","reason","en"}]}.
/// Throws InvalidInput naming the place, an unknown kind with the nearest.
CountingRule parse_counting_rule(std::string_view json);

/// presets/counting.json.
const CountingRule& shipped_counting_rule();

}  // namespace liantu::attraction
