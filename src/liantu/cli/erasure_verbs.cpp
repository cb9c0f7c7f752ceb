// liantu admin erase-contact|erasures|confirm-erasure: lawful erasure in two steps, for whoever owns the machine.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "liantu/api/app.h"
#include "liantu/api/contact_erasure_store.h"
#include "liantu/cli/ledger_kind.h"
#include "liantu/cli/verbs.h"
#include "liantu/cli/workspace.h"

namespace liantu::cli {
namespace {

struct Options {
  WorkspaceOptions workspace;
  std::string kind, row, field, reason, erasure;
};

void ask(const Options& options) {
  const store::Entity& entity = ledger_named(options.kind);
  const Workspace workspace = open_workspace(options.workspace, Schema::MustExist);
  auto session = workspace.database->lease();
  const auto asked = api::ask_erasure(*session, machine_access(), api::ledgers(), entity, options.row, options.field,
                                      options.reason, now_utc());
  fmt::print("删除申请 {} 已提出，请由另一位有复核权限的人确认\n", asked.id);
}

void list(const Options& options) {
  const Workspace workspace = open_workspace(options.workspace, Schema::MustExist);
  auto session = workspace.database->lease();
  for (const auto& one : api::erasures(*session, "", 1000)) {
    fmt::print("{}\t{}\t{}\t{}\t{}\t{}\t{}\n", one.id, one.state, one.entity, one.title, one.field, one.asked_by,
               one.decided_by);
  }
}

void confirm(const Options& options) {
  const Workspace workspace = open_workspace(options.workspace, Schema::MustExist);
  auto session = workspace.database->lease();
  const store::Access access = machine_access();
  const auto written = api::confirm_erasure(
      *session, {access, org::review_named(workspace.settings.values.review), now_utc()}, api::ledgers(), options.erasure);
  fmt::print("已删除，涉及 {} 行；删除前的备份里仍有加密的旧值，请按需运行 liantu backup prune\n", written.rows.size());
}

CLI::App* add(CLI::App& admin, const std::shared_ptr<Options>& options, const char* name, const char* what,
              void (*run)(const Options&)) {
  CLI::App* one = admin.add_subcommand(name, what);
  add_workspace_options(*one, options->workspace);
  one->callback([options, run] { run(*options); });
  return one;
}

}  // namespace

void add_erasure_verbs(CLI::App& admin) {
  auto options = std::make_shared<Options>();
  CLI::App* asked = add(admin, options, "erase-contact", "申请依法删除一个联系人", ask);
  asked->add_option("kind", options->kind, "台账：" + ledger_names())->required();
  asked->add_option("row", options->row, "链图编号（行的 id）")->required();
  asked->add_option("field", options->field, "字段，例如 contact_name")->required();
  asked->add_option("--reason", options->reason, "理由，例如“本人要求”")->required();
  add(admin, options, "erasures", "列出删除联系人的申请", list);
  CLI::App* confirmed = add(admin, options, "confirm-erasure", "确认一条删除申请（不能是提出的人，次日复核除外）", confirm);
  confirmed->add_option("erasure", options->erasure, "申请编号")->required();
}

}  // namespace liantu::cli
