// Rows, columns and what they have in common: location quotients, the space of columns and both complexity indices.
//
// Conventions (py-ecomplexity d22c0f7; docs/sources.md#complexity), x = counts, M = RCA ≥ 1, k = diversity or ubiquity:
//   density_rp = Σ_i M_ri φ_ip ÷ Σ_i φ_ip, the diagonal of φ kept
//   v          = second eigenvector of U⁻¹ Mᵀ D⁻¹ M over columns, w = D⁻¹ M v over rows, sign: corr(w, diversity) ≥ 0
//   ECI        = (w − mean w) ÷ sd w; PCI = (v − mean w) ÷ sd w, with the mean and deviation of the rows
//   COI        = z-score of Σ_p density_rp (1 − M_rp) v_p
//   COG_rp     = (1 − M_rp) Σ_i (1 − M_ri) φ_ip v_i ÷ Σ_j φ_ij ÷ sd w
// with the deviation of a population throughout.
#pragma once

#include <cstddef>
#include <vector>

#include "liantu/matrix/component.h"
#include "liantu/matrix/instructions.h"
#include "liantu/matrix/presence.h"
#include "liantu/matrix/proximity.h"
#include "liantu/matrix/table.h"

namespace liantu::matrix {

/// What became of the second eigenvector, and so of eci, pci, coi and cog.
enum class Axis {
  Found,
  NoDifference,  ///< all rows of the component are alike, or it has only one: no second direction
  NotUnique,     ///< the second and third eigenvalue are equal: any mixture of their vectors would do
  NotSettled,    ///< they are so near that the vector is not known to 10⁻⁹; it is given all the same
};

/// NaN stands for "empty" throughout. Rows and columns without counts have everything empty; those outside the largest
/// component have eci, pci, coi and cog empty.
struct Complexity {
  Presence presence;
  Table proximity;             ///< column by column; 0 where a column has no ones
  ExactSums sums{0};           ///< Σ_i φ_ip
  Table density;               ///< row by column
  Component component;
  Axis axis = Axis::NoDifference;
  double eigenvalue = 0;       ///< the second; the first is 1
  double axis_error = 0;       ///< bound of the error of the unit eigenvector
  bool sign_open = false;      ///< diversity says nothing of the sign: the first row that differs from the mean is positive
  std::vector<double> eci, coi, pci;
  Table cog;                   ///< row by column

  bool empty_row(std::size_t r) const { return presence.diversity[r] == 0; }
  bool empty_column(std::size_t c) const { return presence.ubiquity[c] == 0; }
};

/// The counts must be finite and at least 0. Time goes with rows × columns² ÷ 16; memory with 2 × rows × columns + columns².
/// Every kind of instructions gives the same bits.
Complexity complexity(const Table& counts, Instructions instructions = instructions_here().back());

/// From M alone, however it was found; totals and shares are not looked at.
Complexity complexity(Presence presence, Instructions instructions = instructions_here().back());

}  // namespace liantu::matrix
