#include "liantu/matrix/presence.h"

#include <array>
#include <limits>

namespace liantu::matrix {

double Presence::rca(double count, std::size_t row, std::size_t column) const {
  if (row_totals[row] == 0 || column_totals[column] == 0) return std::numeric_limits<double>::quiet_NaN();
  return count / row_totals[row] / shares[column];
}

double sum_of(std::span<const double> row) {
  std::array<double, kLanes> sums{};  // side by side, since each addition waits for the one before
  for (std::size_t c = 0; c < row.size(); ++c) sums[c % kLanes] += row[c];
  double sum = 0;
  for (const double lane : sums) sum += lane;
  return sum;
}

std::vector<double> shares_of(const std::vector<double>& column_totals, double total) {
  std::vector<double> shares(column_totals.size());
  for (std::size_t c = 0; c < shares.size(); ++c) shares[c] = column_totals[c] / total;
  return shares;
}

Presence presence(const Table& counts, const Kernels& with) {
  Presence found;
  found.row_totals.resize(counts.rows());
  found.column_totals.resize(counts.columns());
  for (std::size_t r = 0; r < counts.rows(); ++r) {
    const auto row = counts.row(r);
    found.row_totals[r] = sum_of(row);
    for (std::size_t c = 0; c < row.size(); ++c) found.column_totals[c] += row[c];
  }
  for (const double column : found.column_totals) found.total += column;
  found.shares = shares_of(found.column_totals, found.total);
  found.by_row = Bits(counts.rows(), counts.columns());
  for (std::size_t r = 0; r < counts.rows(); ++r) {
    if (found.row_totals[r] != 0)
      with.presence(counts.row(r).data(), found.row_totals[r], found.shares.data(), counts.columns(), found.by_row.row(r));
  }
  found.by_column = found.by_row.transposed();
  found.diversity = found.by_row.ones_by_row();
  found.ubiquity = found.by_column.ones_by_row();
  return found;
}

}  // namespace liantu::matrix
