// The parts of M that no ones connect.
#pragma once

#include <cstddef>
#include <vector>

#include "liantu/matrix/bits.h"

namespace liantu::matrix {

/// The largest part: most rows and columns together, of equals the one with the first row. Rows and columns without ones
/// belong to none.
struct Component {
  std::vector<bool> rows, columns;
  std::size_t row_count = 0, column_count = 0;
  std::size_t parts = 0;  ///< how many there are
};

Component largest_component(const Bits& by_row, const Bits& by_column);

}  // namespace liantu::matrix
