// liantu audit verify|seals
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "liantu/api/app.h"
#include "liantu/base/error.h"
#include "liantu/cli/verbs.h"
#include "liantu/cli/workspace.h"
#include "liantu/store/seal.h"

namespace liantu::cli {
namespace {

void verify(const WorkspaceOptions& options) {
  const Workspace workspace = open_workspace(options, Schema::AsItIs);
  auto session = workspace.database->lease();
  const store::Verification found = store::verify(*session, api::ledgers());
  if (!found.broken) {
    fmt::print("核验通过：{} 个版本、{} 条变更、{} 个封签一致\n", found.versions, found.changes, found.seals);
    return;
  }
  const store::Broken& broken = *found.broken;
  throw Error(ErrorCode::Conflict,
              fmt::format("数据被绕过程序改动：{}。请停用写入，用 liantu backup verify 找最近一份完好的备份对照。", broken.what),
              fmt::format("{} {} 第{}版", broken.table, broken.id, broken.version));
}

void seals(const WorkspaceOptions& options) {
  const Workspace workspace = open_workspace(options, Schema::AsItIs);
  auto session = workspace.database->lease();
  for (const auto& seal : store::seals(*session))
    fmt::print("{}\t{}\t{} 条\t{}\n", seal.n, shanghai_time(seal.at), seal.count, seal.root);
}

}  // namespace

void add_audit_verb(CLI::App& program) {
  auto options = std::make_shared<WorkspaceOptions>();
  CLI::App* verb = program.add_subcommand("audit", "核验历史没有被改动");
  verb->require_subcommand(1);
  CLI::App* check = verb->add_subcommand("verify", "重算所有版本、变更和封签，指出第一处不一致");
  add_workspace_options(*check, *options);
  check->callback([options] { verify(*options); });
  CLI::App* list = verb->add_subcommand("seals", "列出封签：序号、时间、条数、根");
  add_workspace_options(*list, *options);
  list->callback([options] { seals(*options); });
}

}  // namespace liantu::cli
