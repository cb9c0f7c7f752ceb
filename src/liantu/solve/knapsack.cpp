#include "liantu/solve/knapsack.h"

#include <limits>

namespace liantu::solve {
namespace {

// The loops in which the time goes, one text compiled for several kinds of processors. Integers: the same
// result on all. They go in blocks and may write up to kBlock − 1 cells too many, for which every row has
// room.

constexpr std::size_t kBlock = 8;
using Cells = std::int32_t*;
using KnownCells = const std::int32_t*;
typedef std::int32_t Block [[gnu::vector_size(32), gnu::aligned(4), gnu::may_alias]];

[[gnu::always_inline]] inline Block& block(Cells cells) {
  return *reinterpret_cast<Block*>(cells);
}
[[gnu::always_inline]] inline const Block& block(KnownCells cells) {
  return *reinterpret_cast<const Block*>(cells);
}

[[gnu::always_inline]] inline void copy_body(KnownCells before, Cells after, std::size_t from,
                                             std::size_t upto) {
  for (std::size_t x = from; x < upto; x += kBlock) block(after + x) = block(before + x);
}

/// after[x] = the lesser of before[x] and other[x] + gain.
[[gnu::always_inline]] inline void lesser_body(KnownCells before, KnownCells other, Cells after,
                                               std::size_t count, std::int32_t gain) {
  for (std::size_t x = 0; x < count; x += kBlock) {
    const Block without = block(before + x), with = block(other + x) + gain;
    block(after + x) = without < with ? without : with;
  }
}

/// Cells from … upto − 1 of the row after one more entry.
[[gnu::always_inline]] inline void row_body(KnownCells before, Cells after, std::size_t from,
                                            std::size_t upto, std::size_t load, std::int32_t gain) {
  copy_body(before, after, from, std::min(load, upto));
  const std::size_t first = std::max(from, load);
  if (first < upto) lesser_body(before + first, before + (first - load), after + first, upto - first, gain);
}

[[gnu::always_inline]] inline void end_row_body(KnownCells before, Cells after, std::size_t width,
                                                std::size_t load, std::int32_t gain) {
  lesser_body(before, before + load, after, width - load, gain);
  copy_body(before, after, width - load, width);
}

[[gnu::always_inline]] inline void fill_body(Cells row, std::size_t from, std::size_t upto,
                                             std::int32_t value) {
  for (std::size_t x = from; x < upto; x += kBlock) block(row + x) = value - Block{};
}

[[gnu::always_inline]] inline std::int32_t least_sum_body(KnownCells a, KnownCells b, std::size_t count) {
  std::int32_t least = std::numeric_limits<std::int32_t>::max();
  for (std::size_t x = 0; x < count; ++x) least = std::min(least, a[x] + b[x]);
  return least;
}

struct Loops {
  void (*row)(KnownCells, Cells, std::size_t, std::size_t, std::size_t, std::int32_t);
  void (*end_row)(KnownCells, Cells, std::size_t, std::size_t, std::int32_t);
  void (*fill)(Cells, std::size_t, std::size_t, std::int32_t);
  std::int32_t (*least_sum)(KnownCells, KnownCells, std::size_t);
};

#define LIANTU_KNAPSACK_LOOPS(name, attributes)                                                       \
  attributes void row_##name(KnownCells before, Cells after, std::size_t from, std::size_t upto,      \
                             std::size_t load, std::int32_t gain) {                                   \
    row_body(before, after, from, upto, load, gain);                                                  \
  }                                                                                                   \
  attributes void end_row_##name(KnownCells before, Cells after, std::size_t width, std::size_t load, \
                                 std::int32_t gain) {                                                 \
    end_row_body(before, after, width, load, gain);                                                   \
  }                                                                                                   \
  attributes void fill_##name(Cells row, std::size_t from, std::size_t upto, std::int32_t value) {    \
    fill_body(row, from, upto, value);                                                                \
  }                                                                                                   \
  attributes std::int32_t least_sum_##name(KnownCells a, KnownCells b, std::size_t count) {           \
    return least_sum_body(a, b, count);                                                               \
  }

