#include <fmt/format.h>
#include <stdlib.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <utility>

#include "liantu/base/error.h"
#include "liantu/base/stream_text.h"
#include "liantu/sheet/formats/grid_builder.h"
#include "liantu/sheet/number_format.h"
#include "liantu/sheet/table_writer.h"

namespace liantu::sheet {
namespace {

constexpr std::size_t kSheetNameCharacters = 31, kInlineChoices = 255;
constexpr lxw_row_t kSpareRows = 1000;  ///< below the last row that still offer the choices
constexpr double kWholeInDouble = 9007199254740992.0;
constexpr const char* kChoiceSheet = "选项";

/// At most `characters` of UTF-8.
std::string cut(const std::string& text, std::size_t characters) {
  std::size_t at = 0;
  for (; at < text.size(); ++at) {
    const bool starts = (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
    if (starts && characters-- == 0) break;
  }
  return text.substr(0, at);
}

/// Excel reads `_x000D_` as a character's code, so a text that only looks so gets its underscore as a code.
std::string escaped(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool code =
        text[i] == '_' && i + 6 < text.size() && text[i + 1] == 'x' && text[i + 6] == '_' &&
        std::all_of(&text[i + 2], &text[i + 6], [](unsigned char c) { return std::isxdigit(c) != 0; });
    code ? out.append("_x005F_") : out.append(1, text[i]);
  }
  return out;
}

/// The value as a double when Excel can hold it exactly enough.
std::optional<double> as_number(const Value& value) {
  if (const auto* real = std::get_if<double>(&value)) {
    return std::isfinite(*real) ? std::optional(*real) : std::nullopt;
  }
  if (const auto* whole = std::get_if<std::int64_t>(&value)) {
    const auto number = static_cast<double>(*whole);
    return std::abs(number) < kWholeInDouble ? std::optional(number) : std::nullopt;
  }
  return std::nullopt;
}

class XlsxWriting {
 public:
  explicit XlsxWriting(const std::string& path) : path_(path), book_(workbook_new(path.c_str())) {
    if (book_ == nullptr) refuse_write();
    header_ = format([](lxw_format* f) {
      format_set_bold(f);
      format_set_bg_color(f, 0xDDEBF7);
      format_set_border(f, LXW_BORDER_THIN);
      format_set_text_wrap(f);
      format_set_align(f, LXW_ALIGN_CENTER);
      format_set_align(f, LXW_ALIGN_VERTICAL_CENTER);
    });
    title_ = format([](lxw_format* f) {
      format_set_bold(f);
      format_set_font_size(f, 16);
      format_set_align(f, LXW_ALIGN_CENTER);
      format_set_align(f, LXW_ALIGN_VERTICAL_CENTER);
    });
  }

  void table(const OutTable& table) {
    lxw_worksheet* sheet = workbook_add_worksheet(book_, sheet_name(table.sheet).c_str());
    if (sheet == nullptr) refuse_write();
    const lxw_row_t header_row = table.title.empty() ? 0 : 1;
    write_title(sheet, table);
    columns(sheet, table, header_row);
    std::map<std::pair<std::size_t, std::size_t>, std::string> marks;
    for (const OutMark& mark : table.marks) {
      std::string& comment = marks[{mark.row, mark.column}];
      comment += (comment.empty() ? "" : "\n") + mark.comment;
    }
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
      for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const auto row = header_row + 1 + static_cast<lxw_row_t>(r);
        const auto column = static_cast<lxw_col_t>(c);
        const auto mark = marks.find({r, c});
        const bool red = mark != marks.end();
        static const Value empty;
        cell(sheet, row, column, table.columns[c], c < table.rows[r].size() ? table.rows[r][c] : empty, red);
        if (red && !mark->second.empty()) worksheet_write_comment(sheet, row, column, mark->second.c_str());
      }
    }
    if (!table.columns.empty()) {
      const auto last = static_cast<lxw_col_t>(table.columns.size() - 1);
      worksheet_autofilter(sheet, header_row, 0, header_row + static_cast<lxw_row_t>(table.rows.size()),
                           last);
    }
    worksheet_freeze_panes(sheet, header_row + 1, 0);
    choices(sheet, table, header_row);
  }

  void close() {
    write_choice_sheet();
    if (workbook_close(std::exchange(book_, nullptr)) != LXW_NO_ERROR) refuse_write();
  }

  ~XlsxWriting() {
    if (book_ != nullptr) lxw_workbook_free(book_);
  }
  XlsxWriting(const XlsxWriting&) = delete;
  XlsxWriting& operator=(const XlsxWriting&) = delete;

 private:
  [[noreturn]] void refuse_write() const {
    throw Error(ErrorCode::Unavailable, "无法写入文件“" + path_ + "”，请检查文件夹是否存在、磁盘是否已满。",
                path_);
  }

  template <class Look>
  lxw_format* format(Look look) {
    lxw_format* made = workbook_add_format(book_);
    look(made);
    return made;
  }

  lxw_format* format_of(const std::string& code, bool red) {
    lxw_format*& known = formats_[{code, red}];
    if (known == nullptr) {
      known = format([&](lxw_format* f) {
        if (!code.empty()) format_set_num_format(f, code.c_str());
        if (red) format_set_bg_color(f, 0xFFC7CE);
        if (red) format_set_font_color(f, 0x9C0006);
      });
    }
    return known;
  }

  std::string sheet_name(std::string name) {
    for (char& c : name) {
      if (std::string_view("[]:*?/\\'").find(c) != std::string_view::npos) c = ' ';
    }
    const std::string base = name.empty() ? "Sheet" : name;
    name = cut(base, kSheetNameCharacters);
    for (int copy = 2; !names_.insert(name).second; ++copy) {
      const std::string tail = fmt::format(" ({})", copy);
      name = cut(base, kSheetNameCharacters - tail.size()) + tail;
    }
    return name;
  }

