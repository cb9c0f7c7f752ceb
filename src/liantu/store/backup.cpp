#include "liantu/store/backup.h"

#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <map>

#include "liantu/base/error.h"
#include "liantu/store/digest.h"
#include "liantu/store/ledger_row.h"
#include "liantu/store/postgres_session.h"
#include "liantu/store/seal.h"
#include "liantu/store/sqlite_session.h"
#include "liantu/store/workspace_lock.h"

namespace liantu::store {
namespace {

namespace fs = std::filesystem;

constexpr Query kIntegrity{"store.backup.integrity", R"(PRAGMA integrity_check)"};

constexpr std::string_view kManifest = "manifest.sha256";
constexpr std::string_view kSqlite = "liantu.sqlite";
constexpr std::string_view kDump = "liantu.dump";

bool is_server(const std::string& where) { return where.find("://") != std::string::npos; }

/// "20260915T093000Z"
std::string stamp(Instant now) {
  const Date day = Date::from_days(now / 86400000000);
  const std::int64_t second = now / 1000000 % 86400;
  return fmt::format("{:04}{:02}{:02}T{:02}{:02}{:02}Z", day.year(), day.month(), day.day(), second / 3600,
                     second / 60 % 60, second % 60);
}

/// The online backup copies page by page and starts again when another connection writes; the source stays in use.
void copy_sqlite(const fs::path& from, const fs::path& to) {
  const auto source = open_sqlite(from.string());
  sqlite3* target = nullptr;
  int rc = sqlite3_open(to.c_str(), &target);
  if (rc == SQLITE_OK) {
    sqlite3_backup* backup = sqlite3_backup_init(target, "main", sqlite_handle(*source), "main");
    rc = backup == nullptr ? SQLITE_ERROR : sqlite3_backup_step(backup, -1);
    sqlite3_backup_finish(backup);
    // a plain file: the copy must not need a -wal beside it
    if (rc == SQLITE_DONE) sqlite3_exec(target, "PRAGMA journal_mode=DELETE", nullptr, nullptr, nullptr);
  }
  sqlite3_close(target);
  if (rc != SQLITE_DONE) throw Error(ErrorCode::Unavailable, "备份未能完成，请检查磁盘空间后再试。");
}

/// As exec wants them: pointers into `words`, which stay.
std::vector<char*> pointers_to(const std::vector<std::string>& words) {
  std::vector<char*> pointers;
  for (const std::string& word : words) pointers.push_back(const_cast<char*>(word.c_str()));
  pointers.push_back(nullptr);
  return pointers;
}

/// The environment of this process, with a password for libpq.
std::vector<std::string> surroundings(const std::string& password) {
  std::vector<std::string> variables;
  for (char** variable = environ; variable != nullptr && *variable != nullptr; ++variable) {
    if (password.empty() || !std::string_view(*variable).starts_with("PGPASSWORD="))
      variables.emplace_back(*variable);
  }
  if (!password.empty()) variables.push_back("PGPASSWORD=" + password);
  return variables;
}

/// Runs a program without a shell, so that an address is never read as a command. Everything is ready before
/// the fork: after it only calls are allowed that are safe while other threads hold locks.
int run_program(const std::vector<std::string>& words, const std::string& password = {}) {
  const std::vector<std::string> variables = surroundings(password);
  const std::vector<char*> arguments = pointers_to(words), environment = pointers_to(variables);
  const pid_t child = ::fork();
  if (child == 0) {
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);  // the server's threads block the signals that stop a program
    ::execvpe(arguments[0], arguments.data(), environment.data());
    ::_exit(127);
  }
  int status = 0;
  if (child < 0 || ::waitpid(child, &status, 0) < 0) return -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

void dump_postgres(const std::string& where, const fs::path& to) {
  const auto [server, schema] = split_address(where);
  const ProgramAddress address = program_address(server);
  if (run_program({"pg_dump", "-Fc", "--no-owner", "-n", schema, "-f", to.string(), address.words},
                  address.password) != 0) {
    throw Error(ErrorCode::Unavailable, "pg_dump 未能完成，请检查是否已安装并与服务器版本相符。");
  }
}

std::vector<fs::path> files_under(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file() && entry.path().filename() != kManifest) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

void write_manifest(const fs::path& folder) {
  std::ofstream out(folder / kManifest, std::ios::binary);
  for (const fs::path& file : files_under(folder)) {
    out << sha256_of_file(file.string()) << "  " << fs::relative(file, folder).string() << '\n';
  }
  if (!out.flush()) throw Error(ErrorCode::Unavailable, "备份清单未能写入，请检查磁盘空间。");
}

void check_manifest(const fs::path& folder, BackupCheck& check) {
  std::ifstream in(folder / kManifest, std::ios::binary);
  if (!in) return check.findings.push_back("没有清单文件 manifest.sha256");
  std::map<std::string, std::string> wanted;
  for (std::string line; std::getline(in, line);) {
    if (line.size() > 66) wanted[line.substr(66)] = line.substr(0, 64);
  }
  for (const fs::path& file : files_under(folder)) {
    const std::string name = fs::relative(file, folder).string();
    const auto at = wanted.find(name);
    if (at == wanted.end()) {
      check.findings.push_back("清单之外的文件：" + name);
      continue;
    }
    if (sha256_of_file(file.string()) != at->second) check.findings.push_back("文件内容与清单不符：" + name);
    wanted.erase(at);
  }
  for (const auto& [name, sum] : wanted) check.findings.push_back("缺少文件：" + name);
}

std::int64_t count_rows(Session& session, const std::string& table) {
  std::int64_t rows = 0;
  session.run({"store.backup.count", "SELECT count(*) FROM " + table}, {},
              [&](const Record& record) { rows = whole_or_zero(record.value(0)); });
  return rows;
}

void check_database(const fs::path& file, const std::vector<const Entity*>& entities, BackupCheck& check) {
  const auto session = open_sqlite(file.string());
  session->run(kIntegrity, {}, [&](const Record& record) {
    const std::string answer = text_or_empty(record.value(0));
    if (answer != "ok") check.findings.push_back("数据库文件损坏：" + answer);
  });
  if (!check.findings.empty()) return;
  for (const Entity* entity : entities) {
    const std::string table(entity->name);
    check.row_counts.emplace_back(table, count_rows(*session, table));
  }
  if (const auto broken = verify(*session, entities).broken) {
    check.findings.push_back(fmt::format("{} 第 {} 版（{}）：{}", broken->table, broken->version, broken->id, broken->what));
  }
}

/// Opening a database writes beside it, so the check works on a copy of the copy.
class Scratch {
 public:
  explicit Scratch(const fs::path& source)
      : folder_(fs::temp_directory_path() / ("liantu_check_" + random_hex(8))), file(folder_ / kSqlite) {
    fs::create_directories(folder_);
    if (!fs::exists(source)) throw Error(ErrorCode::NotFound, "没有备份文件 " + source.string() + "。");
    fs::copy_file(source, file);
  }
  ~Scratch() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

