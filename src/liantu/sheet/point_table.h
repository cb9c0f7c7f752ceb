// Sheets of boundary points (界址点成果表): a row is a point, the rows of an area stand one below the other.
#pragma once

#include <optional>
#include <vector>

#include "liantu/sheet/coordinate.h"
#include "liantu/sheet/grid.h"
#include "liantu/sheet/ledger.h"

namespace liantu::sheet {

/// The same rows and columns: the first row of each area with its other cells and its outline, the rows of
/// its further points empty. Cells keep their names, so that what is said about them can be found in the
/// file.
struct PointTable {
  Grid grid;
  std::vector<Geometry> geometries;  ///< parallel to grid.rows
};

/// Nothing when the sheet is no such list. `kinds` say by which headings an area is named: those of their
/// `name_field`, of kinds that have a field "outline_wkt". A column of point numbers tells such a list, or a
/// title that speaks of boundary points above several rows of one name.
std::optional<PointTable> table_of_points(const Grid& grid, const std::vector<LedgerKind>& kinds,
                                          const DeclaredSystem* declared);

}  // namespace liantu::sheet
