// Eigenvalues of a symmetric matrix that has numbers only on and beside its diagonal.
#pragma once

#include <cstddef>
#include <vector>

namespace liantu::matrix {

struct Tridiagonal {
  std::vector<double> diagonal;
  std::vector<double> beside;  ///< one shorter

  std::size_t size() const { return diagonal.size(); }

  /// The eigenvalue that has `larger` ones above it, by bisection, to within 10⁻¹⁹ or the last bit. Needs larger < size().
  double eigenvalue(std::size_t larger) const;

  /// The unit eigenvector of an eigenvalue that has no double.
  std::vector<double> eigenvector(double eigenvalue) const;
};

}  // namespace liantu::matrix
