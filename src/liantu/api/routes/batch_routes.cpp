#include <algorithm>

#include "liantu/api/desk/stage_desk.h"
#include "liantu/api/http/error_reply.h"
#include "liantu/api/land/land_quota_desk.h"
#include "liantu/api/ledger_json.h"
#include "liantu/api/routes/ledger_write.h"
#include "liantu/api/routes/list_query.h"
#include "liantu/api/routes/request_json.h"
#include "liantu/api/routes/routes.h"
#include "liantu/json/row_json.h"
#include "liantu/store/read.h"
#include "liantu/store/write.h"

namespace liantu::api {
namespace {

using json::Json;

constexpr std::size_t kUsual = 50;
constexpr std::size_t kMost = 500;
constexpr std::size_t kRowsInFull = 50;  ///< of one batch, with old and new values
constexpr Instant kMicrosPerDay = 86'400'000'000;

/// What the page offers; the store decides in the end.
bool may_undo(const App& app, const Caller& caller, const store::BatchRecord& batch) {
  const bool mine = batch.actor == caller.access.actor || caller.access.all_rows;
  return caller.may(org::Right::UndoBatch) && mine && batch.undone_by.empty() && batch.kind != "erase" &&
         batch.at >= app.now() - app.settings.undo_days * kMicrosPerDay;
}

Json shown(const App& app, const Caller& caller, const store::BatchRecord& batch) {
  return batch_json(batch, may_undo(app, caller, batch));
}

const store::Entity* ledger_of(const App& app, const Caller& caller, const store::ChangeRecord& change) {
  if (!caller.access.may_read(change.entity)) return nullptr;
  const auto found = std::find_if(app.entities.begin(), app.entities.end(),
                                  [&](const store::Entity* one) { return one->name == change.entity; });
  return found == app.entities.end() ? nullptr : *found;
}

Json title_of(const store::Entity& entity, const Row& values) {
  const std::size_t title = entity.fields->at(entity.title_field);
  return title < values.size() ? json::from_value((*entity.fields)[title], values[title]) : Json();
}

/// What a batch is about: its first row that the person may see, by the name it had then or, when it is gone,
/// before.
Json first_row(const App& app, const Caller& caller, store::Session& session,
               const store::BatchRecord& batch) {
  for (const store::ChangeRecord& change : store::changes(session, {.batch = batch.id, .limit = 1})) {
    const store::Entity* entity = ledger_of(app, caller, change);
    if (!entity) return {};
    const bool gone = change.op == store::Op::Delete;
    const auto row =
        store::find(session, caller.access, *entity, change.id, gone ? change.at - 1 : change.at);
    if (!row) return {};
    return Json::object({{"ledger", url_name(*entity)},
                         {"id", change.id},
                         {"title", title_of(*entity, row->values)},
                         {"op", gone                  ? "delete"
                                : change.version == 1 ? "new"
                                                      : "put"},
                         {"source", change.source}});
  }
  return {};
}

/// Name and changed fields of one row of a batch; a row the person may not see has neither.
void add_contents(const App& app, const Caller& caller, store::Session& session,
                  const store::ChangeRecord& change, Json& out) {
  const store::Entity* entity = ledger_of(app, caller, change);
  if (!entity) return;
  const auto versions = store::history(session, caller.access, *entity, change.id);
  for (std::size_t n = 0; n < versions.size(); ++n) {
    if (versions[n].version != change.version) continue;
    const bool gone = versions[n].values.empty() && n > 0;
    out.set("ledger", url_name(*entity));
    out.set("title", title_of(*entity, versions[gone ? n - 1 : n].values));
    out.set("fields", changes_json(*entity, versions, n));
  }
}

store::BatchRecord found(store::Session& session, std::string_view id) {
  auto batch = store::find_batch(session, id);
  if (!batch) throw Error(ErrorCode::NotFound, "没有这个批次。", std::string(id));
  return *batch;
}

Reply list_batches(App& app, const Request& request) {
  refuse_asof(request);
  auto lease = app.database.lease();
  const std::size_t limit = limit_of(request, kUsual, kMost);
  const auto batches = store::batches(*lease, request.find("after").value_or(""), limit);
  Json items = Json::array();
  for (const store::BatchRecord& batch : batches) {
    Json item = shown(app, *request.caller, batch);
    item.set("first", first_row(app, *request.caller, *lease, batch));
    items.push(std::move(item));
  }
  const bool more = batches.size() == limit;
  Reply reply = json_reply(
      Json::object({{"items", std::move(items)}, {"next", more ? Json(batches.back().id) : Json()}}));
  if (more) reply.with("Link", next_link(request, batches.back().id));
  return reply;
}

Reply one_batch(App& app, const Request& request) {
  auto lease = app.database.lease();
  const auto batch = found(*lease, request.param("id"));
  Json body = shown(app, *request.caller, batch);
  Json rows = Json::array();
  std::size_t in_full = 0;
  for (const store::ChangeRecord& change : store::changes(*lease, {.batch = batch.id, .limit = kMost})) {
    if (!request.caller->access.may_read(change.entity)) continue;
    Json row = Json::object({{"entity", change.entity},
                             {"id", change.id},
                             {"version", change.version},
                             {"op", change.op == store::Op::Put ? "put" : "delete"}});
    if (in_full++ < kRowsInFull) add_contents(app, *request.caller, *lease, change, row);
    rows.push(std::move(row));
  }
  body.set("changes", std::move(rows));
  return json_reply(body);
}

Reply undo_batch(App& app, const Request& request) {
  const Json body = body_object(request, {"reason"});
  auto lease = app.database.lease();
  const auto batch = found(*lease, request.param("id"));
  if (!batch.undone_by.empty()) throw Error(ErrorCode::Conflict, "这个批次已经撤销过了。");
  if (!may_undo(app, *request.caller, batch)) {
    throw Error(ErrorCode::Forbidden, "只能在 " + std::to_string(app.settings.undo_days) +
                                          " 天内撤销自己的批次，请找项目科或系统管理员。");
  }
  store::Access access = undo_access(request.caller->access);
  // who locks a site changes its offer and nothing else of it: the undo does too
  if (batch.kind == "reservation" && access.may_write("site_need"))
    access.writable.insert({"site_reservation", "parcel", "plant", "yard"});
  const auto written = undo_within_quota(*lease, access, batch.id, text_member(body, "reason"), app.now(),
                                         app.entities, language_of(request));
  app.events.publish({"changed", Json::object({{"batch", written.batch},
                                               {"undoes", batch.id},
                                               {"count", written.rows.size()},
                                               {"actor", request.caller->access.actor}})});
  return json_reply(Json::object({{"batch", written.batch}, {"rows", written.rows.size()}}));
}

}  // namespace

void add_batch_routes(Router& routes, App& app) {
  routes.get("/api/v1/batches", needs(org::Right::ReadLedgers), "批次，最新在前",
             [&app](const Request& r) { return list_batches(app, r); });
  routes.post("/api/v1/batches", needs(org::Right::WriteLedgers), "几个台账的行作为一个批次写入：新增、修改、删除，全部成功或全不写",
              [&app](const Request& r) { return write_rows(app, r); });
  routes.get("/api/v1/batches/{id}", needs(org::Right::ReadLedgers), "一个批次",
             [&app](const Request& r) { return one_batch(app, r); });
  routes.post("/api/v1/batches/{id}/undo", needs(org::Right::UndoBatch), "撤销批次",
              [&app](const Request& r) { return undo_batch(app, r); });
}

}  // namespace liantu::api
