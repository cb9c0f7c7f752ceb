// The relaxation that lets agents fill their knapsacks without regard to each other and puts a price on every
// item instead, and on every limit that no knapsack is made for. Its bound is at least that of the linear
// programme, and near the optimum when agents take many items.
#pragma once

#include <vector>

#include "liantu/solve/knapsack_capacity.h"

namespace liantu::solve {

struct ItemPrices {
  std::vector<double> of_item;
  std::vector<double> of_resource;  ///< those of the knapsacks as they were given
  std::vector<double> of_side;      ///< of resources without a knapsack, 0 of the others
  double bound = 0;                 ///< no assignment costs less: sums of whole numbers, rounded down
};

/// Begins at `resources`. `estimate`: cost of an assignment. Ends early when `share` of the budget has gone.
ItemPrices price_items(const ChoiceTable& table, const ResourcePrices& resources,
                       const KnapsackCapacities& knapsacks, double estimate, int steps, double share,
                       Budget& budget);

}  // namespace liantu::solve
