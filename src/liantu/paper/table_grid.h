// Where the cells of a table stand in its grid.
#pragma once

#include <vector>

#include "liantu/paper/paper.h"

namespace liantu::paper {

/// A cell at its upper left place, or (`first` false) a lower row of a cell that covers several.
struct Slot {
  const Cell* cell = nullptr;
  int column = 0, columns = 1, rows = 1;
  bool first = true;
};

/// The slots of every row from left to right. Throws InvalidInput naming the row whose cells do not fill the columns.
std::vector<std::vector<Slot>> table_grid(const Table& table);

int heading_rows(const Table& table);   ///< leading rows that stand again on every page

}  // namespace liantu::paper
