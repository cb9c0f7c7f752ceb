#include <memory>

#include "liantu/api/http/error_reply.h"
#include "liantu/api/ledger_json.h"
#include "liantu/api/routes/ledger_write.h"
#include "liantu/api/routes/list_query.h"
#include "liantu/api/routes/request_json.h"
#include "liantu/api/routes/routes.h"
#include "liantu/api/routes/site_parts.h"
#include "liantu/api/sites/asked_need.h"
#include "liantu/api/sites/reservation_desk.h"
#include "liantu/api/sites/site_json.h"
#include "liantu/base/error.h"
#include "liantu/site/ledger/site_reservation_store.h"

namespace liantu::api {
namespace {

using json::Json;

constexpr std::size_t kUsualMatches = 50, kMostMatches = 1000;

Language reader_language(const Request& request) {
  return speaks_english(request) ? Language::En : Language::Zh;
}

Moment moment_asked(App& app, const Request& request) {
  const Date today = shanghai_day(app.now());
  return moment_of(day_parameter(request, "asof").value_or(today), today);
}

FoundNeed wanted_need(store::Session& session, const store::Access& access, const Moment& moment,
                      const Request& request) {
  auto found = asked_need(session, access, moment,
                          {request.find("need").value_or(""), request.find("want").value_or("")});
  if (!found)
    throw Error(ErrorCode::InvalidInput,
                "请用 need= 指出项目：选址需求的 id、项目编号或项目名称；或用 want= 写条件。", "?need");
  if (asks_for_nothing(found->need) && found->source == NeedSource::Typed)
    throw Error(ErrorCode::InvalidInput, "还没有选址条件，请先填写面积、层高、用电等需求。", "?want");
  if (asks_for_nothing(found->need))
    throw Error(ErrorCode::InvalidInput,
                "“" + found->need.project + "”没有填选址条件，请先填写面积、层高、用电等需求。", "?need");
  return std::move(*found);
}

std::uint32_t wanted_site(const SiteWorld& world, const std::string& name) {
  if (const auto site = world.site(name)) return *site;
  throw Error(ErrorCode::NotFound, "没有“" + name + "”这处载体，它可能已被删除，或不在您的范围内。", "?site");
}

/// Suppliers come from the chains, which are read only for a need that names one.
std::vector<site::Supplier> suppliers_for(App& app, WorldKeeper& chains, store::Session& session,
                                          const store::Access& access, const Moment& moment,
                                          const site::Need& need) {
  if (need.chain.empty()) return {};
  return chains.with(session, chain_rules(session, app.settings), moment,
                     [&](const World& world) { return suppliers_of(session, access, world, need); });
}

struct Keepers {
  SiteKeeper sites;
  std::shared_ptr<WorldKeeper> chains;
};

Reply site_matches(App& app, Keepers& keepers, const Request& request) {
  const store::Access& access = request.caller->access;
  const site::MatchingRule rule = matching_rule(app.settings);
  const Moment moment = moment_asked(app, request);
  const Language language = reader_language(request);
  auto lease = app.database.lease();
  const FoundNeed found = wanted_need(*lease, access, moment, request);
  const auto suppliers = suppliers_for(app, *keepers.chains, *lease, access, moment, found.need);
  const site::Listing listing{.all = request.find("all").value_or("") == "1",
                              .most = limit_of(request, kUsualMatches, kMostMatches)};
  const IdleRemarks idle(*lease, access, idle_rule(app.settings), moment, language);
  return keepers.sites.with(*lease, access, rule, moment, [&](const SiteWorld& world) {
    const site::NeedConditions conditions({found.need, suppliers, moment.day}, *world.table, rule);
    if (const auto site = request.find("site"); site && !site->empty())
      return json_reply(why_not_json(found, conditions, wanted_site(world, *site), idle, language));
    return json_reply(matches_json(found, conditions, site::match(conditions, listing), idle, language));
  });
}

Reply site_checks(App& app, Keepers& keepers, const Request& request) {
  auto lease = app.database.lease();
  const Language language = reader_language(request);
  return keepers.sites.with(
      *lease, request.caller->access, matching_rule(app.settings), moment_asked(app, request),
      [&](const SiteWorld& world) { return json_reply(unchecked_json(world, language)); });
}

Reply reservation_reply(App& app, store::Session& session, const Request& request,
                        const ReservationWritten& written, int status) {
  publish_changes(app, written.batch, written.written, request.caller->access.actor);
  const store::Entity& entity = site::site_reservation_entity();
  const auto row = store::find(session, request.caller->access, entity, written.id);
  if (!row) throw Error(ErrorCode::Internal, "刚写入的锁定记录读不到。", written.id);
  Json body = row_json(entity, *row);
  body.set("batch", written.written.batch);
  Reply reply = json_reply(body, status);
  reply.with("ETag", etag(row->id, row->version));
  if (written.written.replayed) reply.with("Idempotent-Replayed", "true");
  return reply;
}

/// The lock rule lives as long as the request.
template <class Act>
Reply reserved(App& app, const Request& request, int status, Act act) {
  const site::LockRule rule = matching_rule(app.settings).lock;
  const ReservationWriter by{request.caller->access, rule, app.now(), reader_language(request),
                             std::string(request.header("idempotency-key"))};
  auto lease = app.database.lease();
  return reservation_reply(app, *lease, request, act(*lease, by), status);
}

Reply reserve(App& app, const Request& request) {
  const Json body = body_object(request, {"project", "until", "reason"});
  const ReservationOrder order{std::string(request.param("id")), required_text(body, "project"),
                               until_member(body), text_member(body, "reason")};
  return reserved(app, request, 201, [&](store::Session& session, const ReservationWriter& by) {
    return reserve_site(session, by, order);
  });
}

Reply prolong(App& app, const Request& request) {
  const Json body = body_object(request, {"until", "reason"});
  const auto until = until_member(body);
  if (!until) throw Error(ErrorCode::InvalidInput, "请写明续到哪一天。", "/until");
  return reserved(app, request, 200, [&](store::Session& session, const ReservationWriter& by) {
    return prolong_reservation(session, by, request.param("id"), *until, text_member(body, "reason"));
  });
}

Reply release(App& app, const Request& request) {
  const std::string reason = required_text(body_object(request, {"reason"}), "reason");
  return reserved(app, request, 200, [&](store::Session& session, const ReservationWriter& by) {
    return release_reservation(session, by, request.param("id"), reason);
  });
}

Reply supply(App& app, const Request& request) {
  const std::string reason = text_member(body_object(request, {"reason"}), "reason");
  return reserved(app, request, 200, [&](store::Session& session, const ReservationWriter& by) {
    return supply_site(session, by, request.param("id"), reason);
  });
}

void add_reservation_routes(Router& routes, App& app) {
  const auto on = [&app](Reply (*handler)(App&, const Request&)) {
    return [&app, handler](const Request& request) { return handler(app, request); };
  };
  routes.post("/api/v1/sites/{id}/reserve", writes("site_need"), "锁定一处载体：为哪个项目、到哪一天",
              on(reserve));
  routes.post("/api/v1/site-reservations/{id}/prolong", writes("site_need"), "续期锁定", on(prolong));
  routes.post("/api/v1/site-reservations/{id}/release", writes("site_need"), "释放锁定或退回已供的载体",
              on(release));
  routes.post("/api/v1/site-reservations/{id}/supply", writes("parcel"), "锁定的载体已供", on(supply));
}

}  // namespace

std::optional<Date> until_member(const Json& body) {
  const std::string text = text_member(body, "until");
  if (text.empty()) return std::nullopt;
  if (const auto day = Date::parse(text)) return day;
  throw Error(ErrorCode::InvalidInput, "日期应写成 2026-09-15。", "/until");
}

void add_site_routes(Router& routes, App& app, std::shared_ptr<WorldKeeper> chains) {
  const auto keepers = std::make_shared<Keepers>();
  keepers->chains = std::move(chains);
  routes.get("/api/v1/site-matches", reads("site_need"),
             "选址匹配：need=项目，want=试算的条件；site=载体 问为什么不是这一处；all=1 连差得远的也列出",
             [&app, keepers](const Request& request) { return site_matches(app, *keepers, request); });
  routes.get("/api/v1/site-checks", reads("parcel"), "到期未核查的载体，按镇街计数",
             [&app, keepers](const Request& request) { return site_checks(app, *keepers, request); });
  routes.get("/api/v1/site-comparisons", reads("parcel"), "两到四处载体并排比较：sites=编号,编号；need=项目",
             [&app, keepers](const Request& request) {
               return site_comparison(app, keepers->sites, *keepers->chains, request);
             });
  add_reservation_routes(routes, app);
  add_share_routes(routes, app);
  add_sheet_routes(routes, app, std::shared_ptr<SiteKeeper>(keepers, &keepers->sites));
  add_portfolio_routes(routes, app, keepers->sites, *keepers->chains);
}

}  // namespace liantu::api
