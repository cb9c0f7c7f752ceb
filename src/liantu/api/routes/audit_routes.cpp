
#include "liantu/api/export_log_store.h"
#include "liantu/api/http/error_reply.h"
#include "liantu/api/routes/list_query.h"
#include "liantu/api/routes/routes.h"
#include "liantu/base/number_in.h"
#include "liantu/store/read.h"
#include "liantu/store/seal.h"

namespace liantu::api {
namespace {

using json::Json;

constexpr std::size_t kUsual = 100;
constexpr std::size_t kMost = 1000;

Json change_json(const store::ChangeRecord& change) {
  return Json::object({{"seq", change.seq},
                       {"batch", change.batch},
                       {"entity", change.entity},
                       {"id", change.id},
                       {"version", change.version},
                       {"op", change.op == store::Op::Put ? "put" : "delete"},
                       {"actor", change.actor},
                       {"on_behalf_of", change.on_behalf_of},
                       {"reason", change.reason},
                       {"source", change.source},
                       {"at", shanghai_time(change.at)}});
}

Reply change_log(App& app, const Request& request) {
  store::ChangeFilter filter;
  filter.entity = request.find("entity").value_or("");
  filter.id = request.find("id").value_or("");
  filter.batch = request.find("batch").value_or("");
  filter.actor = request.find("actor").value_or("");
  filter.limit = limit_of(request, kUsual, kMost);
  if (const auto after = request.find("after"); after && !after->empty()) {
    const auto seq = number_in<std::int64_t>(*after);
    if (!seq) throw Error(ErrorCode::InvalidInput, "翻页位置不对，请从第一页看起。", "?after");
    filter.after_seq = *seq;
  }
  auto lease = app.database.lease();
  const auto records = store::changes(*lease, filter);
  Json items = Json::array();
  for (const store::ChangeRecord& record : records) items.push(change_json(record));
  const Json next = records.size() == filter.limit ? Json(std::to_string(records.back().seq)) : Json();
  return json_reply(Json::object({{"items", std::move(items)}, {"next", next}}));
}

Json seal_json(const store::Seal& seal) {
  return Json::object({{"n", seal.n},
                       {"from_seq", seal.from_seq},
                       {"to_seq", seal.to_seq},
                       {"count", seal.count},
                       {"root", seal.root},
                       {"previous_root", seal.previous_root},
                       {"at", shanghai_time(seal.at)}});
}

Reply seal_list(App& app) {
  auto lease = app.database.lease();
  Json items = Json::array();
  for (const store::Seal& seal : store::seals(*lease)) items.push(seal_json(seal));
  return json_reply(Json::object({{"items", std::move(items)}}));
}

/// Seals what is not sealed yet, then recomputes everything.
Reply verify(App& app) {
  auto lease = app.database.lease();
  store::seal_pending(*lease, app.now());
  const store::Verification found = store::verify(*lease, app.entities);
  Json body = Json::object({{"sound", !found.broken.has_value()},
                            {"versions", found.versions},
                            {"changes", found.changes},
                            {"seals", found.seals}});
  if (found.broken) {
    body.set("broken", Json::object({{"entity", found.broken->entity},
                                     {"id", found.broken->id},
                                     {"table", found.broken->table},
                                     {"version", found.broken->version},
                                     {"what", found.broken->what}}));
  }
  return json_reply(body);
}

Reply export_list(App& app, const Request& request) {
  auto lease = app.database.lease();
  Json items = Json::array();
  for (const ExportRecord& record : exports(*lease, limit_of(request, kUsual, kMost))) {
    items.push(Json::object({{"at", shanghai_time(record.at)},
                             {"actor", record.actor},
                             {"entity", record.entity},
                             {"format", record.format},
                             {"rows", record.rows},
                            {"personal", record.personal}}));
  }
  return json_reply(Json::object({{"items", std::move(items)}}));
}

/// Sign-ins, refusals and changes of people and rights.
Reply event_list(App& app, const Request& request) {
  auto lease = app.database.lease();
  const auto limit = static_cast<std::int64_t>(limit_of(request, kUsual, kMost));
  Json items = Json::array();
  for (const org::OrgEvent& event : org::org_events(*lease, std::nullopt, limit)) {
    items.push(Json::object({{"id", event.id},
                             {"at", shanghai_time(event.at)},
                             {"actor", event.actor},
                             {"action", event.action},
                             {"subject", event.subject},
                             {"detail", event.detail}}));
  }
  return json_reply(Json::object({{"items", std::move(items)}}));
}

}  // namespace

void add_audit_routes(Router& routes, App& app) {
  const Guard guard = needs(org::Right::ReadAudit);
  routes.get("/api/v1/audit/changes", guard, "变更日志",
             [&app](const Request& r) { return change_log(app, r); });
  routes.get("/api/v1/audit/seals", guard, "封存", [&app](const Request&) { return seal_list(app); });
  routes.post("/api/v1/audit/verify", guard, "校验全部版本", [&app](const Request&) { return verify(app); });
  routes.get("/api/v1/audit/events", guard, "登录与权限变更",
             [&app](const Request& r) { return event_list(app, r); });
  routes.get("/api/v1/audit/exports", guard, "导出记录",
             [&app](const Request& r) { return export_list(app, r); });
}

}  // namespace liantu::api
