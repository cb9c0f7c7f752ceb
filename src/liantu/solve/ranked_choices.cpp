#include "liantu/solve/ranked_choices.h"

#include <algorithm>
#include <utility>

namespace liantu::solve {

RankedChoices::RankedChoices(const ChoiceTable& table, const ResourcePrices& prices, std::size_t most) {
  std::vector<std::pair<double, Index>> order;
  for (Index item = 0; item < table.items(); ++item) {
    order.clear();
    for (Index c = table.begin(item); c < table.end(item); ++c)
      order.emplace_back(priced_cost(table, prices, c), c);
    const std::size_t kept = std::min(most, order.size());
    std::ranges::partial_sort(order, order.begin() + static_cast<std::ptrdiff_t>(kept));
    for (std::size_t k = 0; k < kept; ++k) ranked_.push_back(order[k].second);
    first_.push_back(static_cast<Index>(ranked_.size()));
  }
}

}  // namespace liantu::solve
