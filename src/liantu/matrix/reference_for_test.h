// The same figures by textbook loops over small dense matrices and Jacobi rotations: slow, and sharing no code with the engine.
#pragma once

#include <cstddef>
#include <vector>

#include "liantu/matrix/table.h"

namespace liantu::matrix {

using Numbers = std::vector<double>;
using Square = std::vector<Numbers>;

/// NaN where the engine says empty. `second`, `third`: the eigenvalues after the first, of the largest component.
struct Reference {
  Square rca, m, proximity, density, cog;
  Numbers diversity, ubiquity, eci, pci, coi;
  std::vector<bool> part_rows, part_columns;
  double second = 0, third = 0;
};

Reference reference(const Square& counts);
Reference reference_of_ones(Square m);

/// Eigenvalues, the largest first, and their vectors as rows.
struct Eigen {
  Numbers values;
  Square vectors;
};
Eigen jacobi(Square symmetric);

Table table_of(const Square& numbers);

}  // namespace liantu::matrix
