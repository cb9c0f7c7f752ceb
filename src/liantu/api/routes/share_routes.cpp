// 分享链接: chosen sites as a table for somebody without an account. Contacts never, a map only under its
// 审图号.
#include <algorithm>
#include <map>
#include <memory>
#include <mutex>

#include "liantu/api/caller.h"
#include "liantu/api/export_log_store.h"
#include "liantu/api/http/error_reply.h"
#include "liantu/api/routes/list_query.h"
#include "liantu/api/routes/request_json.h"
#include "liantu/api/routes/site_parts.h"
#include "liantu/api/sites/site_share_store.h"
#include "liantu/base/error.h"
#include "liantu/org/people_store.h"
#include "liantu/report/site_sheet.h"
#include "liantu/site/ledger/reservation_row.h"
#include "liantu/store/digest.h"
#include "liantu/store/ledger_row.h"
#include "liantu/store/read.h"

namespace liantu::api {
namespace {

using json::Json;

constexpr std::int64_t kUsualDays = 30, kMostDays = 90;
constexpr Instant kDayMicros = 86'400'000'000, kMinuteMicros = 60'000'000;
constexpr std::size_t kMostShared = 50, kTokenBytes = 32;
constexpr int kOpeningsAMinute = 30;  ///< from one address
constexpr std::string_view kSecretWords[] = {"工作秘密", "国家秘密", "绝密", "机密", "秘密★", "秘密☆"};

/// So many requests a minute from one address; what it remembers does not grow without end.
class OpeningLimit {
 public:
  bool admits(const std::string& remote, Instant now) {
    const std::lock_guard lock(mutex_);
    const std::int64_t minute = now / kMinuteMicros;
    if (minute != minute_) {
      minute_ = minute;
      counts_.clear();
    }
    return ++counts_[remote] <= kOpeningsAMinute;
  }

