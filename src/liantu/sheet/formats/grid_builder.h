// Cells put one after another into a Grid, within the limits of a reading; shared by the spreadsheet readers.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "liantu/sheet/grid.h"

namespace liantu::sheet {

/// Always throws InvalidInput with this sentence.
[[noreturn]] void refuse(const std::string& sentence, const std::string& where = {});

/// Counts the cells of all sheets of one file against ReadLimits::max_cells.
struct CellBudget {
  const ReadLimits& limits;
  std::int64_t used = 0;
};

class GridBuilder {
 public:
  GridBuilder(Grid& grid, CellBudget& budget) : grid_(grid), budget_(budget) {}

  /// The cell at this place, made when new. Throws InvalidInput beyond the limits.
  Cell& cell(int row, int column);
  /// For a cell without a value: kept only left of the widest value above, where a fill may mean something.
  void blank(int row, int column, const Cell& look);
  void check_text(const std::string& text, int row, int column) const;  ///< throws when over max_cell_text
  void hide_row(int row);
  void hide_columns(int first, int last);
  void merge(Merge merge);  ///< a range that is no range is dropped
  /// Drops empty rows at the end and marks what merges cover. Nothing may be added afterwards.
  void finish();

 private:
  void cover(const Merge& merge, int columns);
  void charge(std::int64_t cells);

  Grid& grid_;
  CellBudget& budget_;
  int widest_ = 0;
};

/// "E14" of 0-based row and column.
std::string cell_name(int row, int column);
/// 0-based row and column of "E14" or "$E$14"; false when it is no reference.
bool parse_cell_name(std::string_view name, int& row, int& column);

}  // namespace liantu::sheet
