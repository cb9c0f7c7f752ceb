#include <utility>

#include "liantu/sheet/formats/compound_file.h"
#include "liantu/sheet/formats/grid_builder.h"
#include "liantu/sheet/formats/spreadsheet_readers.h"
#include "liantu/sheet/formats/xls_globals.h"

namespace liantu::sheet {
namespace {

std::string_view error_word(unsigned code) {
  switch (code) {
    case 0x00:
      return "#NULL!";
    case 0x07:
      return "#DIV/0!";
    case 0x0F:
      return "#VALUE!";
    case 0x17:
      return "#REF!";
    case 0x1D:
      return "#NAME?";
    case 0x24:
      return "#NUM!";
    case 0x2A:
      return "#N/A";
    default:
      return "#ERROR!";
  }
}

/// The substream of one worksheet.
class XlsSheetReading {
 public:
  XlsSheetReading(Grid& grid, CellBudget& budget, const XlsGlobals& globals)
      : builder_(grid, budget), globals_(globals) {}

  void take(const BiffRecord& record) {
    const std::string_view body = record.body;
    switch (record.type) {
      case Biff::Row:
        if ((u16_at(body, 12) & 0x20) != 0) builder_.hide_row(u16_at(body, 0));
        return;
      case Biff::ColumnInfo:
        if ((u16_at(body, 8) & 1) != 0) builder_.hide_columns(u16_at(body, 0), u16_at(body, 2));
        return;
      case Biff::Number:
        return number(place(body), double_at(body, 6));
      case Biff::Rk:
        return number(place(body), rk_number(u32_at(body, 6)));
      case Biff::MulRk:
        return numbers(body);
      case Biff::Blank:
        return blank(place(body));
      case Biff::MulBlank:
        return blanks(body);
      case Biff::LabelSst:
        return shared_text(body);
      case Biff::Label:
      case Biff::RichString:
        return text(record);
      case Biff::BoolErr:
        return truth_or_error(place(body), body, 6, false);
      case Biff::Formula:
        return formula(body);
      case Biff::String:
        return formula_text(record);
      case Biff::MergeCells:
        return merges(body);
      default:
        return;
    }
  }

  void finish() { builder_.finish(); }

 private:
  struct Place {
    int row, column;
    unsigned xf;
  };

  static Place place(std::string_view body) { return {u16_at(body, 0), u16_at(body, 2), u16_at(body, 4)}; }

  void put(const Place& at, Cell cell) {
    if (cell.kind == Cell::Kind::Empty) return builder_.blank(at.row, at.column, cell);
    builder_.check_text(cell.text, at.row, at.column);
    builder_.cell(at.row, at.column) = std::move(cell);
  }
  Cell looking(const Place& at) const {
    Cell cell;
    set_look(cell, globals_.look(at.xf));
    return cell;
  }
  void number(const Place& at, double value, bool formula = false) {
    Cell cell = looking(at);
    cell.formula = formula;
    set_number(cell, value, globals_.look(at.xf).shows_day, globals_.dates);
    put(at, std::move(cell));
  }
  void numbers(std::string_view body) {
    const int row = u16_at(body, 0), first = u16_at(body, 2);
    for (std::size_t i = 0; 4 + 6 * i + 8 <= body.size(); ++i) {
      const std::size_t offset = 4 + 6 * i;
      number({row, first + static_cast<int>(i), u16_at(body, offset)}, rk_number(u32_at(body, offset + 2)));
    }
  }
  void blank(const Place& at) { put(at, looking(at)); }
  void blanks(std::string_view body) {
    const int row = u16_at(body, 0), first = u16_at(body, 2);
    for (std::size_t i = 0; 4 + 2 * i + 4 <= body.size(); ++i) {
      blank({row, first + static_cast<int>(i), u16_at(body, 4 + 2 * i)});
    }
  }
  void rich(const Place& at, const RichText& text, bool formula) {
    Cell cell = looking(at);
    cell.formula = formula;
    set_text(cell, text.text);
    cell.strike = text.strike(cell.strike);
    if (!text.colour.empty()) cell.font_colour = text.colour;
    put(at, std::move(cell));
  }
  void shared_text(std::string_view body) {
    const Place at = place(body);
    const std::uint32_t index = u32_at(body, 6);
    if (index >= globals_.strings.size()) {
      refuse("单元格 " + cell_name(at.row, at.column) + " 的文字已丢失，请在 Excel 中打开后另存再导入。");
    }
    rich(at, globals_.strings[index], false);
  }
  void text(const BiffRecord& record) {
    BiffCursor cursor(record);
    cursor.skip(6);
    rich(place(record.body), globals_.rich(read_biff_string(cursor)), false);
  }
  void truth_or_error(const Place& at, std::string_view body, std::size_t offset, bool formula) {
    Cell cell = looking(at);
    cell.formula = formula;
    const unsigned pair = u16_at(body, offset);
    (pair >> 8) != 0 ? set_error(cell, error_word(pair & 255)) : set_flag(cell, (pair & 255) != 0);
    put(at, std::move(cell));
  }
  void formula(std::string_view body) {
    const Place at = place(body);
    if (u16_at(body, 12) != 0xFFFF) return number(at, double_at(body, 6), true);
    Cell cell = looking(at);
    cell.formula = true;
    const unsigned value = u16_at(body, 8) & 255;
    switch (u16_at(body, 6) & 255) {
      case 0:
        waiting_ = at;
        waits_ = true;
        return;
      case 1:
        set_flag(cell, value != 0);
        break;
      case 2:
        set_error(cell, error_word(value));
        break;
      default:
        break;
    }
    put(at, std::move(cell));
  }
  void formula_text(const BiffRecord& record) {
    if (!std::exchange(waits_, false)) return;
    BiffCursor cursor(record);
    rich(waiting_, globals_.rich(read_biff_string(cursor)), true);
  }
  void merges(std::string_view body) {
    const std::size_t count = u16_at(body, 0);
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t at = 2 + 8 * i;
      builder_.merge({u16_at(body, at), u16_at(body, at + 4), u16_at(body, at + 2), u16_at(body, at + 6)});
    }
  }

