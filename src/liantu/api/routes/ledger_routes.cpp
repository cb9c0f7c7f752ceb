#include <algorithm>
#include <cmath>
#include <map>

#include "liantu/api/desk/source_cell_store.h"
#include "liantu/api/enterprise/firm_figures.h"
#include "liantu/api/enterprise/land_yield_desk.h"
#include "liantu/api/http/error_reply.h"
#include "liantu/api/ledger_json.h"
#include "liantu/api/routes/ledger_write.h"
#include "liantu/api/routes/list_query.h"
#include "liantu/api/routes/routes.h"
#include "liantu/api/sites/site_world.h"
#include "liantu/enterprise/enterprise_store.h"
#include "liantu/json/row_json.h"
#include "liantu/store/ledger_row.h"
#include "liantu/store/read.h"

namespace liantu::api {
namespace {

using json::Json;

/// Units whose values may be added up over rows.
bool adds_up(const Field& field) {
  switch (field.unit) {
    case Unit::Yuan:
    case Unit::Usd:
    case Unit::SquareMetre:
    case Unit::Kva:
    case Unit::Person:
    case Unit::TonneCoal:
    case Unit::TonnePerDay:
    case Unit::TonnePerHour:
    case Unit::CubicMetrePerDay:
    case Unit::TonnePerYear:
      return true;
    default:
      return false;
  }
}

Reply list_rows(App& app, const store::Entity& entity, const Request& request) {
  const store::ListQuery query = list_query(entity, request);
  const auto chosen = chosen_fields(*entity.fields, request);
  auto lease = app.database.lease();
  const auto banded = BandedFigures::of(app.settings.firm_figures_file, request.caller->access, entity);
  const auto [page, bands] = banded ? banded->list(*lease, query)
                                    : BandedFigures::Page{store::list(*lease, request.caller->access, query), {}};
  Json items = Json::array();
  for (const store::StoredRow& row : page.rows) {
    Json item = row_json(entity, row, chosen);
    if (const auto it = bands.find(row.id); it != bands.end()) item.set("bands", bands_json(it->second));
    items.push(std::move(item));
  }
  Reply reply = json_reply(Json::object({{"items", std::move(items)},
                                         {"next", page.next.empty() ? Json() : Json(page.next)},
                                         {"total", page.total}}));
  if (!page.next.empty()) reply.with("Link", next_link(request, page.next));
  return reply;
}

/// A sum of decimals without the last bits of its adding: 7872800.000000003 is 7872800.
double shown_sum(double sum) {
  constexpr double kPlaces = 1e6;
  const double rounded = std::round(sum * kPlaces) / kPlaces;
  return std::isfinite(rounded) ? rounded : sum;
}

Json group_json(const std::vector<std::string>& names, const store::Group& group) {
  Json sums = Json::object();
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (const auto* whole = std::get_if<std::int64_t>(&group.sums[i])) sums.set(names[i], *whole);
    if (const auto* real = std::get_if<double>(&group.sums[i])) sums.set(names[i], shown_sum(*real));
  }
  return sums;
}

Json joined(Json sums, const Json& more) {
  for (const auto& [name, sum] : *more.members()) sums.set(name, sum);
  return sums;
}

/// How many rows, and the sums of what adds up; by a field, when `group_by` names one.
Json totals_json(App& app, store::Session& session, const store::Entity& entity, const Request& request,
                 store::ListQuery rows, const std::string& group_by) {
  store::AggregateQuery query{.rows = std::move(rows)};
  for (const Field& field : entity.fields->fields()) {
    const bool masked = store::is_masked(request.caller->access, entity, field);
    if (adds_up(field) && !masked) query.sums.emplace_back(field.name);
  }
  const auto banded = BandedFigures::of(app.settings.firm_figures_file, request.caller->access, entity);
  const store::Access& access = banded ? banded->counting(query.rows, group_by) : request.caller->access;
  const auto all = store::aggregate(session, access, query);
  BandedFigures::Sums told{Json::object({}), {}};
  if (banded) told = banded->sums(session, query.rows, group_by);
  Json body = Json::object({{"count", all.empty() ? std::int64_t{0} : all[0].count},
                            {"sums", joined(all.empty() ? Json::object() : group_json(query.sums, all[0]), told.all)}});
  if (!group_by.empty()) {
    const Field& field = (*entity.fields)[entity.fields->at(group_by)];
    query.group_by = group_by;
    Json groups = Json::array();
    for (const store::Group& one : store::aggregate(session, access, query)) {
      const auto more = std::find_if(told.groups.begin(), told.groups.end(), [&](const auto& part) { return part.first == one.key; });
      Json sums = group_json(query.sums, one);
      if (more != told.groups.end()) sums = joined(std::move(sums), more->second);
      groups.push(Json::object({{"key", json::from_value(field, one.key)}, {"count", one.count}, {"sums", std::move(sums)}}));
    }
    body.set("groups", std::move(groups));
  }
  return body;
}

Reply summary(App& app, const store::Entity& entity, const Request& request) {
  store::ListQuery rows = list_query(entity, request, {"group"});
  auto lease = app.database.lease();
  return json_reply(totals_json(app, *lease, entity, request, std::move(rows), std::string(request.find("group").value_or(""))));
}

/// Of every ledger that the caller may read: what a first page needs in one answer.
Reply summaries(App& app, const Request& request) {
  Json out = Json::object({});
  auto lease = app.database.lease();
  for (const store::Entity* entity : app.entities) {
    if (!request.caller->access.may_read(entity->name)) continue;
    store::ListQuery rows{.entity = entity, .asof = asof(request)};
    out.set(url_name(*entity), totals_json(app, *lease, *entity, request, std::move(rows), ""));
  }
  return json_reply(out);
}

Reply one_row(App& app, const store::Entity& entity, const Request& request) {
  const auto moment = asof(request);
  auto lease = app.database.lease();
  const auto row = store::find(*lease, request.caller->access, entity, request.param("id"), moment);
  if (!row) {
    throw Error(ErrorCode::NotFound, "没有这一行，它可能已被删除，或不在您的范围内。",
                std::string(request.param("id")));
  }
  const std::string tag = etag(row->id, row->version);
  if (request.header("if-none-match") == tag) return {304, {{"ETag", tag}}, {}};
  Json body = row_json(entity, *row);
  if (const auto banded = BandedFigures::of(app.settings.firm_figures_file, request.caller->access, entity))
    body.set("bands", banded->bands(*lease, row->id, moment));
  return json_reply(body).with("ETag", tag);
}

Json version_head(const store::Version& version) {
  return Json::object({{"version", version.version},
                       {"op", version.op == store::Op::Put ? "put" : "delete"},
                       {"at", shanghai_time(version.at)},
                       {"actor", version.actor},
                       {"on_behalf_of", version.on_behalf_of},
                       {"reason", version.reason},
                       {"source", version.source},
                       {"batch", version.batch}});
}

Reply row_history(App& app, const store::Entity& entity, const Request& request) {
  auto lease = app.database.lease();
  const auto versions = store::history(*lease, request.caller->access, entity, request.param("id"));
  if (versions.empty()) throw Error(ErrorCode::NotFound, "没有这一行。", std::string(request.param("id")));
  std::map<std::string, std::string> kinds;
  Json::Array items;
  for (std::size_t n = 0; n < versions.size(); ++n) {
    const store::Version& version = versions[n];
    if (!kinds.contains(version.batch)) {
      const auto batch = store::find_batch(*lease, version.batch);
      kinds[version.batch] = batch ? batch->kind : "";
    }
    Json item = version_head(version);
    item.set("kind", kinds[version.batch]);
    item.set("changes", changes_json(entity, versions, n));
    items.push_back(std::move(item));
  }
  std::reverse(items.begin(), items.end());
  return json_reply(Json::object({{"versions", Json(std::move(items))}}));
}

Reply cell_history(App& app, const store::Entity& entity, const Request& request) {
  const std::string name(request.param("field"));
  const std::size_t field = entity.fields->at(name);
  auto lease = app.database.lease();
  SourceCellFinder cells(*lease);
  Json::Array items;
  for (const auto& version :
       store::cell_history(*lease, request.caller->access, entity, request.param("id"), name)) {
    Json item = version_head(version);
    if (const std::string cell = cells.cell(version.batch, version.source, name); !cell.empty()) item.set("cell", cell);
    item.set("value", version.values.empty()
                          ? Json()
                          : json::from_value((*entity.fields)[field], version.values[field]));
    items.push_back(std::move(item));
  }
  std::reverse(items.begin(), items.end());
  return json_reply(Json::object({{"versions", Json(std::move(items))}}));
}

/// After how many days a row of a register of sites is due to be checked again; what is taken or withdrawn is
/// not.
Json check_json(const site::CheckRule& rule) {
  Json words = Json::array();
  for (const site::Offer gone : {site::Offer::Taken, site::Offer::Withdrawn})
    words.push(liantu::words<site::Offer>[static_cast<std::size_t>(gone)].code);
  return Json::object({{"field", "updated_date"},
                       {"days", rule.days},
                       {"except", Json::object({{"field", "offer"}, {"words", std::move(words)}})}});
}

Reply schema(App& app, const Request& request) {
  const site::CheckRule check = matching_rule(app.settings).check;
  Json entities = Json::array();
  for (const store::Entity* entity : app.entities) {
    if (!request.caller->access.may_read(entity->name)) continue;
    Json one = schema_json(*entity, request.caller->access);
    if (const auto banded = BandedFigures::of(app.settings.firm_figures_file, request.caller->access, *entity))
      one.set("bands", banded->choices());
    const auto& sites = site_ledgers();
    if (std::find(sites.begin(), sites.end(), entity) != sites.end()) one.set("check", check_json(check));
    entities.push(std::move(one));
  }
  return json_reply(Json::object({{"entities", std::move(entities)}}));
}

Reply land_yield(App& app, const Request& request) {
  const auto banded = BandedFigures::of(app.settings.firm_figures_file, request.caller->access, enterprise::enterprise_entity());
  auto lease = app.database.lease();
  return json_reply(land_yield_json(*lease, request.caller->access, banded, request.param("id"), asof(request),
                                    speaks_english(request) ? Language::En : Language::Zh));
}

}  // namespace

