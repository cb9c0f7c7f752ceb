#include "liantu/api/desk/week_desk.h"
#include "liantu/api/http/error_reply.h"
#include "liantu/api/ledger_json.h"
#include "liantu/api/routes/routes.h"
#include "liantu/project/project_store.h"
#include "liantu/project/project_week_store.h"
#include "liantu/store/backup.h"
#include "liantu/store/read.h"
#include "liantu/store/seal.h"

namespace liantu::api {
namespace {

using json::Json;

constexpr std::size_t kRecent = 8;

Json card(std::string_view kind, std::string_view title, Json items) {
  return Json::object({{"kind", kind}, {"title", title}, {"items", std::move(items)}});
}

/// How many rows each ledger has that the person may read: the leader's one page and everybody's way in.
Json ledgers_card(App& app, store::Session& session, const Caller& caller) {
  Json items = Json::array();
  for (const store::Entity* entity : app.entities) {
    if (!caller.access.may_read(entity->name)) continue;
    const auto groups = store::aggregate(session, caller.access, {.rows = {.entity = entity}});
    items.push(Json::object({{"entity", entity->name},
                             {"plural", url_name(*entity)},
                             {"title", entity->zh},
                             {"count", groups.empty() ? std::int64_t{0} : groups[0].count}}));
  }
  return card("ledgers", caller.access.all_rows ? "台账" : "本单位的台账", std::move(items));
}

/// Units whose table of the seven days from `monday` stands in the register.
std::vector<std::string> senders_of_week(store::Session& session, const Caller& caller, Date monday) {
  store::AggregateQuery weeks{.rows = {.entity = &project::project_week_entity()}, .group_by = "responsible_unit"};
  weeks.rows.filters.push_back({"week_to", store::FilterOp::Ge, {monday.iso()}});
  weeks.rows.filters.push_back({"week_to", store::FilterOp::Le, {monday.plus(6).iso()}});
  std::vector<std::string> senders;
  for (const store::Group& group : store::aggregate(session, caller.access, weeks)) {
    if (const auto* unit = std::get_if<std::string>(&group.key)) senders.push_back(*unit);
  }
  return senders;
}

/// Of the units that have projects on the way, which reported the week that is collected: this one as soon as a table of it is
/// there or Friday came, when tables are written; before that the one that ended. The card names it, as the import does.
Json returns_card(App& app, store::Session& session, const Caller& caller) {
  const Date today = shanghai_day(app.now());
  Date monday = today.plus(1 - today.weekday());
  std::vector<std::string> senders = senders_of_week(session, caller, monday);
  if (senders.empty() && today.weekday() < 5) {
    monday = monday.plus(-7);
    senders = senders_of_week(session, caller, monday);
  }
  const dispatch::Returns returns = dispatch::returns(expected_units(session, caller.access), senders);
  Json missing = Json::array();
  for (const std::string& unit : returns.missing) missing.push(unit);
  Json items = Json::array();
  items.push(Json::object({{"done", returns.done.size()},
                           {"total", returns.done.size() + returns.missing.size()},
                           {"missing", std::move(missing)},
                           {"week_from", monday.iso()},
                           {"week_to", monday.plus(6).iso()}}));
  return card("returns", "收表", std::move(items)).set("week_from", monday.iso());
}

Json projects_card(store::Session& session, const Caller& caller, const store::Entity& entity) {
  store::ListQuery query;
  query.entity = &entity;
  query.filters.push_back({"light", store::FilterOp::In, {std::string("red"), std::string("yellow")}});
  query.sort = {{"light", false}, {"valid_from", true}};
  query.limit = kRecent;
  Json items = Json::array();
  const store::Page page = store::list(session, caller.access, query);
  for (const store::StoredRow& row : page.rows)
    items.push(row_json(entity, row, {"name", "light", "problem", "responsible_unit"}));
  return card("lights", "红黄灯项目", std::move(items)).set("total", page.total);
}

Json recent_card(store::Session& session, const Caller& caller) {
  Json items = Json::array();
  for (const store::BatchRecord& batch : store::batches(session, "", 50)) {
    if (items.items()->size() == kRecent) break;
    if (batch.actor != caller.access.actor) continue;
    items.push(batch_json(batch, false));
  }
  return card("recent", "我最近的操作", std::move(items));
}

Json machine_card(App& app) {
  Json items = Json::array();
  const std::string folder =
      backup_folder(app.settings);
  const auto backups = store::list_backups(folder);
  items.push(Json::object({{"title", "最近一次备份"},
                           {"value", backups.empty() ? Json("还没有备份，请运行 liantu backup create。")
                                                     : Json(backups.back().name)}}));
  return card("machine", "运行状况", std::move(items));
}

Json audit_card(store::Session& session) {
  const auto seals = store::seals(session);
  Json items = Json::array();
  items.push(Json::object(
      {{"title", "最近一次封存"},
       {"value", seals.empty() ? Json("还没有封存。")
                               : Json(shanghai_time(seals.back().at) + " " + seals.back().root)}}));
  return card("audit", "审计", std::move(items));
}

Reply home(App& app, const Request& request) {
  const Caller& caller = *request.caller;
  auto lease = app.database.lease();
  Json cards = Json::array();
  if (caller.may(org::Right::ReadLedgers)) {
    if (caller.access.may_read("project_week") && caller.access.may_read("project")) {
      cards.push(returns_card(app, *lease, caller));
    }
    for (const store::Entity* entity : app.entities) {
      if (entity->name == "project" && caller.access.may_read("project"))
        cards.push(projects_card(*lease, caller, *entity));
    }
    cards.push(ledgers_card(app, *lease, caller));
    if (caller.may(org::Right::WriteLedgers)) cards.push(recent_card(*lease, caller));
  }
  if (caller.may(org::Right::ManageSystem)) cards.push(machine_card(app));
  if (caller.may(org::Right::ReadAudit)) cards.push(audit_card(*lease));
  return json_reply(Json::object({{"cards", std::move(cards)}}));
}

}  // namespace

void add_home_routes(Router& routes, App& app) {
  routes.get("/api/v1/home", signed_in(), "首页", [&app](const Request& r) { return home(app, r); });
}

}  // namespace liantu::api
