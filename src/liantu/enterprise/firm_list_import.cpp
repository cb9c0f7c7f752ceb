#include "liantu/enterprise/firm_list_import.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "liantu/base/error.h"
#include "liantu/enterprise/enterprise.h"
#include "liantu/sheet/plain_text.h"

namespace liantu::enterprise {
namespace {

constexpr int kMostColumns = 16'384;
constexpr std::int64_t kMostCells = 400'000'000;

bool names_field(std::string_view heading, const Field& field) {
  if (heading == field.name || heading == sheet::folded(field.label.zh)) return true;
  const auto spellings = sheet::pieces(field.label.synonyms, '|');
  return std::any_of(spellings.begin(), spellings.end(), [&](std::string_view other) { return heading == sheet::folded(other); });
}

/// The first column whose heading is the field's name or label; failing that, one of its other spellings.
std::optional<int> column_of(const FirmList& list, std::string_view field_name) {
  const FieldTable& table = field_table<Enterprise>();
  const Field& field = table[table.at(field_name)];
  for (const std::string& wanted : {std::string(field.name), sheet::folded(field.label.zh)}) {
    if (const auto column = column_named(list, wanted)) return column;
  }
  for (int column = 0; column < list.columns; ++column) {
    if (names_field(sheet::folded(list.grid.at(0, column).text), field)) return column;
  }
  return std::nullopt;
}

}  // namespace

std::string_view FirmList::cell(int row, int column) const {
  const auto& cells = grid.rows[static_cast<std::size_t>(row) + 1];
  return static_cast<std::size_t>(column) < cells.size() ? std::string_view(cells[static_cast<std::size_t>(column)].text) : std::string_view();
}

std::string_view FirmList::cell(int row, std::optional<int> column) const {
  return column ? cell(row, *column) : std::string_view();
}

std::optional<int> column_named(const FirmList& list, std::string_view heading) {
  const std::string wanted = sheet::folded(heading);
  for (int column = 0; column < list.columns; ++column) {
    if (sheet::folded(list.grid.at(0, column).text) == wanted) return column;
  }
  return std::nullopt;
}

FirmList read_firm_list(const std::string& path) {
  sheet::ReadOptions options;
  options.limits.max_file = options.limits.max_unpacked = std::numeric_limits<std::uint32_t>::max();
  options.limits.max_cell_text = options.limits.max_file;
  options.limits.max_rows = std::numeric_limits<int>::max() - 1;
  options.limits.max_columns = kMostColumns;
  options.limits.max_cells = kMostCells;
  sheet::Workbook workbook = sheet::read_workbook(path, options);
  FirmList list;
  if (!workbook.sheets.empty()) list.grid = std::move(workbook.sheets.front());
  if (list.grid.rows.empty()) throw Error(ErrorCode::InvalidInput, fmt::format("{} 里没有内容，第一行应为表头。", path), path);
  list.columns = list.grid.columns();
  list.name = column_of(list, "name");
  list.credit_code = column_of(list, "credit_code");
  list.scope = column_of(list, "scope");
  list.products = column_of(list, "main_products");
  list.industry_code = column_of(list, "industry_code");
  if (!list.name && !list.scope) {
    throw Error(ErrorCode::InvalidInput,
                fmt::format("{} 的表头里没有企业名称（name）或经营范围（scope）列，请补上表头。", path), path);
  }
  return list;
}

}  // namespace liantu::enterprise
