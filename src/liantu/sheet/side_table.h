// A second table that stands beside the first on one sheet: where it is, where it begins, and the sheet cut
// in two.
#pragma once

#include "liantu/sheet/grid.h"
#include "liantu/sheet/ledger_sheet.h"

namespace liantu::sheet {

/// Where the heading of the names stands a second time. -1 = nowhere.
int side_column(const Table& table);

/// The first column of the table beside this one; -1 where it is not sure which columns are whose. Sure:
/// behind an empty column, or where the headings of this table begin again.
int side_begin(const Table& table);

/// The columns [first, last) of a sheet, with the lines above row `header` whole: cells keep their names.
Grid columns_of(const Grid& grid, int header, int first, int last);

}  // namespace liantu::sheet
