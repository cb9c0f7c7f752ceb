#include <algorithm>

#include "liantu/sheet/formats/grid_builder.h"
#include "liantu/sheet/ledger_sheet.h"
#include "liantu/sheet/plain_text.h"

namespace liantu::sheet {
namespace {

constexpr int kNoteRows = 12;  ///< notes are sought this far from the end of the sheet

void take_line(SheetTitle& title, const std::string& raw) {
  const std::string blanks = folded_with_blanks(raw);
  const std::string line = folded(raw);
  title.text += line + "\n";
  for (TitleUnit& unit : title_measures(blanks)) title.units.push_back(std::move(unit));
  if (const auto year = year_in(line)) title.year = year;
  if (!title.zone) title.zone = zone_in(line);
  if (title.datum.empty()) title.datum = foreign_datum(line);
}

/// "（万元）" alone in a title line, as some tables have it at the right end.
void take_lone_unit(SheetTitle& title, const std::string& raw) {
  std::string text = folded(raw);
  if (text.size() > 2 && text.front() == '(' && text.back() == ')') text = text.substr(1, text.size() - 2);
  if (const auto unit = parse_measure(text); unit && (unit->is_money() || unit->is_area()))
    title.units.push_back({*unit, {}});
}

void find_week(SheetTitle& title, const std::vector<std::pair<std::string, std::string>>& lines) {
  for (const bool certain : {true, false}) {
    for (const auto& [text, cell] : lines) {
      if (title.week) return;
      const auto week = week_in(text, title.year);
      if (week && week->certain == certain) {
        title.week = week;
        title.week_cell = cell;
      }
    }
  }
}

}  // namespace

SheetTitle read_title(const MergedCells& cells, int from, int header_row, const std::string& file) {
  const Grid& grid = cells.grid();
  SheetTitle title;
  std::vector<std::pair<std::string, std::string>> lines;
  for (int row = from; row < header_row; ++row) {
    for (const int column : cells.own_columns(row)) {
      const Cell& cell = grid.at(row, column);
      if (cell.kind != Cell::Kind::Text) continue;
      take_line(title, cell.text);
      take_lone_unit(title, cell.text);
      lines.emplace_back(folded(cell.text), cell_name(row, column));
    }
  }
  if (from > 0) {  // a table further down: what its own lines say
    find_week(title, lines);
    return title;
  }
  const std::string sheet = folded(grid.sheet), name = folded(file);
  title.text += sheet + "\n";
  if (!title.year) title.year = year_in(sheet);
  const auto rows = static_cast<int>(grid.rows.size());
  std::vector<TitleUnit> note_units;  // "注：金额单位为万元" below a table that says it nowhere else
  for (int row = rows - 1; row >= std::max(header_row + 1, rows - kNoteRows); --row) {
    const auto own = cells.own_columns(row);
    if (own.empty() || own.size() > 3) continue;
    const Cell& cell = grid.at(row, own[0]);
    const std::string text = folded(cell.text);
    if (cell.kind != Cell::Kind::Text || !contains(text, ":")) continue;
    if (!title.year) title.year = year_in(text);
    if (!title.zone) title.zone = zone_in(text);
    if (title.datum.empty() && contains(text, "坐标")) title.datum = foreign_datum(text);
    for (TitleUnit& unit : title_measures(folded_with_blanks(cell.text))) note_units.push_back(std::move(unit));
  }
  for (const TitleUnit& unit : note_units) {
    const auto said = [&unit](const TitleUnit& one) { return same_dimensions(one.measure, unit.measure); };
    if (std::none_of(title.units.begin(), title.units.end(), said)) title.units.push_back(unit);
  }
  if (!title.year) title.year = year_in(name);
  lines.emplace_back(sheet, "");
  lines.emplace_back(name, "");
  find_week(title, lines);
  return title;
}

SheetTitle inherited(SheetTitle later, SheetTitle first) {
  later.text += first.text;
  later.units.insert(later.units.end(), first.units.begin(), first.units.end());
  if (!later.year) later.year = first.year;
  if (!later.week) later.week = first.week, later.week_cell = std::move(first.week_cell);
  if (!later.zone) later.zone = first.zone;
  if (later.datum.empty()) later.datum = std::move(first.datum);
  return later;
}

}  // namespace liantu::sheet
