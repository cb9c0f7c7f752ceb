// 分享链接: chosen sites as a table for somebody without an account. Contacts never, a map only under its
// 审图号.
#include <memory>

#include "liantu/api/caller.h"
#include "liantu/api/http/error_reply.h"
#include "liantu/api/routes/request_json.h"
#include "liantu/api/routes/site_parts.h"
#include "liantu/api/sites/share_links.h"
#include "liantu/base/error.h"
#include "liantu/org/people_store.h"
#include "liantu/report/site_sheet.h"
#include "liantu/site/ledger/reservation_row.h"
#include "liantu/store/ledger_row.h"
#include "liantu/store/read.h"

namespace liantu::api {
namespace {

using json::Json;

constexpr std::size_t kMostShared = 50;
constexpr std::string_view kShareKind = "site";

struct SharedRow {
  const store::Entity* entity;
  store::StoredRow row;
};

std::optional<SharedRow> shared_row(store::Session& session, const store::Access& access,
                                    std::string_view id) {
  for (const store::Entity* entity : site_ledgers()) {
    if (!access.may_read(entity->name)) continue;
    if (auto row = store::find(session, access, *entity, id)) return SharedRow{entity, std::move(*row)};
  }
  return std::nullopt;
}

void refuse_secrets(const SharedRow& row) {
  refuse_secret_row(row.row.values, facts_of_row(*row.entity, row.row).code);
}

Reply make_share(App& app, const Request& request) {
  const Json body = body_object(request, {"sites", "title", "days"});
  const auto ids = texts_member(body, "sites");
  if (ids.empty() || ids.size() > kMostShared)
    throw Error(ErrorCode::InvalidInput, "请选 1 到 50 处载体分享。", "/sites");
  auto lease = app.database.lease();
  ShareOrder order{.kind = kShareKind,
                   .subjects = {},
                   .title = text_member(body, "title"),
                   .days = share_days_member(body)};
  order.subjects = ids;
  order.check = [&](store::Session& session) {
    for (const std::string& id : ids) {
      const auto row = shared_row(session, request.caller->access, id);
      if (!row)
        throw Error(ErrorCode::NotFound, "没有这处载体，它可能已被删除，或不在您的范围内。", "/sites");
      refuse_secrets(*row);
    }
  };
  return make_share_link(app, *lease, request, order, "/shared/");
}

/// The fields of a row without contacts and places, in words.
Json shared_site(const SharedRow& shared, bool with_map, Language language) {
  const site::SiteFacts facts = facts_of_row(*shared.entity, shared.row);
  const FieldTable& fields = *shared.entity->fields;
  Json told = Json::array();
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const Field& field = fields[i];
    const bool place = field.name == "checked_by" || field.name == "outline_wkt" || field.name == "lon" ||
                       field.name == "lat";
    if (field.label.personal || place) continue;
    const std::string text = report::sheet_value(field, shared.row.values[i], language);
    if (!text.empty())
      told.push(Json::object({{"name", field.name},
                              {"label", language == Language::Zh ? field.label.zh : field.label.en},
                              {"text", text}}));
  }
  const Word& kind = words<site::SiteKind>[static_cast<std::size_t>(facts.kind)];
  return Json::object(
      {{"code", facts.code},
       {"kind", language == Language::Zh ? kind.zh : kind.en},
       {"fields", std::move(told)},
       {"outline", with_map && !facts.outline.empty() ? Json::parse(facts.outline.geojson()) : Json()}});
}

Reply open_share(App& app, OpeningLimit& limit, const Request& request) {
  auto lease = app.database.lease();
  auto opened = opened_share(app, *lease, limit, request, kShareKind);
  if (auto* instead = std::get_if<Reply>(&opened)) return std::move(*instead);
  const auto& [share, access] = std::get<OpenedShare>(opened);
  const auto office = org::office_facts(*lease, app.settings);
  const Language language = speaks_english(request) ? Language::En : Language::Zh;
  Json sites = Json::array();
  for (const std::string& id : share_subjects(share)) {
    const auto row = shared_row(*lease, access, id);
    if (!row) continue;
    refuse_secrets(*row);
    sites.push(shared_site(*row, !office.map_review_number.empty(), language));
  }
  return json_reply(
             Json::object({{"title", share.title},
                           {"county", office.county_name},
                           {"asof", shanghai_day(app.now()).iso()},
                           {"expires", shanghai_time(share.expires)},
                           {"map_review_number",
                            office.map_review_number.empty() ? Json() : Json(office.map_review_number)},
                           {"demo", app.demo},
                           {"sites", std::move(sites)}}))
      .with("Cache-Control", "no-store")
      .with("X-Robots-Tag", "noindex");
}

}  // namespace

void add_share_routes(Router& routes, App& app) {
  const auto limit = std::make_shared<OpeningLimit>();
  const std::string base = "/api/v1/site-shares";
  routes.post(base, writes("site_need"), "做一个分享链接：不登录可看所选载体的表格，到期失效",
              [&app](const Request& r) { return make_share(app, r); });
  routes.get(base, reads("site_need"), "分享链接：自己的，能看全部的人看全部",
             [&app](const Request& r) { return share_list_reply(app, r, kShareKind); });
  routes.post(base + "/{id}/revoke", writes("site_need"), "作废一个分享链接",
              [&app](const Request& r) { return revoke_share_reply(app, r, kShareKind); });
  routes.get(base + "/{id}/openings", reads("site_need"), "一个分享链接何时从哪里打开过",
             [&app](const Request& r) { return share_openings_reply(app, r, kShareKind); });
  routes.get("/api/v1/shared-sites/{token}", anyone(), "打开分享链接（不需登录，限频）",
             [&app, limit](const Request& r) { return open_share(app, *limit, r); });
}

}  // namespace liantu::api
