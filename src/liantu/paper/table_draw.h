// The rows of a table that stand on one sheet.
#pragma once

#include <map>
#include <vector>

#include "liantu/paper/flow.h"
#include "liantu/paper/page_layout.h"

namespace liantu::paper {

/// Rows of one table that follow each other on a sheet, headings that are repeated first.
struct RowsOnSheet {
  const FlowTable* table = nullptr;
  std::vector<int> rows;
  double x = 0, y = 0;
};

/// How many lines of a cell over several rows are drawn already, when the cell goes over pages.
using DrawnLines = std::map<const Cell*, std::size_t>;

void draw_rows(const RowsOnSheet& part, Sheet& sheet, DrawnLines& drawn);

}  // namespace liantu::paper
