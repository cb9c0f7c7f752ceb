// The second eigenvector of the averages of averages over M (method of reflections; Hausmann et al., Atlas of Economic
// Complexity, 2013): of U⁻¹ Mᵀ D⁻¹ M, with D the diversity of rows and U the ubiquity of columns.
#pragma once

#include <cstddef>
#include <vector>

#include "liantu/matrix/component.h"
#include "liantu/matrix/kernels.h"
#include "liantu/matrix/presence.h"

namespace liantu::matrix {

/// By Lanczos with full reorthogonalisation on the symmetric form, started from fixed numbers: the same answer every time.
/// Its entries outside the component are 0; its length and sign mean nothing.
struct SecondAxis {
  std::vector<double> columns;  ///< empty when the component has no second direction
  double eigenvalue = 0;        ///< in [0, 1]; the first is 1
  double next_eigenvalue = 0;   ///< the third largest, to a hundredth of its distance from `eigenvalue`
  double residual = 0;          ///< ‖A v − λ v‖ of the unit vector in the symmetric form
  std::size_t steps = 0;

  /// At most this far, as an angle, is the vector from the true one. Large when the two eigenvalues are nearly equal.
  double error() const { return residual / (eigenvalue - next_eigenvalue); }
};

SecondAxis second_axis(const Presence& presence, const Component& component, const Kernels& with);

}  // namespace liantu::matrix
