#include "liantu/sheet/ledger.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <memory>
#include <unordered_set>

#include "liantu/base/error.h"
#include "liantu/sheet/card.h"
#include "liantu/sheet/formats/grid_builder.h"
#include "liantu/sheet/identifier.h"
#include "liantu/sheet/kind_match.h"
#include "liantu/sheet/ledger_sheet.h"
#include "liantu/sheet/plain_text.h"
#include "liantu/sheet/point_table.h"
#include "liantu/sheet/side_table.h"

namespace liantu::sheet {
namespace {

constexpr int kLeastWords = 3, kLeastOfNamedKind = 2, kNarrow = 2;

std::string letters_of(int column) {
  std::string name = cell_name(0, column);
  name.pop_back();
  return name;
}

/// Shares without a (%) in the header are hundredths when values such as 45.2 stand among them.
bool shows_percents(const MergedCells& cells, int first_row, int column) {
  int large = 0, plain = 0;
  for (int row = first_row; row < static_cast<int>(cells.grid().rows.size()); ++row) {
    const Cell& cell = cells.grid().at(row, column);
    if (cell.kind != Cell::Kind::Number || contains(cell.format, "%")) continue;
    ++plain;
    large += std::abs(cell.number) > 1.5;
  }
  return large > 0 && large * 5 >= plain;
}

std::optional<PairPlace> pair_of(const LedgerKind& kind, std::size_t field, ColumnPair::Form form) {
  for (const ColumnPair& pair : kind.pairs) {
    if (pair.form != form) continue;
    const auto first = kind.fields->index(pair.first), second = kind.fields->index(pair.second);
    if (first && second && (*first == field || *second == field)) return PairPlace{&pair, *first, *second};
  }
  return std::nullopt;
}

/// The title's units as they count for one column: 总投资单位：亿元，到位资金单位：万元 are each for their own.
std::vector<Measure> title_units_of(const SheetTitle& title, const std::string& heading, std::string_view label) {
  std::vector<Measure> named, common, others;
  const std::string words = folded(heading) + "\n" + folded(label);
  for (const TitleUnit& unit : title.units)
    (unit.of.empty() ? common : contains(words, unit.of) ? named : others).push_back(unit.measure);
  if (named.empty()) named = std::move(common);
  if (!named.empty()) return named;
  // 总投资单位：万元 above columns of money that it does not name, unless two such lines contradict.
  const auto only_one = [&others](const Measure& unit) {
    return std::all_of(others.begin(), others.end(), [&unit](const Measure& one) {
      return !same_dimensions(one, unit) || one.factor() == unit.factor();
    });
  };
  std::copy_if(others.begin(), others.end(), std::back_inserter(named), only_one);
  return named;
}

ReadColumn column_of(const MergedCells& cells, const Table& table, const BoundColumn& bound,
                     const SheetState& state) {
  ReadColumn column;
  column.bound = bound;
  column.heading = table.header.headings[static_cast<std::size_t>(bound.column)];
  column.letters = letters_of(bound.column);
  column.doubtful = bound.confidence < kSure;
  CellContext& context = column.context;
  context.field = &(*table.vocabulary->kind().fields)[bound.field];
  column.point = pair_of(table.vocabulary->kind(), bound.field, ColumnPair::Form::Point);
  column.range = pair_of(table.vocabulary->kind(), bound.field, ColumnPair::Form::Range);
  column.contact = pair_of(table.vocabulary->kind(), bound.field, ColumnPair::Form::NameAndPhone);
  const HeadingUnit unit = unit_of(column.heading);
  context.quantity.header = unit.measure;
  context.quantity.header_text = unit.text;
  context.quantity.percent_header = unit.percent;
  context.quantity.title = title_units_of(state.title, column.heading.text(), context.field->label.zh);
  if (context.field->unit == Unit::Fraction && !unit.percent) {
    context.quantity.percent_column = shows_percents(cells, table.header.last + 1, bound.column);
  }
  context.date.year = state.title.year;
  if (!table.vocabulary->kind().week_from_field.empty() && state.title.week) {
    context.date.near = state.title.week->span.from;
  }
  context.last_past_day = state.today;
  if (const auto year_end = state.title.year ? Date::of(*state.title.year, 12, 31) : std::nullopt) {
    context.last_past_day = state.today ? std::min(*state.today, *year_end) : *year_end;
  }
  return column;
}

Table table_of(const MergedCells& cells, HeaderBlock header, const Understood& understood,
               const SheetState& state) {
  Table table;
  table.vocabulary = understood.vocabulary;
  table.header = std::move(header);
  for (const bool also : {false, true}) {
    for (const BoundColumn& bound : understood.match.bound) {
      if (bound.also == also) table.columns.push_back(column_of(cells, table, bound, state));
    }
  }
  std::stable_sort(table.columns.begin(), table.columns.end(), [](const ReadColumn& a, const ReadColumn& b) {
    return std::pair(a.bound.also, a.bound.column) < std::pair(b.bound.also, b.bound.column);
  });
  const LedgerKind& kind = table.vocabulary->kind();
  for (const ReadColumn& column : table.columns) {
    table.shape.bound_columns.push_back(column.bound.column);
    for (const std::string_view name : pieces(kind.name_field, '|')) {
      if (column.context.field->name == name && !column.bound.also)
        table.shape.name_columns.push_back(column.bound.column);
    }
  }
  table.shape.serial_column = serial_column(table.header);
  table.side_column = side_column(table);
  return table;
}

void list_columns(const Table& table, const ColumnMatch& match, const std::vector<ColumnProfile>& profiles, SheetReading& reading) {
  if (!reading.columns.empty()) return;
  reading.header_row = table.header.first + 1;
  reading.header_rows = table.header.last - table.header.first + 1;
  for (std::size_t c = 0; c < table.header.headings.size(); ++c) {
    const Heading& heading = table.header.headings[c];
    if (heading.parts.empty()) continue;
    const bool asked = std::ranges::find(match.left_out, static_cast<int>(c)) == match.left_out.end();
    ColumnBinding binding{static_cast<int>(c), heading.text(), {}, unit_of(heading).text, asked ? 0.0 : 1.0, profiles[c].sample};
    for (const ReadColumn& column : table.columns) {
      if (column.bound.column != binding.column) continue;
      binding.field = column.context.field->name;
      binding.confidence = column.bound.confidence;
    }
    reading.columns.push_back(std::move(binding));
  }
}

/// Columns that name a field which another column holds, once each, on the last row of the header.
void say_rivals(const Table& table, const ColumnMatch& match, const std::vector<ColumnProfile>& profiles,
                LedgerRow& row) {
  std::vector<int> said;
  for (const RivalColumn& one : match.rivals) {
    const auto c = static_cast<std::size_t>(one.column);
    if (profiles[c].filled == 0 || std::ranges::find(said, one.column) != said.end()) continue;
    said.push_back(one.column);
    const Field& field = (*table.vocabulary->kind().fields)[one.field];
    const std::string heading = table.header.headings[c].text(), cell = cell_name(row.row - 1, one.column);
    FindingList(row.findings, field.name, cell, heading)
        .warn("two_columns", fmt::format("“{}”和“{}”都像“{}”，只读入了“{}”；不对请在列对应里改。",
                                         table.header.headings[static_cast<std::size_t>(one.holder)].text(),
                                         heading, field.label.zh,
                                         table.header.headings[static_cast<std::size_t>(one.holder)].text()));
  }
}

class SheetReader {
 public:
  SheetReader(const Grid& grid, const std::vector<Geometry>* geometry, const Vocabularies& vocabularies,
              const LedgerOptions& options, const DeclaredSystem* declared)
      : grid_(grid), geometry_(geometry), vocabularies_(vocabularies), options_(options), cells_(grid) {
    state_.cells = &cells_;
    state_.declared = declared;
    state_.today = options.today;
    state_.reading = &reading_;
    begin_reading();
  }

