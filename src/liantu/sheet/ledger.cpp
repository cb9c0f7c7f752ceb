#include "liantu/sheet/ledger.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <unordered_set>

#include "liantu/base/error.h"
#include "liantu/sheet/formats/grid_builder.h"
#include "liantu/sheet/identifier.h"
#include "liantu/sheet/ledger_sheet.h"
#include "liantu/sheet/plain_text.h"
#include "liantu/sheet/point_table.h"

namespace liantu::sheet {
namespace {

constexpr int kProfileRows = 80;
constexpr double kTitleBonus = 1.5, kFileBonus = 0.5, kWeekBonus = 2;
constexpr int kLeastWords = 3, kLeastOfNamedKind = 2;
constexpr std::size_t kLeastColumns = 3, kLeastWithoutName = 5, kNarrow = 2;

/// What all kinds of ledger that may be read know about headings.
class Vocabularies {
 public:
  Vocabularies(const std::vector<LedgerKind>& kinds, std::string_view only) {
    for (const LedgerKind& kind : kinds) {
      if (!only.empty() && kind.name != only) continue;
      all_.push_back(std::make_unique<Vocabulary>(kind, kinds));
      for (const Field& field : kind.fields->fields()) {
        raw_.insert(field.label.zh);
        for (const std::string_view word : pieces(field.label.synonyms, '|')) raw_.insert(word);
      }
    }
    raw_.insert("序号");
    if (all_.empty()) {
      throw Error(ErrorCode::InvalidInput,
                  "没有“" + std::string(only) + "”这种台账，请用 --kind 写一个已有的种类。", "kind");
    }
  }
  const std::vector<std::unique_ptr<Vocabulary>>& all() const { return all_; }
  bool knows(std::string_view key) const {
    return key == "序号" ||
           std::any_of(all_.begin(), all_.end(), [key](const auto& v) { return v->knows(key); });
  }
  /// A label or synonym exactly as it stands in a field table; cheap enough for every row.
  bool is_label(std::string_view text) const { return raw_.contains(text); }