 private:
  fs::path folder_;

 public:
  fs::path file;
};

/// What was copied of a backup that failed goes again: it is tried every hour, and would fill the disk that
/// was too small.
class Unfinished {
 public:
  explicit Unfinished(fs::path folder) : folder_(std::move(folder)) {
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  ~Unfinished() {
    std::error_code ignored;
    if (!folder_.empty()) fs::remove_all(folder_, ignored);
  }
  Unfinished(const Unfinished&) = delete;
  Unfinished& operator=(const Unfinished&) = delete;
  const fs::path& folder() const { return folder_; }
  void finish_as(const fs::path& target) {
    fs::rename(folder_, target);  // a backup is there whole or not at all
    folder_.clear();
  }

 private:
  fs::path folder_;
};

/// Those of a program that was killed at it; a day later nobody works at them any more.
void drop_unfinished(const fs::path& folder, Instant now) {
  constexpr Instant kDay = 86'400'000'000LL;
  std::error_code failed;
  for (const auto& entry : fs::directory_iterator(folder, failed)) {
    if (entry.path().extension() != ".partial") continue;
    const auto at = taken_at(entry.path().filename().string().substr(0, stamp(0).size()));
    if (at && now - *at > kDay) fs::remove_all(entry.path(), failed);
  }
}

/// Two backups of one second are "…Z" and "…Z-2": they sort in the order they were made.
fs::path free_name(const fs::path& wanted) {
  fs::path name = wanted;
  for (int n = 2; fs::exists(name); ++n) name = wanted.string() + fmt::format("-{}", n);
  return name;
}

}  // namespace

Backup create_backup(const std::string& where, const std::string& folder, Instant now) {
  const fs::path target = free_name(fs::path(folder) / stamp(now));
  drop_unfinished(folder, now);
  Unfinished unfinished(target.string() + ".partial");
  const fs::path& partial = unfinished.folder();
  if (is_server(where)) {
    dump_postgres(where, partial / kDump);
  } else {
    copy_sqlite(fs::path(where) / kSqlite, partial / kSqlite);
    if (const fs::path files = fs::path(where) / "files"; fs::is_directory(files)) {
      fs::copy(files, partial / "files", fs::copy_options::recursive);
    }
  }
  write_manifest(partial);
  unfinished.finish_as(target);
  Backup backup{target.filename().string(), target.string(), 0};
  for (const fs::path& file : files_under(target)) backup.bytes += static_cast<std::int64_t>(fs::file_size(file));
  return backup;
}

std::vector<Backup> list_backups(const std::string& folder) {
  std::vector<Backup> backups;
  if (!fs::is_directory(folder)) return backups;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (!entry.is_directory() || !fs::exists(entry.path() / kManifest) || entry.path().extension() == ".partial") continue;
    Backup backup{entry.path().filename().string(), entry.path().string(), 0};
    for (const fs::path& file : files_under(entry.path())) backup.bytes += static_cast<std::int64_t>(fs::file_size(file));
    backups.push_back(std::move(backup));
  }
  std::sort(backups.begin(), backups.end(), [](const Backup& a, const Backup& b) { return a.name < b.name; });
  return backups;
}

std::optional<Instant> taken_at(std::string_view name) {
  constexpr std::string_view kForm = "00000000T000000Z";
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (name.size() != kForm.size()) return std::nullopt;
  for (std::size_t i = 0; i < name.size(); ++i)
    if (is_digit(kForm[i]) ? !is_digit(name[i]) : name[i] != kForm[i]) return std::nullopt;
  const std::string day(name.substr(0, 8));
  const auto date = Date::parse(day.substr(0, 4) + "-" + day.substr(4, 2) + "-" + day.substr(6, 2));
  if (!date) return std::nullopt;
  const auto two = [&](std::size_t at) { return (name[at] - '0') * 10 + (name[at + 1] - '0'); };
  return date->days() * 86'400'000'000LL + ((two(9) * 60 + two(11)) * 60LL + two(13)) * 1'000'000;
}

std::vector<Backup> prune_backups(const std::string& folder, std::size_t keep) {
  std::vector<Backup> backups = list_backups(folder);
  backups.resize(backups.size() - std::min(backups.size(), std::max<std::size_t>(keep, 1)));
  for (const Backup& backup : backups) fs::remove_all(backup.path);
  return backups;
}

bool daily_backup_due(std::string_view newest, Instant now, std::int64_t hour) {
  constexpr Instant kHour = 3'600'000'000, kDay = 24 * kHour;
  Instant since = end_of_day_shanghai(shanghai_day(now)) - kDay + hour * kHour;
  if (since > now) since -= kDay;
  return newest < stamp(since);
}

BackupCheck verify_backup(const std::string& backup, const std::vector<const Entity*>& entities) {
  BackupCheck check;
  const fs::path folder(backup);
  if (!fs::is_directory(folder)) throw Error(ErrorCode::NotFound, "没有这份备份：" + backup + "。");
  check_manifest(folder, check);
  if (fs::exists(folder / kDump)) {
    if (run_program({"pg_restore", "-l", "-f", "/dev/null", (folder / kDump).string()}) != 0) {
      check.findings.push_back("pg_dump 备份文件无法读取");
    }
  } else if (check.findings.empty()) {
    const Scratch scratch(folder / kSqlite);
    check_database(scratch.file, entities, check);
  }
  check.sound = check.findings.empty();
  return check;
}

void restore_backup(const std::string& backup, const std::string& dir, const std::vector<const Entity*>& entities) {
  const BackupCheck check = verify_backup(backup, entities);
  if (!check.sound) {
    throw Error(ErrorCode::Conflict, "备份不完整，没有恢复：" + check.findings.front() + "。请换一份备份。");
  }
  const fs::path from(backup), to(dir);
  if (!fs::exists(from / kSqlite)) {
    throw Error(ErrorCode::InvalidInput, "这是 PostgreSQL 的备份，请加 --db postgresql://… 恢复。");
  }
  fs::create_directories(to);
  const WorkspaceLock lock(dir);
  const fs::path fresh = to / "liantu.sqlite.restoring", fresh_files = to / "files.restoring";
  fs::remove(fresh);
  fs::remove_all(fresh_files);
  fs::copy_file(from / kSqlite, fresh);
  if (fs::is_directory(from / "files")) fs::copy(from / "files", fresh_files, fs::copy_options::recursive);
  for (const std::string name : {"liantu.sqlite", "liantu.sqlite-wal", "liantu.sqlite-shm", "files"}) {
    if (!fs::exists(to / name)) continue;
    fs::remove_all(to / (name + ".pre-restore"));
    fs::rename(to / name, to / (name + ".pre-restore"));
  }
  fs::rename(fresh, to / kSqlite);
  if (fs::is_directory(fresh_files)) fs::rename(fresh_files, to / "files");
}

namespace {

/// Puts the dump into the schema, which is new and empty. Empty = done, otherwise why not.
std::string fill_schema(const fs::path& dump, const std::string& where, const std::vector<const Entity*>& entities) {
  const auto [server, schema] = split_address(where);
  const ProgramAddress address = program_address(server);
  if (run_program({"pg_restore", "--no-owner", "--single-transaction", "--exit-on-error", "-n", schema, "-d",
                   address.words, dump.string()},
                  address.password) != 0) {
    return "pg_restore 未能完成，请检查是否已安装并与服务器版本相符";
  }
  const auto session = open_postgres(where);
  const auto broken = verify(*session, entities).broken;
  return broken ? fmt::format("恢复后核对不通过：{} {}：{}", broken->table, broken->id, broken->what) : "";
}

}  // namespace

std::string restore_dump(const std::string& backup, const std::string& where,
                         const std::vector<const Entity*>& entities) {
  const BackupCheck check = verify_backup(backup, entities);
  if (!check.sound) {
    throw Error(ErrorCode::Conflict, "备份不完整，没有恢复：" + check.findings.front() + "。请换一份备份。");
  }
  const fs::path dump = fs::path(backup) / kDump;
  if (!fs::exists(dump)) throw Error(ErrorCode::InvalidInput, "这是 SQLite 的备份，请去掉 --db，用 --data 恢复。");
  const std::string schema = split_address(where).second, before = schema + "_pre_restore";
  const auto session = open_postgres(where);   // makes the schema when it is missing
  session->run_script("store.restore.aside", "BEGIN; DROP SCHEMA IF EXISTS " + before + " CASCADE; ALTER SCHEMA " +
                                                 schema + " RENAME TO " + before + "; CREATE SCHEMA " + schema +
                                                 "; COMMIT");
  const std::string fault = fill_schema(dump, where, entities);
  if (fault.empty()) return before;
  session->run_script("store.restore.back", "BEGIN; DROP SCHEMA IF EXISTS " + schema + " CASCADE; ALTER SCHEMA " +
                                                before + " RENAME TO " + schema + "; COMMIT");
  throw Error(ErrorCode::Unavailable, "没有恢复，原来的数据没有变：" + fault + "。");
}

}  // namespace liantu::store
