#include "liantu/matrix/group_sums.h"

#include <algorithm>
#include <array>

namespace liantu::matrix {
namespace {

constexpr std::size_t kStep = kGroups * kGroup;  // columns of bits that one pick covers
constexpr std::uint32_t kAll = (1U << kStep) - 1;

struct alignas(64) Strip {
  double numbers[kStrip];
};

constexpr Strip kNothing{};

/// What the patterns of one step stand for, in sixteen columns.
struct StepTables {
  alignas(64) std::array<double, kGroups * kGroupSums * kStrip> sums;

  void fill(const Table& x, std::span<const double> weights, std::size_t step, std::size_t first, const Kernels& with) {
    std::array<const double*, kStep> rows;
    std::array<double, kStep> factors;
    for (std::size_t k = 0; k < kStep; ++k) {
      const std::size_t i = step * kStep + k;
      rows[k] = i < x.rows() ? x.row(i).data() + first : kNothing.numbers;
      factors[k] = i < weights.size() ? weights[i] : 1;
    }
    for (std::size_t g = 0; g < kGroups; ++g)
      with.tabulate(rows.data() + g * kGroup, factors.data() + g * kGroup, sums.data() + g * kGroupSums * kStrip);
  }
};

/// 30 bits from a place on; the row has words to spare.
std::uint32_t pick(const std::uint64_t* row, std::size_t words, std::size_t place) {
  const std::size_t word = place / 64, shift = place % 64;
  std::uint64_t bits = row[word] >> shift;
  if (shift > 64 - kStep && word + 1 < words) bits |= row[word + 1] << (64 - shift);
  return static_cast<std::uint32_t>(bits & kAll);
}

}  // namespace

GroupSums::GroupSums(const Bits& bits, const Kernels& with)
    : rows_(bits.rows()), steps_((bits.columns() + kStep - 1) / kStep), picks_(steps_ * rows_), with_(with) {
  for (std::size_t r = 0; r < rows_; ++r) {
    for (std::size_t step = 0; step < steps_; ++step) picks_[step * rows_ + r] = pick(bits.row(r), bits.words(), step * kStep);
  }
}

void GroupSums::multiply(const Table& x, std::span<const double> weights, Of which, const Take& take) const {
  const std::uint32_t flip = which == Of::Zeros ? kAll : 0;
  std::vector<Strip> sums(rows_);
  const auto tables = std::make_unique<StepTables>();
  for (std::size_t first = 0; first < x.columns(); first += kStrip) {
    std::ranges::fill(sums, Strip{});
    for (std::size_t step = 0; step < steps_; ++step) {
      tables->fill(x, weights, step, first, with_);
      with_.add_picked(tables->sums.data(), picks_.data() + step * rows_, flip, rows_, sums.data()->numbers);
    }
    take(first, sums.data()->numbers);
  }
}

double group_sum(const std::uint64_t* ones, std::size_t words, std::span<const double> x) {
  double sum = 0;
  for (std::size_t place = 0; place < x.size(); place += kStep) {
    std::uint32_t rest = pick(ones, words, place);
    for (std::size_t g = 0; g < kGroups; ++g, rest >>= kGroup) {
      const std::uint64_t bits = rest & (kGroupSums - 1);
      double group = 0;
      each_one(&bits, 1, [&](std::size_t k) { group += x[place + g * kGroup + k]; });
      sum += group;
    }
  }
  return sum;
}

void group_sums(const std::uint64_t* ones, std::size_t words, const RowOf& row, std::size_t count, const Kernels& with,
                double* out) {
  std::fill_n(out, count, 0);
  std::array<const double*, kGroup> rows;
  for (std::size_t place = 0; place < words * 64; place += kStep) {
    std::uint32_t rest = pick(ones, words, place);
    for (std::size_t g = 0; rest != 0; ++g, rest >>= kGroup) {
      const std::uint64_t bits = rest & (kGroupSums - 1);
      std::size_t found = 0;
      each_one(&bits, 1, [&](std::size_t k) { rows[found++] = row(place + g * kGroup + k); });
      if (found != 0) with.add_sum(rows.data(), found, count, out);
    }
  }
}

}  // namespace liantu::matrix