  /// Where a table begins that stands beside the first one: the row of its header and its first column; nothing where none
  /// does, or where it is not sure which columns are whose.
  std::optional<std::pair<int, int>> side_table() const { return side_table_; }

  /// One reading, or one for each kind of ledger that stands below another on the sheet.
  std::vector<SheetReading> read(std::optional<int> workbook_year) {
    const auto rows = static_cast<int>(grid_.rows.size());
    reading_.rows.reserve(grid_.rows.size());
    const auto knows = [this](std::string_view key) { return vocabularies_.knows(key); };
    if (geometry_ == nullptr) {
      const auto cards = cards_of(cells_, knows);
      if (!cards.empty() && read_cards(cards, workbook_year)) return std::move(readings_);
    }
    // The first row of a spatial file holds the names of its fields, however few are known.
    const int least = geometry_ != nullptr && !options_.kind.empty() ? 1
                      : options_.kind.empty()
                          ? std::clamp(grid_.columns(), kNarrow, kLeastWords)
                          : std::clamp(grid_.columns(), 1, kLeastOfNamedKind);
    auto header = find_header(cells_, 0, knows, least);
    state_.title = read_title(cells_, 0, header ? header->first : 0, grid_.file);
    if (!state_.title.year) state_.title.year = workbook_year;
    int row = 0;
    while (header) {
      const int next = read_table(*header, row);
      if (next < 0) break;
      row = next;
      header = row < rows ? find_header(cells_, row, knows) : std::nullopt;
    }
    const bool ledger = !reading_.kind.empty();
    for (; row < rows; ++row) {
      add_row(row).skip = !ledger                           ? Skip::NotData
                          : cells_.own_columns(row).empty() ? Skip::Blank
                                                            : Skip::Note;
    }
    readings_.push_back(std::move(reading_));
    return std::move(readings_);
  }

