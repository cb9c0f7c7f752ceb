// liantu export KIND [--filter FIELD[OP]=VALUE]… [--asof DATE] --out FILE
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>

#include "liantu/api/ledger_export.h"
#include "liantu/api/routes/list_query.h"
#include "liantu/base/error.h"
#include "liantu/cli/ledger_kind.h"
#include "liantu/cli/verbs.h"
#include "liantu/cli/workspace.h"
#include "liantu/sheet/table_writer.h"

namespace liantu::cli {
namespace {

struct Options {
  WorkspaceOptions workspace;
  std::string kind, asof, out, sort;
  std::vector<std::string> filters;
};

/// "town=青禾镇" and "total_investment_yuan[ge]=100000000" are the filters of the HTTP interface without the word.
store::ListQuery query_of(const store::Entity& entity, const Options& options) {
  api::Request request;
  for (const auto& text : options.filters) {
    const auto equals = text.find('=');
    if (equals == std::string::npos)
      throw Error(ErrorCode::InvalidInput, "筛选应写成 字段=值 或 字段[ge]=值，如 town=青禾镇。", text);
    const std::string left = text.substr(0, equals), value = text.substr(equals + 1);
    const auto bracket = std::min(left.find('['), left.size());
    request.query.emplace_back("filter[" + left.substr(0, bracket) + "]" + left.substr(bracket), value);
  }
  if (!options.asof.empty()) request.query.emplace_back("asof", options.asof);
  if (!options.sort.empty()) request.query.emplace_back("sort", options.sort);
  return api::list_query(entity, request);
}

std::string bytes_for(const std::string& ending, const store::Entity& entity, const store::Access& access,
                      const std::vector<store::StoredRow>& rows) {
  if (ending == ".xlsx") return sheet::xlsx_bytes({api::ledger_table(entity, access, rows, true)});
  if (ending == ".csv") return sheet::csv_bytes(api::ledger_table(entity, access, rows, false));
  if (ending == ".jsonl") return api::jsonl_bytes(entity, rows);
  if (ending == ".geojson") return api::geojson_export(entity, access, rows);
  std::vector<std::string> shapes;
  for (const auto& row : rows) shapes.push_back(api::wkb_shape(entity, row.values));
  return sheet::geopackage_bytes(api::ledger_table(entity, access, rows, false), shapes);
}

void run(const Options& options) {
  const store::Entity& entity = ledger_named(options.kind);
  const std::string ending = std::filesystem::path(options.out).extension().string();
  constexpr std::array<std::string_view, 5> known = {".xlsx", ".csv", ".gpkg", ".geojson", ".jsonl"};
  if (std::find(known.begin(), known.end(), ending) == known.end())
    throw Error(ErrorCode::InvalidInput, "--out 的文件名应以 .xlsx .csv .gpkg .geojson 或 .jsonl 结尾。", options.out);
  if ((ending == ".gpkg" || ending == ".geojson") && !api::has_position(entity))
    throw Error(ErrorCode::InvalidInput, fmt::format("{}台账没有坐标，请导出 .xlsx、.csv 或 .jsonl。", entity.zh));
  const store::ListQuery query = query_of(entity, options);
  const Workspace workspace = open_workspace(options.workspace, Schema::MustExist);
  const store::Access access = machine_access();
  auto session = workspace.database->lease();
  const auto rows = api::all_rows(*session, access, query);
  sheet::write_file(options.out, bytes_for(ending, entity, access, rows));
  fmt::print(stderr, "已导出 {} 行{}到 {}\n", rows.size(), entity.zh, options.out);
}

}  // namespace

void add_export_verb(CLI::App& program) {
  auto options = std::make_shared<Options>();
  CLI::App* verb = program.add_subcommand("export", "导出台账；.xlsx 带隐藏的编号和版本，改后可导回");
  add_workspace_options(*verb, options->workspace);
  verb->add_option("kind", options->kind, "台账：" + ledger_names())->required();
  verb->add_option("--filter", options->filters, "筛选，可多个：town=青禾镇、total_investment_yuan[ge]=100000000、stage[in]=signed,landed");
  verb->add_option("--sort", options->sort, "排序字段，前加 - 为降序");
  verb->add_option("--asof", options->asof, "当天结束时的样子，如 2026-09-15");
  verb->add_option("--out", options->out, "文件：.xlsx .csv .gpkg .geojson .jsonl")->required();
  verb->callback([options] { run(*options); });
}

}  // namespace liantu::cli
