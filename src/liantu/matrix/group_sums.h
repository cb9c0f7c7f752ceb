// Products of a matrix of ones and zeros with a table, five bits at a time (Arlazarov et al. 1970, the four Russians): the
// sums of each five rows of the table are made once for all 32 patterns, then each row of bits picks by its patterns.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "liantu/matrix/bits.h"
#include "liantu/matrix/kernels.h"
#include "liantu/matrix/table.h"

namespace liantu::matrix {

class GroupSums {
 public:
  GroupSums(const Bits& bits, const Kernels& with);

  enum class Of { Ones, Zeros };

  /// For each sixteen columns from `first`: sums[16 r + k] = Σ weight_i × x[i][first + k] over the i where row r of the bits has
  /// ones, or zeros. x has a row for each column of bits; no weights: all are 1.
  using Take = std::function<void(std::size_t first, const double* sums)>;
  void multiply(const Table& x, std::span<const double> weights, Of which, const Take& take) const;

 private:
  std::size_t rows_, steps_;
  std::vector<std::uint32_t> picks_;  ///< step after step of 30 columns, in each a pick for every row
  const Kernels& with_;
};

/// One row of such a product with x symmetric, by the same additions in the same order: Σ x[column][i] over the ones i.
double group_sum(const std::uint64_t* ones, std::size_t words, std::span<const double> x);

/// The same for all columns at once: out[c] = Σ row(i)[c] over the ones i. Rows and out have `count` numbers, a multiple of 8.
using RowOf = std::function<const double*(std::size_t)>;
void group_sums(const std::uint64_t* ones, std::size_t words, const RowOf& row, std::size_t count, const Kernels& with,
                double* out);

}  // namespace liantu::matrix
