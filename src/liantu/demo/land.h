// What the land office keeps besides the parcels: idle land and its delays, and the ledgers that go with it.
#pragma once

#include <vector>

#include "liantu/demo/sites.h"

namespace liantu::demo {

/// Idle parcels were supplied long ago: never begun, delayed by others, or begun and stopped. Without dice, so that all else
/// stays as it was.
void age_idle_parcels(Sites& sites, Date today);

/// Delays of those parcels, as the office wrote them down.
std::vector<Sitting> land_sittings(const Sites& sites, Date today);

}  // namespace liantu::demo
