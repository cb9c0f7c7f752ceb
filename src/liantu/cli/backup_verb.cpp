// liantu backup create|list|verify|prune|restore
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>

#include "liantu/api/app.h"
#include "liantu/base/error.h"
#include "liantu/cli/verbs.h"
#include "liantu/cli/workspace.h"
#include "liantu/store/backup.h"
#include "liantu/store/restore_drill.h"

namespace liantu::cli {
namespace {

struct Options {
  WorkspaceOptions workspace;
  std::string folder, name;
  int keep = 0;
};

std::string folder_of(const Options& options, const Settings& settings) {
  return options.folder.empty() ? backup_folder(settings) : options.folder;
}

/// By name or path; the newest when none is named. Throws NotFound.
store::Backup chosen(const Options& options, const Settings& settings) {
  const std::string folder = folder_of(options, settings);
  const std::filesystem::path direct(options.name);
  if (!options.name.empty() && std::filesystem::is_directory(direct))
    return {direct.filename().string(), direct.string(), 0};
  const auto backups = store::list_backups(folder);
  const store::Backup* found = nullptr;
  for (const auto& backup : backups)
    if (options.name.empty() ? found == nullptr || backup.name > found->name : backup.name == options.name) found = &backup;
  if (found == nullptr)
    throw Error(ErrorCode::NotFound, options.name.empty()
                                         ? fmt::format("{} 里还没有备份，请先运行 liantu backup create。", folder)
                                         : fmt::format("{} 里没有备份 {}，请用 liantu backup list 查看。", folder, options.name));
  return *found;
}

void create(const Options& options) {
  const Workspace workspace = open_workspace(options.workspace, Schema::MustExist);
  const auto made = store::create_backup(workspace.where, folder_of(options, workspace.settings.values), now_utc());
  fmt::print("{}\n", made.path);
}

void list(const Options& options) {
  const Settings settings = load_settings(options.workspace).values;
  for (const auto& backup : store::list_backups(folder_of(options, settings)))
    fmt::print("{}\t{:.1f} MiB\t{}\n", backup.name, static_cast<double>(backup.bytes) / 1'048'576, backup.path);
}

void verify(const Options& options) {
  const Settings settings = load_settings(options.workspace).values;
  const store::Backup backup = chosen(options, settings);
  const store::BackupCheck check = store::verify_backup(backup.path, api::ledgers());
  for (const auto& [table, rows] : check.row_counts) fmt::print("{}\t{}\n", table, rows);
  for (const auto& finding : check.findings) fmt::print("{}\n", finding);
  if (!check.sound)
    throw Error(ErrorCode::Conflict, fmt::format("备份 {} 不完整，不能用来恢复，请换一份。", backup.name));
  store::note_restore_drill(backup_folder(settings), backup.name, now_utc());
  fmt::print("备份 {} 完好，可以恢复\n", backup.name);
}

void prune(const Options& options) {
  const Settings settings = load_settings(options.workspace).values;
  const auto keep = static_cast<std::size_t>(options.keep > 0 ? options.keep : settings.backup_keep);
  for (const auto& removed : store::prune_backups(folder_of(options, settings), keep))
    fmt::print("已删除 {}\n", removed.name);
}

void restore(const Options& options) {
  const Settings settings = load_settings(options.workspace).values;
  const store::Backup backup = chosen(options, settings);
  if (is_postgres(where(settings))) {
    const std::string before = store::restore_dump(backup.path, where(settings), api::ledgers());
    fmt::print("已用 {} 恢复，核对通过；原来的数据在模式 {} 里，确认无误后可删除\n", backup.name, before);
    return;
  }
  store::restore_backup(backup.path, settings.data_dir, api::ledgers());
  fmt::print("已用 {} 恢复 {}，原来的数据留在 *.pre-restore\n", backup.name, settings.data_dir);
}

CLI::App* add(CLI::App& verb, const std::shared_ptr<Options>& options, const char* name, const char* what,
              void (*run)(const Options&)) {
  CLI::App* one = verb.add_subcommand(name, what);
  add_workspace_options(*one, options->workspace);
  one->add_option("--folder", options->folder, "备份所在的目录；缺省为设置 backup_dir");
  one->callback([options, run] { run(*options); });
  return one;
}

}  // namespace

void add_backup_verb(CLI::App& program) {
  auto options = std::make_shared<Options>();
  CLI::App* verb = program.add_subcommand("backup", "备份、检查备份、恢复");
  verb->require_subcommand(1);
  add(*verb, options, "create", "在线备份（数据库和佐证材料），打印所在目录", create);
  add(*verb, options, "list", "列出备份", list);
  add(*verb, options, "verify", "打开备份逐项核对，并记为一次恢复演练；缺省为最新一份", verify)
      ->add_option("backup", options->name, "备份名或目录");
  add(*verb, options, "prune", "只留最近的几份", prune)
      ->add_option("--keep", options->keep, "保留份数；缺省为设置 backup_keep")
      ->check(CLI::PositiveNumber);
  add(*verb, options, "restore", "用备份替换现有数据（先停服务），原数据留在旁边", restore)
      ->add_option("backup", options->name, "备份名或目录；缺省为最新一份");
}

}  // namespace liantu::cli
