#include "liantu/solve/item_prices.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "liantu/solve/knapsack.h"

namespace liantu::solve {
namespace {

constexpr double kItemFinest = 1024;       // whole units of a unit of cost, at most
constexpr double kItemSumLimit = 1 << 30;  // of the prices of all items
constexpr double kItemRounding = 1e-12;    // of sums of doubles, relative, far above what they lose
constexpr std::uint64_t kItemLook = 10;    // work of pricing one choice
constexpr int kItemPatience = 30;
constexpr double kItemShorten = 0.7, kItemLeast = 1e-5;
constexpr double kItemKeepDirection = 0.7;

/// Where the ascent stands: prices of items in whole numbers, prices of side resources in units of cost.
struct Point {
  std::vector<std::int32_t> item;
  std::vector<double> side;
};

/// The relaxation in whole numbers: costs less the cheapest of the item, times the scale, rounded down.
class Relaxation {
 public:
  Relaxation(const ChoiceTable& table, const ResourcePrices& resources, const KnapsackCapacities& knapsacks);

  /// Leaves what each item is taken too seldom (or too often), and by how much each side resource is
  /// exceeded.
  double value(const Point& point);

  Point start() const { return start_; }
  void advance(Point& point, const std::vector<double>& items, const std::vector<double>& sides,
               double length) const;
  const std::vector<int>& surplus() const { return surplus_; }
  const std::vector<Index>& sides() const { return sides_; }
  double excess(std::size_t side) const { return excess_[side]; }  ///< in usual amounts
  double item_price(Index item, std::int32_t price) const {
    return static_cast<double>(price) / scale_ + least_[item];
  }
  std::uint64_t take_work() { return knapsack_.take_work() + kItemLook * listed_.size() + sides_.size(); }

 private:
  struct Listed {
    Index item = 0, choice = 0;
    std::int32_t cost = 0, load = 0;
  };
  const ChoiceTable& table_;
  const ResourcePrices& resources_;
  const KnapsackCapacities& knapsacks_;
  double scale_ = 1, spread_ = 1, rounding_ = 0;
  std::vector<double> least_, highest_;
  std::vector<Index> sides_,
      side_of_;  ///< resources without a knapsack that choices take; their numbers, or kNone
  std::vector<std::size_t> first_listed_;
  std::vector<Listed> listed_;     ///< choices agent by agent
  std::vector<double> priced_at_;  ///< side prices that the listed costs have
  Point start_;
  std::vector<int> surplus_;
  std::vector<double> excess_;
  std::vector<KnapsackEntry> entries_;
  std::vector<Index> entry_choice_;
  Knapsack knapsack_;

