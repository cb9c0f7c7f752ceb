// A year plan as offices send it: one row a project, a column for each month. Turned into one row a month, which is what the
// ledger of month plans has; every cell remembers where it stood.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "liantu/base/date.h"
#include "liantu/sheet/ledger.h"

namespace liantu::api {

struct MonthColumns {
  sheet::Grid rows;                                         ///< 项目名称, 项目代码, 责任单位, 计划月份, 当月计划投资 under the sheet's own title
  std::vector<std::vector<std::pair<int, int>>> origin;     ///< of each cell: row and column in the sheet, 0-based
  int year = 0;
  bool year_written = false;                                ///< in a heading, the title or the sheet's name
  std::size_t others = 0;                                   ///< headings that are neither a month nor name, code or unit
};

/// Nothing when fewer than six months stand in one heading row, or no column names the project.
std::optional<MonthColumns> month_columns(const sheet::Grid& grid, Date today);

/// Rows and cells of a reading of `columns.rows` as places of the sheet they came from.
void put_back(const MonthColumns& columns, sheet::SheetReading& reading);

}  // namespace liantu::api
