#include "liantu/solve/resource_prices.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace liantu::solve {
namespace {

constexpr double kPriceRounding = 1e-12;  // of sums of doubles, relative, far above what they lose
constexpr std::uint64_t kPriceLook = 20;  // work of pricing one choice
constexpr int kPricePatience = 20;
constexpr double kPriceShorten = 0.7, kPriceLeast = 1e-4;

struct Cheapest {
  double value = 0;
  std::vector<double> excess;  ///< of every resource when each item takes its cheapest choice
};

double priced(const ChoiceTable& table, const std::vector<double>& price, Index choice) {
  double cost = static_cast<double>(table.cost(choice));
  table.each_use(
      choice, [&](Index resource, Amount amount) { cost += price[resource] * static_cast<double>(amount); });
  return cost;
}

Cheapest cheapest_choices(const ChoiceTable& table, const std::vector<double>& price) {
  Cheapest all;
  double size = 0;
  all.excess.resize(table.resources());
  for (Index r = 0; r < table.resources(); ++r) {
    all.excess[r] = -static_cast<double>(table.limit(r));
    all.value += price[r] * all.excess[r];
    size += std::abs(price[r] * all.excess[r]);
  }
  for (Index item = 0; item < table.items(); ++item) {
    double least = std::numeric_limits<double>::infinity();
    Index best = table.begin(item);
    for (Index c = table.begin(item); c < table.end(item); ++c) {
      const double cost = priced(table, price, c);
      if (cost < least) least = cost, best = c;
    }
    all.value += least;
    size += std::abs(least);
    table.each_use(
        best, [&](Index resource, Amount amount) { all.excess[resource] += static_cast<double>(amount); });
  }
  all.value -= kPriceRounding * size;
  return all;
}

std::vector<double> usual_amounts(const ChoiceTable& table) {
  std::vector<double> sum(table.resources(), 0);
  std::vector<std::size_t> count(table.resources(), 0);
  for (Index c = 0; c < table.choices(); ++c) {
    table.each_use(c, [&](Index resource, Amount amount) {
      sum[resource] += static_cast<double>(amount);
      count[resource] += amount > 0 ? 1 : 0;
    });
  }
  for (Index r = 0; r < sum.size(); ++r) sum[r] = count[r] > 0 ? sum[r] / static_cast<double>(count[r]) : 1;
  return sum;
}

std::vector<double> item_prices(const ChoiceTable& table, const std::vector<double>& price) {
  std::vector<double> all(table.items(), std::numeric_limits<double>::infinity());
  for (Index item = 0; item < table.items(); ++item)
    for (Index c = table.begin(item); c < table.end(item); ++c)
      all[item] = std::min(all[item], priced(table, price, c));
  return all;
}

}  // namespace

double priced_cost(const ChoiceTable& table, const ResourcePrices& prices, Index choice) {
  return priced(table, prices.of_resource, choice);
}

ResourcePrices free_resources(const ChoiceTable& table) {
  ResourcePrices none;
  none.of_resource.assign(table.resources(), 0);
  none.usual_amount = usual_amounts(table);
  none.of_item = item_prices(table, none.of_resource);
  none.bound = cheapest_choices(table, none.of_resource).value;
  return none;
}

// Projected subgradients with Polyak's step, in usual amounts.
void raise_prices(const ChoiceTable& table, double estimate, int steps, double share, Budget& budget,
                  ResourcePrices& prices) {
  std::vector<double> price = prices.of_resource;
  double factor = 1;
  int stalled = 0;
  for (int step = 0; step < steps && factor > kPriceLeast && !budget.past(share); ++step) {
    Cheapest now = cheapest_choices(table, price);
    budget.charge(kPriceLook * table.choices() + table.resources());
    if (now.value > prices.bound) {
      prices.bound = now.value;
      prices.of_resource = price;
      stalled = 0;
    } else if (++stalled >= kPricePatience) {
      factor *= kPriceShorten;
      stalled = 0;
      price = prices.of_resource;
      now = cheapest_choices(table, price);
    }
    double square = 0;
    for (Index r = 0; r < table.resources(); ++r) {
      if (price[r] <= 0 && now.excess[r] < 0) now.excess[r] = 0;
      now.excess[r] /= prices.usual_amount[r];
      square += now.excess[r] * now.excess[r];
    }
    if (square < 1e-9) break;
    const double length = factor * std::max(estimate - now.value, 1.0) / square;
    for (Index r = 0; r < table.resources(); ++r)
      price[r] = std::max(0.0, price[r] + length * now.excess[r] / prices.usual_amount[r]);
  }
  prices.of_item = item_prices(table, prices.of_resource);
}

}  // namespace liantu::solve
