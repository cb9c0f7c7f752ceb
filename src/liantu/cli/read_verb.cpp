#include "liantu/cli/read_verb.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <memory>

#include "liantu/api/import_shapes.h"
#include "liantu/api/sites/boundary_rules.h"
#include "liantu/api/sites/land_limits.h"
#include "liantu/api/ledger_kinds.h"
#include "liantu/approval/case_import.h"
#include "liantu/base/error.h"
#include "liantu/base/nearest.h"
#include "liantu/base/stream_text.h"
#include "liantu/cli/reading_json.h"
#include "liantu/json/json.h"
#include "liantu/sheet/grid.h"

namespace liantu::cli {
namespace {

struct Options {
  std::vector<std::string> files;
  std::string kind, sheet, mapping, crs, out, boundary_rules, land_limits, format = "jsonl";
};

std::string whole_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Error(ErrorCode::InvalidInput, fmt::format("读不了列对应文件 {}，请检查路径。", path));
  return rest_of(in);
}

/// {"sheet or empty": {"header": "field or empty"}} or plain {"header": "field"}; the parts that fit `sheet`.
std::vector<std::pair<std::string, std::string>> mapping_for(const json::Json& whole,
                                                             const std::string& sheet) {
  std::vector<std::pair<std::string, std::string>> pairs;
  if (whole.is_null()) return pairs;
  const auto wrong = [] {
    return Error(ErrorCode::InvalidInput, "列对应文件应为 {\"表名\":{\"表头\":\"字段\"}}，请照此修改。",
                 "mapping");
  };
  if (whole.members() == nullptr) throw wrong();
  for (const auto& [name, value] : *whole.members()) {
    if (value.text() != nullptr) {
      pairs.emplace_back(name, *value.text());
      continue;
    }
    if (value.members() == nullptr) throw wrong();
    if (!name.empty() && name != sheet) continue;
    for (const auto& [header, field] : *value.members()) {
      if (field.text() == nullptr) throw wrong();
      pairs.emplace_back(header, *field.text());
    }
  }
  return pairs;
}

void check_kind(const std::vector<sheet::LedgerKind>& kinds, const std::string& wanted) {
  if (wanted.empty()) return;
  std::vector<std::string_view> names;
  for (const sheet::LedgerKind& kind : kinds) {
    names.push_back(kind.name);
    if (kind.name == wanted) return;
  }
  throw Error(ErrorCode::InvalidInput,
              fmt::format("没有台账种类 {}，最接近的是 {}。", wanted, nearest(wanted, names)), "kind");
}

std::vector<sheet::SheetReading> readings_of(sheet::Workbook workbook,
                                             const std::vector<sheet::LedgerKind>& kinds,
                                             const Options& options, const json::Json& mapping) {
  sheet::LedgerOptions reading;
  reading.kind = options.kind;
  reading.crs = options.crs;
  reading.today = shanghai_day(std::chrono::duration_cast<std::chrono::microseconds>(
                                   std::chrono::system_clock::now().time_since_epoch())
                                   .count());
  if (mapping.is_null()) return read_ledgers(workbook, kinds, reading);
  std::vector<sheet::SheetReading> all;
  for (std::size_t i = 0; i < workbook.sheets.size(); ++i) {
    sheet::Workbook one;
    one.sheets.push_back(std::move(workbook.sheets[i]));
    if (i < workbook.geometries.size()) one.geometries.push_back(std::move(workbook.geometries[i]));
    reading.mapping = mapping_for(mapping, one.sheets[0].sheet);
    for (sheet::SheetReading& more : read_ledgers(one, kinds, reading)) all.push_back(std::move(more));
  }
  return all;
}

void run(const Options& options) {
  std::vector<sheet::LedgerKind> kinds = api::ledger_kinds();
  if (options.kind == "case") {
    kinds.push_back(approval::case_ledger());
    kinds.back().name = "case";
  }
  check_kind(kinds, options.kind);
  const json::Json mapping =
      options.mapping.empty() ? json::Json() : json::Json::parse(whole_file(options.mapping));
  sheet::ReadOptions reading;
  reading.sheet = options.sheet;
  reading.crs = options.crs;
  const site::BoundaryRule boundary = api::boundary_rule(options.boundary_rules);
  const site::LandLimit limit = api::land_limit(options.land_limits);
  std::string lines;
  for (const std::string& file : options.files) {
    auto sheets = readings_of(sheet::read_workbook(file, reading), kinds, options, mapping);
    api::take_shapes(sheets, kinds, nullptr, boundary);
    api::ask_above_limits(sheets, limit);
    for (const sheet::SheetReading& sheet : sheets) {
      const FieldTable* fields = nullptr;
      for (const sheet::LedgerKind& kind : kinds) {
        if (kind.name == sheet.kind) fields = kind.fields;
      }
      for (const sheet::LedgerRow& row : sheet.rows) append_line(lines, row, fields);
    }
  }
  std::FILE* out = options.out.empty() ? stdout : std::fopen(options.out.c_str(), "wb");
  if (out == nullptr)
    throw Error(ErrorCode::InvalidInput, fmt::format("写不了 {}，请检查路径。", options.out), "out");
  const bool written = std::fwrite(lines.data(), 1, lines.size(), out) == lines.size();
  const bool closed = out == stdout ? std::fflush(out) == 0 : std::fclose(out) == 0;
  if (!written || !closed) throw Error(ErrorCode::Unavailable, "结果没有写完，请检查磁盘空间。", "out");
}

}  // namespace

void add_read_verb(CLI::App& app) {
  auto options = std::make_shared<Options>();
  CLI::App* verb = app.add_subcommand("read", "读懂台账文件，逐行输出 JSON；不需要数据库");
  verb->add_option("files", options->files, "文件：.xlsx .xls .et .ods .csv .gpkg .shp .geojson .kml .dxf .txt（勘测定界）")->required();
  verb->add_option("--kind", options->kind, "台账种类；不写则按表头判断");
  verb->add_option("--sheet", options->sheet, "只读这一个工作表");
  verb->add_option("--mapping", options->mapping, "列对应文件（JSON）：{\"表名\":{\"表头\":\"字段\"}}");
  verb->add_option("--crs", options->crs, "坐标的坐标系，例如 EPSG:4527");
  verb->add_option("--boundary-rules", options->boundary_rules, "自定界线规则文件（JSON，格式同 presets/boundary.json）");
  verb->add_option("--land-limits", options->land_limits, "自定用地上限文件（JSON，格式同 presets/land_limits.json）");
  verb->add_option("--format", options->format, "输出格式")->check(CLI::IsMember({"jsonl"}));
  verb->add_option("--out", options->out, "写到文件而不是标准输出");
  verb->callback([options] { run(*options); });
}

}  // namespace liantu::cli
