#include <algorithm>
#include <charconv>
#include <utility>

#include "liantu/sheet/formats/grid_builder.h"
#include "liantu/sheet/formats/ods_styles.h"
#include "liantu/sheet/formats/rich_text.h"
#include "liantu/sheet/formats/spreadsheet_readers.h"

namespace liantu::sheet {
namespace {

constexpr int kRepeatedLooks = 1000;  ///< rows without values repeated more often than this are kept once

class StylesSink : public XmlSink {
 public:
  explicit StylesSink(OdsStyles& styles) : styles_(styles) {}
  void start(std::string_view name, const Attributes& attributes) override {
    styles_.start(name, attributes);
  }
  void end(std::string_view name) override { styles_.end(name); }
  void text(std::string_view piece) override { styles_.text(piece); }

 private:
  OdsStyles& styles_;
};

/// The text of one cell: paragraphs with runs of their own style.
class OdsText {
 public:
  explicit OdsText(OdsStyles& styles) : styles_(styles) {}
  void paragraph() {
    if (std::exchange(any_paragraph_, true)) whole_.text += '\n';
    open_ = true;
  }
  void close() {
    close_run();
    open_ = false;
  }
  void run(const std::string& style) {
    close_run();
    spans_.push_back(style);
  }
  void end_run() {
    close_run();
    if (!spans_.empty()) spans_.pop_back();
  }
  void add(std::string_view piece) {
    if (open_) run_.append(piece);
  }
  std::size_t size() const { return whole_.text.size() + run_.size(); }
  RichText take() {
    close_run();
    any_paragraph_ = open_ = false;
    spans_.clear();
    return std::exchange(whole_, {});
  }

 private:
  void close_run() {
    if (run_.empty()) return;
    const OdsStyle* style = spans_.empty() ? nullptr : styles_.find(spans_.back());
    const bool own = style != nullptr && (style->strike || style->font_colour);
    whole_.note_run(run_.find_first_not_of(" \t\n") == std::string::npos, own,
                    own && style->strike.value_or(false), own ? style->font_colour.value_or("") : "");
    whole_.text += run_;
    run_.clear();
  }

  OdsStyles& styles_;
  RichText whole_;
  std::string run_;
  std::vector<std::string> spans_;
  bool any_paragraph_ = false, open_ = false;
};

class ContentSink : public XmlSink {
 public:
  ContentSink(OdsStyles& styles, const std::string& file, const ReadOptions& options, Workbook& workbook)
      : styles_(styles),
        file_(file),
        options_(options),
        budget_{options.limits},
        workbook_(workbook),
        text_(styles) {}

  void start(std::string_view name, const Attributes& a) override {
    if (ignored_ > 0 || name == "annotation" || name == "shapes" || name == "frame" || name == "ruby-text") {
      ++ignored_;
    } else if (name == "table") {
      if (++tables_ == 1) start_table(a);
    } else if (tables_ == 0) {
      styles_.start(name, a);
    } else if (!builder_ || tables_ > 1) {
      return;
    } else if (name == "table-column") {
      column_definition(a);
    } else if (name == "table-row") {
      start_row(a);
    } else if (name == "table-cell" || name == "covered-table-cell") {
      start_cell(a);
    } else if (in_cell_) {
      start_text(name, a);
    }
  }

  void end(std::string_view name) override {
    if (ignored_ > 0) {
      --ignored_;
    } else if (name == "table") {
      if (tables_ > 0 && --tables_ == 0 && builder_) end_table();
    } else if (tables_ == 0) {
      styles_.end(name);
    } else if (!builder_ || tables_ > 1) {
      return;
    } else if (name == "table-row") {
      end_row();
    } else if (name == "table-cell" || name == "covered-table-cell") {
      end_cell();
    } else if (name == "p" || name == "h") {
      text_.close();
    } else if (name == "span") {
      text_.end_run();
    }
  }

  void text(std::string_view piece) override {
    if (ignored_ > 0) return;
    if (tables_ == 0) return styles_.text(piece);
    if (!in_cell_) return;
    text_.add(piece);
    if (text_.size() > options_.limits.max_cell_text) {
      builder_->check_text(text_.take().text, row_, column_);
    }
  }

  std::string names;

 private:
  struct Placed {
    int column;
    Cell cell;
  };

  void start_table(const Attributes& a) {
    const std::string name(a.get("table:name"));
    names += (names.empty() ? "" : "、") + name;
    if (!wanted(options_, name)) return;
    grid_ = {};
    grid_.file = file_;
    grid_.sheet = name;
    const OdsStyle* style = styles_.find(std::string(a.get("style-name")));
    grid_.hidden = style != nullptr && style->hidden_table;
    builder_.emplace(grid_, budget_);
    row_ = columns_ = 0;
    column_styles_.clear();
  }

  void end_table() {
    builder_->finish();
    workbook_.sheets.push_back(std::move(grid_));
    builder_.reset();
  }

  void column_definition(const Attributes& a) {
    const int repeated = std::max(a.number("number-columns-repeated", 1), 1);
    const int last = std::min(columns_ + repeated, options_.limits.max_columns);
    if (a.get("visibility") == "collapse" || a.get("visibility") == "filter")
      builder_->hide_columns(columns_, last - 1);
    for (int c = columns_; c < last; ++c) column_styles_.emplace_back(a.get("default-cell-style-name"));
    columns_ = std::max(columns_, last);
  }

  void start_row(const Attributes& a) {
    row_repeated_ = std::max(a.number("number-rows-repeated", 1), 1);
    row_hidden_ = a.get("visibility") == "collapse" || a.get("visibility") == "filter";
    cells_.clear();
    column_ = 0;
  }