LIANTU_KNAPSACK_LOOPS(portable, )
#if defined(__x86_64__)
LIANTU_KNAPSACK_LOOPS(avx2, [[gnu::target("avx2")]])
#endif
#undef LIANTU_KNAPSACK_LOOPS

const Loops& loops() {
  static const Loops chosen = [] {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2")) return Loops{row_avx2, end_row_avx2, fill_avx2, least_sum_avx2};
#endif
    return Loops{row_portable, end_row_portable, fill_portable, least_sum_portable};
  }();
  return chosen;
}

}  // namespace

void Knapsack::set(std::span<const KnapsackEntry> entries, std::int32_t capacity) {
  entries_ = entries;
  capacity_ = capacity;
  stride_ = (static_cast<std::size_t>(capacity) + 1 + 2 * kBlock) / kBlock * kBlock;
  if (beginnings_.size() < (entries.size() + 1) * stride_) beginnings_.resize((entries.size() + 1) * stride_);
}

// Of row t only the cells up to the load of the entries before it are told apart, and only those are asked
// for from which the entries after it can fill the capacity.
std::int32_t Knapsack::solve(std::span<const KnapsackEntry> entries, std::int32_t capacity) {
  set(entries, capacity);
  std::int64_t after = 0, before = 0;
  std::int32_t all = 0;
  for (const KnapsackEntry& entry : entries) {
    after += entry.load;
    all += entry.gain;
  }
  all_fit_ = after <= capacity;
  if (all_fit_) return all;
  const Loops& loop = loops();
  filled_.resize(entries.size() + 1);
  filled_[0] = 0;
  row(0)[0] = 0;
  for (std::size_t t = 0; t < entries.size(); ++t) {
    before += entries[t].load;
    after -= entries[t].load;
    filled_[t + 1] = static_cast<std::int32_t>(std::min<std::int64_t>(capacity, before));
    const auto from = static_cast<std::size_t>(std::max<std::int64_t>(0, capacity - after));
    const auto upto = static_cast<std::size_t>(filled_[t + 1]) + 1;
    const auto told_apart = static_cast<std::size_t>(filled_[t]) + 1;
    loop.fill(row(t), std::max(told_apart, from), upto, row(t)[told_apart - 1]);
    loop.row(row(t), row(t + 1), from, upto, static_cast<std::size_t>(entries[t].load), entries[t].gain);
    work_ += 32 + upto - from;
  }
  return row(entries.size())[capacity];
}

// ends_ holds at [t][x] the best sum of entries t … with capacity − x, so that both tables are read upwards.
std::int32_t Knapsack::solve_whole(std::span<const KnapsackEntry> entries, std::int32_t capacity) {
  set(entries, capacity);
  const std::size_t width = static_cast<std::size_t>(capacity) + 1;
  const Loops& loop = loops();
  std::fill_n(row(0), width, 0);
  for (std::size_t t = 0; t < entries.size(); ++t)
    loop.row(row(t), row(t + 1), 0, width, static_cast<std::size_t>(entries[t].load), entries[t].gain);
  if (ends_.size() < (entries.size() + 1) * stride_) ends_.resize((entries.size() + 1) * stride_);
  std::fill_n(&ends_[entries.size() * stride_], width, 0);
  for (std::size_t t = entries.size(); t-- > 0;) {
    std::int32_t* const end = &ends_[t * stride_];
    loop.end_row(end + stride_, end, width, static_cast<std::size_t>(entries[t].load), entries[t].gain);
  }
  work_ += 4 * (entries.size() + 1) * width;  // the questions that follow included
  return row(entries.size())[capacity];
}

std::int32_t Knapsack::best_without(std::size_t entry) const {
  return loops().least_sum(row(entry), &ends_[(entry + 1) * stride_],
                           static_cast<std::size_t>(capacity_) + 1);
}

std::int32_t Knapsack::best_with(std::size_t entry) const {
  const std::int32_t load = entries_[entry].load;
  return entries_[entry].gain + loops().least_sum(row(entry), &ends_[(entry + 1) * stride_] + load,
                                                  static_cast<std::size_t>(capacity_ - load) + 1);
}

std::uint64_t Knapsack::take_work() {
  const std::uint64_t work = work_;
  work_ = 0;
  return work;
}

}  // namespace liantu::solve
