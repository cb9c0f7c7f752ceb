// What the project desk of the demonstration county keeps besides projects and weeks: the year's indicators and lists,
// weekly tasks, decisions wanted, funds, visits and one exemption. All follow from the ventures.
#pragma once

#include <vector>

#include "liantu/demo/county.h"
#include "liantu/demo/venture.h"

namespace liantu::demo {

std::vector<Sitting> desk_sittings(const std::vector<Venture>& ventures, Date today);

}  // namespace liantu::demo
