// liantu report onepage|weekly --out FILE.docx|.pdf|.xlsx [--asof DATE] [--since DATE]
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>

#include "liantu/api/desk/desk_papers.h"
#include "liantu/base/error.h"
#include "liantu/cli/verbs.h"
#include "liantu/cli/workspace.h"
#include "liantu/demo/load.h"
#include "liantu/sheet/table_writer.h"

namespace liantu::cli {
namespace {

struct Options {
  WorkspaceOptions workspace;
  std::string kind, out, asof, since;
};

Date day_of(const std::string& text, Date otherwise, const char* flag) {
  if (text.empty()) return otherwise;
  const auto day = Date::parse(text);
  if (!day) throw Error(ErrorCode::InvalidInput, "日期应写成 2026-09-15。", flag);
  return *day;
}

void run(const Options& options) {
  const std::string ending = std::filesystem::path(options.out).extension().string();
  const Date today = shanghai_day(now_utc());
  const Date day = day_of(options.asof, today, "--asof");
  const Date since = day_of(options.since, api::last_meeting_day(day), "--since");
  if (since >= day) throw Error(ErrorCode::InvalidInput, "比较日应早于数据截至日，请改正。", "--since");
  const Workspace workspace = open_workspace(options.workspace, Schema::MustExist);
  auto session = workspace.database->lease();
  const auto file = api::desk_paper(*session, machine_access(), workspace.settings.values,
                                    {options.kind, ending, day, since, today, demo::has_demo_rows(*session)});
  sheet::write_file(options.out, file.bytes);
  fmt::print(stderr, "已生成 {}（数据截至 {}）\n", options.out, day.iso());
}

}  // namespace

void add_report_verb(CLI::App& program) {
  auto options = std::make_shared<Options>();
  CLI::App* verb = program.add_subcommand("report", "生成材料：会前一页纸、周调度表");
  add_workspace_options(*verb, options->workspace);
  verb->add_option("kind", options->kind, "onepage（会前一页纸）或 weekly（周调度表）")->required();
  verb->add_option("--asof", options->asof, "数据截至日，默认今天");
  verb->add_option("--since", options->since, "比较日，默认上一个15日或月末");
  verb->add_option("--out", options->out, "文件：.docx .pdf .xlsx")->required();
  verb->callback([options] { run(*options); });
}

}  // namespace liantu::cli
