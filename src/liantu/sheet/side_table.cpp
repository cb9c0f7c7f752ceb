#include "liantu/sheet/side_table.h"

#include <algorithm>
#include <string>

#include "liantu/sheet/plain_text.h"

namespace liantu::sheet {

int side_column(const Table& table) {
  for (const int name : table.shape.name_columns) {
    const std::string words = folded(table.header.headings[static_cast<std::size_t>(name)].text());
    for (std::size_t c = static_cast<std::size_t>(name) + 1; c < table.header.headings.size(); ++c) {
      if (folded(table.header.headings[c].text()) == words) return static_cast<int>(c);
    }
  }
  return -1;
}

int side_begin(const Table& table) {
  if (table.side_column < 0) return -1;
  const auto& headings = table.header.headings;
  const auto words = [&](int column) { return folded(headings[static_cast<std::size_t>(column)].text()); };
  const std::string name = words(table.side_column);
  int own = 0;
  while (words(own) != name) ++own;
  int begin = table.side_column;
  for (; own > 0 && begin - 1 > own && !words(begin - 1).empty() && words(begin - 1) == words(own - 1); --own)
    --begin;
  if (begin < 2) return -1;
  if (words(begin - 1).empty()) return begin;
  const auto stands_left = [&](int column) {
    for (int c = 0; c < begin; ++c) {
      if (words(c) == words(column)) return true;
    }
    return words(column).empty();
  };
  for (int column = begin; column < static_cast<int>(headings.size()); ++column) {
    if (!stands_left(column)) return -1;
  }
  return begin;
}

Grid columns_of(const Grid& grid, int header, int first, int last) {
  Grid part = grid;
  part.merges.clear();
  for (const Merge& merge : grid.merges) {
    if (merge.first_row < header || (merge.first_column >= first && merge.last_column < last))
      part.merges.push_back(merge);
  }
  for (std::size_t row = static_cast<std::size_t>(header); row < part.rows.size(); ++row) {
    auto& cells = part.rows[row];
    if (cells.size() > static_cast<std::size_t>(last)) cells.resize(static_cast<std::size_t>(last));
    for (std::size_t c = 0; c < std::min(cells.size(), static_cast<std::size_t>(first)); ++c)
      cells[c] = Cell{};
  }
  return part;
}

}  // namespace liantu::sheet
