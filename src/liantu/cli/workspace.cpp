#include "liantu/cli/workspace.h"

#include <fmt/format.h>
#include <pwd.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "liantu/api/desk/metric_definition_store.h"
#include "liantu/api/desk/metric_desk.h"
#include "liantu/approval/holiday_notice_preset.h"
#include "liantu/base/error.h"
#include "liantu/base/stream_text.h"
#include "liantu/store/backup.h"
#include "liantu/store/migrate.h"
#include "liantu/store/personal_erase.h"
#include "liantu/vocab/work_calendar.h"

namespace liantu::cli {

void add_workspace_options(CLI::App& verb, WorkspaceOptions& options) {
  verb.add_option("--data", options.data, "数据目录（或环境变量 LIANTU_DATA；缺省 ./liantu-data）");
  verb.add_option("--db", options.db, "PostgreSQL 地址：postgresql://主机/库?schema=名");
  verb.add_option("--config", options.config, "设置文件（TOML）；缺省为数据目录中的 liantu.toml")->check(CLI::ExistingFile);
}

LoadedSettings load_settings(const WorkspaceOptions& options) {
  auto flags = options.more;
  const char* variable = std::getenv("LIANTU_DATA");
  if (!options.data.empty()) flags.emplace_back("data_dir", options.data);
  else if (variable != nullptr && *variable != '\0') flags.emplace_back("data_dir", variable);
  unsetenv("LIANTU_DATA");   // neither is the variable of a setting, and unknown ones are refused
  unsetenv("LIANTU_WEB");
  if (!options.db.empty()) flags.emplace_back("db", options.db);
  return liantu::load_settings(flags, options.config.empty() ? std::nullopt
                                                             : std::optional<std::filesystem::path>(options.config));
}

void put_calendar_in_force(const Settings& settings) {
  if (settings.holiday_notices_file.empty()) return;
  std::ifstream in(settings.holiday_notices_file, std::ios::binary);
  if (!in)
    throw Error(ErrorCode::InvalidInput, "读不了放假安排文件，请检查设置 holiday_notices_file。", settings.holiday_notices_file);
  vocab::WorkCalendar::put_in_force(approval::calendar_with_notices(rest_of(in)));
}

bool is_postgres(std::string_view where) { return where.starts_with("postgresql://") || where.starts_with("postgres://"); }

namespace {

/// One for each thread that answers requests, which never holds two, and for what runs beside them.
std::size_t sessions_for(const Settings& settings) {
  constexpr std::size_t kBeside = 8, kLeast = 16;
  return std::max(kLeast, static_cast<std::size_t>(settings.worker_threads) + kBeside);
}

}  // namespace

std::string where(const Settings& settings) { return settings.db.empty() ? settings.data_dir : settings.db; }

Workspace open_workspace(const WorkspaceOptions& options, Schema schema) {
  Workspace workspace{load_settings(options), {}, nullptr};
  put_calendar_in_force(workspace.settings.values);
  workspace.where = where(workspace.settings.values);
  if (!is_postgres(workspace.where)) {
    const std::filesystem::path folder(workspace.where);
    if (schema != Schema::BringUpToDate && !std::filesystem::exists(folder / "liantu.sqlite"))
      throw Error(ErrorCode::NotFound, fmt::format("{} 里没有链图数据库，请检查 --data，或先运行 liantu serve。", workspace.where));
    std::error_code failed;
    if (std::filesystem::create_directories(folder, failed))   // people's data: nothing for other users of the machine
      std::filesystem::permissions(folder, std::filesystem::perms{0750}, failed);
    if (failed)
      throw Error(ErrorCode::InvalidInput, fmt::format("建不了数据目录 {}（{}），请换一个目录或修改权限。", workspace.where,
                                                       failed.message()));
  }
  workspace.database = store::Database::open(workspace.where, sessions_for(workspace.settings.values));
  if (schema == Schema::AsItIs) return workspace;
  bring_up_to_date(workspace);
  api::keep_definitions(*workspace.database->lease(), api::office_metrics(workspace.settings.values), now_utc());
  unlock(workspace);
  return workspace;
}

void bring_up_to_date(Workspace& workspace) {
  std::vector<std::string> plan;
  {
    auto session = workspace.database->lease();
    plan = store::migration_plan(*session);
  }
  if (plan.empty()) return;
  const bool fresh = plan.size() == store::migrations().size();
  if (!fresh) {
    const auto backup = store::create_backup(workspace.where, backup_folder(workspace.settings.values), now_utc());
    fmt::print(stderr, "升级前已备份到 {}\n", backup.path);
  }
  auto session = workspace.database->lease();
  for (const auto& name : store::migrate(*session, now_utc()))
    if (!fresh) fmt::print(stderr, "数据库已升级：{}\n", name);
}

void unlock(Workspace& workspace) {
  const std::filesystem::path file(contact_key_file(workspace.settings.values));
  std::error_code ignored;   // a folder that cannot be made shows when the file is written
  if (file.has_parent_path()) std::filesystem::create_directories(file.parent_path(), ignored);
  {
    auto session = workspace.database->lease();
    workspace.database->unlock(store::open_master_key(*session, file.string()));
  }
  auto session = workspace.database->lease();
  if (session->master_key() == nullptr) {
    fmt::print(stderr, "联系人密钥文件 {} 不在，联系人显示为{}；请放回后重启。\n", file.string(), store::kUnreadable);
  }
  if (const auto back = store::settle_erasures(*session, now_utc()); back > 0) {
    fmt::print(stderr, "恢复的数据里有 {} 个已依法删除的联系人密钥，已再次销毁。\n", back);
  }
}

Instant now_utc() {
  return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

store::Access machine_access() {
  const passwd* user = getpwuid(geteuid());
  return store::administrator_access(fmt::format("命令行 {}", user != nullptr ? user->pw_name : std::to_string(geteuid())));
}

}  // namespace liantu::cli
