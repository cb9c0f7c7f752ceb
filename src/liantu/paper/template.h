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

/// Cells keep their look; numbers and days become numbers and days of a sheet when they fill a cell alone; formulas,
/// merged cells, heights and print areas below a repeated row move with it. Throws InvalidInput for what is no
/// .docx or .xlsx, is damaged or protected, carries macros, or is larger than a form can be (100 MB unpacked).
Filled fill(std::string_view form, const Fields& fields);

/// The {{…}} of a form, without braces, in order of place, each once.
std::vector<std::string> placeholders(std::string_view form);

}  // namespace liantu::paper
