#include "liantu/matrix/proximity.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace liantu::matrix {
namespace {

constexpr std::size_t kTile = 64;
constexpr double kToCoarse = 1.5 * (1 << 13);  // adding it leaves multiples of 2⁻³⁹

double coarse_part(double x) { return (x + kToCoarse) - kToCoarse; }

/// Ones of each column; 1 where there are none, so that nothing of one stays nothing.
std::vector<double> divisors(const std::vector<std::size_t>& ubiquity) {
  std::vector<double> ones(ubiquity.size());
  for (std::size_t i = 0; i < ones.size(); ++i) ones[i] = static_cast<double>(std::max<std::size_t>(ubiquity[i], 1));
  return ones;
}

/// Nearness of a column to those of a tile.
struct TileRow {
  std::array<std::uint32_t, kTile> both;

  void fill(std::size_t column, std::size_t begin, std::size_t end, const Bits& by_column, const std::vector<double>& ones,
            const Kernels& with, double* out) {
    with.shared(by_column.row(column), by_column.row(begin), end - begin, by_column.words(), both.data());
    const double own = ones[column];
    for (std::size_t k = 0; k < end - begin; ++k) {
      const double other = ones[begin + k];
      out[k] = static_cast<double>(static_cast<std::int32_t>(both[k])) / (own > other ? own : other);
    }
  }
};

}  // namespace

Table proximity(const Bits& by_column, const std::vector<std::size_t>& ubiquity, const Kernels& with) {
  const std::size_t columns = by_column.rows();
  const std::vector<double> ones = divisors(ubiquity);
  Table near = Table::unwritten(columns, columns);
  TileRow row;
  std::array<std::array<double, kTile>, kTile> tile;
  for (std::size_t first = 0; first < columns; first += kTile) {
    const std::size_t last = std::min(first + kTile, columns);
    for (std::size_t begin = first; begin < columns; begin += kTile) {
      const std::size_t end = std::min(begin + kTile, columns);
      for (std::size_t i = first; i < last; ++i) {
        row.fill(i, begin, end, by_column, ones, with, tile[i - first].data());
        std::copy_n(tile[i - first].data(), end - begin, &near.at(i, begin));
      }
      for (std::size_t j = begin; j < end; ++j) {
        double* const out = &near.at(j, first);
        for (std::size_t i = 0; i < last - first; ++i) out[i] = tile[i][j - begin];
      }
    }
  }
  return near;
}

void proximity_of(std::size_t column, const Bits& by_column, const std::vector<std::size_t>& ubiquity,
                  const Kernels& with, std::span<double> out) {
  const std::vector<double> ones = divisors(ubiquity);
  TileRow row;
  for (std::size_t begin = 0; begin < out.size(); begin += kTile)
    row.fill(column, begin, std::min(begin + kTile, out.size()), by_column, ones, with, &out[begin]);
}

void ExactSums::add(std::span<const double> numbers) {
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const double coarse = coarse_part(numbers[i]);
    coarse_[i] += coarse;
    fine_[i] += numbers[i] - coarse;
  }
}

void ExactSums::replace(std::size_t at, double old, double now) {
  const double old_coarse = coarse_part(old), coarse = coarse_part(now);
  coarse_[at] += coarse - old_coarse;
  fine_[at] += (now - coarse) - (old - old_coarse);
}

ExactSums proximity_sums(const Table& proximity) {
  ExactSums sums(proximity.columns());
  for (std::size_t i = 0; i < proximity.rows(); ++i) sums.add(proximity.row(i));
  return sums;
}

}  // namespace liantu::matrix
