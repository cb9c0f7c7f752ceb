// A sheet as it stands in the file: cells with what ledgers say by value, number format and look.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/sheet/finding.h"

namespace liantu::sheet {

/// A text that few cells have: one pointer where there is none.
class RareText {
 public:
  RareText() = default;
  RareText(std::string text) : text_(text.empty() ? nullptr : std::make_unique<std::string>(std::move(text))) {}
  RareText(const char* text) : RareText(std::string(text)) {}
  RareText(const RareText& other) : RareText(other.str()) {}
  RareText(RareText&&) noexcept = default;
  RareText& operator=(const RareText& other) { return *this = RareText(other); }
  RareText& operator=(RareText&&) noexcept = default;
  ~RareText() = default;

  bool empty() const { return text_ == nullptr; }
  const std::string& str() const {
    static const std::string none;
    return text_ == nullptr ? none : *text_;
  }
  operator const std::string&() const { return str(); }
  operator std::string_view() const { return str(); }
  friend bool operator==(const RareText& a, std::string_view b) { return a.str() == b; }

 private:
  std::unique_ptr<std::string> text_;
};

/// One cell. `text` is what Excel would show for text and General numbers (for numbers the shortest round
/// trip).
struct Cell {
  enum class Kind { Empty, Text, Number, Date, Flag, Error };
  Kind kind = Kind::Empty;
  std::string text;      ///< UTF-8; the error word ("#REF!") for Kind::Error; ISO day for Kind::Date
  double number = 0;     ///< for Number; the serial for Date; 0/1 for Flag
  RareText format;       ///< number format code, "" for General
  bool strike = false;   ///< whole cell struck through (划掉)
  bool formula = false;  ///< value is the cached result of a formula
  RareText font_colour;  ///< "RRGGBB", "" when default: some ledgers give the light only by the colour of ●
  RareText fill_colour;  ///< "RRGGBB" of a solid fill, "" when none
  bool covered = false;     ///< inside a merged range but not its first cell
  std::uint8_t indent = 0;  ///< steps by which the text is set in from the left (.xlsx)
};

/// Inclusive, 0-based.
struct Merge {
  int first_row, first_column, last_row, last_column;
};

struct Grid {
  std::string file;   ///< base name
  std::string sheet;  ///< "" for csv
  bool hidden = false;
  std::vector<std::vector<Cell>>
      rows;  ///< row r holds the cells of sheet row r + 1; rows may differ in length
  std::vector<Merge> merges;
  std::vector<bool> hidden_rows;  ///< may be shorter than rows
  std::vector<bool> hidden_columns;

  const Cell& at(int row, int column) const;  ///< an empty cell outside the used range
  int columns() const;                        ///< widest row
};

/// A point or polygon that came with a row of a spatial file, or that rows of boundary points make together, in
/// CGCS2000 degrees.
struct Geometry {
  std::string wkb;  ///< "" when the row has none
  std::string crs;  ///< authority code the file declared, e.g. "EPSG:4527"; never guessed
  std::vector<Finding> findings{};  ///< with an Error the row cannot be used
};

struct Workbook {
  std::vector<Grid> sheets;
  std::vector<std::vector<Geometry>>
      geometries;  ///< parallel to sheets[i].rows for spatial files, else empty
};

/// What a file may be before it is read: guards against bombs and mistakes. Sizes in bytes.
struct ReadLimits {
  std::uint64_t max_file = 200ULL << 20;
  std::uint64_t max_unpacked = 1ULL << 30;
  std::uint64_t max_cell_text = 32767ULL * 4;
  int max_rows = 1'048'576;
  int max_columns = 1'024;
  std::int64_t max_cells =
      8'000'000;  ///< of all sheets together, a row counting as one; about 1.3 GB in memory
};

struct ReadOptions {
  ReadLimits limits;
  std::string sheet;  ///< read only this sheet; "" = all
  std::string crs;    ///< --crs: declared by the user for a file that declares none
};

/// Reads .xlsx .xls .et .ods .csv .gpkg .shp(.zip) .geojson by content, not by extension alone.
/// Throws InvalidInput in one sentence with the remedy: wrong type, 0 bytes, password, bomb, oversize cell,
/// no CRS.
Workbook read_workbook(const std::string& path, const ReadOptions& options);

/// The same for an upload held in memory; `file` is its name. A bare .shp needs its zip here.
Workbook read_workbook_bytes(std::string_view bytes, const std::string& file, const ReadOptions& options);

}  // namespace liantu::sheet
