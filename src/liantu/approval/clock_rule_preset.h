// The rules of clocks as a file: presets/approval_clock.json, or the office's own.
#pragma once

#include <string_view>

#include "liantu/approval/clock_rule.h"

namespace liantu::approval {

/// Throws InvalidInput naming the place.
ClockRule parse_clock_rule(std::string_view text);

const ClockRule& shipped_clock_rule();

}  // namespace liantu::approval
