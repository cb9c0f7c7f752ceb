#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cmath>

#include "liantu/sheet/formats/grid_builder.h"
#include "liantu/sheet/identifier.h"
#include "liantu/sheet/ledger_sheet.h"
#include "liantu/sheet/plain_text.h"

namespace liantu::sheet {
namespace {

constexpr double kAreaTolerance = 0.02;
constexpr int kLongestName = 8;
constexpr std::size_t kMostRepeated = 60, kMostKnown = 20'000;

/// False for most texts, at a glance: no ditto sign begins with a plain letter or digit.
bool may_say_ditto(std::string_view text) {
  const auto first = static_cast<unsigned char>(text.empty() ? 'x' : text[0]);
  return first >= 0x80 || !std::isalnum(first);
}

/// The cell that speaks for this row: the first of a range merged downwards, the row above for 同上 and 〃.
const Cell& resolved(const MergedCells& cells, int row, int column, int first_row) {
  const Merge* merge = cells.at(row, column);
  if (merge != nullptr) {
    const bool own = merge->first_column == column;
    static const Cell empty;
    return own ? cells.grid().at(merge->first_row, merge->first_column) : empty;
  }
  const Cell* cell = &cells.grid().at(row, column);
  for (int above = row - 1; cell->kind == Cell::Kind::Text && cell->text.size() <= 9 && above >= first_row;
       --above) {
    if (!may_say_ditto(cell->text) || !is_one_of(FoldedView(cell->text), "同上|同前|\"|''|,,|同")) break;
    cell = &cells.cell(above, column);
  }
  return *cell;
}

int row_of(const MergedCells& cells, const ReadColumn& column, int row) {
  const Merge* merge = cells.at(row, column.bound.column);
  return merge != nullptr ? merge->first_row : row;
}

const ReadColumn* column_of(const Table& table, std::size_t field) {
  for (const ReadColumn& column : table.columns) {
    if (column.bound.field == field && !column.bound.also) return &column;
  }
  return nullptr;
}

class RecordReader {
 public:
  RecordReader(SheetState& state, Table& table, int row)
      : state_(state),
        table_(table),
        row_(row),
        kind_(table.vocabulary->kind()),
        out_(state.reading->rows.back()) {
    out_.kind = kind_.name;
    out_.values.emplace(kind_.fields->size());
    out_.cells.resize(kind_.fields->size());
  }

  void read() {
    for (ReadColumn& column : table_.columns) {
      const std::size_t field = column.bound.field;
      if (column.bound.also) {
        read_other_unit(column);
        continue;
      }
      out_.cells.set(field, row_of(*state_.cells, column, row_), column.bound.column);
      const Cell& cell = resolved(*state_.cells, row_, column.bound.column, table_.header.last + 1);
      if (const auto& point = column.point) {
        read_point_column(column, cell, *point);
      } else if (const auto& range = column.range; range && lacks_partner(*range)) {
        const ReadRange both = read_range(cell, column.context, out_.findings, out_.cells[field]);
        value(range->first) = both.least;
        value(range->second) = both.most;
        out_.cells.copy(field, range->first);
        out_.cells.copy(field, range->second);
      } else if (!read_contact(column, cell)) {
        read_into(field, cell, column);
      }
      if (column.doubtful && cell.kind != Cell::Kind::Empty) say_doubtful(column);
    }
    for (const ColumnPair& pair : kind_.pairs) {
      if (pair.form == ColumnPair::Form::NameAndPhone) split_contact(pair);
    }
  }

  void fill_section(const std::string& section) {
    const auto field = kind_.section_field.empty() ? std::nullopt : kind_.fields->index(kind_.section_field);
    if (!field || section.empty() || column_of(table_, *field) != nullptr) return;
    if (kind_.section_fits != nullptr && !kind_.section_fits(section)) return;
    Cell cell;
    cell.kind = Cell::Kind::Text;
    cell.text = section;
    CellContext context;
    context.field = &(*kind_.fields)[*field];
    std::vector<Finding> aside;
    value(*field) = read_value(cell, context, aside, "");
  }

  void fill_week() {
    if (kind_.week_from_field.empty() || !state_.title.week) return;
    const WeekSpan& week = *state_.title.week;
    for (const auto& [name, day] :
         {std::pair{kind_.week_from_field, week.span.from}, {kind_.week_to_field, week.span.to}}) {
      const auto field = kind_.fields->index(name);
      if (!field || !is_empty(value(*field))) continue;
      value(*field) = day.iso();
      int row = 0, column_of_week = 0;
      if (parse_cell_name(state_.title.week_cell, row, column_of_week)) out_.cells.set(*field, row, column_of_week);
      if (!week.certain) {
        FindingList(out_.findings, name, state_.title.week_cell, "")
            .warn("ambiguous", "标题没有写明这一周的起止日期，请核对。");
      }
    }
  }

