// How figures are compared, from JSON.
#pragma once

#include <string_view>

#include "liantu/document/contradiction.h"

namespace liantu::document {

/// {"format":"liantu-contradictions/1","approximate":{"basis","share"},"leading":{"basis","words":[text]}}.
/// Throws InvalidInput naming the place.
ComparisonRules parse_comparison(std::string_view json);

/// presets/contradictions.json.
const ComparisonRules& shipped_comparison();

}  // namespace liantu::document