  void end_row() {
    const bool valued = std::any_of(cells_.begin(), cells_.end(),
                                    [](const Placed& p) { return p.cell.kind != Cell::Kind::Empty; });
    const int times = valued || row_repeated_ <= kRepeatedLooks ? row_repeated_ : 1;
    for (int i = 0; i < times; ++i) {
      if (row_hidden_) builder_->hide_row(row_ + i);
      for (const Placed& placed : cells_) {
        if (placed.cell.kind == Cell::Kind::Empty) {
          builder_->blank(row_ + i, placed.column, placed.cell);
        } else {
          builder_->cell(row_ + i, placed.column) = placed.cell;
        }
      }
    }
    row_ = std::min(row_ + row_repeated_, 1'000'000'000);
  }

  void start_cell(const Attributes& a) {
    in_cell_ = true;
    repeated_ = std::max(a.number("number-columns-repeated", 1), 1);
    std::string style(a.get("style-name"));
    if (style.empty() && static_cast<std::size_t>(column_) < column_styles_.size()) {
      style = column_styles_[static_cast<std::size_t>(column_)];
    }
    cell_ = {};
    look_ = &styles_.look(style);
    set_look(cell_, *look_);
    type_ = a.get("office:value-type");
    is_error_ = a.get("calcext:value-type") == "error";
    cell_.formula = a.has("formula");
    value_ = type_ == "date"      ? a.get("date-value")
             : type_ == "boolean" ? a.get("boolean-value")
             : type_ == "string"  ? a.get("string-value")
                                  : a.get("office:value");
    const int across = a.number("number-columns-spanned", 1), down = a.number("number-rows-spanned", 1);
    if (across > 1 || down > 1) {
      builder_->merge({row_, column_, row_ + std::max(down, 1) - 1, column_ + std::max(across, 1) - 1});
    }
  }

  void end_cell() {
    in_cell_ = false;
    const RichText shown = text_.take();
    double number = 0;
    const bool numeric =
        std::from_chars(value_.data(), value_.data() + value_.size(), number).ec == std::errc{};
    if (type_ == "date") {
      const auto serial = day_serial(value_, DateSystem::From1900);
      serial ? set_number(cell_, *serial, true, DateSystem::From1900) : set_text(cell_, value_);
    } else if (type_ == "boolean") {
      set_flag(cell_, value_ == "true");
    } else if (is_error_) {
      set_error(cell_, shown.text);
    } else if ((type_ == "float" || type_ == "percentage" || type_ == "currency") && numeric) {
      set_number(cell_, number, false, DateSystem::From1900);
    } else {
      set_text(cell_, shown.text.empty() ? value_ : shown.text);
    }
    cell_.strike = shown.strike(cell_.strike);
    if (!shown.colour.empty()) cell_.font_colour = shown.colour;
    place();
  }

  void place() {
    builder_->check_text(cell_.text, row_, column_);
    const bool valued = cell_.kind != Cell::Kind::Empty;
    const bool kept = valued || !cell_.fill_colour.empty() || cell_.formula;
    const int most =
        options_.limits.max_columns + 1;  // one too many, so that the builder refuses values there
    for (int i = 0; kept && i < repeated_ && column_ + i < most; ++i) cells_.push_back({column_ + i, cell_});
    column_ = std::min(column_ + repeated_, 1'000'000'000);
  }

  void start_text(std::string_view name, const Attributes& a) {
    if (name == "p" || name == "h") {
      text_.paragraph();
    } else if (name == "span") {
      text_.run(std::string(a.get("style-name")));
    } else if (name == "s") {
      text_.add(std::string(static_cast<std::size_t>(std::clamp(a.number("text:c", 1), 1, 1000)), ' '));
    } else if (name == "tab") {
      text_.add("\t");
    } else if (name == "line-break") {
      text_.add("\n");
    }
  }

  OdsStyles& styles_;
  const std::string& file_;
  const ReadOptions& options_;
  CellBudget budget_;
  Workbook& workbook_;
  Grid grid_;
  std::optional<GridBuilder> builder_;
  OdsText text_;
  std::vector<std::string> column_styles_;
  std::vector<Placed> cells_;
  Cell cell_;
  const Look* look_ = nullptr;
  std::string type_, value_;
  int ignored_ = 0, tables_ = 0, row_ = 0, column_ = 0, columns_ = 0, repeated_ = 1, row_repeated_ = 1;
  bool in_cell_ = false, is_error_ = false, row_hidden_ = false;
};

}  // namespace

Workbook read_ods(ZipArchive& archive, const std::string& file, const ReadOptions& options) {
  if (archive.text("META-INF/manifest.xml").find("encryption-data") != std::string::npos) {
    refuse("文件有密码保护，请取消密码后再导入。");
  }
  OdsStyles styles;
  StylesSink named(styles);
  XmlParser style_parser(named);
  if (archive.read("styles.xml", [&](std::string_view piece) { style_parser.feed(piece); }))
    style_parser.finish();
  Workbook workbook;
  ContentSink sink(styles, file, options, workbook);
  XmlParser parser(sink);
  if (!archive.read("content.xml", [&](std::string_view piece) { parser.feed(piece); })) {
    refuse("文件不完整或已损坏，请重新下载或另存为 .xlsx 再导入。");
  }
  parser.finish();
  if (workbook.sheets.empty()) refuse_sheet(options, sink.names);
  return workbook;
}

}  // namespace liantu::sheet
