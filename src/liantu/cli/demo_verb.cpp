// liantu demo [--year 2026] [--purge]
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "liantu/base/error.h"
#include "liantu/cli/demo_county.h"
#include "liantu/cli/verbs.h"

namespace liantu::cli {
namespace {

struct Options {
  WorkspaceOptions workspace;
  int year = 0;
  bool purge = false;
};

/// Today, or the last day of an earlier year.
Date last_day(int year) {
  const Date today = shanghai_day(now_utc());
  if (year == 0 || year == today.year()) return today;
  if (year > today.year() || year < 2020)
    throw Error(ErrorCode::InvalidInput, fmt::format("--year 应在 2020 到 {} 之间。", today.year()));
  return *Date::of(year, 12, 31);
}

void run(const Options& options) {
  if (options.purge) {
    Workspace workspace = open_workspace(options.workspace, Schema::MustExist);
    if (!holds_demo_county(workspace)) throw Error(ErrorCode::NotFound, "这里没有示范数据，没有可清除的。");
    fmt::print("已清除 {} 行示范数据\n", purge_demo_county(workspace));
    return;
  }
  const Date day = last_day(options.year);
  Workspace workspace = open_workspace(options.workspace, Schema::BringUpToDate);
  print_sign_in(open_demo_county(workspace, day));
}

}  // namespace

void add_demo_verb(CLI::App& program) {
  auto options = std::make_shared<Options>();
  CLI::App* verb = program.add_subcommand("demo", "装入虚构的示范县（演示数据），或清除它");
  add_workspace_options(*verb, options->workspace);
  verb->add_option("--year", options->year, "账本到哪一年；缺省为今天");
  verb->add_flag("--purge", options->purge, "清除示范数据，其他数据不动");
  verb->callback([options] { run(*options); });
}

}  // namespace liantu::cli
