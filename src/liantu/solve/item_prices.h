// The relaxation that lets agents fill their knapsacks without regard to each other and puts a price on every
// item instead. Its bound is at least that of the linear programme, and near the optimum when agents take
// many items.
#pragma once

#include <vector>

#include "liantu/solve/knapsack_capacity.h"

namespace liantu::solve {

struct ItemPrices {
  std::vector<double> of_item;
  double bound = 0;  ///< no assignment costs less: sums of whole numbers, rounded down
};

/// Limits other than the knapsacks' stay priced as in `resources`. Begins at `start`.
ItemPrices price_items(const ChoiceTable& table, const ResourcePrices& resources,
                       const KnapsackCapacities& knapsacks, const std::vector<double>& start, double estimate,
                       int steps, Budget& budget);

}  // namespace liantu::solve
