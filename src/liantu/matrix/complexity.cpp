#include "liantu/matrix/complexity.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>
#include <utility>

#include "liantu/matrix/group_sums.h"
#include "liantu/matrix/kernels.h"
#include "liantu/matrix/second_axis.h"

namespace liantu::matrix {
namespace {

constexpr double kEmpty = std::numeric_limits<double>::quiet_NaN();
constexpr double kEqual = 1e-10;        // eigenvalues nearer than this are one
constexpr double kWanted = 1e-9;        // of the eigenvector
constexpr double kUncorrelated = 1e-12;

/// Mean and deviation of a population.
struct Spread {
  double mean = 0, deviation = 0;

  Spread(std::span<const double> numbers, const std::vector<bool>& counted) {
    double count = 0;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      if (!counted[i]) continue;
      mean += numbers[i];
      ++count;
    }
    mean /= count;
    double squares = 0;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      if (counted[i]) squares += (numbers[i] - mean) * (numbers[i] - mean);
    }
    deviation = std::sqrt(squares / count);
  }
};

std::vector<double> scaled(std::span<const double> numbers, const std::vector<bool>& counted, const Spread& by) {
  std::vector<double> z(numbers.size(), kEmpty);
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (counted[i]) z[i] = (numbers[i] - by.mean) / by.deviation;
  }
  return z;
}

void fill_density(Complexity& result, const GroupSums& groups, const Kernels& with) {
  Table& density = result.density;
  groups.multiply(result.proximity, {}, GroupSums::Of::Ones, [&](std::size_t first, const double* sums) {
    double whole[kStrip] = {};
    for (std::size_t k = 0; k < std::min(kStrip, density.columns() - first); ++k) whole[k] = result.sums[first + k];
    with.divide(sums, whole, density.rows(), density.stride(), density.row(0).data() + first);
  });
  for (std::size_t r = 0; r < density.rows(); ++r) {
    if (result.empty_row(r)) std::ranges::fill(density.row(r), kEmpty);
  }
}

/// w = D⁻¹ M v.
std::vector<double> row_means(const Presence& presence, const std::vector<double>& columns) {
  std::vector<double> means(presence.diversity.size());
  for (std::size_t r = 0; r < means.size(); ++r) {
    double sum = 0;
    each_one(presence.by_row.row(r), presence.by_row.words(), [&](std::size_t c) { sum += columns[c]; });
    if (presence.diversity[r] != 0) means[r] = sum / static_cast<double>(presence.diversity[r]);
  }
  return means;
}

/// −1 where the axis must be turned round.
double sign(Complexity& result, const std::vector<double>& rows, const Spread& spread) {
  const std::vector<bool>& counted = result.component.rows;
  std::vector<double> ones(rows.size());
  for (std::size_t r = 0; r < rows.size(); ++r) ones[r] = static_cast<double>(result.presence.diversity[r]);
  const Spread diversity(ones, counted);
  double product = 0;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (counted[r]) product += (ones[r] - diversity.mean) * (rows[r] - spread.mean);
  }
  const double scale = spread.deviation * diversity.deviation * static_cast<double>(result.component.row_count);
  if (std::abs(product) > kUncorrelated * scale) return product < 0 ? -1 : 1;
  result.sign_open = true;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (counted[r] && std::abs(rows[r] - spread.mean) > kWanted * spread.deviation) return rows[r] < spread.mean ? -1 : 1;
  }
  return 1;
}

void fill_outlook(Complexity& result, std::vector<double> columns, const Kernels& with) {
  const Bits& present = result.presence.by_row;
  Bits part(1, columns.size());
  for (std::size_t c = 0; c < columns.size(); ++c) {
    if (result.component.columns[c]) part.flip(0, c);
  }
  columns.resize(result.density.stride());
  std::vector<std::uint64_t> absent(present.words());
  std::vector<double> outlook(present.rows());
  for (std::size_t r = 0; r < outlook.size(); ++r) {
    if (!result.component.rows[r]) continue;
    for (std::size_t w = 0; w < absent.size(); ++w) absent[w] = part.row(0)[w] & ~present.row(r)[w];
    outlook[r] = with.dot_of_set(absent.data(), result.density.row(r).data(), columns.data(), columns.size());
  }
  result.coi = scaled(outlook, result.component.rows, Spread(outlook, result.component.rows));
}

