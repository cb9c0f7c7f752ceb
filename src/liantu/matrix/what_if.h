// What one count more or less would change, without doing the whole again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "liantu/matrix/complexity.h"
#include "liantu/matrix/kernels.h"
#include "liantu/matrix/table.h"

namespace liantu::matrix {

/// A cell of M that changes.
struct Flip {
  std::size_t row = 0, column = 0;
  bool now = false;
  bool operator==(const Flip&) const = default;
};

/// Exactly what complexity() of the changed table would have, bit for bit: all of M, ubiquity, proximity and its sums; RCA,
/// diversity and density of the row asked for. Densities of other rows, ECI, PCI, COI and COG are not here: they need the
/// whole again.
struct WhatIf {
  double row_total = 0, column_total = 0, total = 0;
  std::vector<double> rca;            ///< of the row; NaN is empty
  Bits row;                           ///< its M, one row
  std::vector<Flip> flips;            ///< all of M that changes, in order of row and column
  std::size_t diversity = 0;          ///< of the row
  std::vector<std::size_t> ubiquity;  ///< of every column
  std::vector<std::size_t> columns;   ///< those with a flip, upwards: only their proximities change
  Table proximity;                    ///< a row for each of them
  ExactSums sums{0};                  ///< Σ_i φ_ip of every column
  std::vector<double> density;        ///< of the row
};

/// Answers for one table, any number of times. Keeps what it was made of by reference.
/// A count also moves the total, and with it the quotients of all other cells: those within 1 % of the threshold are listed
/// once, so that a change of the total by less costs no look at the others.
class OneCell {
 public:
  OneCell(const Table& counts, const Complexity& complexity, Instructions instructions = instructions_here().back());

  /// `count` takes the place of the cell's; it must be finite and at least 0.
  WhatIf set(std::size_t row, std::size_t column, double count) const;

 private:
  struct Close {
    double quotient;
    std::uint32_t row, column;
  };

  void flips_elsewhere(std::size_t row, std::size_t column, const std::vector<double>& shares, WhatIf& answer) const;
  void flip_if_moved(std::size_t row, std::size_t column, const std::vector<double>& shares, WhatIf& answer) const;
  void fill_proximity(WhatIf& answer) const;
  void fill_density(WhatIf& answer) const;

  const Table& counts_;
  const Complexity& base_;
  const Kernels& with_;
  std::vector<Close> close_;  ///< by quotient
};

}  // namespace liantu::matrix
