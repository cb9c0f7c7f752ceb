// The first few choices of each item in order of cost and the price of all they take.
#pragma once

#include <span>
#include <vector>

#include "liantu/solve/resource_prices.h"

namespace liantu::solve {

class RankedChoices {
 public:
  RankedChoices(const ChoiceTable& table, const ResourcePrices& prices, std::size_t most);

  std::span<const Index> of(Index item) const {
    return std::span(ranked_).subspan(first_[item], first_[item + 1] - first_[item]);
  }

 private:
  std::vector<Index> first_{0}, ranked_;
};

}  // namespace liantu::solve
