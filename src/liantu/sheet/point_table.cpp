#include "liantu/sheet/point_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "liantu/sheet/boundary_points.h"
#include "liantu/sheet/formats/grid_builder.h"
#include "liantu/sheet/formats/look.h"
#include "liantu/sheet/ledger_sheet.h"
#include "liantu/sheet/plain_text.h"
#include "liantu/sheet/point_columns.h"

namespace liantu::sheet {
namespace {

constexpr std::string_view kTitleWords = "界址点|拐点|界址坐标|边界坐标|坐标成果|勘测定界|红线坐标|范围坐标";
constexpr int kLeastRowsOfOneName = 3;

struct Block {
  int row = -1;  ///< of its first point
  std::string name{};
  bool named_by_line = false;
  std::vector<std::vector<BoundaryPoint>> columns{};  ///< per group of columns
  std::vector<int> rows{};

  bool empty() const { return rows.empty(); }
};

class PointSheetReader {
 public:
  PointSheetReader(const Grid& grid, const PointColumns& columns, std::vector<std::string> area_words,
                   const DeclaredSystem* declared)
      : source_(grid), columns_(columns), area_words_(std::move(area_words)) {
    const MergedCells cells(grid);
    const SheetTitle title = read_title(cells, 0, columns.first_row, grid.file);
    system_.zone = title.zone;
    system_.declared = declared;
    system_.one_column = columns.groups.front().north == columns.groups.front().east;
    if (!title.datum.empty()) system_.refusal = not_cgcs2000(title.datum);
  }

  PointTable read() {
    out_.grid = source_;
    std::erase_if(out_.grid.merges, [&](const Merge& merge) { return merge.last_row >= columns_.first_row; });
    out_.geometries.resize(source_.rows.size());
    head();
    start();
    for (int row = 0; row <= columns_.first_row; ++row) {
      if (row < columns_.first_row) take_line(row);
    }
    for (int row = columns_.last_row + 1; row < static_cast<int>(source_.rows.size()); ++row) take_row(row);
    close();
    return std::move(out_);
  }

 private:
  /// Surveys head their columns in many ways; the kind knows its own words.
  void head() {
    const PointGroup& group = columns_.groups.front();
    if (columns_.east_heading.empty() || group.north == group.east) return;
    if (columns_.last_row > columns_.first_row)
      set_text(cell(columns_.last_row, group.north), {}), set_text(cell(columns_.last_row, group.east), {});
    set_text(cell(columns_.first_row, group.north), columns_.north_heading);
    set_text(cell(columns_.first_row, group.east), columns_.east_heading);
  }

  void start() {
    block_ = {};
    block_.columns.resize(columns_.groups.size());
  }

  bool has_point(int row, const PointGroup& group) const {
    return is_filled(source_.at(row, group.north)) || is_filled(source_.at(row, group.east));
  }

  /// "宗地编号：YC-01" or a lone text between the points.
  bool take_line(int row) {
    std::string all;
    int filled = 0, at = -1;
    for (int c = 0; c < static_cast<int>(source_.rows[static_cast<std::size_t>(row)].size()); ++c) {
      if (!is_filled(source_.at(row, c))) continue;
      ++filled;
      if (at < 0) at = c;
      all += (all.empty() ? "" : " ") + source_.at(row, c).text;
    }
    if (at < 0) return false;
    const std::string text = replaced(all, "：", ":");
    for (std::size_t colon = text.find(':'); colon != std::string::npos; colon = text.find(':', colon + 1)) {
      const std::size_t before = text.find_last_of(" \t", colon == 0 ? 0 : colon - 1);
      const std::string word = folded(text.substr(before == std::string::npos ? 0 : before + 1,
                                                  colon - (before == std::string::npos ? 0 : before + 1)));
      if (std::ranges::find(area_words_, word) == area_words_.end()) continue;
      std::string_view rest = trimmed(std::string_view(text).substr(colon + 1));
      rest = rest.substr(0, rest.find_first_of(" \t"));
      if (rest.empty()) continue;
      next_name_ = rest;
      return true;
    }
    if (filled == 1 && row > columns_.last_row && columns_.area < 0 && length(all) <= 40 &&
        source_.at(row, at).kind == Cell::Kind::Text) {
      next_name_ = one_line(all);
      return true;
    }
    return false;
  }

  bool repeats_header(int row) const {
    return axis_heading(source_.at(row, columns_.groups.front().north).text) &&
           axis_heading(source_.at(row, columns_.groups.front().east).text);
  }

  void take_row(int row) {
    if (repeats_header(row)) return blank(row);
    if (std::none_of(columns_.groups.begin(), columns_.groups.end(),
                     [&](const PointGroup& group) { return has_point(row, group); })) {
      return take_other(row);
    }
    const std::string name =
        columns_.area >= 0 ? std::string(one_line(source_.at(row, columns_.area).text)) : std::string();
    if (!next_name_.empty() || (!name.empty() && !block_.empty() && name != block_.name)) close();
    if (block_.empty()) open(row, name);
    block_.rows.push_back(row);
    for (std::size_t g = 0; g < columns_.groups.size(); ++g) {
      if (has_point(row, columns_.groups[g])) block_.columns[g].push_back(point_at(row, columns_.groups[g]));
    }
  }

  void open(int row, const std::string& name) {
    block_.row = row;
    block_.name = name.empty() ? next_name_ : name;
    block_.named_by_line = name.empty() && !next_name_.empty();
    next_name_.clear();
  }