 private:
  Value& value(std::size_t field) { return (*out_.values)[field]; }

  /// Cells that say the same are read once, unless something had to be said about them.
  void read_into(std::size_t field, const Cell& cell, ReadColumn& column) {
    const FieldKind kind = column.context.field->kind;
    const bool words = kind == FieldKind::Text || kind == FieldKind::LongText || kind == FieldKind::Code ||
                       kind == FieldKind::CreditCode || kind == FieldKind::Phone;
    const bool repeats = !words && cell.kind == Cell::Kind::Text && !cell.strike && cell.fill_colour.empty() &&
                         cell.font_colour.empty() && cell.format.empty() && cell.text.size() <= kMostRepeated;
    if (repeats) {
      const auto known = column.known.find(cell.text);
      if (known != column.known.end()) {
        value(field) = known->second;
        return;
      }
    }
    const std::size_t before = out_.findings.size();
    value(field) = read_value(cell, column.context, out_.findings, {});
    for (std::size_t i = before; i < out_.findings.size(); ++i) out_.findings[i].cell = out_.cells[field];
    if (repeats && out_.findings.size() == before && column.known.size() < kMostKnown)
      column.known.emplace(cell.text, value(field));
  }

  /// A column of phones that also has to hold the names (联系人（电话）): a name alone is no bad number.
  bool read_contact(const ReadColumn& column, const Cell& cell) {
    const auto& pair = column.contact;
    if (!pair || column.bound.field != pair->second || column_of(table_, pair->first) != nullptr) return false;
    const std::string text = cell.kind == Cell::Kind::Text ? folded(cell.text) : std::string();
    if (text.empty() || digit_count(text) > 0 || means_no_text(text) || length(text) > kLongestName) return false;
    value(pair->first) = one_line(cell.text);
    out_.cells.copy(pair->second, pair->first);
    return true;
  }

  bool lacks_partner(const PairPlace& pair) const {
    return column_of(table_, pair.first) == nullptr || column_of(table_, pair.second) == nullptr;
  }

  void say_doubtful(const ReadColumn& column) {
    const Field& field = *column.context.field;
    const std::string cell = out_.cells[column.bound.field], heading = column.heading.text();
    FindingList(out_.findings, field.name, cell, heading)
        .warn("doubtful_column",
              fmt::format("表头“{}”按“{}”读入，请确认。", heading, field.label.zh));
  }

  /// 亩 and ㎡ side by side: one fills the other's gaps; when they contradict neither is taken.
  void read_other_unit(const ReadColumn& column) {
    const std::size_t field = column.bound.field;
    const int row = row_of(*state_.cells, column, row_);
    const std::string name = cell_name(row, column.bound.column);
    const Cell& cell = resolved(*state_.cells, row_, column.bound.column, table_.header.last + 1);
    std::vector<Finding> own;
    const Value other = read_value(cell, column.context, own, name);
    const auto* here = std::get_if<double>(&value(field));
    const auto* there = std::get_if<double>(&other);
    if (there == nullptr) return;
    if (here == nullptr) {
      const bool wrong = std::any_of(out_.findings.begin(), out_.findings.end(), [&](const Finding& finding) {
        return finding.field == column.context.field->name && finding.severity == Finding::Severity::Error;
      });
      if (is_empty(value(field)) && !wrong) {
        value(field) = other;
        out_.cells.set(field, row, column.bound.column);
        out_.findings.insert(out_.findings.end(), own.begin(), own.end());
      }
      return;
    }
    if (std::abs(*here - *there) <= std::max(kAreaTolerance * std::max(*here, *there), 7.0)) return;
    FindingList(out_.findings, column.context.field->name, name, cell.text)
        .error("conflict",
               fmt::format("两栏面积相互矛盾（{:.2f} 与 {:.2f} 平方米），请核对。", *here, *there));
    value(field) = Value{};
  }

