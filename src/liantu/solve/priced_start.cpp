#include "liantu/solve/priced_start.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace liantu::solve {
namespace {

bool fits(const ChoiceTable& table, const std::vector<Amount>& room, Index choice) {
  bool all = true;
  table.each_use(choice, [&](Index resource, Amount amount) { all = all && amount <= room[resource]; });
  return all;
}

/// Choices of one item that gain against being left, the cheapest by price first.
std::vector<std::pair<double, Index>> gaining(const ChoiceTable& table, const ResourcePrices& prices,
                                              Index item, Index unplaced) {
  std::vector<std::pair<double, Index>> all;
  for (Index c = table.begin(item); c < table.end(item); ++c)
    if (c != unplaced && table.cost(c) < table.cost(unplaced))
      all.emplace_back(priced_cost(table, prices, c), c);
  std::ranges::sort(all);
  return all;
}

}  // namespace

std::optional<std::vector<Index>> priced_start(const ChoiceTable& table, const ResourcePrices& prices) {
  std::vector<double> gain(table.items());
  std::vector<Index> choice(table.items());
  for (Index item = 0; item < table.items(); ++item) {
    choice[item] = table.end(item) - 1;  // to be left comes last
    if (table.placed(choice[item])) return std::nullopt;
    gain[item] = static_cast<double>(table.cost(choice[item])) - prices.of_item[item];
  }
  std::vector<Index> order(table.items());
  std::iota(order.begin(), order.end(), Index{0});
  std::ranges::stable_sort(order, [&](Index a, Index b) { return gain[a] > gain[b]; });
  std::vector<Amount> room(table.resources());
  for (Index r = 0; r < room.size(); ++r) room[r] = table.limit(r);
  for (const Index item : order) {
    for (const auto& [cost, c] : gaining(table, prices, item, choice[item])) {
      if (!fits(table, room, c)) continue;
      table.each_use(c, [&](Index resource, Amount amount) { room[resource] -= amount; });
      choice[item] = c;
      break;
    }
  }
  return choice;
}

}  // namespace liantu::solve
