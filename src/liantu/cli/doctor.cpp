#include "liantu/cli/doctor.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <functional>

#include "liantu/api/app.h"
#include "liantu/api/http/static_pages.h"
#include "liantu/base/error.h"
#include "liantu/base/version.h"
#include "liantu/cli/health_store.h"
#include "liantu/cli/workspace.h"
#include "liantu/store/backup.h"
#include "liantu/store/migrate.h"
#include "liantu/store/restore_drill.h"
#include "liantu/store/seal.h"
#include "liantu/store/sealed_text.h"
#include "liantu/vocab/work_calendar.h"

namespace liantu::cli {
namespace {

namespace fs = std::filesystem;
using State = Diagnosis::State;

constexpr Instant kHour = 3'600'000'000LL, kDay = 24 * kHour;
constexpr std::uintmax_t kLongLog = 256U << 20U, kLittleDisk = 1U << 30U;

std::string mebibytes(std::uintmax_t bytes) { return fmt::format("{:.1f} MiB", static_cast<double>(bytes) / 1'048'576); }

std::string data_flag(const Settings& s) { return s.db.empty() ? "--data " + s.data_dir : "--db '" + s.db + "'"; }

Diagnosis program_of(const LoadedSettings& settings) {
  return {"program", "程序和设置", State::Good,
          fmt::format("liantu {} ({})，设置文件 {}", program_version(), program_commit(),
                      settings.file_name.empty() ? "无" : settings.file_name),
          ""};
}

Diagnosis folder_of(const Settings& s, bool fix) {
  Diagnosis d{"data_dir", "数据目录", State::Good, fs::absolute(s.data_dir).string(), ""};
  struct stat about {};
  if (stat(s.data_dir.c_str(), &about) != 0 || !S_ISDIR(about.st_mode)) {
    d.state = s.db.empty() ? State::Bad : State::Warning;
    d.detail += " 不存在";
    d.remedy = "mkdir -m 750 " + s.data_dir;
  } else if (access(s.data_dir.c_str(), R_OK | W_OK | X_OK) != 0) {
    d.state = State::Bad;
    d.detail += fmt::format(" 当前用户（uid {}）不能读写", geteuid());
    d.remedy = fmt::format("sudo chown -R {} {}", geteuid(), s.data_dir);
  } else if ((about.st_mode & 0007) != 0) {
    if (fix && chmod(s.data_dir.c_str(), about.st_mode & 0770) == 0) d.detail += "，已收紧权限";
    else d = {d.name, d.title, State::Warning, d.detail + " 其他用户可以进入", "chmod o-rwx " + s.data_dir};
  }
  return d;
}

Diagnosis disk_of(const Settings& s) {
  Diagnosis d{"disk", "磁盘空间", State::Good, "", ""};
  struct statvfs about {};
  if (statvfs(fs::exists(s.data_dir) ? s.data_dir.c_str() : ".", &about) != 0)
    return {"disk", "磁盘空间", State::Warning, "查不到", "df -h " + s.data_dir};
  const auto free = static_cast<std::uintmax_t>(about.f_bavail) * about.f_frsize;
  const auto whole = static_cast<std::uintmax_t>(about.f_blocks) * about.f_frsize;
  d.detail = fmt::format("可用 {}（{:.0f}%）", mebibytes(free), 100.0 * static_cast<double>(free) / static_cast<double>(whole));
  if (free < kLittleDisk || free * 20 < whole) {
    d.state = State::Bad;
    d.remedy = "du -xh --max-depth=2 / | sort -h | tail -20";
  }
  return d;
}

Diagnosis pages_of() {
  const std::string folder = api::StaticPages::find_folder("");
  if (fs::exists(fs::path(folder) / "index.html")) return {"pages", "网页文件", State::Good, folder, ""};
  return {"pages", "网页文件", State::Bad, "没有找到 index.html", "./run --build 或重新安装 liantu 软件包"};
}

Diagnosis tls_of(const Settings& s) {
  Diagnosis d{"tls", "HTTPS 证书", State::Good, s.tls_certificate.empty() ? "未启用（只监听本机或在 nginx 之后）" : s.tls_certificate, ""};
  if (s.tls_certificate.empty() != s.tls_key.empty())
    return {d.name, d.title, State::Bad, "tls_certificate 和 tls_key 只填了一个", "liantu tls init " + data_flag(s)};
  if (s.tls_certificate.empty()) return d;
  struct stat about {};
  if (access(s.tls_certificate.c_str(), R_OK) != 0 || access(s.tls_key.c_str(), R_OK) != 0)
    return {d.name, d.title, State::Bad, "证书或私钥读不了", "liantu tls init " + data_flag(s)};
  if (stat(s.tls_key.c_str(), &about) == 0 && (about.st_mode & 0077) != 0)
    return {d.name, d.title, State::Bad, "私钥可被其他用户读取", "chmod 600 " + s.tls_key};
  return d;
}

Diagnosis log_of(const Settings& s, store::Session& session, bool fix) {
  Diagnosis d{"wal", "预写日志", State::Good, "", ""};
  const fs::path log = fs::path(s.data_dir) / "liantu.sqlite-wal";
  if (!s.db.empty()) return {d.name, d.title, State::Good, "由 PostgreSQL 管理", ""};
  if (fix) shorten_log(session);
  const std::uintmax_t size = fs::exists(log) ? fs::file_size(log) : 0;
  d.detail = mebibytes(size);
  if (size > kLongLog) {
    d.state = State::Warning;
    d.remedy = "liantu doctor --fix " + data_flag(s);
  }
  return d;
}

Diagnosis integrity_of(store::Session& session, const Settings& s) {
  const auto faults = integrity_faults(session);
  if (faults.empty()) return {"integrity", "数据库完整性", State::Good, database_version(session), ""};
  return {"integrity", "数据库完整性", State::Bad, faults.front(), "liantu backup restore " + data_flag(s)};
}

Diagnosis schema_of(store::Session& session, const Settings& s) {
  const auto due = store::migration_plan(session);
  if (due.empty()) return {"schema", "数据库结构", State::Good, "最新", ""};
  return {"schema", "数据库结构", State::Bad, fmt::format("有 {} 步未升级", due.size()), "liantu migrate " + data_flag(s)};
}

Diagnosis contact_key_of(store::Session& session, const Settings& s) {
  const std::string file = contact_key_file(s);
  const std::string remedy = "从密钥的备份放回 " + file;
  Diagnosis d{"contact_key", "联系人密钥", State::Good, file, ""};
  const auto key = store::read_master_key(file);
  const auto others = keys_of_another(session, key == nullptr ? "" : key->name());
  if (key == nullptr && others == 0) {
    d.detail += "（首次启动时生成）";
    return d;
  }
  struct stat about {};
  if (key == nullptr) return {d.name, d.title, State::Bad, file + " 不在，联系人无法解密", remedy};
  if (others > 0) return {d.name, d.title, State::Bad, fmt::format("{} 不是写入 {} 个联系人时的密钥", file, others), remedy};
  if (stat(file.c_str(), &about) == 0 && (about.st_mode & 0077) != 0)
    return {d.name, d.title, State::Bad, file + " 可被其他用户读取", "chmod 600 " + file};
  d.detail += "（不在数据库备份里，须另行备份）";
  return d;
}

Diagnosis audit_of(store::Session& session, const Settings& s) {
  const auto found = store::verify(session, api::ledgers());
  if (!found.broken)
    return {"audit", "历史和封签", State::Good, fmt::format("{} 个版本、{} 个封签一致", found.versions, found.seals), ""};
  return {"audit", "历史和封签", State::Bad,
          fmt::format("{} {} 第{}版：{}", found.broken->table, found.broken->id, found.broken->version, found.broken->what),
          "liantu audit verify " + data_flag(s)};
}

Diagnosis zone_of() {
  if (!fs::exists("/usr/share/zoneinfo/Asia/Shanghai"))
    return {"time_zone", "时区", State::Warning, "系统没有时区数据", "sudo apt install tzdata"};
  std::error_code none;
  const std::string local = fs::read_symlink("/etc/localtime", none).string();
  if (local.ends_with("Asia/Shanghai")) return {"time_zone", "时区", State::Good, "Asia/Shanghai", ""};
  return {"time_zone", "时区", State::Warning, "系统时区不是 Asia/Shanghai（程序内一律按北京时间，日志除外）",
          "sudo timedatectl set-timezone Asia/Shanghai"};
}

Diagnosis font_of() {
  for (const char* folder : {"/usr/share/fonts", "/usr/local/share/fonts"}) {
    if (!fs::exists(folder)) continue;
    for (const auto& file : fs::recursive_directory_iterator(folder, fs::directory_options::skip_permission_denied)) {
      const std::string name = file.path().filename().string();
      for (const char* part : {"wqy", "CJK", "SourceHan", "simsun", "simfang", "FZ", "uming", "ukai"})
        if (name.find(part) != std::string::npos) return {"font", "中文字体", State::Good, file.path().string(), ""};
    }
  }
  return {"font", "中文字体", State::Warning, "服务器上没有中文字体，服务器端生成的图和文件会缺字",
          "sudo apt install fonts-wqy-microhei"};
}

Diagnosis backup_of(const Settings& s, Instant now, bool fix) {
  const std::string folder = backup_folder(s);
  Instant last = 0;
  if (fs::exists(folder))
    for (const auto& backup : store::list_backups(folder)) last = std::max(last, store::taken_at(backup.name).value_or(0));
  if (last == 0 && fix && (!s.db.empty() || fs::exists(fs::path(s.data_dir) / "liantu.sqlite"))) {
    store::create_backup(where(s), folder, now);
    last = now;
  }
  return examine_backup_age(last, now, "liantu backup create " + data_flag(s));
}

Diagnosis drill_of(const Settings& s, Instant now) {
  const auto drill = store::last_restore_drill(backup_folder(s));
  const std::string command = "liantu backup verify " + data_flag(s);
  if (!drill) return {"restore_drill", "恢复演练", State::Warning, "还没有做过", command};
  const std::string detail = fmt::format("{}（{}）", age_text(drill->at, now), drill->backup);
  if (now - drill->at > 90 * kDay) return {"restore_drill", "恢复演练", State::Warning, detail, command};
  return {"restore_drill", "恢复演练", State::Good, detail, ""};
}

/// A check that cannot be made is a finding too, not the end of the examination.
void attempt(std::vector<Diagnosis>& all, std::string_view name, std::string_view title, const std::string& remedy,
             const std::function<Diagnosis()>& check) {
  try {
    all.push_back(check());
  } catch (const std::exception& error) {
    all.push_back({std::string(name), std::string(title), State::Bad, error.what(), remedy});
  }
}

void examine_database(std::vector<Diagnosis>& all, const Settings& s, bool fix) {
  const std::string serve = "liantu serve " + data_flag(s);
  if (s.db.empty() && !fs::exists(fs::path(s.data_dir) / "liantu.sqlite")) {
    all.push_back({"database", "数据库", State::Bad, "还没有数据库", serve});
    return;
  }
  std::unique_ptr<store::Database> database;
  attempt(all, "database", "数据库", serve, [&] {
    database = store::Database::open(where(s));
    return Diagnosis{"database", "数据库", State::Good, s.db.empty() ? "SQLite" : "PostgreSQL", ""};
  });
  if (!database) return;
  auto session = database->lease();
  attempt(all, "schema", "数据库结构", "liantu migrate " + data_flag(s), [&] { return schema_of(*session, s); });
  if (all.back().state != State::Good) return;   // the rest reads tables that may not be there yet
  attempt(all, "integrity", "数据库完整性", serve, [&] { return integrity_of(*session, s); });
  attempt(all, "audit", "历史和封签", serve, [&] { return audit_of(*session, s); });
  attempt(all, "contact_key", "联系人密钥", "从密钥的备份放回 " + contact_key_file(s),
          [&] { return contact_key_of(*session, s); });
  attempt(all, "wal", "预写日志", serve, [&] { return log_of(s, *session, fix); });
}

}  // namespace

std::string age_text(Instant from, Instant now) {
  const Instant age = std::max<Instant>(0, now - from);
  if (age < kHour) return fmt::format("{} 分钟前", age / 60'000'000);
  return age < 2 * kDay ? fmt::format("{} 小时前", age / kHour) : fmt::format("{} 天前", age / kDay);
}

Diagnosis examine_calendar(Date today) {
  const vocab::WorkCalendar& calendar = vocab::WorkCalendar::in_force();
  Diagnosis d{"calendar", "工作日历", State::Good, "", ""};
  const std::string remedy = "升级 liantu，或按 presets/holiday_notices.json 写好放假通知，用设置 holiday_notices_file 载入";
  if (!calendar.covers(today.year()))
    return {d.name, d.title, State::Bad, fmt::format("没有 {} 年的放假安排，工作日结果为估算", today.year()), remedy};
  d.detail = fmt::format("{} 年：{}；已载入 {}—{} 年", today.year(), calendar.notice(today.year()),
                         calendar.years().begin()->first, calendar.years().rbegin()->first);
  if (!calendar.covers(today.year() + 1)) {
    d.detail += fmt::format("；{} 年未载入", today.year() + 1);
    if (today.month() >= 10) {
      d.state = State::Warning;
      d.remedy = remedy;
    }
  }
  return d;
}

Diagnosis examine_backup_age(Instant last, Instant now, const std::string& command) {
  if (last == 0) return {"backup", "最近备份", State::Warning, "还没有备份", command};
  const std::string detail = age_text(last, now);
  if (now - last > 7 * kDay) return {"backup", "最近备份", State::Bad, detail, command};
  if (now - last > 2 * kDay) return {"backup", "最近备份", State::Warning, detail, command};
  return {"backup", "最近备份", State::Good, detail, ""};
}

std::vector<Diagnosis> examine(const LoadedSettings& settings, Instant now, bool fix) {
  const Settings& s = settings.values;
  std::vector<Diagnosis> all{program_of(settings), folder_of(s, fix), disk_of(s), pages_of(), tls_of(s)};
  examine_database(all, s, fix);
  attempt(all, "calendar", "工作日历", "改正设置 holiday_notices_file 所指的文件", [&] {
    put_calendar_in_force(s);
    return examine_calendar(shanghai_day(now));
  });
  all.push_back(zone_of());
  all.push_back(font_of());
  attempt(all, "backup", "最近备份", "liantu backup create " + data_flag(s), [&] { return backup_of(s, now, fix); });
  all.push_back(drill_of(s, now));
  return all;
}

}  // namespace liantu::cli
