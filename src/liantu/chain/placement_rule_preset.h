// PlacementRule from JSON (presets/placement.json or an office's own file).
#pragma once

#include <string_view>

#include "liantu/chain/placement_rule.h"

namespace liantu::chain {

/// Throws InvalidInput naming the place: a list or weight that is missing, unknown (with the nearest) or out of its range.
/// Words are brought to the form of text::Normalised.
PlacementRule parse_placement_rule(std::string_view text);

const PlacementRule& shipped_placement_rule();

}  // namespace liantu::chain
