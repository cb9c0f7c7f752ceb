#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <filesystem>
#include <memory>

#include "liantu/cli/complexity_files.h"
#include "liantu/cli/complexity_input.h"
#include "liantu/cli/complexity_what_if.h"
#include "liantu/cli/verbs.h"
#include "liantu/matrix/complexity.h"
#include "liantu/matrix/what_if.h"
#include "liantu/sheet/csv_records.h"
#include "liantu/sheet/table_writer.h"

namespace liantu::cli {
namespace {

constexpr std::size_t kNamed = 5;

struct Options {
  std::string input, columns, out, what_if;
};

/// "3 个地区没有数值（甲、乙、丙），…", on stderr, when there are any.
void say_empty(const std::vector<std::string>& names, const std::vector<double>& totals, const char* what) {
  std::string named;
  std::size_t count = 0;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (totals[i] != 0) continue;
    if (++count <= kNamed) named += (named.empty() ? "" : "、") + names[i];
  }
  if (count > 0)
    fmt::print(stderr, "{} 个{}的数值都是 0（{}{}），它们的各项留空。\n", count, what, named, count > kNamed ? "等" : "");
}

void say_axis(const matrix::Complexity& result) {
  const matrix::Component& part = result.component;
  if (part.parts > 1) {
    fmt::print(stderr,
               "地区和行业分成 {} 个互不相连的部分：eci、pci、coi、cog 只计算最大的一部分（{} 个地区、{} 个行业），其余留空。\n",
               part.parts, part.row_count, part.column_count);
  }
  switch (result.axis) {
    case matrix::Axis::Found: break;
    case matrix::Axis::NoDifference:
      fmt::print(stderr, "各地区的行业没有差别，算不出复杂度：eci、pci、coi、cog 留空，请换更多地区或更细的行业。\n");
      break;
    case matrix::Axis::NotUnique:
      fmt::print(stderr, "第二、第三特征值相等，复杂度没有唯一的答案：eci、pci、coi、cog 留空，请换更多地区或更细的行业。\n");
      break;
    case matrix::Axis::NotSettled:
      fmt::print(stderr, "第二、第三特征值很接近，eci、pci、coi、cog 的误差可达 {:.1e}，请谨慎使用。\n", result.axis_error);
      break;
  }
  if (result.sign_open) fmt::print(stderr, "eci 与多样性不相关，方向无法判定：以文件中第一个不等于平均数的地区为正。\n");
}

void run(const Options& options) {
  const ColumnNames names = options.columns.empty() ? ColumnNames{} : column_names(options.columns);
  const RegionIndustryCounts input = [&] {
    const std::string text = sheet::csv_text(options.input);   // held no longer than it is read
    return read_region_industry(text, names);
  }();
  const matrix::Complexity result = matrix::complexity(input.counts);
  write_complexity(options.out, input, result);
  if (!input.columns_by_place.empty()) fmt::print(stderr, "{}\n", input.columns_by_place);
  if (input.repeated > 0) fmt::print(stderr, "{} 行的地区和行业在前面已有，数值已合计。\n", input.repeated);
  say_empty(input.regions, result.presence.row_totals, "地区");
  say_empty(input.industries, result.presence.column_totals, "行业");
  say_axis(result);
  if (options.what_if.empty()) return;
  const WhatIfCell cell = what_if_cell(input, options.what_if);
  const matrix::WhatIf then = matrix::OneCell(input.counts, result).set(cell.row, cell.column, cell.value);
  sheet::write_file((std::filesystem::path(options.out) / "what_if.csv").string(), what_if_csv(input, result, cell, then));
  fmt::print("{}\n", what_if_sentence(input, result, cell, then));
}

}  // namespace

void add_complexity_verb(CLI::App& app) {
  auto options = std::make_shared<Options>();
  CLI::App* verb = app.add_subcommand("complexity", "地区 × 行业：区位商、邻近度、关联密度、复杂度指数；不需要数据库");
  verb->add_option("--input", options->input, "每行一个地区、行业和数值（企业数、营业收入等）的 .csv；相同的地区和行业合计")->required();
  verb->add_option("--columns", options->columns, "地区,行业,数值三列的列名；不写则按 region,industry,value 或 地区,行业,数值 查找");
  verb->add_option("--out", options->out, "结果文件夹：cells.csv regions.csv industries.csv proximity.csv")->required();
  verb->add_option("--what-if", options->what_if, "地区,行业=数值：如果这一格是这个数，该地区各行业的区位商、有无、关联密度会怎样；写一句话和 what_if.csv");
  verb->callback([options] { run(*options); });
}

}  // namespace liantu::cli