  void read_point_column(const ReadColumn& column, const Cell& cell, const PairPlace& pair) {
    if (state_.points.empty() || state_.points.back().row != state_.reading->rows.size() - 1) {
      state_.points.push_back({state_.reading->rows.size() - 1, {}, {}, {}, {}, {}, {}});
    }
    PendingPoint& point = state_.points.back();
    const bool alone = lacks_partner(pair);
    const std::string name = out_.cells[column.bound.field];
    if (alone) {
      out_.cells.copy(column.bound.field, pair.first);
      out_.cells.copy(column.bound.field, pair.second);
      point.first_cell = point.second_cell = name;
    } else {
      (column.bound.field == pair.first ? point.first_cell : point.second_cell) = name;
    }
    const std::string text = folded(cell.text);
    if (cell.kind == Cell::Kind::Empty || means_no_value(text)) return;
    if (const std::string datum = foreign_datum(folded(column.heading.text())); !datum.empty()) {
      point.datum = datum;
    }
    point.text += point.text.empty() ? cell.text : " " + cell.text;
    if (const std::string datum = foreign_datum(text); !datum.empty()) point.datum = datum;
    auto ordinates = cell.kind == Cell::Kind::Number
                         ? std::optional(std::vector{
                               Ordinate{cell.number, std::abs(cell.number) <= 360, Ordinate::Axis::Unknown}})
                         : parse_ordinates(cell.text);
    const bool count_fits = ordinates && ordinates->size() <= (alone ? 2U : 1U);
    if (!count_fits) {
      for (const std::size_t field : {pair.first, pair.second}) {
        if (!alone && field != column.bound.field) continue;
        FindingList(out_.findings, (*kind_.fields)[field].name, name, cell.text)
            .error(is_formula_error(cell) ? "cell_error" : "not_a_coordinate",
                   "看不懂这个坐标，请写成十进制度或度分秒。");
      }
      return;
    }
    if (alone) {
      point.first = (*ordinates)[0];
      if (ordinates->size() == 2) point.second = (*ordinates)[1];
    } else {
      (column.bound.field == pair.first ? point.first : point.second) = (*ordinates)[0];
    }
  }

  /// "邢科长 0533-5550156" in the name's column; the phone's own column wins.
  void split_contact(const ColumnPair& pair) {
    const auto name = kind_.fields->index(pair.first), phone = kind_.fields->index(pair.second);
    if (!name || !phone) return;
    auto* text = std::get_if<std::string>(&value(*name));
    if (text != nullptr && digit_count(folded(*text)) >= 7) {
      const NameAndPhone both = split_name_and_phone(*text);
      if (!both.phone.empty() && is_empty(value(*phone))) {
        value(*phone) = both.phone;
        if (!out_.cells.has(*phone)) out_.cells.copy(*name, *phone);
      }
      value(*name) = both.name.empty() ? Value{} : Value{both.name};
      return;
    }
    auto* number = std::get_if<std::string>(&value(*phone));
    if (number == nullptr || text != nullptr) return;
    const NameAndPhone both = split_name_and_phone(*number);
    if (both.name.empty() || both.phone.empty()) return;
    value(*name) = both.name;
    value(*phone) = both.phone;
    if (!out_.cells.has(*name)) out_.cells.copy(*phone, *name);
  }

  SheetState& state_;
  Table& table_;
  int row_;
  const LedgerKind& kind_;
  LedgerRow& out_;
};

/// A foreign datum named anywhere in the row's texts (remark) spoils its point.
void note_datum(SheetState& state, const Table& table, int row) {
  if (state.points.empty() || state.points.back().row != state.reading->rows.size() - 1) return;
  for (const ReadColumn& column : table.columns) {
    const FieldKind kind = column.context.field->kind;
    if (kind != FieldKind::Text && kind != FieldKind::LongText) continue;
    const std::string datum = foreign_datum(folded(state.cells->cell(row, column.bound.column).text));
    if (!datum.empty()) state.points.back().datum = datum;
  }
}

void note_side_table(SheetState& state, const Table& table, int row) {
  if (table.side_column < 0) return;
  const Cell& cell = state.cells->cell(row, table.side_column);
  if (cell.kind == Cell::Kind::Empty) return;
  FindingList(state.reading->rows.back().findings, "", cell_name(row, table.side_column), cell.text)
      .error("side_table", "右边还有一张并排的表，没有读入，请把它移到另一个工作表或下方。");
}

}  // namespace

void read_record(SheetState& state, Table& table, int row, const std::string& section) {
  RecordReader reader(state, table, row);
  reader.read();
  reader.fill_section(section);
  reader.fill_week();
  note_datum(state, table, row);
  note_side_table(state, table, row);
}

}  // namespace liantu::sheet
