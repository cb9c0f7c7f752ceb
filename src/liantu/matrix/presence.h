// Which column stands out in which row: its share there against its share in all.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "liantu/matrix/bits.h"
#include "liantu/matrix/kernels.h"
#include "liantu/matrix/table.h"

namespace liantu::matrix {

/// What is left of a table of counts once its rows and columns are summed.
/// RCA (revealed comparative advantage, location quotient) = (count ÷ row total) ÷ (column total ÷ total); Balassa 1965.
/// M = RCA ≥ 1. The quotients are rounded as written, so that equal shares give exactly 1.
struct Presence {
  std::vector<double> row_totals, column_totals;
  std::vector<double> shares;  ///< column total ÷ total
  double total = 0;
  Bits by_row, by_column;                        ///< M and its transpose; rows and columns without counts have no ones
  std::vector<std::size_t> diversity, ubiquity;  ///< ones of each row, of each column

  /// NaN when the row or the column has no counts.
  double rca(double count, std::size_t row, std::size_t column) const;
};

/// As presence() sums a row, to the last bit.
double sum_of(std::span<const double> row);

/// Each of them ÷ the total.
std::vector<double> shares_of(const std::vector<double>& column_totals, double total);

/// The counts must be finite and at least 0.
Presence presence(const Table& counts, const Kernels& with);

}  // namespace liantu::matrix