void fill_gain(Complexity& result, const GroupSums& groups, const std::vector<double>& columns, double deviation,
               const Kernels& with) {
  const Component& part = result.component;
  Table& gain = result.cog;
  std::vector<double> weights(columns.size());
  for (std::size_t c = 0; c < columns.size(); ++c) weights[c] = part.columns[c] ? columns[c] / result.sums[c] : 0;
  groups.multiply(result.proximity, weights, GroupSums::Of::Zeros, [&](std::size_t first, const double* sums) {
    double divisors[kStrip] = {};
    for (std::size_t k = 0; k < kStrip && first + k < columns.size(); ++k)
      divisors[k] = part.columns[first + k] ? deviation : kEmpty;
    with.divide(sums, divisors, gain.rows(), gain.stride(), gain.row(0).data() + first);
    for (std::size_t r = 0; r < gain.rows(); ++r) {
      const std::uint64_t present = result.presence.by_row.row(r)[first / 64] >> (first % 64) & ((1U << kStrip) - 1);
      each_one(&present, 1, [&](std::size_t k) { gain.at(r, first + k) = 0; });
    }
  });
  for (std::size_t r = 0; r < gain.rows(); ++r) {
    if (!part.rows[r]) std::ranges::fill(gain.row(r), kEmpty);
  }
}

void leave_empty(Complexity& result) {
  result.eci.assign(result.density.rows(), kEmpty);
  result.coi = result.eci;
  result.pci.assign(result.density.columns(), kEmpty);
  for (std::size_t r = 0; r < result.cog.rows(); ++r) std::ranges::fill(result.cog.row(r), kEmpty);
}

Axis axis_of(const SecondAxis& second) {
  if (second.columns.empty()) return Axis::NoDifference;
  if (second.eigenvalue - second.next_eigenvalue < kEqual) return Axis::NotUnique;
  return second.error() > kWanted ? Axis::NotSettled : Axis::Found;
}

void fill_indices(Complexity& result, const GroupSums& groups, const Kernels& with) {
  SecondAxis second = second_axis(result.presence, result.component, with);
  result.axis = axis_of(second);
  result.eigenvalue = second.eigenvalue;
  if (result.axis == Axis::NoDifference || result.axis == Axis::NotUnique) return leave_empty(result);
  result.axis_error = second.error();
  std::vector<double>& columns = second.columns;
  std::vector<double> rows = row_means(result.presence, columns);
  const double turn = sign(result, rows, Spread(rows, result.component.rows));
  for (double& v : columns) v *= turn;
  for (double& v : rows) v *= turn;
  const Spread spread(rows, result.component.rows);
  result.eci = scaled(rows, result.component.rows, spread);
  result.pci = scaled(columns, result.component.columns, spread);
  fill_outlook(result, columns, with);
  fill_gain(result, groups, columns, spread.deviation, with);
}

}  // namespace

Complexity complexity(Presence presence, Instructions instructions) {
  const Kernels& with = kernels(instructions);
  Complexity result;
  result.presence = std::move(presence);
  const Bits &by_row = result.presence.by_row, &by_column = result.presence.by_column;
  result.proximity = proximity(by_column, result.presence.ubiquity, with);
  result.sums = proximity_sums(result.proximity);
  result.component = largest_component(by_row, by_column);
  result.density = Table::unwritten(by_row.rows(), by_row.columns());
  result.cog = Table::unwritten(by_row.rows(), by_row.columns());
  const GroupSums groups(by_row, with);
  fill_density(result, groups, with);
  fill_indices(result, groups, with);
  return result;
}

Complexity complexity(const Table& counts, Instructions instructions) {
  return complexity(presence(counts, kernels(instructions)), instructions);
}

}  // namespace liantu::matrix
