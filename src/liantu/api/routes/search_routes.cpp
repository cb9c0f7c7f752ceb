#include <algorithm>

#include "liantu/api/desk/desk_explain.h"
#include "liantu/api/desk/row_origin_store.h"
#include "liantu/api/http/error_reply.h"
#include "liantu/api/ledger_json.h"
#include "liantu/api/routes/list_query.h"
#include "liantu/api/routes/routes.h"
#include "liantu/store/read.h"

namespace liantu::api {
namespace {

using json::Json;

constexpr std::size_t kUsual = 20;
constexpr std::size_t kMost = 100;

const store::Entity* entity_named(const App& app, std::string_view name) {
  const auto it =
      std::find_if(app.entities.begin(), app.entities.end(), [&](const auto* e) { return e->name == name; });
  return it == app.entities.end() ? nullptr : *it;
}

Reply search(App& app, const Request& request) {
  refuse_asof(request);
  const std::string words = request.find("q").value_or("");
  Json items = Json::array();
  if (!words.empty()) {
    auto lease = app.database.lease();
    for (const auto& hit :
         store::search(*lease, request.caller->access, words, limit_of(request, kUsual, kMost))) {
      const store::Entity* entity = entity_named(app, hit.entity);
      std::string hint = entity ? std::string(entity->zh) : std::string();
      if (!hit.owner_unit.empty()) hint += " · " + hit.owner_unit;
      items.push(Json::object({{"entity", hit.entity},
                               {"plural", entity ? url_name(*entity) : std::string()},
                               {"id", hit.id},
                               {"title", hit.title},
                               {"hint", hint}}));
    }
  }
  return json_reply(Json::object({{"items", std::move(items)}}));
}

/// /explain/{entity}.{metric}: "enterprises.count", "projects.total_investment_yuan" with the list's filters.
Reply explain(App& app, const Request& request) {
  const std::string_view what = request.param("what");
  if (auto desk = explain_desk(app, request, what)) return std::move(*desk);
  const auto dot = what.find('.');
  const store::Entity* entity = nullptr;
  for (const store::Entity* one : app.entities) {
    const std::string_view name = what.substr(0, dot);
    if (one->name == name || url_name(*one) == name) entity = one;
  }
  if (!entity || dot == std::string_view::npos) {
    throw Error(ErrorCode::NotFound, "没有这个指标，应写成 台账.字段，例如 projects.total_investment_yuan。",
                std::string(what));
  }
  const std::string metric(what.substr(dot + 1));
  const bool counting = metric == "count";
  store::AggregateQuery query{.rows = list_query(*entity, request)};
  std::string definition = std::string(entity->zh) + "的行数";
  if (!counting) {
    const Field& field = (*entity->fields)[entity->fields->at(metric)];
    definition = std::string(entity->zh) + "「" + std::string(field.label.zh) + "」之和，空值不计";
    query.sums.push_back(metric);
  }
  auto lease = app.database.lease();
  const auto groups = store::aggregate(*lease, request.caller->access, query);
  Json value = counting ? Json(groups.empty() ? std::int64_t{0} : groups[0].count) : Json();
  if (!counting && !groups.empty()) {
    if (const auto* whole = std::get_if<std::int64_t>(&groups[0].sums[0])) value = *whole;
    if (const auto* real = std::get_if<double>(&groups[0].sums[0])) value = *real;
  }
  const store::Page page = store::list(*lease, request.caller->access, query.rows);
  Json rows = Json::array();
  std::vector<std::string> ids;
  for (const store::StoredRow& row : page.rows) ids.push_back(row.id);
  const auto origins = row_origins(*lease, request.caller->access, *entity, counting ? "" : metric, ids, query.rows.asof, language_of(request));
  for (const store::StoredRow& row : page.rows) {
    std::set<std::string, std::less<>> shown{std::string(entity->title_field)};
    if (!counting) shown.insert(metric);
    Json one = row_json(*entity, row, shown);
    set_origin(one, origins, row.id);
    rows.push(std::move(one));
  }
  return json_reply(Json::object({{"metric", what},
                                  {"definition", definition},
                                  {"note", "部门台账数，非统计数据"},
                                  {"value", std::move(value)},
                                  {"rows", std::move(rows)},
                                  {"next", page.next.empty() ? Json() : Json(page.next)},
                                  {"total", page.total}}));
}

}  // namespace

void add_search_routes(Router& routes, App& app) {
  routes.get("/api/v1/search", signed_in(), "查找", [&app](const Request& r) { return search(app, r); });
  routes.get("/api/v1/explain/{what}", needs(org::Right::ReadLedgers), "一个数怎么来的",
             [&app](const Request& r) { return explain(app, r); });
}

}  // namespace liantu::api