 private:
  void begin_reading() {
    reading_ = {};
    reading_.file = grid_.file;
    reading_.sheet = grid_.sheet;
  }

  /// What the lines over a later table say of it; what they leave open the first lines of the sheet have said.
  void take_title_of(const HeaderBlock& header) {
    int from = header.first;
    const auto ends_table = [this](const LedgerRow& row) { return row.values || row.skip == Skip::Subtotal || row.skip == Skip::Header; };
    for (auto row = reading_.rows.rbegin(); row != reading_.rows.rend() && !ends_table(*row); ++row) from = row->row - 1;
    state_.title = inherited(read_title(cells_, from, header.first, grid_.file), std::move(state_.title));
  }

  LedgerRow& add_row(int row) {
    LedgerRow& out = reading_.rows.emplace_back();
    out.file = grid_.file;
    out.sheet = grid_.sheet;
    out.row = row + 1;
    if (geometry_ != nullptr && static_cast<std::size_t>(row) < geometry_->size()) {
      out.geometry_wkb = (*geometry_)[static_cast<std::size_t>(row)].wkb;
    }
    return out;
  }

  /// Forms, one record each on the row where it begins; false when they speak of no kind of ledger.
  bool read_cards(const std::vector<Card>& cards, std::optional<int> workbook_year) {
    state_.title = read_title(cells_, 0, cards.front().first, grid_.file);
    if (!state_.title.year) state_.title.year = workbook_year;
    for (const Card& card : cards) {
      const Grid grid = table_of_card(cells_, card);
      const MergedCells cells(grid);
      HeaderBlock header;
      std::vector<ColumnProfile> profiles;
      for (int c = 0; c < grid.columns(); ++c) {
        header.headings.push_back({{grid.at(0, c).text}});
        profiles.push_back(profile_of(cells, 1, c));
      }
      const Understood understood = understand(vocabularies_, header, profiles, state_.title, folded(grid_.file), options_);
      if (understood.vocabulary == nullptr) continue;
      const std::string_view kind = understood.vocabulary->kind().name;
      if (!reading_.kind.empty() && reading_.kind != kind) {
        readings_.push_back(std::move(reading_));
        begin_reading();
      }
      Table table = table_of(cells, header, understood, state_);
      table.side_column = -1;
      add_title_rows(filled_to_, card.first);
      reading_.kind = kind;
      list_columns(table, understood.match, profiles, reading_);
      reading_.header_row = card.first + 1;
      read_card(card, cells, table);
    }
    if (reading_.kind.empty()) return false;
    add_title_rows(filled_to_, static_cast<int>(grid_.rows.size()));
    readings_.push_back(std::move(reading_));
    return true;
  }

