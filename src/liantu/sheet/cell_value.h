// One cell to the value of one field, with everything that must be said about it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "liantu/base/field.h"
#include "liantu/sheet/cell_date.h"
#include "liantu/sheet/finding.h"
#include "liantu/sheet/grid.h"
#include "liantu/sheet/quantity.h"

namespace liantu::sheet {

/// What is known about a column when its cells are read.
struct CellContext {
  const Field* field = nullptr;
  QuantityContext quantity{};
  DateContext date{};
  std::optional<Date> last_past_day{};  ///< a date of the past lies not after it
};

/// Adds findings about one cell; its texts must outlive it.
class FindingList {
 public:
  FindingList(std::vector<Finding>& findings, std::string_view field, std::string_view cell,
              std::string_view value)
      : findings_(findings), field_(field), cell_(cell), value_(value) {}
  void error(std::string_view code, std::string message) {
    add(Finding::Severity::Error, code, std::move(message));
  }
  void warn(std::string_view code, std::string message) {
    add(Finding::Severity::Warning, code, std::move(message));
  }

 private:
  void add(Finding::Severity severity, std::string_view code, std::string message) {
    findings_.push_back({severity, std::string(field_), std::string(cell_), std::string(value_),
                         std::move(message), std::string(code)});
  }
  std::vector<Finding>& findings_;
  std::string_view field_, cell_, value_;
};

/// Empty when the cell says so, or when it is in doubt and an error was added.
Value read_value(const Cell& cell, const CellContext& context, std::vector<Finding>& findings,
                 const std::string& cell_name);

/// What read_value() says of a cell, said of a value that was typed or sent in the unit of storage: negative
/// or impossible amounts, days of the future where none can be, years before 1900 or after 2100, phones
/// without digits. Whole numbers in fields of real ones become real, codes get one spelling. The value stays;
/// an error means it cannot be taken.
void check_value(const Field& field, Value& value, std::optional<Date> last_past_day,
                 std::vector<Finding>& findings);

/// Least and most of "1.0-2.0", "≥1.2", "不高于2.5"; one bare number stands for both, with a warning.
struct ReadRange {
  Value least{}, most{};
};
ReadRange read_range(const Cell& cell, const CellContext& context, std::vector<Finding>& findings,
                     const std::string& cell_name);

/// True for #REF!, #DIV/0! … kept as text or as an error cell.
bool is_formula_error(const Cell& cell);

}  // namespace liantu::sheet
