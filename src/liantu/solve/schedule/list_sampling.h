// Activity lists drawn at random, urgent activities rather early.
#pragma once

#include <vector>

#include "liantu/solve/random_stream.h"
#include "liantu/solve/schedule/packed_project.h"

namespace liantu::solve {

/// Of each activity: the longest way from its start to the end, on that side.
template <typename Word>
std::vector<Time> longest_tails(const PackedProject<Word>& project, Side side);

/// Draws the next activity among those that wait for nothing, by (tail − least tail + 1)².
template <typename Word>
class ListSampling {
 public:
  ListSampling(const PackedProject<Word>& project, Side side);
  void operator()(RandomStream& random, std::uint16_t* order);

 private:
  const PackedArcs *before_, *after_;
  std::vector<Time> tail_;
  std::vector<std::uint32_t> waits_;
  std::vector<std::uint16_t> ready_;
  std::vector<double> chance_;
};

extern template class ListSampling<std::uint32_t>;
extern template class ListSampling<std::uint64_t>;
extern template std::vector<Time> longest_tails(const PackedProject<std::uint32_t>&, Side);
extern template std::vector<Time> longest_tails(const PackedProject<std::uint64_t>&, Side);

}  // namespace liantu::solve