  void find_sides();
  void list_choices();
  double relaxed(Index choice, const std::vector<double>& side) const;
  void price_listed(const std::vector<double>& side);
  std::int64_t fill_knapsack(std::size_t agent, const std::vector<std::int32_t>& price);
};

Relaxation::Relaxation(const ChoiceTable& table, const ResourcePrices& resources,
                       const KnapsackCapacities& knapsacks)
    : table_(table), resources_(resources), knapsacks_(knapsacks), surplus_(table.items()) {
  find_sides();
  for (Index item = 0; item < table.items(); ++item) {
    double least = std::numeric_limits<double>::infinity(), most = -least;
    for (Index c = table.begin(item); c < table.end(item); ++c) {
      const double cost = relaxed(c, start_.side);
      least = std::min(least, cost);
      most = std::max(most, cost);
    }
    spread_ = std::max(spread_, most - least);
    least_.push_back(least);
  }
  double sum = 0;
  for (Index item = 0; item < table.items(); ++item) {
    highest_.push_back(std::max(0.0, resources.of_item[item] - least_[item]) + 2 * spread_);
    sum += highest_.back() + 1;
    rounding_ += kItemRounding * std::abs(least_[item]);
  }
  scale_ = std::min(kItemFinest, kItemSumLimit / sum);
  if (scale_ >= 1) scale_ = std::exp2(std::floor(std::log2(scale_)));
  for (Index item = 0; item < table.items(); ++item)
    start_.item.push_back(
        static_cast<std::int32_t>(std::max(0.0, resources.of_item[item] - least_[item]) * scale_));
  list_choices();
  price_listed(start_.side);
}

// Only resources that all their choices together would exceed can bind.
void Relaxation::find_sides() {
  std::vector<Amount> most(table_.resources(), 0);
  for (Index c = 0; c < table_.choices(); ++c)
    table_.each_use(c, [&](Index r, Amount amount) { most[r] += amount; });
  for (const Index r : knapsacks_.resource) most[r] = 0;
  side_of_.assign(table_.resources(), kNone);
  for (Index r = 0; r < table_.resources(); ++r) {
    if (most[r] <= table_.limit(r)) continue;
    side_of_[r] = static_cast<Index>(sides_.size());
    sides_.push_back(r);
    start_.side.push_back(resources_.of_resource[r]);
  }
  excess_.resize(sides_.size());
}

void Relaxation::list_choices() {
  first_listed_.assign(table_.agents() + 2, 0);
  for (Index c = 0; c < table_.choices(); ++c) ++first_listed_[table_.agent(c) + 1];
  for (std::size_t a = 1; a < first_listed_.size(); ++a) first_listed_[a] += first_listed_[a - 1];
  listed_.resize(table_.choices());
  std::vector<std::size_t> next(first_listed_);
  for (Index item = 0; item < table_.items(); ++item)
    for (Index c = table_.begin(item); c < table_.end(item); ++c)
      listed_[next[table_.agent(c)]++] = {item, c, 0, knapsacks_.load[c]};
}

double Relaxation::relaxed(Index choice, const std::vector<double>& side) const {
  double cost = static_cast<double>(table_.cost(choice));
  table_.each_use(choice, [&](Index r, Amount amount) {
    if (side_of_[r] != kNone) cost += side[side_of_[r]] * static_cast<double>(amount);
  });
  return cost;
}

void Relaxation::price_listed(const std::vector<double>& side) {
  for (Listed& one : listed_) {
    double above = (relaxed(one.choice, side) - least_[one.item]) * scale_;
    if (!sides_.empty())
      above -= kItemRounding * std::abs(above);  // without them it is whole or rounded down by floor
    one.cost = static_cast<std::int32_t>(std::floor(std::clamp(above, -kItemSumLimit, kItemSumLimit)));
  }
  priced_at_ = side;
}

std::int64_t Relaxation::fill_knapsack(std::size_t agent, const std::vector<std::int32_t>& price) {
  entries_.clear();
  entry_choice_.clear();
  for (std::size_t k = first_listed_[agent]; k < first_listed_[agent + 1]; ++k) {
    const std::int32_t gain = listed_[k].cost - price[listed_[k].item];
    if (gain >= 0) continue;
    entries_.push_back({gain, listed_[k].load, static_cast<Index>(entries_.size())});
    entry_choice_.push_back(static_cast<Index>(k));
  }
  if (entries_.empty()) return 0;
  const std::int32_t best =
      knapsack_.solve(entries_, agent < table_.agents() ? knapsacks_.capacity[agent] : 0);
  knapsack_.each_taken([&](std::uint32_t entry) {
    const Listed& one = listed_[entry_choice_[entry]];
    --surplus_[one.item];
    if (sides_.empty()) return;
    table_.each_use(one.choice, [&](Index r, Amount amount) {
      if (side_of_[r] != kNone)
        excess_[side_of_[r]] += static_cast<double>(amount) / resources_.usual_amount[r];
    });
  });
  return best;
}

double Relaxation::value(const Point& point) {
  if (point.side != priced_at_) price_listed(point.side);
  std::int64_t whole = 0;
  double rest = 0, size = 0;
  for (std::size_t s = 0; s < sides_.size(); ++s) {
    const auto limit = static_cast<double>(table_.limit(sides_[s]));
    rest -= point.side[s] * limit;
    size += point.side[s] * limit;
    excess_[s] = -limit / resources_.usual_amount[sides_[s]];
  }
  for (Index item = 0; item < table_.items(); ++item) {
    whole += point.item[item];
    rest += least_[item];
    surplus_[item] = 1;
  }
  for (std::size_t agent = 0; agent <= table_.agents(); ++agent) {
    if (first_listed_[agent] != first_listed_[agent + 1]) whole += fill_knapsack(agent, point.item);
  }
  return static_cast<double>(whole) / scale_ + rest - rounding_ - kItemRounding * size;
}

void Relaxation::advance(Point& point, const std::vector<double>& items, const std::vector<double>& sides,
                         double length) const {
  for (Index item = 0; item < table_.items(); ++item) {
    const double moved = static_cast<double>(point.item[item]) + length * scale_ * items[item];
    point.item[item] =
        static_cast<std::int32_t>(std::lround(std::clamp(moved, -spread_ * scale_, highest_[item] * scale_)));
  }
  for (std::size_t s = 0; s < sides_.size(); ++s)
    point.side[s] = std::max(0.0, point.side[s] + length * sides[s] / resources_.usual_amount[sides_[s]]);
}

/// The way uphill, kept in part from step to step.
struct Direction {
  std::vector<double> item, side;
  double square = 0;

  void turn(const Relaxation& relaxation, const Point& point) {
    square = 0;
    for (Index k = 0; k < item.size(); ++k) {
      item[k] = kItemKeepDirection * item[k] + (1 - kItemKeepDirection) * relaxation.surplus()[k];
      square += item[k] * item[k];
    }
    for (std::size_t s = 0; s < side.size(); ++s) {
      const bool held = point.side[s] <= 0 && relaxation.excess(s) < 0;
      side[s] = held ? 0 : kItemKeepDirection * side[s] + (1 - kItemKeepDirection) * relaxation.excess(s);
      square += side[s] * side[s];
    }
  }
};

}  // namespace

ItemPrices price_items(const ChoiceTable& table, const ResourcePrices& resources,
                       const KnapsackCapacities& knapsacks, double estimate, int steps, double share,
                       Budget& budget) {
  Relaxation relaxation(table, resources, knapsacks);
  Point point = relaxation.start(), best = point;
  Direction direction{std::vector<double>(table.items(), 0),
                      std::vector<double>(relaxation.sides().size(), 0)};
  double bound = -std::numeric_limits<double>::infinity(), factor = 1;
  int stalled = 0;
  for (int step = 0; step < steps && factor > kItemLeast && (step == 0 || !budget.past(share)); ++step) {
    const double value = relaxation.value(point);
    budget.charge(relaxation.take_work());
    if (value > bound) {
      bound = value;
      best = point;
      stalled = 0;
    } else if (++stalled > kItemPatience) {
      factor *= kItemShorten;
      stalled = 0;
      point = best;
    }
    direction.turn(relaxation, point);
    if (direction.square < 1e-9) break;
    relaxation.advance(point, direction.item, direction.side,
                       factor * std::max(estimate - value, 1.0) / direction.square);
  }
  ItemPrices found{{}, resources.of_resource, std::vector<double>(table.resources(), 0), bound};
  for (Index item = 0; item < table.items(); ++item)
    found.of_item.push_back(relaxation.item_price(item, best.item[item]));
  for (std::size_t s = 0; s < relaxation.sides().size(); ++s)
    found.of_resource[relaxation.sides()[s]] = found.of_side[relaxation.sides()[s]] = best.side[s];
  return found;
}

}  // namespace liantu::solve
