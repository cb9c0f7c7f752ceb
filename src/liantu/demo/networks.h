// Approval networks of the demonstration county: projects on their way to the start of building, begun on the
// day of their first case, and simulated reviews before the land. They need the sittings of the cases, from
// which their days follow.
#pragma once

#include <vector>

#include "liantu/demo/county.h"
#include "liantu/demo/venture.h"

namespace liantu::demo {

std::vector<Sitting> network_sittings(const std::vector<Venture>& ventures, const std::vector<Sitting>& cases,
                                      Date today);

}  // namespace liantu::demo