void add_ledger_routes(Router& routes, App& app) {
  routes.get("/api/v1/schema", signed_in(), "各台账的字段",
             [&app](const Request& r) { return schema(app, r); });
  routes.get("/api/v1/summaries", signed_in(), "各台账的行数和合计",
             [&app](const Request& r) { return summaries(app, r); });
  routes.get("/api/v1/enterprises/{id}/per-mu", reads("enterprise"), "企业的亩均税收和亩均营业收入",
             [&app](const Request& r) { return land_yield(app, r); });
  for (const store::Entity* entity : app.entities) {
    const std::string base = "/api/v1/" + url_name(*entity);
    const std::string zh(entity->zh);
    const auto on = [&app, entity](Reply (*handler)(App&, const store::Entity&, const Request&)) {
      return [&app, entity, handler](const Request& r) { return handler(app, *entity, r); };
    };
    const Guard reading = reads(entity->name);
    const Guard writing = writes(entity->name);
    routes.get(base, reading, zh + "列表", on(list_rows));
    routes.get(base + "/summary", reading, zh + "汇总", on(summary));
    routes.post(base, writing, "新增" + zh, on(create_row));
    routes.patch(base, writing, "批量修改" + zh, on(change_rows));
    routes.get(base + "/{id}", reading, zh + "详情", on(one_row));
    routes.patch(base + "/{id}", writing, "修改" + zh, on(change_row));
    routes.remove(base + "/{id}", writing, "删除" + zh, on(delete_row));
    routes.get(base + "/{id}/history", reading, zh + "的全部版本", on(row_history));
    routes.get(base + "/{id}/history/{field}", reading, zh + "一格的全部版本", on(cell_history));
    routes.post(base + "/{id}/restore", writing, "把" + zh + "的一格恢复到旧值", on(restore_cell));
  }
}

}  // namespace liantu::api
