// What the demonstration county keeps of its projects' life besides the ledgers: stage changes with who reported and who
// confirmed them, two that wait for a second person and one that came back; production reports, the reserve pool with funding
// windows, parks, teams and signings. All follow from the ventures.
#pragma once

#include <vector>

#include "liantu/demo/county.h"
#include "liantu/demo/sites.h"
#include "liantu/demo/venture.h"

namespace liantu::demo {

/// `start` is the first day of the books: what was reached before it stays 存量·证据待补.
std::vector<Sitting> life_sittings(const std::vector<Venture>& ventures, const Sites& sites, Date start,
                                   Date today);

}  // namespace liantu::demo
