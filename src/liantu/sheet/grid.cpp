#include "liantu/sheet/grid.h"

#include <algorithm>

namespace liantu::sheet {

const Cell& Grid::at(int row, int column) const {
  static const Cell empty;
  if (row < 0 || column < 0) return empty;
  const auto r = static_cast<std::size_t>(row);
  const auto c = static_cast<std::size_t>(column);
  return r < rows.size() && c < rows[r].size() ? rows[r][c] : empty;
}

int Grid::columns() const {
  std::size_t widest = 0;
  for (const auto& row : rows) widest = std::max(widest, row.size());
  return static_cast<int>(widest);
}

}  // namespace liantu::sheet
