#include "liantu/paper/table_grid.h"

#include <fmt/format.h>

#include "liantu/base/error.h"

namespace liantu::paper {
namespace {

[[noreturn]] void refuse(std::size_t row, int filled, int columns) {
  throw Error{ErrorCode::InvalidInput,
              fmt::format("表格第 {} 行的单元格占 {} 列，应为 {} 列，请核对合并。", row + 1, filled, columns), "table"};
}

}  // namespace

std::vector<std::vector<Slot>> table_grid(const Table& table) {
  const int columns = static_cast<int>(table.widths_mm.size());
  std::vector<std::vector<Slot>> grid;
  std::vector<Slot> above(table.widths_mm.size());   // by column: the cell that reaches down, rows = how many still
  for (auto& slot : above) slot.rows = 0;
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    std::vector<Slot> slots;
    int at = 0;
    const auto take_covered = [&] {
      while (at < columns && above[static_cast<std::size_t>(at)].rows > 0) {
        Slot& over = above[static_cast<std::size_t>(at)];
        slots.push_back({.cell = over.cell, .column = at, .columns = over.columns, .rows = over.rows, .first = false});
        --over.rows;
        at += over.columns;
      }
    };
    for (const Cell& cell : table.rows[r].cells) {
      take_covered();
      const bool spans = cell.columns >= 1 && cell.rows >= 1;
      bool fits = spans && at + cell.columns <= columns && r + static_cast<std::size_t>(cell.rows) <= table.rows.size();
      for (int c = at; fits && c < at + cell.columns; ++c) fits = above[static_cast<std::size_t>(c)].rows == 0;
      if (!fits) refuse(r, at + cell.columns, columns);
      slots.push_back({.cell = &cell, .column = at, .columns = cell.columns, .rows = cell.rows});
      above[static_cast<std::size_t>(at)] = {.cell = &cell, .column = at, .columns = cell.columns, .rows = cell.rows - 1};
      at += cell.columns;
    }
    take_covered();
    if (at != columns) refuse(r, at, columns);
    grid.push_back(std::move(slots));
  }
  return grid;
}

int heading_rows(const Table& table) {
  int count = 0;
  while (static_cast<std::size_t>(count) < table.rows.size() && table.rows[static_cast<std::size_t>(count)].heading) ++count;
  return count;
}

}  // namespace liantu::paper
