#include <optional>
#include <utility>

#include "liantu/base/number_in.h"
#include "liantu/sheet/formats/grid_builder.h"
#include "liantu/sheet/formats/spreadsheet_readers.h"
#include "liantu/sheet/formats/xlsx_package.h"
#include "liantu/sheet/formats/xlsx_strings.h"

namespace liantu::sheet {
namespace {

struct Shared {
  XlsxStyles styles;
  std::vector<RichText> strings;
  DateSystem dates;
};

/// One worksheet part, as it streams by.
class WorksheetSink : public XmlSink {
 public:
  WorksheetSink(Grid& grid, CellBudget& budget, const Shared& shared)
      : builder_(grid, budget), shared_(shared), inline_(shared.styles.colours) {}

  void start(std::string_view name, const Attributes& a) override {
    if (in_inline_) return inline_.start(name, a);
    if (name == "row" && in_data_) {
      row_ = a.number("r", row_ + 2) - 1;
      column_ = -1;
      if (a.truth("hidden", false)) builder_.hide_row(row_);
    } else if (name == "c" && in_data_) {
      start_cell(a);
    } else if (name == "v") {
      in_value_ = in_cell_;
    } else if (name == "f") {
      formula_ = in_cell_;
    } else if (name == "is") {
      in_inline_ = in_cell_;
    } else if (name == "sheetData") {
      in_data_ = true;
    } else if (name == "col") {
      if (a.truth("hidden", false)) builder_.hide_columns(a.number("min", 1) - 1, a.number("max", 0) - 1);
    } else if (name == "mergeCell") {
      note_merge(a.get("ref"));
    }
  }

  void end(std::string_view name) override {
    if (name == "is") {
      in_inline_ = false;
    } else if (in_inline_) {
      inline_.end(name);
    } else if (name == "v") {
      in_value_ = false;
    } else if (name == "c" && in_cell_) {
      end_cell();
    } else if (name == "sheetData") {
      in_data_ = false;
    }
  }

  void text(std::string_view piece) override {
    if (in_inline_) {
      inline_size_ += piece.size();
      if (inline_size_ > value_limit_) builder_.check_text(std::string(inline_size_, ' '), row_, column_);
      inline_.text(piece);
    } else if (in_value_) {
      value_.append(piece);
      builder_.check_text(value_, row_, column_);
    }
  }

  void finish() { builder_.finish(); }
  void set_value_limit(std::uint64_t limit) { value_limit_ = limit; }

 private:
  void start_cell(const Attributes& a) {
    in_cell_ = true;
    formula_ = false;
    value_.clear();
    inline_size_ = 0;
    int row = row_, column = column_ + 1;
    if (a.has("r") && !parse_cell_name(a.get("r"), row, column)) {
      refuse("单元格编号“" + std::string(a.get("r")) + "”有误，请在 Excel 中打开后另存再导入。");
    }
    row_ = row;
    column_ = column;
    type_ = a.get("t");
    look_ = &shared_.styles.look(a.number("s", 0));
  }

  void end_cell() {
    in_cell_ = false;
    Cell cell;
    set_look(cell, *look_);
    cell.formula = formula_;
    fill(cell);
    if (cell.kind == Cell::Kind::Empty) return builder_.blank(row_, column_, cell);
    builder_.check_text(cell.text, row_, column_);
    builder_.cell(row_, column_) = std::move(cell);
  }

  void fill(Cell& cell) {
    if (type_ == "inlineStr") {
      set_rich(cell, inline_.take());
    } else if (value_.empty()) {
      return;
    } else if (type_ == "s") {
      const auto index = number_in<double>(value_);
      if (!index || *index < 0 || *index >= static_cast<double>(shared_.strings.size())) {
        refuse("单元格 " + cell_name(row_, column_) + " 的文字已丢失，请在 Excel 中打开后另存再导入。");
      }
      set_rich(cell, shared_.strings[static_cast<std::size_t>(*index)]);
    } else if (type_ == "str") {
      set_text(cell, unescaped(value_));
    } else if (type_ == "b") {
      set_flag(cell, value_ == "1" || value_ == "true");
    } else if (type_ == "e") {
      set_error(cell, value_);
    } else if (type_ == "d") {
      const auto serial = day_serial(value_, shared_.dates);
      serial ? set_number(cell, *serial, true, shared_.dates) : set_text(cell, value_);
    } else if (const auto number = number_in<double>(value_)) {
      set_number(cell, *number, look_->shows_day, shared_.dates);
    } else {
      set_text(cell, value_);
    }
  }

  void set_rich(Cell& cell, const RichText& text) {
    set_text(cell, text.text);
    cell.strike = text.strike(look_->strike);
    if (!text.colour.empty()) cell.font_colour = text.colour;
  }

  void note_merge(std::string_view ref) {
    const auto colon = ref.find(':');
    Merge m{};
    if (colon == std::string_view::npos ||
        !parse_cell_name(ref.substr(0, colon), m.first_row, m.first_column) ||
        !parse_cell_name(ref.substr(colon + 1), m.last_row, m.last_column)) {
      return;
    }
    builder_.merge(m);
  }

  GridBuilder builder_;
  const Shared& shared_;
  XlsxTextSink inline_;
  std::uint64_t value_limit_ = 0, inline_size_ = 0;
  int row_ = -1, column_ = -1;
  const Look* look_ = nullptr;
  std::string type_, value_;
  bool in_data_ = false, in_cell_ = false, in_value_ = false, in_inline_ = false, formula_ = false;
};

}  // namespace

Workbook read_xlsx(ZipArchive& archive, const std::string& file, const ReadOptions& options) {
  const XlsxPackage package = read_xlsx_package(archive);
  Shared shared{read_xlsx_styles(archive, package.styles, package.theme), {}, package.dates};
  shared.strings = read_shared_strings(archive, package.strings, shared.styles.colours, options.limits);
  CellBudget budget{options.limits};
  Workbook workbook;
  std::string names;
  for (const XlsxSheetPart& sheet : package.sheets) {
    names += (names.empty() ? "" : "、") + sheet.name;
    if (!wanted(options, sheet.name)) continue;
    Grid grid;
    grid.file = file;
    grid.sheet = sheet.name;
    grid.hidden = sheet.hidden;
    WorksheetSink sink(grid, budget, shared);
    sink.set_value_limit(options.limits.max_cell_text);
    XmlParser parser(sink);
    archive.read(sheet.part, [&](std::string_view piece) { parser.feed(piece); });
    parser.finish();
    sink.finish();
    workbook.sheets.push_back(std::move(grid));
  }
  if (workbook.sheets.empty()) refuse_sheet(options, names);
  return workbook;
}

}  // namespace liantu::sheet
