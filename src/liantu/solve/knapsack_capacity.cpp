#include "liantu/solve/knapsack_capacity.h"

#include <numeric>

namespace liantu::solve {
namespace {

constexpr Amount kWidestTable = 4096;

Index dearest_resource(const ChoiceTable& table, const std::vector<double>& price, Index agent) {
  const auto first = static_cast<Index>(agent * table.dimensions());
  Index chosen = first;
  double most = -1;
  for (Index r = first; r < first + table.dimensions(); ++r) {
    const double worth = price[r] * static_cast<double>(table.limit(r));
    if (worth > most) most = worth, chosen = r;
  }
  return chosen;
}

}  // namespace

KnapsackCapacities knapsack_capacities(const ChoiceTable& table, const std::vector<double>& resource_price) {
  KnapsackCapacities all;
  auto& divisor = all.divisor;
  divisor.assign(table.agents(), 0);
  const auto main_load = [&](Index choice) {
    const Index agent = table.agent(choice);
    return table.load(choice)[all.resource[agent] - agent * table.dimensions()];
  };
  for (Index agent = 0; agent < table.agents(); ++agent)
    all.resource.push_back(dearest_resource(table, resource_price, agent));
  for (Index c = 0; c < table.choices(); ++c)
    if (table.placed(c)) divisor[table.agent(c)] = std::gcd(divisor[table.agent(c)], main_load(c));
  for (Index agent = 0; agent < table.agents(); ++agent) {
    const Amount limit = table.limit(all.resource[agent]);
    Amount& by = divisor[agent];
    if (by == 0) by = limit + 1;  // nothing takes any of it
    all.exact.push_back(limit / by <= kWidestTable ? 1 : 0);
    if (all.exact.back() == 0) by = (limit + kWidestTable - 1) / kWidestTable;
    all.capacity.push_back(static_cast<std::int32_t>(limit / by));
  }
  for (Index c = 0; c < table.choices(); ++c)
    all.load.push_back(table.placed(c) ? static_cast<std::int32_t>(main_load(c) / divisor[table.agent(c)])
                                       : 0);
  return all;
}

}  // namespace liantu::solve
