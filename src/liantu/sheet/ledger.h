// From sheets to typed rows: finds titles, headers, sections and totals, ties columns to fields, reads the cells.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "liantu/base/date.h"
#include "liantu/base/field.h"
#include "liantu/sheet/finding.h"
#include "liantu/sheet/grid.h"

namespace liantu::sheet {

/// Two fields that one column may hold together, or two columns that only make sense together.
struct ColumnPair {
  enum class Form {
    NameAndPhone,   ///< "邢科长 0533-5550156" in the column of the first field
    Point,          ///< longitude and latitude, in one column or two, in any order and spelling
    Range,          ///< "1.0-2.0", "≥1.2", "≤2.5" in one column: least and most
  };
  Form form;
  std::string_view first, second;
};

struct SheetReading;

/// Per field of a row the cell its value came from: named when somebody asks, since nearly nobody does.
class CellNames {
 public:
  void resize(std::size_t fields) { places_.resize(fields); }
  std::string operator[](std::size_t field) const;  ///< "I7", "" when no column
  bool has(std::size_t field) const { return places_[field].row >= 0; }
  void set(std::size_t field, int row, int column) { places_[field] = {row, column}; }  ///< 0-based
  void copy(std::size_t from, std::size_t to) { places_[to] = places_[from]; }
  /// Whether a record `rows` lines further down took each value from the same column, as far down.
  bool goes_on_in(const CellNames& below, int rows) const;
  /// "name=B paid_yuan=F remark=D12": where every field stands, the column alone when it is in line `row` (1-based).
  std::string text(const FieldTable& fields, int row) const;
  /// Where a record was put together from cells that stand elsewhere: `to` gives row and column for each column.
  template <class To>
  void move_each(To to) {
    for (Place& place : places_) {
      if (place.row >= 0) std::tie(place.row, place.column) = to(place.column);
    }
  }

 private:
  struct Place {
    int row = -1, column = -1;
  };
  std::vector<Place> places_;
};

/// Last words that nearly always speak of one field (承接平台, 招商部门): a column nobody else wants is taken for
/// it, in doubt.
struct LastWords {
  std::string_view field;
  std::string_view words;  ///< '|' between; with ^ before one, headings that begin so (^下周)
};

/// A kind of ledger that a sheet may be: the caller's field table and its checks between fields of one row.
/// `name_field` may name several fields with '|' between: one of them filled makes a record.
/// The engine knows no domain word: kinds, synonyms and admitted words all come with the table.
struct LedgerKind {
  std::string_view name;             ///< "deal", "parcel" …
  const FieldTable* fields;
  std::string_view name_field;       ///< a row without it is no record: "name", "parcel_no" …
  std::string_view section_field{};  ///< a section row's words go here when the sheet has no such column
  bool (*section_fits)(std::string_view words) = nullptr;  ///< which of them do; nullptr: all
  /// Checks between fields of one row and of the table; may clear a value (set it to monostate) and must say
  /// why.
  void (*check_row)(Row& row, const CellNames& cells, std::vector<Finding>& findings) = nullptr;
  std::string_view title_words{};    ///< words of titles and sheet names that speak for this kind, '|' between
  std::vector<ColumnPair> pairs{};
  std::vector<LastWords> last_words{};
  std::string_view week_from_field{}, week_to_field{};   ///< filled from the title or sheet name of a weekly table
  /// Checks between rows of all sheets of this kind in one workbook, in the order of the workbook.
  void (*check_sheets)(const std::vector<SheetReading*>& sheets) = nullptr;
};

enum class Skip { Header, Title, Section, Subtotal, Note, Blank, Cancelled, NotData };

/// "header", "title" … as `liantu read` and the import say it.
std::string_view skip_word(Skip skip);

/// One line of the output: a record, a skipped row with its reason, or a row-level error.
struct LedgerRow {
  std::string file, sheet;
  int row = 0;                       ///< 1-based
  std::string_view kind;             ///< "" unless a record
  std::optional<Row> values;         ///< in the kind's field order
  CellNames cells;
  std::optional<Skip> skip;
  std::string error;                 ///< "" unless the row could not be read
  std::vector<Finding> findings;
  std::string geometry_wkb;
};

/// How one column was understood; shown once for confirmation and remembered per sender.
struct ColumnBinding {
  int column = 0;                    ///< 0-based
  std::string header;                ///< header words joined over the header rows
  std::string_view field;            ///< "" when not used
  std::string unit;                  ///< unit found in header or title, "" when none
  double confidence = 0;             ///< 1 = the label or a synonym exactly
  std::string sample{};              ///< the first value below it, as written
};

struct SheetReading {
  std::string file, sheet;
  std::string_view kind;             ///< "" when the sheet is no ledger (dictionary, cover)
  int header_row = 0;                ///< 1-based, first of header_rows
  int header_rows = 0;
  std::vector<ColumnBinding> columns;
  /// Every row up to the last used one, exactly once; of records side by side each on the row where it begins.
  std::vector<LedgerRow> rows;
};

struct LedgerOptions {
  std::string_view kind{};           ///< "" = find it from the headers
  /// Confirmed bindings: header text -> field name ("" = ignore). They win over synonyms.
  std::vector<std::pair<std::string, std::string>> mapping;
  std::optional<Date> today{};       ///< for "date in the future"; no clock inside
  std::string crs{};                 ///< --crs: reference system of the coordinates, "" = as the sheet says
};

std::vector<SheetReading> read_ledgers(const Workbook& workbook, const std::vector<LedgerKind>& kinds,
                                       const LedgerOptions& options);

}  // namespace liantu::sheet
