#include <algorithm>
#include <filesystem>

#include "liantu/api/http/dispatcher.h"
#include "liantu/api/http/error_reply.h"
#include "liantu/api/http/openapi.h"
#include "liantu/api/routes/routes.h"
#include "liantu/base/version.h"
#include "liantu/store/backup.h"
#include "liantu/store/migrate.h"
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
    for (const std::string& fault : faults) list.push(fault);
    body.set("faults", std::move(list));
  }
  return json_reply(body, faults.empty() ? 200 : 503);
}

/// For the page of the system administrator: version, checks, backups.
Reply system_state(App& app, const Request& request) {
  const bool english = speaks_english(request);
  const std::string folder =
      backup_folder(app.settings);
  Json backups = Json::array();
  std::string last;
  for (const store::Backup& backup : store::list_backups(folder)) {
    backups.push(Json::object({{"name", backup.name}, {"at", backup.name}, {"bytes", backup.bytes}}));
    last = std::max(last, backup.name);
  }
  Json checks = Json::array();
  for (const std::string& fault : not_ready(app)) {
    checks.push(Json::object(
        {{"name", english ? "Readiness" : "准备情况"}, {"status", "fail"}, {"detail", fault}}));
  }
  if (last.empty()) {
    checks.push(Json::object(
        {{"name", english ? "Backup" : "备份"},
         {"status", "warning"},
         {"detail", english ? "There is no backup yet; run liantu backup create."
                            : "还没有备份，请运行 liantu backup create。"}}));
  }
  return json_reply(
      Json::object({{"version", program_version()},
                    {"database", app.database.dialect() == store::Dialect::Sqlite ? "sqlite" : "postgresql"},
                    {"checks", std::move(checks)},
                    {"last_backup", last.empty() ? Json() : Json(last)},
                    {"backups", std::move(backups)}}));
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
