// Knapsack by dynamic programming over the capacity: which entries an agent would take, and what it costs to
// force one in or out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace liantu::solve {

/// Taking it changes the sum by `gain`, which is below 0: smaller is better.
struct KnapsackEntry {
  std::int32_t gain = 0, load = 0;
  std::uint32_t item = 0;
};

/// Tables of the best sums for every capacity up to the given one, kept for all beginnings (and, on demand,
/// all ends) of the entries. Loads are at most the capacity; sums of gains fit 31 bits.
class Knapsack {
 public:
  /// The entries must stay where they are until the next call. Best sum with the whole capacity.
  std::int32_t solve(std::span<const KnapsackEntry> entries, std::int32_t capacity);

  std::int32_t best() const { return row(entries_.size())[capacity_]; }

  /// With only part of the capacity.
  std::int32_t best_within(std::int32_t capacity) const { return row(entries_.size())[capacity]; }

  /// Calls `with` for the item of each entry of one best choice.
  template <typename Call>
  void each_taken(Call with) const {
    std::int32_t left = capacity_;
    for (std::size_t t = entries_.size(); t-- > 0;) {
      if (row(t + 1)[left] == row(t)[left]) continue;
      with(entries_[t].item);
      left -= entries_[t].load;
    }
  }

  /// To be called before the two below.
  void solve_ends();
  std::int32_t best_without(std::size_t entry) const;
  std::int32_t best_with(std::size_t entry) const;

  /// Cells of tables filled since the last call.
  std::uint64_t take_work();

 private:
  std::span<const KnapsackEntry> entries_;
  std::int32_t capacity_ = 0;
  std::size_t stride_ = 0;
  std::vector<std::int32_t> beginnings_, ends_;
  std::uint64_t work_ = 0;

  const std::int32_t* row(std::size_t t) const { return &beginnings_[t * stride_]; }
};

}  // namespace liantu::solve
