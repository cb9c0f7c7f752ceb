#include "liantu/api/chain_sheets.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "liantu/api/desk_kinds.h"
#include "liantu/base/error.h"
#include "liantu/base/stream_text.h"
#include "liantu/chain/chain_file_preset.h"
#include "liantu/chain/chain_ledger.h"
#include "liantu/chain/outline_import.h"
#include "liantu/chain/structure.h"

namespace liantu::api {
namespace {

constexpr std::size_t kWidestOutline = 6;

sheet::Cell text_cell(std::string text) {
  sheet::Cell cell;
  cell.kind = text.empty() ? sheet::Cell::Kind::Empty : sheet::Cell::Kind::Text;
  cell.text = std::move(text);
  return cell;
}

std::string shown(const Field& field, const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) {
    for (const Word& word : field.words)
      if (word.code == *text) return std::string(word.zh);
    return *text;
  }
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return std::to_string(*whole);
  if (const auto* real = std::get_if<double>(&value)) return fmt::format("{}", *real);
  return {};
}

/// The columns a drawn chain fills: the rest of the row would be read as cleared.
template <class T>
sheet::Grid grid_of(const std::string& file, const std::string& name, const std::vector<T>& rows) {
  sheet::Grid grid;
  grid.file = file;
  grid.sheet = name;
  const auto all = field_table<T>().fields();
  std::vector<bool> used(all.size(), false);
  std::vector<Row> values;
  for (const T& row : rows) {
    values.push_back(to_row(row));
    for (std::size_t i = 0; i < used.size(); ++i) used[i] = used[i] || !is_empty(values.back()[i]);
  }
  grid.rows.emplace_back();
  for (std::size_t i = 0; i < all.size(); ++i)
    if (used[i]) grid.rows[0].push_back(text_cell(std::string(all[i].label.zh)));
  for (const Row& row : values) {
    grid.rows.emplace_back();
    for (std::size_t i = 0; i < all.size(); ++i)
      if (used[i]) grid.rows.back().push_back(text_cell(shown(all[i], row[i])));
  }
  return grid;
}

/// `columns`: the heading over each node, per chain; may be empty.
std::vector<sheet::Grid> grids_of(const std::string& file, const std::vector<chain::Chain>& chains, const std::vector<std::vector<std::string>>& columns) {
  std::vector<chain::ChainRow> heads;
  std::vector<chain::NodeRow> nodes;
  std::vector<chain::LinkRow> links;
  for (std::size_t i = 0; i < chains.size(); ++i) {
    chain::ChainRows rows = chain::rows_of(chain::without_faults(chains[i]));
    for (std::size_t n = 0; i < columns.size() && n < std::min(rows.nodes.size(), columns[i].size()); ++n) rows.nodes[n].stage_name = columns[i][n];
    heads.push_back(std::move(rows.chain));
    std::move(rows.nodes.begin(), rows.nodes.end(), std::back_inserter(nodes));
    std::move(rows.links.begin(), rows.links.end(), std::back_inserter(links));
  }
  std::vector<sheet::Grid> grids;
  grids.push_back(grid_of(file, "产业链台账", heads));
  if (!nodes.empty()) grids.push_back(grid_of(file, "产业链节点", nodes));
  if (!links.empty()) grids.push_back(grid_of(file, "上下游关系", links));
  return grids;
}

std::string bytes_of(const ImportFile& file) {
  if (!file.bytes.empty() || file.path.empty()) return file.bytes;
  std::ifstream in(file.path, std::ios::binary);
  if (!in) throw Error(ErrorCode::InvalidInput, "读不了文件 " + file.name + "，请检查路径。");
  return rest_of(in);
}

void tell_faults(const std::string& file, const chain::Chain& chain, std::vector<ImportQuestion>& questions) {
  const auto zh = chain::structure_faults(chain, Language::Zh),
             en = chain::structure_faults(chain, Language::En);
  for (std::size_t i = 0; i < zh.size(); ++i)
    questions.push_back({fmt::format("“{}”{}：{}", file, chain.name, zh[i].message),
                         fmt::format("“{}” {}: {}", file, chain.name, en[i].message)});
}

bool outline_like(const sheet::Grid& grid) {
  const bool narrow = std::all_of(grid.rows.begin(), grid.rows.end(), [](const auto& row) { return row.size() <= kWidestOutline; });
  return narrow && !desk_kind_of(grid) && chain::is_outline(grid);
}

}  // namespace

bool is_chain_file(const ImportFile& file) { return file.name.ends_with(".json"); }

sheet::Workbook chain_file_sheets(const ImportFile& file, std::vector<ImportQuestion>& questions) {
  sheet::Workbook workbook;
  const std::vector<chain::Chain> chains = chain::parse_chains(bytes_of(file));
  for (const chain::Chain& chain : chains) tell_faults(file.name, chain, questions);
  workbook.sheets = grids_of(file.name, chains, {});
  workbook.geometries.resize(workbook.sheets.size());
  return workbook;
}

bool spread_outlines(sheet::Workbook& workbook, bool asked, std::vector<ImportQuestion>& questions) {
  workbook.geometries.resize(workbook.sheets.size());
  bool any = false;
  for (std::size_t i = 0; i < workbook.sheets.size(); ++i) {
    const sheet::Grid& grid = workbook.sheets[i];
    if (!outline_like(grid) && !(asked && !desk_kind_of(grid) && chain::is_outline(grid))) continue;
    const chain::Outline outline = chain::read_outline(grid);
    const std::string place = "“" + grid.file + (grid.sheet.empty() ? "" : " " + grid.sheet) + "”";
    for (const chain::OutlineFinding& finding : outline.findings) questions.push_back({place + finding.zh, place + " " + finding.en});
    std::vector<sheet::Grid> grids = grids_of(grid.file, outline.chains, outline.columns);
    const auto at = static_cast<std::ptrdiff_t>(i);
    workbook.sheets.erase(workbook.sheets.begin() + at);
    workbook.geometries.erase(workbook.geometries.begin() + at);
    workbook.geometries.insert(workbook.geometries.begin() + at, grids.size(), decltype(workbook.geometries)::value_type{});
    any = true;
    i += grids.size() - 1;
    workbook.sheets.insert(workbook.sheets.begin() + at, std::make_move_iterator(grids.begin()), std::make_move_iterator(grids.end()));
  }
  return any;
}

}  // namespace liantu::api
