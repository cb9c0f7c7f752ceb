#include "liantu/api/month_columns.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

#include "liantu/sheet/heading.h"

namespace liantu::api {
namespace {

constexpr int kHeadRows = 8;
constexpr std::size_t kFewestMonths = 6;
constexpr std::array<std::string_view, 12> kSpelled = {"一月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月", "十二月"};
constexpr std::array<std::string_view, 5> kNameWords = {"项目名称", "工程名称", "项目", "项目（工程）名称", "重点项目名称"};
constexpr std::array<std::string_view, 3> kCodeWords = {"项目代码", "投资项目代码", "备案代码"};
constexpr std::array<std::string_view, 4> kUnitWords = {"责任单位", "牵头单位", "填报单位", "责任部门"};

struct Heads {
  int row = 0;
  std::map<int, int> months;   ///< month -> column
  int name = -1, code = -1, unit = -1;
  std::size_t others = 0;
  std::optional<int> year{};
};

std::string squeezed(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (c != ' ' && c != '\n' && c != '\r' && c != '\t') out += c;
  return out;
}

/// 2026 in "2026年1月"; nothing without four digits before 年.
std::optional<int> year_in(std::string_view text) {
  for (std::size_t at = text.find("年"); at != std::string_view::npos; at = text.find("年", at + 1)) {
    if (at < 4) continue;
    int year = 0;
    const auto got = std::from_chars(text.data() + at - 4, text.data() + at, year);
    if (got.ec == std::errc() && got.ptr == text.data() + at && year >= 1990 && year <= 2100) return year;
  }
  return std::nullopt;
}

/// The month that a heading plans: "3月", "三月份", "2026年3月计划"; 0 for anything else, "3月完成" too.
int month_of(const std::string& heading) {
  std::string_view text = heading;
  if (text.find("完成") != std::string_view::npos || text.find("累计") != std::string_view::npos) return 0;
  if (const std::size_t year = text.find("年"); year != std::string_view::npos) text.remove_prefix(year + std::string_view("年").size());
  for (const std::string_view tail : {"（万元）", "(万元)", "（亿元）", "(亿元)", "计划投资", "计划", "投资", "份"})
    if (text.ends_with(tail)) text.remove_suffix(tail.size());
  for (std::size_t i = 0; i < kSpelled.size(); ++i)
    if (text == kSpelled[i]) return static_cast<int>(i) + 1;
  int month = 0;
  const auto got = std::from_chars(text.data(), text.data() + text.size(), month);
  const bool ends = got.ec == std::errc() && std::string_view(got.ptr, static_cast<std::size_t>(text.data() + text.size() - got.ptr)) == "月";
  return ends && month >= 1 && month <= 12 ? month : 0;
}

template <std::size_t N>
bool is_one_of(std::string_view text, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

void take_heading(Heads& heads, const std::string& text, int column) {
  if (text.empty()) return;
  if (is_one_of(text, kNameWords)) heads.name = column;
  else if (is_one_of(text, kCodeWords)) heads.code = column;
  else if (is_one_of(text, kUnitWords)) heads.unit = column;
  else if (text != "序号") ++heads.others;
}

/// One filled cell: the title, or the unit of the sheet.
bool is_title(const sheet::Grid& grid, int row) {
  const auto& cells = grid.rows[static_cast<std::size_t>(row)];
  return std::count_if(cells.begin(), cells.end(), [](const sheet::Cell& cell) { return cell.kind != sheet::Cell::Kind::Empty; }) <= 1;
}

/// The heading row with the months; name, code and unit may stand a row or two above, merged downwards.
std::optional<Heads> find_heads(const sheet::Grid& grid) {
  const int rows = std::min(kHeadRows, static_cast<int>(grid.rows.size()));
  for (int r = 0; r < rows; ++r) {
    Heads heads{.row = r, .months = {}};
    for (int c = 0; c < static_cast<int>(grid.rows[static_cast<std::size_t>(r)].size()); ++c) {
      const std::string text = squeezed(grid.at(r, c).text);
      if (const int month = month_of(text); month && heads.months.try_emplace(month, c).second) {
        if (!heads.year) heads.year = year_in(text);
      }
    }
    if (heads.months.size() < kFewestMonths) continue;
    for (int above = std::max(0, r - 2); above <= r; ++above) {
      if (above < r && is_title(grid, above)) continue;
      for (int c = 0; c < static_cast<int>(grid.rows[static_cast<std::size_t>(above)].size()); ++c) {
        const std::string text = squeezed(grid.at(above, c).text);
        if (month_of(text) == 0) take_heading(heads, text, c);
      }
    }
    if (heads.name >= 0) return heads;
  }
  return std::nullopt;
}

/// "（万元）" in the month's heading or in one above it.
std::string unit_of(const sheet::Grid& grid, const Heads& heads) {
  for (int r = heads.row; r >= std::max(0, heads.row - 2); --r) {
    for (int c = 0; c < static_cast<int>(grid.rows[static_cast<std::size_t>(r)].size()); ++c) {
      const std::string& text = grid.at(r, c).text;
      for (const std::string_view unit : {"万元", "亿元"})
        if (text.find("月") != std::string::npos && text.find(unit) != std::string::npos) return fmt::format("（{}）", unit);
    }
  }
  return {};
}

sheet::Cell text_cell(std::string text) {
  sheet::Cell cell;
  cell.kind = sheet::Cell::Kind::Text;
  cell.text = std::move(text);
  return cell;
}

class Spreading {
 public:
  Spreading(const sheet::Grid& grid, const Heads& heads, MonthColumns& out) : grid_(grid), heads_(heads), out_(out) {}

  void titles() {
    for (int r = 0; r < std::max(0, heads_.row - 1); ++r) {   // the row above the months may be headings already
      std::vector<std::pair<int, int>> from;
      for (int c = 0; c < static_cast<int>(grid_.rows[static_cast<std::size_t>(r)].size()); ++c) from.emplace_back(r, c);
      out_.rows.rows.push_back(grid_.rows[static_cast<std::size_t>(r)]);
      out_.origin.push_back(std::move(from));
    }
  }

  void headings() {
    const int row = heads_.row, any = heads_.months.begin()->second;
    add({text_cell("项目名称"), text_cell("项目代码"), text_cell("责任单位"), text_cell("计划月份"), text_cell("当月计划投资" + unit_of(grid_, heads_))},
        {{row, heads_.name}, {row, std::max(0, heads_.code)}, {row, std::max(0, heads_.unit)}, {row, any}, {row, any}});
  }

  void months_of(int row) {
    const auto at = [&](int column) { return column < 0 ? sheet::Cell{} : grid_.at(row, column); };
    for (const auto& [month, column] : heads_.months) {
      const sheet::Cell& amount = grid_.at(row, column);
      if (amount.kind == sheet::Cell::Kind::Empty) continue;
      add({at(heads_.name), at(heads_.code), at(heads_.unit), text_cell(fmt::format("{}年{}月", out_.year, month)), amount},
          {{row, heads_.name}, {row, std::max(0, heads_.code)}, {row, std::max(0, heads_.unit)}, {heads_.row, column}, {row, column}});
    }
  }

 private:
  void add(std::vector<sheet::Cell> cells, std::vector<std::pair<int, int>> from) {
    out_.rows.rows.push_back(std::move(cells));
    out_.origin.push_back(std::move(from));
  }

  const sheet::Grid& grid_;
  const Heads& heads_;
  MonthColumns& out_;
};

/// "AB12" -> row 11, column 27; nothing for anything else.
std::optional<std::pair<int, int>> place_of(std::string_view name) {
  int column = 0, row = 0;
  std::size_t at = 0;
  for (; at < name.size() && name[at] >= 'A' && name[at] <= 'Z' && at < 3; ++at) column = column * 26 + (name[at] - 'A' + 1);
  const auto got = std::from_chars(name.data() + at, name.data() + name.size(), row);
  if (column == 0 || got.ec != std::errc() || got.ptr != name.data() + name.size() || row < 1) return std::nullopt;
  return std::pair(row - 1, column - 1);
}

std::string name_of(std::pair<int, int> place) {
  std::string letters;
  for (int column = place.second + 1; column > 0; column = (column - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
  return letters + std::to_string(place.first + 1);
}

}  // namespace

std::optional<MonthColumns> month_columns(const sheet::Grid& grid, Date today) {
  const auto heads = find_heads(grid);
  if (!heads) return std::nullopt;
  MonthColumns out;
  out.others = heads->others;
  out.rows.file = grid.file;
  out.rows.sheet = grid.sheet;
  auto year = heads->year;
  for (int r = 0; r < heads->row && !year; ++r)
    for (const sheet::Cell& cell : grid.rows[static_cast<std::size_t>(r)])
      if (!year) year = year_in(cell.text);
  if (!year) year = year_in(grid.sheet);
  if (!year) year = year_in(grid.file);
  out.year_written = year.has_value();
  out.year = year.value_or(today.year());
  Spreading spreading(grid, *heads, out);
  spreading.titles();
  spreading.headings();
  for (int r = heads->row + 1; r < static_cast<int>(grid.rows.size()); ++r)
    if (grid.at(r, heads->name).kind != sheet::Cell::Kind::Empty) spreading.months_of(r);
  return out;
}

void put_back(const MonthColumns& columns, sheet::SheetReading& reading) {
  const auto at = [&](int row, int column) -> std::optional<std::pair<int, int>> {
    const auto r = static_cast<std::size_t>(row), c = static_cast<std::size_t>(column);
    if (r >= columns.origin.size() || c >= columns.origin[r].size()) return std::nullopt;
    return columns.origin[r][c];
  };
  for (sheet::LedgerRow& row : reading.rows) {
    const int here = row.row - 1;
    if (const auto place = at(here, 0)) row.row = place->first + 1;
    for (sheet::Finding& finding : row.findings) {
      const auto place = place_of(finding.cell);
      if (!place) continue;
      if (const auto from = at(place->first, place->second)) finding.cell = name_of(*from);
    }
    if (!row.values) continue;
    for (std::size_t field = 0; field < row.values->size(); ++field) {
      if (!row.cells.has(field)) continue;
      const auto place = place_of(row.cells[field]);
      if (const auto from = place ? at(place->first, place->second) : std::nullopt) row.cells.set(field, from->first, from->second);
    }
  }
}

}  // namespace liantu::api
