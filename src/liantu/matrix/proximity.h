// How near two columns are: how often rows have both (Hidalgo et al. 2007).
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "liantu/matrix/bits.h"
#include "liantu/matrix/kernels.h"
#include "liantu/matrix/table.h"

namespace liantu::matrix {

/// φ_ij = (MᵀM)_ij ÷ max(k_i, k_j), the smaller of the two conditional probabilities; symmetric, φ_ii = 1.
/// `by_column` is Mᵀ, `ubiquity` its k. 0 in the row and column of a column without ones.
Table proximity(const Bits& by_column, const std::vector<std::size_t>& ubiquity, const Kernels& with);

/// The same for some columns, whose ones may differ from by_column's: row k of `some` has those of columns[k], and `ubiquity`
/// is as with them. out has a row for each.
void proximity_of(std::span<const std::size_t> columns, const Bits& some, const Bits& by_column,
                  const std::vector<std::size_t>& ubiquity, const Kernels& with, Table& out);

/// Sums beside each other, rounded once whatever the order of additions, as long as every number added is 0 or in
/// [2⁻²⁰, 1] and at most 2¹⁴ are added; beyond that they are ordinary sums of double.
class ExactSums {
 public:
  explicit ExactSums(std::size_t count) : coarse_(count), fine_(count) {}

  void add(std::span<const double> numbers);
  void replace(std::span<const double> old, std::span<const double> now);
  void set(std::size_t at, std::span<const double> numbers);  ///< their sum in place of what was there
  double operator[](std::size_t at) const { return coarse_[at] + fine_[at]; }
  std::size_t size() const { return coarse_.size(); }

 private:
  std::vector<double> coarse_, fine_;  ///< multiples of 2⁻³⁹, and what is left
};

/// Σ_i φ_ij of each column.
ExactSums proximity_sums(const Table& proximity);

}  // namespace liantu::matrix
