#include "liantu/solve/knapsack.h"

#include <algorithm>
#include <limits>

namespace liantu::solve {
namespace {

// The loops in which the time goes, one text compiled for two kinds of processors. Integers: the same result
// on both.

[[gnu::always_inline]] inline void row_body(const std::int32_t* __restrict before,
                                            std::int32_t* __restrict after, std::size_t width,
                                            std::size_t load, std::int32_t gain) {
  std::copy_n(before, load, after);
  for (std::size_t x = load; x < width; ++x) after[x] = std::min(before[x], before[x - load] + gain);
}

[[gnu::always_inline]] inline void end_row_body(const std::int32_t* __restrict before,
                                                std::int32_t* __restrict after, std::size_t width,
                                                std::size_t load, std::int32_t gain) {
  for (std::size_t x = 0; x < width - load; ++x) after[x] = std::min(before[x], before[x + load] + gain);
  std::copy_n(before + (width - load), load, after + (width - load));
}

[[gnu::always_inline]] inline std::int32_t least_sum_body(const std::int32_t* a, const std::int32_t* b,
                                                          std::size_t count) {
  std::int32_t least = std::numeric_limits<std::int32_t>::max();
  for (std::size_t x = 0; x < count; ++x) least = std::min(least, a[x] + b[x]);
  return least;
}

struct Loops {
  void (*row)(const std::int32_t*, std::int32_t*, std::size_t, std::size_t, std::int32_t);
  void (*end_row)(const std::int32_t*, std::int32_t*, std::size_t, std::size_t, std::int32_t);
  std::int32_t (*least_sum)(const std::int32_t*, const std::int32_t*, std::size_t);
};

#if defined(__x86_64__)
[[gnu::target("avx2")]] void row_avx2(const std::int32_t* before, std::int32_t* after, std::size_t width,
                                      std::size_t load, std::int32_t gain) {
  row_body(before, after, width, load, gain);
}
[[gnu::target("avx2")]] void end_row_avx2(const std::int32_t* before, std::int32_t* after, std::size_t width,
                                          std::size_t load, std::int32_t gain) {
  end_row_body(before, after, width, load, gain);
}
[[gnu::target("avx2")]] std::int32_t least_sum_avx2(const std::int32_t* a, const std::int32_t* b,
                                                    std::size_t count) {
  return least_sum_body(a, b, count);
}
#endif

void row_portable(const std::int32_t* before, std::int32_t* after, std::size_t width, std::size_t load,
                  std::int32_t gain) {
  row_body(before, after, width, load, gain);
}
void end_row_portable(const std::int32_t* before, std::int32_t* after, std::size_t width, std::size_t load,
                      std::int32_t gain) {
  end_row_body(before, after, width, load, gain);
}
std::int32_t least_sum_portable(const std::int32_t* a, const std::int32_t* b, std::size_t count) {
  return least_sum_body(a, b, count);
}

const Loops& loops() {
  static const Loops chosen = [] {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2")) return Loops{row_avx2, end_row_avx2, least_sum_avx2};
#endif
    return Loops{row_portable, end_row_portable, least_sum_portable};
  }();
  return chosen;
}

}  // namespace

std::int32_t Knapsack::solve(std::span<const KnapsackEntry> entries, std::int32_t capacity) {
  entries_ = entries;
  capacity_ = capacity;
  const std::size_t width = static_cast<std::size_t>(capacity) + 1;
  stride_ = (width + 15) / 16 * 16;
  if (beginnings_.size() < (entries.size() + 1) * stride_) beginnings_.resize((entries.size() + 1) * stride_);
  std::fill_n(beginnings_.data(), width, 0);
  const Loops& loop = loops();
  for (std::size_t t = 0; t < entries.size(); ++t) {
    std::int32_t* const before = &beginnings_[t * stride_];
    loop.row(before, before + stride_, width, static_cast<std::size_t>(entries[t].load), entries[t].gain);
  }
  work_ += (entries.size() + 1) * width;
  return best();
}

// ends_ holds at [t][x] the best sum of entries t … with capacity − x, so that both tables are read upwards.
void Knapsack::solve_ends() {
  const std::size_t width = static_cast<std::size_t>(capacity_) + 1;
  if (ends_.size() < (entries_.size() + 1) * stride_) ends_.resize((entries_.size() + 1) * stride_);
  std::fill_n(&ends_[entries_.size() * stride_], width, 0);
  const Loops& loop = loops();
  for (std::size_t t = entries_.size(); t-- > 0;) {
    std::int32_t* const after = &ends_[t * stride_];
    loop.end_row(after + stride_, after, width, static_cast<std::size_t>(entries_[t].load), entries_[t].gain);
  }
  work_ += 3 * (entries_.size() + 1) * width;  // the two questions that follow included
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
