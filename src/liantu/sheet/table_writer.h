// Tables as files that offices open: .xlsx, .csv, and .geojson or .gpkg when the rows have shapes.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/base/value.h"

namespace liantu::sheet {

struct OutColumn {
  enum class Kind {
    Text,    ///< always written as text, also what looks like a number or a formula
    Number,  ///< numbers as numbers; anything else as text
    Date,    ///< ISO days as real dates; anything else (a period) as text
  };
  std::string header;
  Kind kind = Kind::Text;
  std::string number_format{};  ///< "" = General, yyyy-mm-dd for Date
  double width = 14;            ///< in characters
  bool hidden = false;
  std::vector<std::string> choices{};  ///< words offered in a list; others are refused by Excel
};

/// A cell shown red with a comment: what an error workbook tells its sender. `row` counts from 0 in
/// OutTable::rows.
struct OutMark {
  std::size_t row = 0, column = 0;
  std::string comment;
};

struct OutTable {
  std::string sheet;    ///< cut to what Excel admits as a name
  std::string title{};  ///< merged above the header; "" = none
  std::vector<OutColumn> columns;
  std::vector<Row> rows;  ///< truth values are written 是 and 否
  std::vector<OutMark> marks{};
};

/// One sheet per table: header styled, frozen and filtered. Throws Unavailable when the file cannot be
/// written and InvalidInput when a text is longer than the 32,767 characters of a cell.
void write_xlsx(const std::string& path, const std::vector<OutTable>& tables);
std::string xlsx_bytes(const std::vector<OutTable>& tables);

/// UTF-8 with BOM, CRLF, RFC 4180. Text that Excel would run as a formula gets an apostrophe before it.
void write_csv(const std::string& path, const OutTable& table);
std::string csv_bytes(const OutTable& table);

/// One record for programs: RFC 4180 with LF, texts as they are.
void append_csv_record(std::string& out, std::span<const std::string_view> fields);

/// Points or polygons with their attributes. `wkb` is parallel to the rows, "" for a row without shape, in
/// CGCS2000 degrees; RFC 7946 for .geojson, EPSG:4490 for .gpkg.
std::string geojson_bytes(const OutTable& table, const std::vector<std::string>& wkb);
std::string geopackage_bytes(const OutTable& table, const std::vector<std::string>& wkb);

/// Whole or not at all, also when the power fails: writes beside and renames. Throws Unavailable.
void write_file(const std::string& path, std::string_view bytes);

/// A value as text: numbers by number_text, 是 and 否, "" when empty.
std::string value_text(const Value& value);

}  // namespace liantu::sheet
