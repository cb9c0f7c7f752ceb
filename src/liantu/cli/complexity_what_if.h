// `liantu complexity --what-if REGION,INDUSTRY=VALUE`: what one other value would change for the region.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "liantu/cli/complexity_input.h"
#include "liantu/matrix/complexity.h"
#include "liantu/matrix/what_if.h"

namespace liantu::cli {

struct WhatIfCell {
  std::size_t row = 0, column = 0;
  double value = 0;
};

/// "甲县,27=5"; names may hold commas and equals signs. Throws InvalidInput for a region or industry that the
/// file lacks, naming the nearest, and for a value that is not a number of at least 0.
WhatIfCell what_if_cell(const RegionIndustryCounts& input, std::string_view option);

/// Per industry of the region: value, location quotient, presence and density, as they are and as they would
/// be.
std::string what_if_csv(const RegionIndustryCounts& input, const matrix::Complexity& base,
                        const WhatIfCell& cell, const matrix::WhatIf& then);

/// One sentence: quotient and presence of the cell, diversity of the region, and in how many cells of others
/// presence would turn.
std::string what_if_sentence(const RegionIndustryCounts& input, const matrix::Complexity& base,
                             const WhatIfCell& cell, const matrix::WhatIf& then);

}  // namespace liantu::cli
