// An office's own form, .docx or .xlsx, filled. A form holds {{name}} where a value goes; a table row or sheet row
// holding {{list.name}} is repeated for every entry of that list.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "liantu/base/date.h"

namespace liantu::paper {

struct Number {
  double value = 0;
  int decimals = -1;   ///< in text; −1 = as many as it has. A sheet cell keeps the form's number format
  bool percent = false;   ///< 40.0 means 40%: a sheet cell formatted as per cent takes 0.4
  bool operator==(const Number&) const = default;
};

/// Nothing known, text, number or day.
using Datum = std::variant<std::monostate, std::string, Number, Date>;
using Entry = std::map<std::string, Datum, std::less<>>;

struct Fields {
  Entry values{};
  std::map<std::string, std::vector<Entry>, std::less<>> lists{};   ///< a list without entries leaves one empty row
  /// What one entry of a list may hold, for lists that have no entries.
  std::map<std::string, std::vector<std::string>, std::less<>> columns{};
};

struct TemplateFinding {
  std::string place;     ///< "表1!E14", "正文", "页脚"
  std::string written;   ///< as it stands in the form, with braces
  std::string message;   ///< one sentence naming the nearest field
  bool operator==(const TemplateFinding&) const = default;
};

struct Filled {
  std::string bytes{};                       ///< unknown {{…}} stay as they are
  std::vector<TemplateFinding> findings{};
};

/// A fixed form (.xlsx) without {{…}}: row `row` is the pattern that stands once per entry, the rows after it up to
/// `last_row` are samples and go. Rows and columns count from 1.
struct FormColumns {
  std::string sheet{};
  int row = 0, last_row = 0;
  std::map<int, std::string> names{};   ///< by column: "projects.name"; what else stands in the row goes, formulas stay
  bool operator==(const FormColumns&) const = default;
};

/// Cells keep their look; numbers and days become numbers and days of a sheet when they fill a cell alone; formulas,
/// merged cells, heights and print areas below a repeated row move with it. Throws InvalidInput for what is no
/// .docx or .xlsx, is damaged or protected, carries macros, or is larger than a form can be (100 MB unpacked).
Filled fill(std::string_view form, const Fields& fields);

/// The same for a fixed form. Throws InvalidInput when the sheet or row is not there.
Filled fill(std::string_view form, const FormColumns& columns, const Fields& fields);

/// The columns of the pattern row that hold a formula and keep it.
std::vector<int> formula_columns(std::string_view form, const FormColumns& columns);

enum class FormKind { Document, Workbook };
FormKind form_kind(std::string_view form);   ///< throws as fill() does

/// A {{…}} of a form, without braces.
struct Blank {
  std::string place, name;   ///< "表1!E14", "正文"
  bool operator==(const Blank&) const = default;
};
/// In order of place; of one place each name once.
std::vector<Blank> placeholders(std::string_view form);

/// As a form prints it: a day as 2026年9月15日, a number with its decimals, "" for nothing known.
std::string datum_text(const Datum& datum);

}  // namespace liantu::paper
