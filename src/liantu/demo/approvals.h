// Cases of approval of the demonstration county, in every state in which a queue may hold them. All follow
// from the ventures.
#pragma once

#include <vector>

#include "liantu/demo/county.h"
#include "liantu/demo/venture.h"

namespace liantu::demo {

std::vector<Sitting> approval_sittings(const std::vector<Venture>& ventures, Date today);

}  // namespace liantu::demo