 private:
  std::mutex mutex_;
  std::int64_t minute_ = 0;
  std::map<std::string, int> counts_;
};

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
  for (const Value& value : row.row.values) {
    const auto* text = std::get_if<std::string>(&value);
    if (!text) continue;
    for (const std::string_view word : kSecretWords)
      if (text->find(word) != std::string::npos)
        throw Error(ErrorCode::Forbidden,
                    "“" + facts_of_row(*row.entity, row.row).code + "”的台账里写有“" + std::string(word) +
                        "”，含工作秘密或国家秘密的内容不能分享。",
                    "/sites");
  }
}

std::vector<std::string> parted(const std::string& list) {
  std::vector<std::string> out;
  std::size_t from = 0;
  while (from < list.size()) {
    const auto comma = std::min(list.find(',', from), list.size());
    out.push_back(list.substr(from, comma - from));
    from = comma + 1;
  }
  return out;
}

std::string_view state_of(const SiteShare& share, Instant now) {
  return share.revoked != 0 ? "revoked" : share.expires <= now ? "expired" : "shown";
}

Json share_json(const SiteShare& share, Instant now) {
  return Json::object(
      {{"id", share.id},
       {"title", share.title},
       {"actor", share.actor},
       {"sites", parted(share.sites).size()},
       {"at", shanghai_time(share.at)},
       {"expires", shanghai_time(share.expires)},
       {"state", state_of(share, now) == "shown" ? std::string_view("open") : state_of(share, now)},
       {"openings", share.openings},
       {"last_opened", share.last_opened == 0 ? Json() : Json(shanghai_time(share.last_opened))}});
}

std::int64_t days_member(const Json& body) {
  const Json* days = body.find("days");
  if (!days || days->is_null()) return kUsualDays;
  if (!days->whole() || *days->whole() < 1 || *days->whole() > kMostDays)
    throw Error(ErrorCode::InvalidInput, "有效期应为 1 到 90 天。", "/days");
  return *days->whole();
}

Reply make_share(App& app, const Request& request) {
  const Json body = body_object(request, {"sites", "title", "days"});
  const auto ids = texts_member(body, "sites");
  if (ids.empty() || ids.size() > kMostShared)
    throw Error(ErrorCode::InvalidInput, "请选 1 到 50 处载体分享。", "/sites");
  auto lease = app.database.lease();
  SiteShare share;
  for (const std::string& id : ids) {
    const auto row = shared_row(*lease, request.caller->access, id);
    if (!row) throw Error(ErrorCode::NotFound, "没有这处载体，它可能已被删除，或不在您的范围内。", "/sites");
    refuse_secrets(*row);
    share.sites += (share.sites.empty() ? "" : ",") + row->row.id;
  }
  const std::string token = store::random_hex(kTokenBytes);
  share.id = app.ids.next(app.now() / 1000);
  share.token_hash = store::sha256_hex(token);
  share.person = request.caller->person.id;
  share.acting_for = request.caller->acting_for ? request.caller->acting_for->id : "";
  share.actor = request.caller->access.actor;
  share.title = text_member(body, "title");
  share.at = app.now();
  share.expires = share.at + days_member(body) * kDayMicros;
  add_share(*lease, share);
  log_export(*lease, {.at = share.at,
                      .actor = share.actor,
                      .entity = "site_share",
                      .format = "link",
                      .rows = static_cast<std::int64_t>(ids.size()),
                      .personal = false});
  Json out = share_json(share, app.now());
  out.set("token", token);
  out.set("path", "/shared/" + token);
  return json_reply(out, 201);
}

Reply list_shares(App& app, const Request& request) {
  refuse_asof(request);
  auto lease = app.database.lease();
  Json items = Json::array();
  const bool all = request.caller->access.all_rows;
  for (const SiteShare& share : shares(*lease, all ? std::string() : request.caller->person.id))
    items.push(share_json(share, app.now()));
  return json_reply(Json::object({{"items", std::move(items)}}));
}

SiteShare own_share(store::Session& session, const Request& request) {
  auto share = find_share(session, request.param("id"));
  if (!share || (share->person != request.caller->person.id && !request.caller->access.all_rows))
    throw Error(ErrorCode::NotFound, "没有这个分享链接。", std::string(request.param("id")));
  return std::move(*share);
}

Reply end_share(App& app, const Request& request) {
  auto lease = app.database.lease();
  const SiteShare share = own_share(*lease, request);
  if (!revoke_share(*lease, share.id, request.caller->access.actor, app.now()))
    throw Error(ErrorCode::Conflict, "这个链接已经作废了。", share.id);
  return json_reply(share_json(*find_share(*lease, share.id), app.now()));
}

Reply list_openings(App& app, const Request& request) {
  refuse_asof(request);
  auto lease = app.database.lease();
  const SiteShare share = own_share(*lease, request);
  Json items = Json::array();
  for (const SiteShareOpening& one : openings(*lease, share.id))
    items.push(Json::object({{"at", shanghai_time(one.at)}, {"remote", one.remote}, {"answer", one.answer}}));
  return json_reply(Json::object({{"items", std::move(items)}}));
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

Reply gone(const Request& request, std::string_view state) {
  const Phrase why =
      state == "revoked"
          ? Phrase{"分享人已撤回这个链接。", "The link was revoked by whoever shared it."}
          : Phrase{"这个链接已过有效期，请向分享人索取新的。", "The link has ended; ask for a new one."};
  const Language language = speaks_english(request) ? Language::En : Language::Zh;
  return problem(request, {410, "链接已失效", "The link is over", std::string(why.in(language))});
}

Reply open_share(App& app, OpeningLimit& limit, const Request& request) {
  if (!limit.admits(request.remote, app.now()))
    return problem(request, {429, "打开得太频繁", "Too many requests",
                             speaks_english(request) ? "Try again in a minute." : "请一分钟后再试。"})
        .with("Retry-After", "60");
  auto lease = app.database.lease();
  const auto share = share_of_token(*lease, store::sha256_hex(request.param("token")));
  const auto who = share ? org::at_work(*lease, share->person, share->acting_for) : std::nullopt;
  if (!share || !who) throw Error(ErrorCode::NotFound, "没有这个链接，请检查地址是否完整。");
  const std::string_view state = state_of(*share, app.now());
  log_opening(*lease, {share->id, app.now(), request.remote, std::string(state)});
  if (state != "shown") return gone(request, state);
  store::Access access = who->access;
  access.personal = false;
  const auto office = org::office_facts(*lease, app.settings);
  const Language language = speaks_english(request) ? Language::En : Language::Zh;
  Json sites = Json::array();
  for (const std::string& id : parted(share->sites)) {
    const auto row = shared_row(*lease, access, id);
    if (!row) continue;
    refuse_secrets(*row);
    sites.push(shared_site(*row, !office.map_review_number.empty(), language));
  }
  return json_reply(
             Json::object({{"title", share->title},
                           {"county", office.county_name},
                           {"asof", shanghai_day(app.now()).iso()},
                           {"expires", shanghai_time(share->expires)},
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
             [&app](const Request& r) { return list_shares(app, r); });
  routes.post(base + "/{id}/revoke", writes("site_need"), "作废一个分享链接",
              [&app](const Request& r) { return end_share(app, r); });
  routes.get(base + "/{id}/openings", reads("site_need"), "一个分享链接何时从哪里打开过",
             [&app](const Request& r) { return list_openings(app, r); });
  routes.get("/api/v1/shared-sites/{token}", anyone(), "打开分享链接（不需登录，限频）",
             [&app, limit](const Request& r) { return open_share(app, *limit, r); });
}

}  // namespace liantu::api
