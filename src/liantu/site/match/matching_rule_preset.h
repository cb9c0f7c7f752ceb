// MatchingRule from JSON (presets/site_matching.json or an office's own file).
#pragma once

#include <string_view>

#include "liantu/site/match/matching_rule.h"

namespace liantu::site {

/// Throws InvalidInput naming the place: an advantage that is not known (with the nearest), a number out of
/// its range, a missing 依据.
MatchingRule parse_matching_rule(std::string_view text);

const MatchingRule& shipped_matching_rule();

}  // namespace liantu::site
