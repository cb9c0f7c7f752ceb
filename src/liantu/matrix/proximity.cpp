#include "liantu/matrix/proximity.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>

namespace liantu::matrix {
namespace {

constexpr std::size_t kTile = 64;
constexpr double kToCoarse = 1.5 * (1 << 13);  // adding it leaves multiples of 2⁻³⁹

double coarse_part(double x) { return (x + kToCoarse) - kToCoarse; }

/// Ones of a column; 1 where there are none, so that nothing of one stays nothing.
double divisor(std::size_t ones) { return static_cast<double>(std::max<std::size_t>(ones, 1)); }

std::vector<double> divisors(const std::vector<std::size_t>& ubiquity) {
  std::vector<double> all(ubiquity.size());
  std::ranges::transform(ubiquity, all.begin(), divisor);
  return all;
}

/// Columns that one is compared with while they are at hand.
struct Tile {
  const Bits& columns;
  const double* divisors;  ///< of all of them
  std::size_t begin, end;
};

void fill_nearness(const std::uint64_t* ones, double own, const Tile& tile, const Kernels& with, double* out) {
  std::array<std::uint32_t, kTile> both;
  with.shared(ones, tile.columns.row(tile.begin), tile.end - tile.begin, tile.columns.words(), both.data());
  for (std::size_t k = 0; k < tile.end - tile.begin; ++k) {
    const double other = tile.divisors[tile.begin + k];
    out[k] = static_cast<double>(static_cast<std::int32_t>(both[k])) / (own > other ? own : other);
  }
}

}  // namespace

Table proximity(const Bits& by_column, const std::vector<std::size_t>& ubiquity, const Kernels& with) {
  const std::size_t columns = by_column.rows();
  const std::vector<double> ones = divisors(ubiquity);
  Table near = Table::unwritten(columns, columns);
  std::array<std::array<double, kTile>, kTile> square;
  for (std::size_t first = 0; first < columns; first += kTile) {
    const std::size_t last = std::min(first + kTile, columns);
    for (std::size_t begin = first; begin < columns; begin += kTile) {
      const Tile tile{by_column, ones.data(), begin, std::min(begin + kTile, columns)};
      for (std::size_t i = first; i < last; ++i) {
        fill_nearness(by_column.row(i), ones[i], tile, with, square[i - first].data());
        std::copy_n(square[i - first].data(), tile.end - begin, &near.at(i, begin));
      }
      for (std::size_t j = begin; j < tile.end; ++j) {
        double* const out = &near.at(j, first);
        for (std::size_t i = 0; i < last - first; ++i) out[i] = square[i][j - begin];
      }
    }
  }
  return near;
}

void proximity_of(std::span<const std::size_t> columns, const Bits& some, const Bits& by_column,
                  const std::vector<std::size_t>& ubiquity, const Kernels& with, Table& out) {
  const std::vector<double> ones = divisors(ubiquity);
  for (std::size_t begin = 0; begin < by_column.rows(); begin += kTile) {
    const Tile tile{by_column, ones.data(), begin, std::min(begin + kTile, by_column.rows())};
    for (std::size_t k = 0; k < columns.size(); ++k) fill_nearness(some.row(k), ones[columns[k]], tile, with, &out.at(k, begin));
  }
  std::vector<double> some_ones;
  for (const std::size_t column : columns) some_ones.push_back(ones[column]);
  std::array<double, kTile> among;
  for (std::size_t begin = 0; begin < columns.size(); begin += kTile) {
    const Tile tile{some, some_ones.data(), begin, std::min(begin + kTile, columns.size())};
    for (std::size_t k = 0; k < columns.size(); ++k) {
      fill_nearness(some.row(k), some_ones[k], tile, with, among.data());
      for (std::size_t j = begin; j < tile.end; ++j) out.at(k, columns[j]) = among[j - begin];
    }
  }
}

void ExactSums::add(std::span<const double> numbers) {
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const double coarse = coarse_part(numbers[i]);
    coarse_[i] += coarse;
    fine_[i] += numbers[i] - coarse;
  }
}

void ExactSums::replace(std::span<const double> old, std::span<const double> now) {
  for (std::size_t i = 0; i < now.size(); ++i) {
    const double old_coarse = coarse_part(old[i]), coarse = coarse_part(now[i]);
    coarse_[i] += coarse - old_coarse;
    fine_[i] += (now[i] - coarse) - (old[i] - old_coarse);
  }
}

void ExactSums::set(std::size_t at, std::span<const double> numbers) {
  std::array<double, kLanes> coarse{}, fine{};  // side by side, since each addition waits for the one before
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const double part = coarse_part(numbers[i]);
    coarse[i % kLanes] += part;
    fine[i % kLanes] += numbers[i] - part;
  }
  coarse_[at] = std::accumulate(coarse.begin(), coarse.end(), 0.0);
  fine_[at] = std::accumulate(fine.begin(), fine.end(), 0.0);
}

ExactSums proximity_sums(const Table& proximity) {
  ExactSums sums(proximity.columns());
  for (std::size_t i = 0; i < proximity.rows(); ++i) sums.add(proximity.row(i));
  return sums;
}

}  // namespace liantu::matrix
