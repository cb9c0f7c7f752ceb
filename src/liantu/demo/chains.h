// The chains of the demonstration county: drawn with what it has and what it lacks, their teams, trade between firms, what the
// teams said of gaps, and whom they went to see.
#pragma once

#include <vector>

#include "liantu/demo/county.h"
#include "liantu/demo/venture.h"

namespace liantu::demo {

/// Some outside firms that invest nowhere here make what the county lacks; some belong to the group of a local firm.
void spread_outside_firms(Firms& firms, const std::vector<Venture>& ventures);

std::vector<Sitting> chain_sittings(const Firms& firms, const std::vector<Venture>& ventures, Date start, Date today);

}  // namespace liantu::demo
