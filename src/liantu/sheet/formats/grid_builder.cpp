#include "liantu/sheet/formats/grid_builder.h"

#include <fmt/format.h>

#include <algorithm>

#include "liantu/base/error.h"

namespace liantu::sheet {

void refuse(const std::string& sentence, const std::string& where) {
  throw Error(ErrorCode::InvalidInput, sentence, where);
}

void GridBuilder::charge(std::int64_t cells) {
  budget_.used += cells;
  if (budget_.used > budget_.limits.max_cells) {
    refuse(fmt::format("表格超过 {} 个单元格，请拆成几个文件再导入。", budget_.limits.max_cells),
           grid_.sheet);
  }
}

Cell& GridBuilder::cell(int row, int column) {
  const ReadLimits& limits = budget_.limits;
  if (row < 0 || row >= limits.max_rows) {
    refuse(fmt::format("表格超过 {} 行，请拆成几个文件再导入。", limits.max_rows), grid_.sheet);
  }
  if (column < 0 || column >= limits.max_columns) {
    refuse(fmt::format("表格超过 {} 列，请删去多余的列再导入。", limits.max_columns), grid_.sheet);
  }
  const auto r = static_cast<std::size_t>(row);
  const auto c = static_cast<std::size_t>(column);
  if (r >= grid_.rows.size()) {
    charge(static_cast<std::int64_t>(r + 1 -
                                     grid_.rows.size()));  // a lone cell far down costs all rows above it
    grid_.rows.resize(r + 1);
  }
  auto& cells = grid_.rows[r];
  if (c >= cells.size()) {
    charge(static_cast<std::int64_t>(c + 1 - cells.size()));
    cells.resize(c + 1);
  }
  widest_ = std::max(widest_, column + 1);
  return cells[c];
}

void GridBuilder::blank(int row, int column, const Cell& look) {
  if (column < 0 || column >= widest_ || row < 0 || row >= budget_.limits.max_rows) return;
  if (look.fill_colour.empty() && !look.formula) return;
  cell(row, column) = look;
}

void GridBuilder::check_text(const std::string& text, int row, int column) const {
  if (text.size() <= budget_.limits.max_cell_text) return;
  refuse(fmt::format("单元格 {} 的文字过长（{} 字节），请删减到 32767 字以内再导入。", cell_name(row, column),
                     text.size()),
         cell_name(row, column));
}

void GridBuilder::hide_row(int row) {
  if (row < 0 || row >= budget_.limits.max_rows) return;
  const auto r = static_cast<std::size_t>(row);
  if (r >= grid_.hidden_rows.size()) grid_.hidden_rows.resize(r + 1);
  grid_.hidden_rows[r] = true;
}

void GridBuilder::hide_columns(int first, int last) {
  last = std::min(last, budget_.limits.max_columns - 1);
  for (int column = std::max(first, 0); column <= last; ++column) {
    const auto c = static_cast<std::size_t>(column);
    if (c >= grid_.hidden_columns.size()) grid_.hidden_columns.resize(c + 1);
    grid_.hidden_columns[c] = true;
  }
}

void GridBuilder::merge(Merge merge) {
  if (merge.first_row < 0 || merge.first_column < 0) return;
  if (merge.last_row < merge.first_row || merge.last_column < merge.first_column) return;
  if (merge.last_row == merge.first_row && merge.last_column == merge.first_column) return;
  grid_.merges.push_back(merge);
}

void GridBuilder::finish() {
  const auto has_value = [](const Cell& cell) { return cell.kind != Cell::Kind::Empty || cell.formula; };
  auto& rows = grid_.rows;
  while (!rows.empty() && std::none_of(rows.back().begin(), rows.back().end(), has_value)) rows.pop_back();
  if (grid_.hidden_rows.size() > rows.size()) grid_.hidden_rows.resize(rows.size());
  const int columns = grid_.columns();
  if (grid_.hidden_columns.size() > static_cast<std::size_t>(columns)) {
    grid_.hidden_columns.resize(static_cast<std::size_t>(columns));
  }
  for (const Merge& merge : grid_.merges) cover(merge, columns);
}

void GridBuilder::cover(const Merge& merge, int columns) {
  const int last_row = std::min(merge.last_row, static_cast<int>(grid_.rows.size()) - 1);
  const int last_column = std::min(merge.last_column, columns - 1);
  if (last_row < merge.first_row || last_column < merge.first_column) return;
  charge(last_column - merge.first_column + 1);
  for (int row = merge.first_row; row <= last_row; ++row) {
    charge(1);
    for (int column = merge.first_column; column <= last_column; ++column) {
      if (row == merge.first_row && column == merge.first_column) continue;
      Cell& covered = cell(row, column);
      Cell emptied;
      emptied.covered = true;
      emptied.format = std::move(covered.format);
      emptied.fill_colour = std::move(covered.fill_colour);
      covered = std::move(emptied);
    }
  }
}

std::string cell_name(int row, int column) {
  std::string letters;
  for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  }
  return letters + std::to_string(row + 1);
}

bool parse_cell_name(std::string_view name, int& row, int& column) {
  std::size_t i = 0;
  int letters = 0, digits = 0;
  const auto skip_dollar = [&] {
    if (i < name.size() && name[i] == '$') ++i;
  };
  skip_dollar();
  for (; i < name.size(); ++i) {
    const char c = name[i] >= 'a' && name[i] <= 'z' ? static_cast<char>(name[i] - 'a' + 'A') : name[i];
    if (c < 'A' || c > 'Z') break;
    letters = letters * 26 + (c - 'A' + 1);
    if (letters > 1'000'000) return false;
  }
  skip_dollar();
  for (; i < name.size() && name[i] >= '0' && name[i] <= '9'; ++i) {
    digits = digits * 10 + (name[i] - '0');
    if (digits > 100'000'000) return false;
  }
  if (letters == 0 || digits == 0 || i != name.size()) return false;
  row = digits - 1;
  column = letters - 1;
  return true;
}

}  // namespace liantu::sheet