 private:
  std::vector<std::unique_ptr<Vocabulary>> all_;
  std::unordered_set<std::string_view> raw_;
};

bool looks_like_date(const Cell& cell) {
  if (cell.kind == Cell::Kind::Date) return true;
  if (cell.kind == Cell::Kind::Number) {
    return (cell.number >= 1980 && cell.number < 2100) || (cell.number > 14000 && cell.number < 80000) ||
           (cell.number > 1.9e7 && cell.number < 2.1e7) || (cell.number > 190000 && cell.number < 210013);
  }
  const ReadDate date = parse_date(folded(cell.text), {2020, std::nullopt});
  return date.outcome == ReadDate::Outcome::Date || date.outcome == ReadDate::Outcome::Impossible;
}

ColumnProfile profile_of(const MergedCells& cells, int first_row, int column) {
  ColumnProfile out;
  const int end = std::min(static_cast<int>(cells.grid().rows.size()), first_row + kProfileRows);
  int numbers = 0, dates = 0, phones = 0, codes = 0, ordinates = 0, last = 0, steps = 0;
  double characters = 0;
  for (int row = first_row; row < end; ++row) {
    const Cell& cell = cells.grid().at(row, column);
    if (cell.kind == Cell::Kind::Empty) continue;
    const Merge* merge = cells.at(row, column);
    if (merge != nullptr && merge->last_column - merge->first_column >= 2) continue;
    const std::string text = folded(cell.text);
    if (means_no_value(text)) continue;
    ++out.filled;
    characters += length(text);
    const bool number =
        cell.kind == Cell::Kind::Number || (text.size() < 60 && parse_quantity(text).has_value());
    numbers += number;
    constexpr double kMostRows = 1e6;
    const double whole_number = cell.kind == Cell::Kind::Number ? cell.number : std::atoi(text.c_str());
    const int whole = std::abs(whole_number) < kMostRows ? static_cast<int>(whole_number) : -1;
    steps += whole == last + 1;
    last = whole;
    dates += text.size() < 60 && looks_like_date(cell);
    const int digits = digit_count(text);
    phones += digits >= 7 && digits <= 24;
    codes +=
        text.size() >= 15 && text.size() <= 20 && digits >= 8 && digits + 10 >= static_cast<int>(text.size());
    ordinates +=
        cell.kind == Cell::Kind::Number || (text.size() < 90 && parse_ordinates(cell.text).has_value());
  }
  if (out.filled == 0) return out;
  const auto share = [&out](int count) { return static_cast<double>(count) / out.filled; };
  out.numbers = share(numbers);
  out.dates = share(dates);
  out.phones = share(phones);
  out.credit_codes = share(codes);
  out.ordinates = share(ordinates);
  out.mean_length = characters / out.filled;
  out.counts_rows = steps >= out.filled - 1 && out.numbers == 1;
  return out;
}

/// The kind whose fields explain a header best, with its columns.
struct Understood {
  const Vocabulary* vocabulary = nullptr;
  ColumnMatch match;
  double score = 0;
};

double title_bonus(const LedgerKind& kind, const SheetTitle& title, const std::string& file) {
  double bonus = 0;
  bool in_title = false, in_file = false;
  for (const std::string_view word : pieces(kind.title_words, '|')) {
    in_title = in_title || contains(title.text, word);
    in_file = in_file || contains(file, word);
  }
  bonus += in_title ? kTitleBonus : in_file ? kFileBonus : 0;
  if (!kind.week_from_field.empty()) bonus += title.week ? kWeekBonus : -0.5;
  return bonus;
}

/// Two headings, 序号 apart: enough when both are labels of one kind of ledger alone. Otherwise nothing, and
/// it is asked.
Understood understand_narrow(const Vocabularies& vocabularies, const HeaderBlock& header,
                             const std::vector<ColumnProfile>& profiles, const SheetTitle& title,
                             const LedgerOptions& options) {
  Understood only;
  for (const auto& vocabulary : vocabularies.all()) {
    ColumnMatch match = match_columns(*vocabulary, header.headings, profiles, options.mapping, title.year);
    const auto sure =
        std::ranges::all_of(match.bound, [](const BoundColumn& one) { return one.confidence >= 1; });
    if (!match.has_name || match.bound.size() != kNarrow || !sure) continue;
    if (only.vocabulary != nullptr) return {};
    only = {vocabulary.get(), std::move(match), 0};
  }
  return only;
}

std::size_t headings_of(const HeaderBlock& header) {
  return static_cast<std::size_t>(std::ranges::count_if(
      header.headings, [](const Heading& one) { return !one.parts.empty() && one.text() != "序号"; }));
}

Understood understand(const Vocabularies& vocabularies, const HeaderBlock& header,
                      const std::vector<ColumnProfile>& profiles, const SheetTitle& title,
                      const std::string& file, const LedgerOptions& options) {
  if (options.kind.empty() && headings_of(header) == kNarrow)
    return understand_narrow(vocabularies, header, profiles, title, options);
  Understood best;
  for (const auto& vocabulary : vocabularies.all()) {
    ColumnMatch match = match_columns(*vocabulary, header.headings, profiles, options.mapping, title.year);
    const std::size_t least = match.has_name ? kLeastColumns : kLeastWithoutName;
    if (!match.has_name && options.kind.empty()) continue;
    if (match.bound.size() < least && !(vocabularies.all().size() == 1 && match.has_name)) continue;
    const double score = match.score + title_bonus(vocabulary->kind(), title, file);
    if (best.vocabulary == nullptr || score > best.score) best = {vocabulary.get(), std::move(match), score};
  }
  return best;
}

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
  context.quantity.title = state.title.units;
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

/// Where the heading of the names stands a second time: another table beside this one. -1 = nowhere.
int side_column(const Table& table) {
  for (const int name : table.shape.name_columns) {
    const std::string words = folded(table.header.headings[static_cast<std::size_t>(name)].text());
    for (std::size_t c = static_cast<std::size_t>(name) + 1; c < table.header.headings.size(); ++c) {
      if (folded(table.header.headings[c].text()) == words) return static_cast<int>(c);
    }
  }
  return -1;
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

void list_columns(const Table& table, const ColumnMatch& match, SheetReading& reading) {
  if (!reading.columns.empty()) return;
  reading.header_row = table.header.first + 1;
  reading.header_rows = table.header.last - table.header.first + 1;
  for (std::size_t c = 0; c < table.header.headings.size(); ++c) {
    const Heading& heading = table.header.headings[c];
    if (heading.parts.empty()) continue;
    const bool asked = std::ranges::find(match.left_out, static_cast<int>(c)) == match.left_out.end();
    ColumnBinding binding{static_cast<int>(c), heading.text(), {}, unit_of(heading).text, asked ? 0.0 : 1.0};
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

  /// One reading, or one for each kind of ledger that stands below another on the sheet.
  std::vector<SheetReading> read(std::optional<int> workbook_year) {
    const auto rows = static_cast<int>(grid_.rows.size());
    reading_.rows.reserve(grid_.rows.size());
    const auto knows = [this](std::string_view key) { return vocabularies_.knows(key); };
    // The first row of a spatial file holds the names of its fields, however few are known.
    const int least = geometry_ != nullptr && !options_.kind.empty() ? 1
                      : options_.kind.empty()
                          ? std::clamp(grid_.columns(), static_cast<int>(kNarrow), kLeastWords)
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
    add_title_rows(row, header.first);
    reading_.kind = understood.vocabulary->kind().name;
    list_columns(table, understood.match, reading_);
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
};

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
    for (SheetReading& reading : SheetReader(grid, geometry, vocabularies, options, declared.get()).read(year)) {
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
