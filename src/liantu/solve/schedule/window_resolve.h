// A window of a schedule solved again: some projects that compete for a resource while one is kept waiting
// leave, the rest stands still as what it takes of the resources, and they come back in drawn orders, each
// where it is best.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "liantu/solve/random_stream.h"
#include "liantu/solve/schedule/negotiation.h"

namespace liantu::solve {

class WindowResolve {
 public:
  /// What is given outlives it.
  WindowResolve(const ScheduleProblem& problem, Negotiation& talks, std::uint64_t seed);

  /// One that waits for a resource from `from` on and begins at `to`.
  struct Window {
    Index waiting;
    Time from, to;
  };
  /// `starts` of a whole schedule; those of the projects in the window become other ones. Nobody starts
  /// before its release or what it waits for; resources may be asked for more than they have. False when
  /// nobody competes in the window.
  bool solve(const Window& window, std::span<Time> starts);
  std::span<const std::size_t> freed() const { return freed_; }  ///< groups of the negotiation

 private:
  static constexpr std::size_t kMostFreed = 5, kOrders = 4;
  static constexpr double kScarce = 10;  // mean weights that a unit beyond what there is costs

  const ScheduleProblem& problem_;
  Negotiation& talks_;
  RandomStream random_;
  std::vector<std::vector<Index>> users_;  ///< of each resource
  std::vector<std::size_t> freed_, rivals_;

  void choose(const Window& window, std::span<const Time> starts);
};

}  // namespace liantu::solve
