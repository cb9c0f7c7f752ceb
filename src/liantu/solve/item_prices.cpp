#include "liantu/solve/item_prices.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "liantu/solve/knapsack.h"

namespace liantu::solve {
namespace {

constexpr double kFinest = 1024;  // whole units of a unit of cost, at most
constexpr double kSumLimit = 1 << 30;
constexpr int kPatience = 30;
constexpr double kShorten = 0.7, kLeast = 1e-5;
constexpr double kKeepDirection = 0.7;

/// The relaxation in whole numbers: costs less the cheapest of the item, times the scale, rounded down.
class Relaxation {
 public:
  Relaxation(const ChoiceTable& table, const ResourcePrices& resources, const KnapsackCapacities& knapsacks,
             const std::vector<double>& start);

  std::int64_t value(const std::vector<std::int32_t>& price, std::vector<int>& surplus);
  double in_cost(std::int64_t value) const { return static_cast<double>(value) / scale_ + shift_; }
  double scaled(double cost) const { return (cost - shift_) * scale_; }
  double item_price(Index item, std::int32_t price) const {
    return static_cast<double>(price) / scale_ + least_[item];
  }
  std::int32_t clamped(Index item, double price) const {
    return static_cast<std::int32_t>(
        std::lround(std::clamp(price, -spread_ * scale_, highest_[item] * scale_)));
  }
  std::vector<std::int32_t> start() const { return start_; }
  double scale() const { return scale_; }
  std::uint64_t take_work() { return knapsack_.take_work() + listed_.size(); }

 private:
  struct Listed {
    Index item;
    std::int32_t cost, load;
  };
  const KnapsackCapacities& knapsacks_;
  std::size_t agents_;
  double scale_ = 1, shift_ = 0, spread_ = 1;
  std::vector<double> least_, highest_;
  std::vector<std::size_t> first_listed_;
  std::vector<Listed> listed_;
  std::vector<std::int32_t> start_;
  std::vector<KnapsackEntry> entries_;
  Knapsack knapsack_;
};

Relaxation::Relaxation(const ChoiceTable& table, const ResourcePrices& resources,
                       const KnapsackCapacities& knapsacks, const std::vector<double>& start)
    : knapsacks_(knapsacks),
      agents_(table.agents()),
      least_(table.items(), std::numeric_limits<double>::infinity()),
      first_listed_(table.agents() + 2, 0) {
  std::vector<char> main(table.resources(), 0);
  for (const Index r : knapsacks.resource) main[r] = 1;
  double size = 0;
  for (Index r = 0; r < table.resources(); ++r) {
    if (main[r] != 0) continue;
    shift_ -= resources.of_resource[r] * static_cast<double>(table.limit(r));
    size -= shift_;
  }
  std::vector<double> relaxed(table.choices());
  for (Index item = 0; item < table.items(); ++item) {
    for (Index c = table.begin(item); c < table.end(item); ++c) {
      relaxed[c] = static_cast<double>(table.cost(c));
      table.each_use(c, [&](Index r, Amount amount) {
        if (main[r] == 0) relaxed[c] += resources.of_resource[r] * static_cast<double>(amount);
      });
      least_[item] = std::min(least_[item], relaxed[c]);
      ++first_listed_[table.agent(c) + 1];
    }
    shift_ += least_[item];
    size += std::abs(least_[item]);
    for (Index c = table.begin(item); c < table.end(item); ++c)
      spread_ = std::max(spread_, relaxed[c] - least_[item]);
  }
  shift_ -= 1e-12 * size;  // far above what adding doubles loses
  double sum = 0;
  for (Index item = 0; item < table.items(); ++item) {
    highest_.push_back(std::max(0.0, start[item] - least_[item]) + 2 * spread_);
    sum += highest_.back() + 1;
  }
  scale_ = std::min(kFinest, kSumLimit / sum);
  if (scale_ >= 1) scale_ = std::exp2(std::floor(std::log2(scale_)));
  for (std::size_t a = 1; a < first_listed_.size(); ++a) first_listed_[a] += first_listed_[a - 1];
  listed_.resize(table.choices());
  std::vector<std::size_t> next(first_listed_);
  for (Index item = 0; item < table.items(); ++item) {
    for (Index c = table.begin(item); c < table.end(item); ++c) {
      const double cost = std::floor((relaxed[c] - least_[item]) * scale_);
      listed_[next[table.agent(c)]++] = {item, static_cast<std::int32_t>(cost), knapsacks.load[c]};
    }
    start_.push_back(clamped(item, (start[item] - least_[item]) * scale_));
  }
}

std::int64_t Relaxation::value(const std::vector<std::int32_t>& price, std::vector<int>& surplus) {
  std::int64_t value = 0;
  for (std::size_t item = 0; item < price.size(); ++item) {
    value += price[item];
    surplus[item] = 1;
  }
  for (std::size_t agent = 0; agent <= agents_; ++agent) {
    entries_.resize(first_listed_[agent + 1] - first_listed_[agent]);
    std::size_t count = 0;
    for (std::size_t k = first_listed_[agent]; k < first_listed_[agent + 1]; ++k) {
      const std::int32_t gain = listed_[k].cost - price[listed_[k].item];
      entries_[count] = {gain, listed_[k].load, listed_[k].item};
      count += gain < 0 ? 1 : 0;
    }
    if (count == 0) continue;
    entries_.resize(count);
    value += knapsack_.solve(entries_, agent < agents_ ? knapsacks_.capacity[agent] : 0);
    knapsack_.each_taken([&](std::uint32_t item) { --surplus[item]; });
  }
  return value;
}

}  // namespace

ItemPrices price_items(const ChoiceTable& table, const ResourcePrices& resources,
                       const KnapsackCapacities& knapsacks, const std::vector<double>& start, double estimate,
                       int steps, Budget& budget) {
  Relaxation relaxation(table, resources, knapsacks, start);
  std::vector<std::int32_t> price = relaxation.start(), best = price;
  std::vector<int> surplus(table.items());
  std::vector<double> direction(table.items(), 0);
  std::int64_t bound = std::numeric_limits<std::int64_t>::min();
  double factor = 1;
  int stalled = 0;
  for (int step = 0; step < steps && factor > kLeast && (step == 0 || !budget.spent()); ++step) {
    const std::int64_t value = relaxation.value(price, surplus);
    budget.charge(relaxation.take_work());
    if (value > bound) {
      bound = value;
      best = price;
      stalled = 0;
    } else if (++stalled > kPatience) {
      factor *= kShorten;
      stalled = 0;
      price = best;
    }
    double square = 0;
    for (Index item = 0; item < table.items(); ++item) {
      direction[item] = kKeepDirection * direction[item] + (1 - kKeepDirection) * surplus[item];
      square += direction[item] * direction[item];
    }
    if (square < 1e-9) break;
    const double length =
        factor * std::max(relaxation.scaled(estimate) - static_cast<double>(value), relaxation.scale()) /
        square;
    for (Index item = 0; item < table.items(); ++item)
      price[item] = relaxation.clamped(item, static_cast<double>(price[item]) + length * direction[item]);
  }
  ItemPrices found;
  found.bound = relaxation.in_cost(bound);
  for (Index item = 0; item < table.items(); ++item)
    found.of_item.push_back(relaxation.item_price(item, best[item]));
  return found;
}

}  // namespace liantu::solve
