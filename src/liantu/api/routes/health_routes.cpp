#include <algorithm>
#include <filesystem>

#include "liantu/api/http/dispatcher.h"
#include "liantu/api/http/error_reply.h"
#include "liantu/api/http/openapi.h"
#include "liantu/api/http/reader_sentence.h"
#include "liantu/api/routes/routes.h"
#include "liantu/base/version.h"
#include "liantu/store/backup.h"
#include "liantu/store/migrate.h"
#include "liantu/store/restore_drill.h"
#include "liantu/vocab/work_calendar.h"

namespace liantu::api {
namespace {

using json::Json;

constexpr std::uintmax_t kLeastDisk = 200ULL << 20U;  // bytes free below which writing is refused by /readyz

/// What is not right, as one sentence each; empty when the program may serve.
std::vector<std::string> not_ready(App& app) {
  std::vector<std::string> faults;
  {
    auto lease = app.database.lease();
    if (!store::migration_plan(*lease).empty())
      faults.emplace_back("数据库结构不是最新，请运行 liantu migrate。");
  }
  const int year = shanghai_day(app.now()).year();
  if (!vocab::WorkCalendar::in_force().covers(year)) {
    faults.push_back("没有 " + std::to_string(year) + " 年的节假日安排，请升级程序，或用设置 holiday_notices_file 载入放假通知。");
  }
  std::error_code failed;
  const auto space = std::filesystem::space(app.settings.data_dir, failed);
  if (!failed && space.available < kLeastDisk)
    faults.emplace_back("数据目录所在磁盘剩余不足 200 MB，请清理。");
  return faults;
}

Reply ready(App& app, const Request& request) {
  const auto faults = not_ready(app);
  Json body = Json::object({{"ready", faults.empty()}});
  if (request.find("verbose") && request.caller && request.caller->may(org::Right::ManageSystem)) {
    Json list = Json::array();
    for (const std::string& fault : faults) list.push(reader_sentence(language_of(request), fault));
    body.set("faults", std::move(list));
  }
  return json_reply(body, faults.empty() ? 200 : 503);
}

constexpr Phrase kReadiness{"准备情况", "Readiness"}, kBackup{"备份", "Backup"}, kDrill{"恢复演练", "Restore drill"}, kCalendar{"工作日历", "Work calendar"};
constexpr Phrase kNoBackup{"还没有备份，请运行 liantu backup create。", "There is no backup yet; run liantu backup create."};
constexpr Phrase kOldBackup{"最近一份是 {0} 天前的，请查看每日备份为什么没有做。", "The newest is {0} days old; find out why the daily backup was not made."};
constexpr Phrase kNoDrill{"还没有做过，请运行 liantu backup verify。", "Never done; run liantu backup verify."};
constexpr Phrase kOldDrill{"最近一次在 {0} 天前，请运行 liantu backup verify。", "The last was {0} days ago; run liantu backup verify."};
constexpr Phrase kNoYear{"{0} 年的放假安排还没有载入，到年底前请升级程序，或用设置 holiday_notices_file 载入放假通知。",
                         "The holidays of {0} are not loaded; before the end of the year upgrade, or load the notice by the setting holiday_notices_file."};
constexpr Phrase kYears{"已载入 {0}—{1} 年", "{0}–{1} are loaded"};
constexpr Instant kDay = 86'400'000'000LL;
constexpr int kNoticeMonth = 10;                        ///< the notice of the coming year comes in autumn
constexpr Instant kBackupDays = 2, kDrillDays = 90;

/// "2026-11-30 16:17"
std::string minute_text(Instant at) {
  std::string text = shanghai_time(at).substr(0, 16);
  text[10] = ' ';
  return text;
}

/// What the doctor looks at and a page can tell at once; the rest takes seconds and is asked on the server.
Json system_checks(App& app, std::optional<Instant> backup, const std::optional<store::RestoreDrill>& drill, Language language) {
  Json checks = Json::array();
  const auto add = [&](const Phrase& name, const char* status, std::string detail) {
    checks.push(Json::object({{"name", name.in(language)}, {"status", status}, {"detail", std::move(detail)}}));
  };
  for (const std::string& fault : not_ready(app)) add(kReadiness, "fail", fault);
  const Instant now = app.now();
  if (!backup) add(kBackup, "warning", say(language, kNoBackup));
  else if (now - *backup > kBackupDays * kDay) add(kBackup, "warning", say(language, kOldBackup, (now - *backup) / kDay));
  else add(kBackup, "ok", minute_text(*backup));
  if (!drill) add(kDrill, "warning", say(language, kNoDrill));
  else if (now - drill->at > kDrillDays * kDay) add(kDrill, "warning", say(language, kOldDrill, (now - drill->at) / kDay));
  else add(kDrill, "ok", minute_text(drill->at));
  const vocab::WorkCalendar& calendar = vocab::WorkCalendar::in_force();
  const Date today = shanghai_day(now);
  if (today.month() >= kNoticeMonth && !calendar.covers(today.year() + 1)) add(kCalendar, "warning", say(language, kNoYear, today.year() + 1));
  else add(kCalendar, "ok", say(language, kYears, calendar.years().begin()->first, calendar.years().rbegin()->first));
  return checks;
}

/// For the page of the system administrator: version, checks, backups.
Reply system_state(App& app, const Request& request) {
  Json backups = Json::array();
  std::optional<Instant> last;
  for (const store::Backup& backup : store::list_backups(backup_folder(app.settings))) {
    const auto at = store::taken_at(backup.name);
    backups.push(Json::object({{"name", backup.name}, {"at", at ? Json(shanghai_time(*at)) : Json()}, {"bytes", backup.bytes}}));
    if (at) last = std::max(last.value_or(*at), *at);
  }
  const auto drill = store::last_restore_drill(backup_folder(app.settings));
  return json_reply(
      Json::object({{"version", program_version()},
                    {"database", app.database.dialect() == store::Dialect::Sqlite ? "sqlite" : "postgresql"},
                    {"checks", system_checks(app, last, drill, language_of(request))},
                    {"last_backup", last ? Json(shanghai_time(*last)) : Json()},
                    {"last_restore_drill", drill ? Json(shanghai_time(drill->at)) : Json()},
                    {"backups", std::move(backups)},
                    {"command", app.command},
                    {"place", app.place}}));
}

}  // namespace

void add_health_routes(Router& routes, App& app, const Metrics& metrics) {
  routes.get("/livez", anyone(), "程序在运行", [](const Request&) {
    return json_reply(Json::object({{"live", true}}));
  });
  routes.get("/readyz", anyone(), "可以使用", [&app](const Request& r) { return ready(app, r); });
  routes.get("/api/v1/system", needs(org::Right::ManageSystem), "运行状况",
             [&app](const Request& r) { return system_state(app, r); });
  routes.get("/metrics", anyone(), "Prometheus 指标", [&app, &metrics](const Request&) {
    return Reply{200,
                 {{"Content-Type", "text/plain; version=0.0.4; charset=utf-8"}},
                 metrics.text({{"liantu_event_listeners", static_cast<double>(app.events.listeners())}})};
  });
  routes.get("/api/openapi.json", anyone(), "接口说明（OpenAPI）", [&routes, &app](const Request& r) {
    return json_reply(openapi(routes.routes(), app.entities, r.find("v") == "3.0"));
  });
}

}  // namespace liantu::api