  void read_card(const Card& card, const MergedCells& cells, Table& table) {
    add_row(card.first);
    state_.cells = &cells;
    read_record(state_, table, 1, {});
    state_.cells = &cells_;
    const std::size_t at = reading_.rows.size() - 1;
    place_points(state_, table.vocabulary->kind());
    state_.points.clear();
    LedgerRow& row = reading_.rows[at];
    const auto entry_of = [&](int column) { return card.entries[static_cast<std::size_t>(column)]; };
    row.cells.move_each([&](int column) { return std::pair(entry_of(column).row, entry_of(column).value); });
    for (Finding& finding : row.findings) {
      int beside = 0, column = 0;
      if (parse_cell_name(finding.cell, beside, column) && static_cast<std::size_t>(column) < card.entries.size())
        finding.cell = cell_name(entry_of(column).row, entry_of(column).value);
    }
    for (int line = std::max(card.first + 1, filled_to_); line <= card.last; ++line)
      add_row(line).skip = Skip::Header;  // told with the first
    filled_to_ = card.last + 1;
  }

  void add_title_rows(int from, int to) {
    for (int row = from; row < to; ++row) {
      add_row(row).skip = cells_.own_columns(row).empty() ? Skip::Blank
                          : reading_.kind.empty()         ? Skip::Title
                                                          : Skip::Note;
    }
  }

  /// Reads one table from `row`; the row where the next may begin, or -1 when the header belongs to no kind.
  int read_table(const HeaderBlock& header, int row) {
    if (!reading_.kind.empty()) take_title_of(header);
    std::vector<ColumnProfile> profiles;
    for (std::size_t c = 0; c < header.headings.size(); ++c) {
      profiles.push_back(profile_of(cells_, header.last + 1, static_cast<int>(c)));
    }
    const Understood understood =
        understand(vocabularies_, header, profiles, state_.title, folded(grid_.file), options_);
    if (understood.vocabulary == nullptr) return -1;
    if (!reading_.kind.empty() && reading_.kind != understood.vocabulary->kind().name) {
      readings_.push_back(std::move(reading_));
      begin_reading();
    }
    Table table = table_of(cells_, header, understood, state_);
    table.shape.header = &table.header;
    if (const int side = side_begin(table); side >= 0 && !side_table_) side_table_ = {header.first, side};
    add_title_rows(row, header.first);
    reading_.kind = understood.vocabulary->kind().name;
    list_columns(table, understood.match, profiles, reading_);
    for (int h = header.first; h <= header.last; ++h) add_row(h).skip = Skip::Header;
    say_rivals(table, understood.match, profiles, reading_.rows.back());
    const std::size_t first = reading_.rows.size();
    const int next = read_rows(table, header.last + 1);
    place_points(state_, understood.vocabulary->kind());
    state_.points.clear();
    check_totals(state_, table, first);
    return next;
  }

  /// A header with other words further down starts another table.
  bool starts_other_table(int row) const {
    bool label = false;
    const auto columns = static_cast<int>(grid_.rows[static_cast<std::size_t>(row)].size());
    for (int c = 0, seen = 0; c < columns && seen < 4; ++c) {
      if (!cells_.is_own(row, c)) continue;
      ++seen;
      const Cell& cell = grid_.at(row, c);
      if (cell.kind != Cell::Kind::Text || cell.text.size() > 60) return false;
      label = label || vocabularies_.is_label(cell.text);
    }
    const auto own = label ? cells_.own_columns(row) : std::vector<int>();
    if (own.size() < 3) return false;
    const auto knows = [this](std::string_view key) { return vocabularies_.knows(key); };
    return known_words(cells_, row, knows) * 5 >= static_cast<int>(own.size()) * 3;
  }

  int read_rows(Table& table, int row) {
    const auto rows = static_cast<int>(grid_.rows.size());
    std::string section;
    for (; row < rows; ++row) {
      const RowShape shape = shape_of(cells_, row, table.shape);
      const bool repeats = shape.skip == Skip::Header;
      if ((!shape.skip || repeats) && starts_other_table(row) && !repeats_same(table, row)) return row;
      LedgerRow& out = add_row(row);
      out.skip = shape.skip;
      if (shape.skip == Skip::Section || (shape.skip == Skip::Subtotal && !shape.grand_total)) {
        const std::string words = section_words(shape.words);
        if (shape.skip == Skip::Section || !contains(folded(words), "计")) section = words;
      }
      if (!shape.skip) read_record(state_, table, row, section);
    }
    return row;
  }