  /// Lengths of sides between the rows of points are no rows of their own; a line that names the next area is
  /// taken.
  void take_other(int row) {
    if (take_line(row)) return blank(row);
    const auto& cells = out_.grid.rows[static_cast<std::size_t>(row)];
    const bool words = std::ranges::any_of(cells, [](const Cell& cell) {
      return is_filled(cell) && cell.kind == Cell::Kind::Text && !parse_ordinates(cell.text);
    });
    if (!words) blank(row);
  }

  BoundaryPoint point_at(int row, const PointGroup& group) const {
    BoundaryPoint point;
    point.cell = cell_name(row, group.north);
    if (group.number >= 0) point.name = one_line(source_.at(row, group.number).text);
    if (group.ring >= 0) point.ring = one_line(source_.at(row, group.ring).text);
    const auto read = [&](int column) { return parse_ordinates(source_.at(row, column).text); };
    if (group.north == group.east) {
      const auto both = read(group.north);
      if (both && both->size() == 2) point.first = both->front(), point.second = both->back();
      return point;
    }
    const auto east = read(group.east), north = read(group.north);
    if (east && east->size() == 1) point.first = east->front();
    if (north && north->size() == 1) point.second = north->front();
    return point;
  }

  void close() {
    if (block_.empty()) return start();
    std::vector<BoundaryPoint> points;
    for (auto& column : block_.columns) std::move(column.begin(), column.end(), std::back_inserter(points));
    Geometry geometry = area_of(points, system_);
    for (const int row : block_.rows) row == block_.row ? drop_points(row) : blank(row);
    if (block_.name.empty()) {
      geometry.wkb.clear();
      geometry.findings.push_back(
          {Finding::Severity::Error, "", cell_name(block_.row, columns_.groups.front().north), "",
           "这一组界址点没有地块编号，请加一列地块编号，或在点的上面写“地块编号：…”。", "no_name"});
    } else if (block_.named_by_line) {
      name_row(block_.row);
    }
    out_.geometries[static_cast<std::size_t>(block_.row)] = std::move(geometry);
    start();
  }

  /// Names from lines go to a column of their own, behind all others.
  void name_row(int row) {
    if (columns_.area >= 0) return set_text(cell(row, columns_.area), block_.name);
    const int column = source_.columns();
    set_text(cell(columns_.first_row, column), columns_.area_heading);
    set_text(cell(row, column), block_.name);
  }

  Cell& cell(int row, int column) {
    auto& cells = out_.grid.rows[static_cast<std::size_t>(row)];
    if (static_cast<int>(cells.size()) <= column) cells.resize(static_cast<std::size_t>(column) + 1);
    return cells[static_cast<std::size_t>(column)];
  }

  void blank(int row) { out_.grid.rows[static_cast<std::size_t>(row)].clear(); }

  void drop_points(int row) {
    for (const PointGroup& group : columns_.groups) {
      for (const int column : {group.number, group.ring, group.north, group.east}) {
        if (column >= 0) cell(row, column) = Cell{};
      }
    }
  }

  const Grid& source_;
  const PointColumns& columns_;
  std::vector<std::string> area_words_;
  PointSystem system_;
  PointTable out_;
  Block block_;
  std::string next_name_{};
};

/// Without point numbers: a title that speaks of boundary points, and names that stand over several points.
bool is_list_by_title(const Grid& grid, const PointColumns& columns) {
  std::string title = folded(grid.sheet) + folded(grid.file);
  for (int row = 0; row < columns.first_row; ++row) {
    for (const Cell& cell : grid.rows[static_cast<std::size_t>(row)]) title += folded(cell.text);
  }
  const auto words = pieces(kTitleWords, '|');
  if (std::ranges::none_of(words, [&](std::string_view word) { return contains(title, word); })) return false;
  std::string name;
  int same = 0;
  for (int row = columns.last_row + 1; row < static_cast<int>(grid.rows.size()); ++row) {
    const std::string& text = grid.at(row, columns.area).text;
    if (!text.empty() && text != name) name = text, same = 0;
    if (!name.empty() && ++same >= kLeastRowsOfOneName) return true;
  }
  return false;
}

}  // namespace

std::optional<PointTable> table_of_points(const Grid& grid, const std::vector<LedgerKind>& kinds,
                                          const DeclaredSystem* declared) {
  std::vector<std::string> words = area_headings(kinds);
  if (words.empty()) return std::nullopt;
  auto columns = point_columns(grid, words);
  if (!columns) return std::nullopt;
  if (columns->groups.front().number < 0 && !is_list_by_title(grid, *columns)) return std::nullopt;
  for (const LedgerKind& kind : kinds) {
    const auto name = kind.fields->index(pieces(kind.name_field, '|').front());
    if (!kind.fields->index("outline_wkt") || !name) continue;
    columns->area_heading = (*kind.fields)[*name].label.zh;
    for (const ColumnPair& pair : kind.pairs) {
      const auto east = kind.fields->index(pair.first), north = kind.fields->index(pair.second);
      if (pair.form != ColumnPair::Form::Point || !east || !north) continue;
      columns->east_heading = (*kind.fields)[*east].label.zh;
      columns->north_heading = (*kind.fields)[*north].label.zh;
    }
  }
  return PointSheetReader(grid, *columns, std::move(words), declared).read();
}

}  // namespace liantu::sheet
