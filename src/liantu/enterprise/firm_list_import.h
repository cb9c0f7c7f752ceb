// A csv of firms read for a computation, not for the register: rows and columns stay as they are, the columns that say
// name, credit code, scope, products and industry code are found by their headings.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "liantu/sheet/grid.h"

namespace liantu::enterprise {

struct FirmList {
  sheet::Grid grid;   ///< row 0 is the heading
  int columns = 0;    ///< of the widest row
  std::optional<int> name, credit_code, scope, products, industry_code;   ///< columns

  int rows() const { return static_cast<int>(grid.rows.size()) - 1; }   ///< of firms
  std::string_view cell(int row, int column) const;                     ///< row 0 is the first firm, -1 the heading; "" outside
  std::string_view cell(int row, std::optional<int> column) const;
};

/// Any table read_workbook takes; cells may be as long as the file. Headings are those of the register of firms
/// (名称, 经营范围 and their other spellings). Throws InvalidInput when neither a name nor a scope has a column.
FirmList read_firm_list(const std::string& path);

/// The column with this heading, case and blanks aside.
std::optional<int> column_named(const FirmList& list, std::string_view heading);

}  // namespace liantu::enterprise
