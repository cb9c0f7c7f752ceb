// A csv of region, industry and value (企业数、营业收入…) as a table of counts.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/matrix/table.h"

namespace liantu::cli {

struct RegionIndustryCounts {
  std::vector<std::string> regions, industries;  ///< in the order they first stand in the file
  matrix::Table counts;                          ///< regions by industries; cells that stand in several rows are summed
  std::size_t repeated = 0;                      ///< rows beyond the first of their cell
  std::string columns_by_place;                  ///< what was taken for what, when headings did not say it; else ""
};

/// Names of the three columns; empty: found by their usual names, or by their place when the file has just three.
using ColumnNames = std::array<std::string, 3>;

/// Three names parted by commas. Throws InvalidInput when they are not three different ones.
ColumnNames column_names(std::string_view option);

/// Throws InvalidInput, in one sentence with the row: a column that is not there (with the nearest), a region or industry without
/// a name, a value that is not a number of at least 0, a table too large to hold, no rows.
RegionIndustryCounts read_region_industry(std::string_view csv, const ColumnNames& names);

}  // namespace liantu::cli
