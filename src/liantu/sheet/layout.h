// The parts of a sheet: the header over one to four rows (layout.cpp), records, and the rows that are none
// (row_shape.cpp).
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "liantu/sheet/column_match.h"
#include "liantu/sheet/grid.h"
#include "liantu/sheet/ledger.h"

namespace liantu::sheet {

/// Merged cells of a grid: which cell holds the value for a covered one.
class MergedCells {
 public:
  explicit MergedCells(const Grid& grid);
  /// The range that holds this cell, or nothing.
  const Merge* at(int row, int column) const;
  /// The cell that speaks for (row, column): the first of its merged range, or itself.
  const Cell& cell(int row, int column) const;
  /// True when the cell is filled and speaks for itself, not covered from above or from the left.
  bool is_own(int row, int column) const;
  /// Every column of the row that is not covered from above or from the left and is not empty.
  std::vector<int> own_columns(int row) const;

  const Grid& grid() const { return *grid_; }

 private:
  const Grid* grid_;
  std::vector<std::vector<const Merge*>> by_column_;  ///< sorted by first row
};

bool is_text(const Cell& cell);    ///< words
bool is_filled(const Cell& cell);  ///< words, a number, a day …

/// A line such as "单位：万元", "填报单位：…", "截至2025年3月31日", folded: above or below a table, never its
/// header.
bool is_remark_text(std::string_view text);

struct HeaderBlock {
  int first = 0, last = 0;                        ///< rows, 0-based
  std::vector<Heading> headings;                  ///< per column
  std::vector<std::vector<std::string>> words{};  ///< per column: its texts in these rows, folded
};

/// True for a folded, cleaned header word that some kind of ledger knows.
using KnowsWord = std::function<bool(std::string_view)>;

/// The header at or after `from` (at most 60 rows down); nothing when fewer than `least` known words stand in
/// one row. A caller who named the kind may ask for fewer than the three that tell a table from prose.
std::optional<HeaderBlock> find_header(const MergedCells& cells, int from, const KnowsWord& knows,
                                       int least = 3);

/// How many cells of the row are known header words.
int known_words(const MergedCells& cells, int row, const KnowsWord& knows);

/// What a row is besides a record. `name_column` = -1 when no single column names the rows.
struct RowShape {
  std::optional<Skip> skip{};  ///< nothing: a record
  std::string words{};         ///< of a section, a total or a note, as written
  bool grand_total = false;    ///< 合计 总计 (not 小计)
};
struct ShapeContext {
  const HeaderBlock* header = nullptr;
  std::vector<int> bound_columns;  ///< that feed fields
  std::vector<int> name_columns;
  int serial_column = -1;
};
RowShape shape_of(const MergedCells& cells, int row, const ShapeContext& context);

/// "一、省级重大项目（12个）" → "省级重大项目".
std::string section_words(std::string_view text);

/// The column headed 序号, or -1.
int serial_column(const HeaderBlock& header);

}  // namespace liantu::sheet
