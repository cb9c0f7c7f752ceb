// Which cells of a sheet the fields of an imported row were read from: kept once for all lines that follow
// each other with the same columns, beside the batch that brought them in.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/store/database.h"

namespace liantu::api {

struct SourceCells {
  std::string file, sheet;
  std::int64_t part = 0;                     ///< of records that begin on one row, side by side
  std::int64_t first_row = 0, last_row = 0;  ///< 1-based, both included; every row of them has a record
  std::string cells;  ///< "name=B paid_yuan=F remark=D12": a column alone is of the line's own row
};

/// "F7": where `field` of line `row` stands; "" when `cells` does not name it.
std::string cell_of(std::string_view cells, std::string_view field, std::int64_t row);

/// Inside the transaction that writes the batch.
void put_source_cells(store::Session& session, const std::string& batch,
                      const std::vector<SourceCells>& cells);

/// Asks for the cells of many changes and remembers what it found.
class SourceCellFinder {
 public:
  explicit SourceCellFinder(store::Session& session) : session_(session) {}
  /// `source` as in Change: "周调度表第37周.xlsx|3.3-3.9|7", "…|7.2". "" when it is no line of a sheet, or
  /// when its cells were not kept.
  std::string cell(const std::string& batch, std::string_view source, std::string_view field);

 private:
  const SourceCells* run_of(const std::string& batch, const std::string& file, const std::string& sheet,
                            std::int64_t part, std::int64_t row);

  store::Session& session_;
  std::map<std::string, std::vector<SourceCells>> found_;  ///< by batch, file and sheet
};

}  // namespace liantu::api
