// The relaxation that puts a price on every capacity and quota instead of a limit. Its bound is that of the
// linear programme; its multipliers are the shadow prices.
#pragma once

#include <vector>

#include "liantu/solve/budget.h"
#include "liantu/solve/choice_table.h"

namespace liantu::solve {

struct ResourcePrices {
  std::vector<double> of_resource;  ///< at least 0
  std::vector<double>
      usual_amount;             ///< of each resource: mean of what the choices that take it take, at least 1
  std::vector<double> of_item;  ///< cost of its cheapest choice at those prices
  double bound = 0;             ///< no assignment costs less; lowered by what rounding could add
};

/// All at no price, with the bound that gives.
ResourcePrices free_resources(const ChoiceTable& table);

/// Better ones. `estimate`: roughly the best cost, above the bound. Ends early when `share` of the budget has
/// gone.
void raise_prices(const ChoiceTable& table, double estimate, int steps, double share, Budget& budget,
                  ResourcePrices& prices);

/// The choice's cost and the price of all it takes.
double priced_cost(const ChoiceTable& table, const ResourcePrices& prices, Index choice);

}  // namespace liantu::solve
