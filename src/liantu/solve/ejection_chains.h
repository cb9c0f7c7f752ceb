// Ejection chains (docs/sources.md#assignment): an item moves to another agent, throws an item out there,
// that one moves on … until one finds room. Limits may be exceeded at a penalty.
#pragma once

#include <vector>

#include "liantu/solve/loading.h"
#include "liantu/solve/ranked_choices.h"

namespace liantu::solve {

class EjectionChains {
 public:
  /// Items go to their ranked choices only.
  EjectionChains(const ChoiceTable& table, const ResourcePrices& prices, const RankedChoices& ranked,
                 Loading& loading);

  std::vector<double>& penalty() { return penalty_; }
  double value() const { return static_cast<double>(loading_.cost()) + loading_.penalty(penalty_); }

  /// Begins with the item; true when a chain made cost and penalties less. Its moves are in `moves()`.
  bool improve(Index item);

  struct Move {
    Index item = 0, from = 0;  ///< the choice it had
  };
  const std::vector<Move>& moves() const { return moves_; }
  std::uint64_t take_work();

 private:
  struct Step {
    double value = 0;
    Index choice = kNone, out = kNone;
  };

  const ChoiceTable& table_;
  const RankedChoices& ranked_;
  Loading& loading_;
  std::vector<double> penalty_, item_price_;
  std::vector<Move> moves_;
  std::vector<std::uint32_t> mark_;
  std::uint32_t stamp_ = 0;
  std::uint64_t work_ = 0;

  double worth(Index item, Index choice) const {
    return static_cast<double>(table_.cost(choice)) - item_price_[item];
  }
  bool extend(Index item, Index left_agent, double value, int depth, std::size_t width);
  struct Steps;
  void weigh_outs(Index in, double placed, const std::vector<Index>& outs, Steps& steps);
  void find_steps(Index item, Index left_agent, double value, bool last, Steps& steps);
};

}  // namespace liantu::solve
