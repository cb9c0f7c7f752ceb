#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "liantu/sheet/csv_records.h"
#include "liantu/sheet/formats/grid_builder.h"
#include "liantu/sheet/formats/spreadsheet_readers.h"
#include "liantu/sheet/formats/text_encoding.h"

namespace liantu::sheet {
namespace {

class CsvGrid {
 public:
  CsvGrid(const ReadLimits& limits, Grid& grid) : limits_(limits), grid_(grid) {}

  void fill(CsvRecords records) {
    std::vector<std::string_view> fields;
    std::size_t cells = 0;
    while (records.next(fields)) {
      if (static_cast<int>(grid_.rows.size()) >= limits_.max_rows) {
        refuse(fmt::format("表格超过 {} 行，请拆成几个文件再导入。", limits_.max_rows));
      }
      if (fields.size() > static_cast<std::size_t>(limits_.max_columns)) {
        refuse(fmt::format("表格超过 {} 列，请删去多余的列再导入。", limits_.max_columns));
      }
      cells += fields.size();
      if (cells > static_cast<std::size_t>(limits_.max_cells)) {
        refuse(fmt::format("表格超过 {} 个单元格，请拆成几个文件再导入。", limits_.max_cells));
      }
      std::vector<Cell>& row = grid_.rows.emplace_back(fields.size());
      for (std::size_t column = 0; column < fields.size(); ++column)
        fill(row[column], fields[column], column);
    }
    const auto blank = [](const Cell& cell) { return cell.kind == Cell::Kind::Empty; };
    auto& rows = grid_.rows;
    while (!rows.empty() && std::all_of(rows.back().begin(), rows.back().end(), blank)) rows.pop_back();
  }

 private:
  void fill(Cell& cell, std::string_view text, std::size_t column) const {
    if (text.size() > limits_.max_cell_text) {
      const std::string name = cell_name(static_cast<int>(grid_.rows.size()) - 1, static_cast<int>(column));
      refuse(fmt::format("单元格 {} 的文字过长（{} 字节），请删减到 32767 字以内再导入。", name, text.size()),
             name);
    }
    cell.text = text;
    if (!text.empty()) cell.kind = Cell::Kind::Text;
  }

  const ReadLimits& limits_;
  Grid& grid_;
};

}  // namespace

Workbook read_csv(std::string_view bytes, const std::string& file, const ReadOptions& options) {
  std::string decoded;
  std::string_view text = text_of(bytes, decoded);
  while (text.ends_with('\x1A')) text.remove_suffix(1);  // end of file of old systems
  Workbook workbook;
  Grid& grid = workbook.sheets.emplace_back();
  grid.file = file;
  CsvGrid(options.limits, grid).fill(CsvRecords(text));
  return workbook;
}

}  // namespace liantu::sheet