  /// The same header again (page break); its lower rows are told by repeats of their own.
  bool repeats_same(const Table& table, int row) const {
    int same = 0, filled = 0;
    for (const int c : cells_.own_columns(row)) {
      ++filled;
      for (int h = table.header.first; h <= table.header.last; ++h) {
        if (folded(grid_.at(h, c).text) == folded(grid_.at(row, c).text)) {
          ++same;
          break;
        }
      }
    }
    return same * 3 >= filled * 2;
  }

  const Grid& grid_;
  const std::vector<Geometry>* geometry_;
  const Vocabularies& vocabularies_;
  const LedgerOptions& options_;
  MergedCells cells_;
  SheetState state_;
  SheetReading reading_;
  std::vector<SheetReading> readings_;  ///< of the kinds above on the sheet
  int filled_to_ = 0;                   ///< rows told so far, of cards
  std::optional<std::pair<int, int>> side_table_;
};

/// A sheet's readings; tables side by side are read one after the other. Of those to the right only the records are listed,
/// since the first says what else each row is.
std::vector<SheetReading> readings_of(const Grid& grid, const std::vector<Geometry>* geometry,
                                      const Vocabularies& vocabularies, const LedgerOptions& options,
                                      const DeclaredSystem* declared, std::optional<int> year) {
  SheetReader whole(grid, geometry, vocabularies, options, declared);
  std::vector<SheetReading> readings = whole.read(year);
  const auto side = whole.side_table();
  if (!side || geometry != nullptr) return readings;
  const Grid left = columns_of(grid, side->first, 0, side->second);
  const Grid right = columns_of(grid, side->first, side->second, grid.columns());
  std::vector<SheetReading> beside = readings_of(right, nullptr, vocabularies, options, declared, year);
  const auto no_ledger = [](const SheetReading& one) { return one.kind.empty(); };
  if (beside.empty() || std::ranges::any_of(beside, no_ledger)) return readings;
  readings = SheetReader(left, nullptr, vocabularies, options, declared).read(year);
  for (SheetReading& one : beside) {
    std::erase_if(one.rows, [](const LedgerRow& row) { return row.skip.has_value(); });
    readings.push_back(std::move(one));
  }
  return readings;
}

/// What was said about a shape goes to its row; a shape that cannot be used makes the row one that cannot.
void hand_over(const std::vector<Geometry>& geometries, SheetReading& reading) {
  for (LedgerRow& row : reading.rows) {
    const auto at = static_cast<std::size_t>(row.row - 1);
    if (at >= geometries.size()) continue;
    if (row.skip && !reading.kind.empty() && !geometries[at].wkb.empty()) {
      row.skip.reset();
      row.error = "这一行有图形，却没有编号或名称，请补上后再导入。";
    }
    for (const Finding& finding : geometries[at].findings) {
      row.findings.push_back(finding);
      if (finding.severity != Finding::Severity::Error) continue;
      row.skip.reset();
      row.error = finding.message;
    }
  }
}

/// 2020-01, 2020年5月1日, 2021: what a cell of data says, not a title.
bool only_a_date(std::string_view text) {
  constexpr std::string_view kOfDates = "年月日号季度上中下旬底初末至";
  for (std::size_t i = 0; i < text.size();) {
    const std::string_view one = character(text, i);
    const bool letter = one.size() == 1 && std::isalpha(static_cast<unsigned char>(one[0])) != 0;
    if (letter || (one.size() > 1 && kOfDates.find(one) == std::string_view::npos)) return false;
    i += one.size();
  }
  return true;
}

/// The only year that titles of the workbook's sheets and its file name agree on.
std::optional<int> year_of(const Workbook& workbook) {
  std::optional<int> year;
  for (const Grid& grid : workbook.sheets) {
    const MergedCells cells(grid);
    for (int row = 0; row < std::min(3, static_cast<int>(grid.rows.size())); ++row) {
      const auto own = cells.own_columns(row);
      for (const int column : own) {
        const std::string text = folded(grid.at(row, column).text);
        if (grid.at(row, column).kind != Cell::Kind::Text || (own.size() > 1 && only_a_date(text))) continue;
        const auto found = year_in(text);
        if (found && year && *found != *year) return std::nullopt;
        if (found) year = found;
      }
    }
  }
  return year;
}

/// Spreadsheets keep 15 significant digits: a value that went through one and came back must be the same
/// value.
void keep_spreadsheet_digits(LedgerRow& row) {
  if (!row.values) return;
  for (Value& value : *row.values) {
    double* number = std::get_if<double>(&value);
    if (number == nullptr) continue;
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.15g", *number);
    *number = std::strtod(text.data(), nullptr);
  }
}

void check_record(LedgerRow& row, const LedgerKind& kind) {
  if (kind.check_row != nullptr && row.values) kind.check_row(*row.values, row.cells, row.findings);
}

}  // namespace

std::string_view skip_word(Skip skip) {
  switch (skip) {
    case Skip::Header:
      return "header";
    case Skip::Title:
      return "title";
    case Skip::Section:
      return "section";
    case Skip::Subtotal:
      return "subtotal";
    case Skip::Note:
      return "note";
    case Skip::Blank:
      return "blank";
    case Skip::Cancelled:
      return "cancelled";
    case Skip::NotData:
      return "not_data";
  }
  return "";
}

std::string CellNames::operator[](std::size_t field) const {
  return has(field) ? cell_name(places_[field].row, places_[field].column) : std::string();
}

bool CellNames::goes_on_in(const CellNames& below, int rows) const {
  return std::ranges::equal(places_, below.places_, [rows](const Place& above, const Place& other) {
    return above.column == other.column && (above.row < 0 ? other.row < 0 : other.row == above.row + rows);
  });
}

std::string CellNames::text(const FieldTable& fields, int row) const {
  std::string out;
  for (std::size_t field = 0; field < places_.size(); ++field) {
    if (!has(field)) continue;
    std::string cell = (*this)[field];
    if (places_[field].row == row - 1) cell.erase(cell.find_first_of("0123456789"));
    out += fmt::format("{}{}={}", out.empty() ? "" : " ", fields[field].name, cell);
  }
  return out;
}

std::vector<SheetReading> read_ledgers(const Workbook& workbook, const std::vector<LedgerKind>& kinds,
                                       const LedgerOptions& options) {
  const Vocabularies vocabularies(kinds, options.kind);
  std::unique_ptr<DeclaredSystem> declared;
  if (!options.crs.empty()) declared = std::make_unique<DeclaredSystem>(options.crs);
  const std::optional<int> year = year_of(workbook);
  std::vector<SheetReading> readings;
  for (std::size_t i = 0; i < workbook.sheets.size(); ++i) {
    const std::vector<Geometry>* geometry =
        i < workbook.geometries.size() && !workbook.geometries[i].empty() ? &workbook.geometries[i] : nullptr;
    std::optional<PointTable> points;
    if (geometry == nullptr) points = table_of_points(workbook.sheets[i], kinds, declared.get());
    const Grid& grid = points ? points->grid : workbook.sheets[i];
    if (points) geometry = &points->geometries;
    for (SheetReading& reading : readings_of(grid, geometry, vocabularies, options, declared.get(), year)) {
      if (geometry != nullptr) hand_over(*geometry, reading);
      readings.push_back(std::move(reading));
    }
  }
  for (const LedgerKind& kind : kinds) {
    std::vector<SheetReading*> same;
    for (SheetReading& reading : readings) {
      if (reading.kind == kind.name) same.push_back(&reading);
    }
    if (same.empty()) continue;
    for (SheetReading* reading : same) {
      check_magnitudes(*reading, kind);
      for (LedgerRow& row : reading->rows) {
        check_record(row, kind);
        keep_spreadsheet_digits(row);
      }
    }
    if (kind.check_sheets != nullptr) kind.check_sheets(same);
  }
  return readings;
}

}  // namespace liantu::sheet