  void write_title(lxw_worksheet* sheet, const OutTable& table) {
    if (table.title.empty()) return;
    worksheet_set_row(sheet, 0, 28, nullptr);
    if (table.columns.size() > 1) {
      const auto last = static_cast<lxw_col_t>(table.columns.size() - 1);
      worksheet_merge_range(sheet, 0, 0, 0, last, table.title.c_str(), title_);
    } else {
      worksheet_write_string(sheet, 0, 0, table.title.c_str(), title_);
    }
  }

  void columns(lxw_worksheet* sheet, const OutTable& table, lxw_row_t header_row) {
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      const OutColumn& column = table.columns[c];
      const auto at = static_cast<lxw_col_t>(c);
      lxw_row_col_options options{};
      options.hidden = column.hidden ? LXW_TRUE : LXW_FALSE;
      const bool text = column.kind == OutColumn::Kind::Text;  // so that what is typed later stays text too
      worksheet_set_column_opt(sheet, at, at, column.width, text ? format_of("@", false) : nullptr, &options);
      string(sheet, header_row, at, column.header, header_);
    }
  }

  void string(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const std::string& text,
              lxw_format* look) {
    const lxw_error failed = worksheet_write_string(sheet, row, column, escaped(text).c_str(), look);
    if (failed == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED) {
      const std::string name = cell_name(static_cast<int>(row), column);
      refuse(fmt::format("单元格 {} 的文字超过 Excel 允许的 32767 字，请删减后再导出。", name), name);
    }
  }

  void cell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t at, const OutColumn& column, const Value& value,
            bool red) {
    if (is_empty(value)) {
      if (red) worksheet_write_blank(sheet, row, at, format_of(column.number_format, true));
      return;
    }
    const auto number = as_number(value);
    if (number && column.kind == OutColumn::Kind::Number) {
      worksheet_write_number(sheet, row, at, *number, format_of(column.number_format, red));
      return;
    }
    const std::string text = value_text(value);
    if (column.kind == OutColumn::Kind::Date && text.size() == 10) {
      if (const auto serial = day_serial(text, DateSystem::From1900)) {
        const std::string code = column.number_format.empty() ? "yyyy-mm-dd" : column.number_format;
        worksheet_write_number(sheet, row, at, *serial, format_of(code, red));
        return;
      }
    }
    string(sheet, row, at, text, format_of(column.kind == OutColumn::Kind::Text ? "@" : "", red));
  }

  void choices(lxw_worksheet* sheet, const OutTable& table, lxw_row_t header_row) {
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      const OutColumn& column = table.columns[c];
      if (column.choices.empty()) continue;
      lxw_data_validation rule{};
      std::vector<const char*> words;
      std::size_t length = 0;
      for (const std::string& word : column.choices) {
        words.push_back(word.c_str());
        length += word.size() + 1;
      }
      words.push_back(nullptr);
      std::string range;
      if (length <= kInlineChoices) {
        rule.validate = LXW_VALIDATION_TYPE_LIST;
        rule.value_list = const_cast<char**>(words.data());
      } else {
        range = choice_range(column.choices);
        rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
        rule.value_formula = range.data();
      }
      const auto at = static_cast<lxw_col_t>(c);
      const auto last = header_row + static_cast<lxw_row_t>(table.rows.size()) + kSpareRows;
      worksheet_data_validation_range(sheet, header_row + 1, at, last, at, &rule);
    }
  }

  /// Excel admits 255 characters of words in a rule; longer lists stand on a hidden sheet.
  std::string choice_range(const std::vector<std::string>& words) {
    std::string letters = cell_name(0, static_cast<int>(long_choices_.size()));
    letters.pop_back();
    long_choices_.push_back(words);
    return fmt::format("='{}'!${}$1:${}${}", kChoiceSheet, letters, letters, words.size());
  }

  void write_choice_sheet() {
    if (long_choices_.empty()) return;
    lxw_worksheet* sheet = workbook_add_worksheet(book_, kChoiceSheet);
    if (sheet == nullptr) refuse_write();
    worksheet_hide(sheet);
    for (std::size_t c = 0; c < long_choices_.size(); ++c) {
      for (std::size_t r = 0; r < long_choices_[c].size(); ++r) {
        string(sheet, static_cast<lxw_row_t>(r), static_cast<lxw_col_t>(c), long_choices_[c][r], nullptr);
      }
    }
  }

  const std::string& path_;
  lxw_workbook* book_;
  lxw_format* header_ = nullptr;
  lxw_format* title_ = nullptr;
  std::map<std::pair<std::string, bool>, lxw_format*> formats_;
  std::set<std::string> names_{kChoiceSheet};
  std::vector<std::vector<std::string>> long_choices_;
};

}  // namespace

void write_xlsx(const std::string& path, const std::vector<OutTable>& tables) {
  XlsxWriting writing(path);
  for (const OutTable& table : tables) writing.table(table);
  writing.close();
}

std::string xlsx_bytes(const std::vector<OutTable>& tables) {
  std::string folder = (std::filesystem::temp_directory_path() / "liantu-XXXXXX").string();
  if (mkdtemp(folder.data()) == nullptr) {
    throw Error(ErrorCode::Unavailable, "无法在临时文件夹中写文件，请检查磁盘是否已满。", folder);
  }
  struct Remover {
    const std::string& folder;
    ~Remover() {
      std::error_code ignored;
      std::filesystem::remove_all(folder, ignored);
    }
  } const remover{folder};
  const std::string path = folder + "/out.xlsx";
  write_xlsx(path, tables);
  std::ifstream in(path, std::ios::binary);
  return rest_of(in);
}

}  // namespace liantu::sheet
