// A first assignment where every item may be left: those that gain most by the shadow prices choose first.
#pragma once

#include <optional>
#include <vector>

#include "liantu/solve/resource_prices.h"

namespace liantu::solve {

/// Within all limits; nothing when some item must be placed.
std::optional<std::vector<Index>> priced_start(const ChoiceTable& table, const ResourcePrices& prices);

}  // namespace liantu::solve
