// The one capacity of each agent that its knapsack is made for, in units coarse enough for a table.
#pragma once

#include <cstdint>
#include <vector>

#include "liantu/solve/resource_prices.h"

namespace liantu::solve {

/// Loads and capacities are divided, both rounded down: whatever fits the true capacity fits the coarse one.
struct KnapsackCapacities {
  std::vector<Index> resource;         ///< of each agent: the dimension that its prices make dearest
  std::vector<Amount> divisor;         ///< of each agent, at least 1
  std::vector<std::int32_t> capacity;  ///< of each agent
  std::vector<char> exact;             ///< of each agent: nothing was lost by rounding
  std::vector<std::int32_t> load;      ///< of each choice, 0 when unplaced
};

KnapsackCapacities knapsack_capacities(const ChoiceTable& table, const std::vector<double>& resource_price);

}  // namespace liantu::solve
