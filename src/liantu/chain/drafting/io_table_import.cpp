#include "liantu/chain/drafting/io_table_import.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "liantu/base/error.h"
#include "liantu/base/number_in.h"
#include "liantu/sheet/csv_records.h"

namespace liantu::chain {
namespace {

using Header = std::vector<std::string>;

std::optional<std::size_t> column_named(const Header& header, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    const auto found = std::ranges::find(header, name);
    if (found != header.end()) return static_cast<std::size_t>(found - header.begin());
  }
  return std::nullopt;
}

double number_of(std::string_view cell, std::size_t record) {
  if (cell.empty()) return 0;
  const auto value = number_in<double>(cell);
  if (!value)
    throw Error(ErrorCode::InvalidInput, fmt::format("投入产出表第 {} 行有一格不是数：{}。请改正后再试。", record, cell));
  return *value;
}

struct SectorRow {
  std::string code, name;
  std::vector<double> cells;   ///< by column of the file
};

}  // namespace

IoTable read_io_table(const std::string& path) {
  const std::string text = sheet::csv_text(path);
  sheet::CsvRecords records(text);
  std::vector<std::string_view> fields;
  if (!records.next(fields)) throw Error(ErrorCode::InvalidInput, "投入产出表是空的，请检查文件。", path);
  const Header header(fields.begin(), fields.end());
  const auto code = column_named(header, {"Code", "代码", "部门代码"}), name = column_named(header, {"DescriptionInChinese", "部门名称", "名称", "Description"});
  if (!code || !name) throw Error(ErrorCode::InvalidInput, "投入产出表没有“代码”“部门名称”两列，请检查表头。", path);
  std::unordered_map<std::string_view, std::size_t> columns;
  for (std::size_t i = 0; i < header.size(); ++i) columns.emplace(header[i], i);
  std::vector<SectorRow> rows;
  while (records.next(fields)) {
    if (fields.size() <= std::max(*code, *name) || !columns.contains(fields[*code])) continue;
    SectorRow row{std::string(fields[*code]), std::string(fields[*name]), std::vector<double>(header.size())};
    for (std::size_t i = std::max(*code, *name) + 1; i < std::min(fields.size(), header.size()); ++i) row.cells[i] = number_of(fields[i], records.number());
    rows.push_back(std::move(row));
  }
  if (rows.empty()) throw Error(ErrorCode::InvalidInput, "投入产出表里没有与表头同名的部门行，请检查文件。", path);
  std::vector<std::string> codes, names;
  std::vector<double> flows;
  for (const SectorRow& from : rows) {
    codes.push_back(from.code);
    names.push_back(from.name);
    for (const SectorRow& to : rows) flows.push_back(from.cells[columns.at(to.code)]);
  }
  return IoTable(std::move(codes), std::move(names), std::move(flows));
}

}  // namespace liantu::chain
