// The ledgers that go with parcels and plants: units, land quota, utilities, negative lists, redevelopment, phases of parks, needs.
#pragma once

#include <vector>

#include "liantu/demo/sites.h"

namespace liantu::demo {

/// Some parcels of parks have no record of their own of power and sewage: they take their park's. Without dice, as all here.
void forget_some_utilities(Sites& sites);

std::vector<Sitting> register_sittings(const Sites& sites, const std::vector<Venture>& ventures, Date today);

}  // namespace liantu::demo