  GridBuilder builder_;
  const XlsGlobals& globals_;
  Place waiting_{};
  bool waits_ = false;  ///< a formula's text follows in a STRING record
};

void read_substream(std::string_view stream, const XlsTab& tab, XlsSheetReading& reading) {
  BiffRecords records(stream, tab.offset);
  BiffRecord record;
  if (!records.next(record) || record.type != Biff::Bof) {
    refuse("工作表“" + tab.name + "”已损坏，请在 Excel 中打开后另存再导入。");
  }
  for (int depth = 1; records.next(record);) {  // charts stand inside as substreams of their own
    if (record.type == Biff::Bof) ++depth;
    if (record.type == Biff::Eof && --depth == 0) break;
    if (depth == 1) reading.take(record);
  }
  reading.finish();
}

}  // namespace

Workbook read_xls(std::string_view bytes, const std::string& file, const ReadOptions& options) {
  const CompoundFile ole(bytes);
  if (ole.has("EncryptedPackage")) refuse("文件有密码保护，请在 Excel 中取消密码后再导入。");
  if (ole.has("WordDocument"))
    refuse("这是 Word 文档（.doc），不是表格，请在其中复制表格到 Excel 后再导入。");
  if (ole.has("PowerPoint Document")) refuse("这是演示文稿（.ppt），不是表格，请选择表格文件。");
  if (!ole.has("Workbook") && ole.has("Book")) {
    refuse("这是 Excel 95 或更早的工作簿，请在 Excel 中打开后另存为 .xlsx 再导入。");
  }
  if (!ole.has("Workbook")) refuse("文件里没有工作簿，请选择 .xlsx、.xls 或 .et 表格文件。");
  const std::string stream = ole.stream("Workbook");
  const XlsGlobals globals = read_xls_globals(stream, options.limits);
  CellBudget budget{options.limits};
  Workbook workbook;
  std::string names;
  for (const XlsTab& tab : globals.tabs) {
    names += (names.empty() ? "" : "、") + tab.name;
    if (!wanted(options, tab.name)) continue;
    Grid grid;
    grid.file = file;
    grid.sheet = tab.name;
    grid.hidden = tab.hidden;
    XlsSheetReading reading(grid, budget, globals);
    read_substream(stream, tab, reading);
    workbook.sheets.push_back(std::move(grid));
  }
  if (workbook.sheets.empty()) refuse_sheet(options, names);
  return workbook;
}

}  // namespace liantu::sheet
