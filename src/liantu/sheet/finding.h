// What reading a sheet says about a cell or row besides its value.
#pragma once

#include <string>

namespace liantu::sheet {

/// `field` is the field's name ("" = the whole row), `cell` is "E14" ("" = none), `value` what stood in the cell.
struct Finding {
  enum class Severity { Warning, Error };
  Severity severity = Severity::Error;
  std::string field, cell, value, message;
  std::string code;   ///< stable word for tests and the page: check_digit, unit_mismatch, range, ambiguous_date …
  bool operator==(const Finding&) const = default;
};

}  // namespace liantu::sheet
