// Knapsack by dynamic programming over the capacity: which entries an agent would take, and what it costs to
// force one in or out.
#pragma once

#include <algorithm>
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

/// Tables of the best sums for capacities up to the given one, kept for all beginnings (and, on demand, all
/// ends) of the entries. Loads are at most the capacity; sums of gains fit 31 bits. The entries must stay
/// where they are meanwhile.
class Knapsack {
 public:
  /// Best sum, and which entries make it; of the tables only what that needs is filled.
  std::int32_t solve(std::span<const KnapsackEntry> entries, std::int32_t capacity);

  /// Calls `with` for the item of each entry of one best choice. After solve().
  template <typename Call>
  void each_taken(Call with) const {
    std::int32_t left = capacity_;
    for (std::size_t t = entries_.size(); t-- > 0;) {
      if (!all_fit_ && row(t + 1)[std::min(left, filled_[t + 1])] == row(t)[std::min(left, filled_[t])])
        continue;
      with(entries_[t].item);
      left -= entries_[t].load;
    }
  }

  /// Best sum, with all tables for the questions below.
  std::int32_t solve_whole(std::span<const KnapsackEntry> entries, std::int32_t capacity);

  std::int32_t best_within(std::int32_t capacity) const { return row(entries_.size())[capacity]; }
  std::int32_t best_without(std::size_t entry) const;
  std::int32_t best_with(std::size_t entry) const;

  /// Cells of tables filled since the last call.
  std::uint64_t take_work();

 private:
  std::span<const KnapsackEntry> entries_;
  std::int32_t capacity_ = 0;
  bool all_fit_ = false;
  std::size_t stride_ = 0;
  std::vector<std::int32_t> beginnings_, ends_;
  std::vector<std::int32_t> filled_;  ///< of each row of solve(): beyond it the sum stays what it is there
  std::uint64_t work_ = 0;

  void set(std::span<const KnapsackEntry> entries, std::int32_t capacity);
  const std::int32_t* row(std::size_t t) const { return &beginnings_[t * stride_]; }
  std::int32_t* row(std::size_t t) { return &beginnings_[t * stride_]; }
};

}  // namespace liantu::solve
