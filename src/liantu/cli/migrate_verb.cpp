// liantu migrate [--plan]
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "liantu/cli/verbs.h"
#include "liantu/cli/workspace.h"
#include "liantu/store/migrate.h"

namespace liantu::cli {
namespace {

struct Options {
  WorkspaceOptions workspace;
  bool plan = false;
};

void run(const Options& options) {
  Workspace workspace = open_workspace(options.workspace, options.plan ? Schema::AsItIs : Schema::BringUpToDate);
  auto session = workspace.database->lease();
  const auto due = store::migration_plan(*session);
  if (due.empty()) fmt::print("数据库结构是最新的\n");
  for (const auto& name : due) fmt::print("{}\n", name);
}

}  // namespace

void add_migrate_verb(CLI::App& program) {
  auto options = std::make_shared<Options>();
  CLI::App* verb = program.add_subcommand("migrate", "把数据库升级到本程序的结构，升级前自动备份");
  add_workspace_options(*verb, options->workspace);
  verb->add_flag("--plan", options->plan, "只列出要做的步骤，不改动");
  verb->callback([options] { run(*options); });
}

}  // namespace liantu::cli
