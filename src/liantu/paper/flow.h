// The blocks of a paper as a row of units that a page takes whole: lines of text and rows of tables. Points throughout.
#pragma once

#include <optional>
#include <vector>

#include "liantu/paper/line_break.h"
#include "liantu/paper/table_grid.h"

namespace liantu::paper {

/// A line with the height it takes from the top of its column.
struct ColumnLine {
  double top = 0, height = 0;
  TextLine text;
};

struct CellText {
  Slot slot;
  std::vector<ColumnLine> lines;
  double height = 0;
};

/// A row, or a page's share of a row that is higher than a page.
struct FlowRow {
  std::vector<CellText> cells;   ///< one per slot, also of covered places
  double height = 0;
};

struct FlowTable {
  const Table* table = nullptr;
  std::vector<double> edges;     ///< of the columns, the first 0
  std::vector<FlowRow> rows;
  int headings = 0;
  double heading_height() const;
};

struct Unit {
  double before = 0;   ///< air above, dropped at the head of a page other than the first
  double height = 0;
  bool glue = false;   ///< stays on the page of the next unit
  bool new_page = false;
  const Paragraph* paragraph = nullptr;
  TextLine line{};
  bool first_line = false, last_line = false;
  int table = -1, row = -1;   ///< index in Flow::tables and in its rows
};

struct Flow {
  std::vector<FlowTable> tables;
  std::vector<Unit> units;
  double after = 0;    ///< air below the last unit
};

/// `height_pt` is that of a page: rows higher than it are shared out.
Flow flow_of(const std::vector<Block>& blocks, double width_pt, double height_pt, FontLibrary& fonts,
             std::vector<std::string>& missing);

double rule_height(const std::optional<Rule>& rule);   ///< gap and line, 0 without one

}  // namespace liantu::paper
