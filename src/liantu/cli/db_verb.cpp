// liantu db move --data DIR --to postgresql://…
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "liantu/api/app.h"
#include "liantu/api/evidence_store.h"
#include "liantu/base/error.h"
#include "liantu/cli/verbs.h"
#include "liantu/cli/workspace.h"
#include "liantu/store/migrate.h"
#include "liantu/store/move.h"
#include "liantu/store/seal.h"
#include "liantu/store/workspace_lock.h"

namespace liantu::cli {
namespace {

struct Options {
  WorkspaceOptions workspace;
  std::string to;
};

void require_sound(store::Session& session, const std::string& which) {
  if (const auto broken = store::verify(session, api::ledgers()).broken) {
    throw Error(ErrorCode::Conflict, fmt::format("{}核对不通过（{} {}：{}），没有搬移；请先运行 liantu audit verify 查明。",
                                                 which, broken->table, broken->id, broken->what));
  }
}

std::int64_t move_files(store::Session& from, store::Session& to, const std::string& folder) {
  std::int64_t files = 0;
  for (const std::string& sha256 : api::named_contents(from)) {
    api::put_content(to, sha256, api::file_bytes(from, folder, sha256));
    ++files;
  }
  return files;
}

void move(const Options& options) {
  if (!options.workspace.db.empty() || !is_postgres(options.to))
    throw Error(ErrorCode::InvalidInput, "db move 从 --data 的 SQLite 搬到 --to postgresql://…，请这样写。", "--to");
  const Workspace workspace = open_workspace(options.workspace, Schema::MustExist);
  if (is_postgres(workspace.where))
    throw Error(ErrorCode::InvalidInput, "设置里的数据库已经是 PostgreSQL，没有可搬的；请去掉设置 db。", "db");
  const store::WorkspaceLock lock(workspace.where);
  auto from = workspace.database->lease();
  store::seal_pending(*from, now_utc());
  require_sound(*from, "原数据库");
  const auto target = store::Database::open(options.to);
  auto to = target->lease();
  store::migrate(*to, now_utc());
  if (!store::holds_nothing(*to))
    throw Error(ErrorCode::Conflict, "目标数据库里已有数据，没有搬移；请换一个空的库或 ?schema=名。", "--to");
  store::Transaction transaction(*to, store::Transaction::Mode::Write);
  const auto tables = store::move_tables(*from, *to, api::ledgers());
  const auto files = move_files(*from, *to, workspace.settings.values.data_dir + "/files");
  transaction.commit();
  try {
    require_sound(*to, "搬过去的数据库");
  } catch (const Error&) {
    store::empty_tables(*to);
    throw;
  }
  for (const auto& [table, rows] : tables)
    if (rows > 0) fmt::print("{}\t{}\n", table, rows);
  fmt::print("佐证和上传文件\t{}\n", files);
  fmt::print("已全部搬到 PostgreSQL，行数相同、核对通过；各人需重新登录。原来的 SQLite 文件没有改动，以后用 --db 启动。\n");
}

}  // namespace

void add_db_verb(CLI::App& program) {
  auto options = std::make_shared<Options>();
  CLI::App* verb = program.add_subcommand("db", "数据库搬家");
  verb->require_subcommand(1);
  CLI::App* one = verb->add_subcommand("move", "把 SQLite 数据目录搬进空的 PostgreSQL；搬不全就什么都不留");
  add_workspace_options(*one, options->workspace);
  one->add_option("--to", options->to, "postgresql://主机/库?schema=名")->required();
  one->callback([options] { move(*options); });
}

}  // namespace liantu::cli
