// One sheet on its way to a SheetReading: what the title says, what its columns are, what its rows hold.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "liantu/sheet/cell_value.h"
#include "liantu/sheet/coordinate.h"
#include "liantu/sheet/layout.h"
#include "liantu/sheet/ledger.h"
#include "liantu/sheet/sheet_period.h"

namespace liantu::sheet {

/// What stands above, below and beside the table.
struct SheetTitle {
  std::string text;  ///< title lines and sheet name, folded, one line each
  std::vector<TitleUnit> units{};
  std::optional<int> year{};
  std::optional<WeekSpan> week{};
  std::string week_cell{};
  std::optional<Zone> zone{};
  std::string datum{};  ///< "" or a foreign one: no coordinate of the sheet can be used
};

/// Title lines are the rows from `from` to before `header_row`; notes below and the file name are asked for what
/// they leave open.
SheetTitle read_title(const MergedCells& cells, int from, int header_row, const std::string& file);
/// The title of a table further down, completed by that of the sheet.
SheetTitle inherited(SheetTitle later, SheetTitle first);

/// Two fields of a pair, as places in the field table.
struct PairPlace {
  const ColumnPair* pair = nullptr;
  std::size_t first = 0, second = 0;
};

/// A column that feeds a field, with all that reading its cells needs.
struct ReadColumn {
  BoundColumn bound;
  Heading heading;
  CellContext context;
  std::string letters;  ///< "AB"
  bool doubtful = false;
  std::optional<PairPlace> point{}, range{}, contact{};       ///< the pairs its field belongs to
  std::unordered_map<std::string, Value> known{};   ///< what texts of this column mean
};

/// A table of a sheet: one header and the rows below it.
struct Table {
  const Vocabulary* vocabulary = nullptr;
  HeaderBlock header;
  std::vector<ReadColumn> columns;
  ShapeContext shape;
  int side_column = -1;  ///< names of a second table beside this one, which is not read
};

/// Coordinates of one row, kept until all rows of the sheet are known.
struct PendingPoint {
  std::size_t row;  ///< index into SheetReading::rows
  std::optional<Ordinate> first{}, second{};
  std::string first_cell, second_cell, text;
  std::string datum{};
};

struct SheetState {
  const MergedCells* cells = nullptr;
  SheetTitle title;
  const DeclaredSystem* declared = nullptr;
  std::optional<Date> today{};
  std::vector<PendingPoint> points{};
  SheetReading* reading = nullptr;
};

/// Reads the record of `row` into the last LedgerRow of the reading. `section` = words of the section it
/// stands in.
void read_record(SheetState& state, Table& table, int row, const std::string& section);

/// Turns pending points into degrees and says which lie outside: another zone, another datum, far from the
/// rest.
void place_points(SheetState& state, const LedgerKind& kind);

/// Printed totals against the rows they stand for; amounts that are ten thousand times too large.
void check_totals(SheetState& state, const Table& table, std::size_t first_row);
void check_magnitudes(SheetReading& reading, const LedgerKind& kind);

}  // namespace liantu::sheet
