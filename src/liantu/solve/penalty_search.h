// Iterated local search with ejection chains: a few items are moved at random, chains mend what that breaks,
// and penalties follow how long limits have been exceeded. Finds assignments within the limits of any problem
// of this kind.
#pragma once

#include <optional>
#include <vector>

#include "liantu/solve/ejection_chains.h"
#include "liantu/solve/random_stream.h"

namespace liantu::solve {

class PenaltySearch {
 public:
  PenaltySearch(const ChoiceTable& table, const ResourcePrices& prices, const RankedChoices& ranked,
                RandomStream& random, Budget& budget);

  /// From each item's cheapest choice at the prices.
  void start();

  /// Goes on from these, with the penalties as they have become.
  void start(const std::vector<Index>& choices);

  /// That many rounds; stops early when the budget is spent, and at the first feasible assignment when
  /// `until_feasible`.
  void run(std::size_t rounds, bool until_feasible);

  /// The cheapest within all limits so far.
  const std::optional<std::vector<Index>>& best() const { return best_; }

 private:
  const ChoiceTable& table_;
  const RankedChoices& ranked_;
  RandomStream& random_;
  Budget& budget_;
  Loading loading_;
  EjectionChains chains_;
  double temperature_ = 0;
  bool begun_ = false;  ///< penalties are set
  std::vector<double> base_penalty_;
  std::vector<Index> raised_;  ///< resources whose penalty is above its base
  std::optional<std::vector<Index>> best_;
  Cost best_cost_ = 0;
  std::vector<Index> queue_;
  std::vector<char> queued_;
  std::vector<EjectionChains::Move> journal_;

  void enqueue(Index item);
  void enqueue_agent(Index agent);
  void descend();
  void note_best();
  void kick();
  void move(Index item, Index choice);
  void undo();
  void adapt_penalties();
};

}  // namespace liantu::solve
