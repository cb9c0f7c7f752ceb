// Month plans, tasks of the month and payments of the demonstration county's ventures.
#pragma once

#include <vector>

#include "liantu/demo/county.h"
#include "liantu/demo/venture.h"

namespace liantu::demo {

std::vector<Sitting> week_sittings(const std::vector<Venture>& ventures, Date today);

}  // namespace liantu::demo
