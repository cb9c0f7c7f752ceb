// 签发: the one page of a meeting freezes, is kept as files, and comes again byte for byte.
#include <fmt/format.h>

#include "liantu/api/desk/desk_json.h"
#include "liantu/api/desk/desk_papers.h"
#include "liantu/api/desk/issued_page_store.h"
#include "liantu/api/evidence_store.h"
#include "liantu/api/export_log_store.h"
#include "liantu/api/http/attachment.h"
#include "liantu/api/http/error_reply.h"
#include "liantu/api/routes/request_json.h"
#include "liantu/api/routes/routes.h"
#include "liantu/base/error.h"
#include "liantu/org/people_store.h"

namespace liantu::api {
namespace {

using json::Json;

Json issued_json(const IssuedPage& page) {
  return Json::object({{"id", page.id}, {"number", page.number}, {"meeting", page.meeting.iso()}, {"asof", page.day.iso()},
                       {"since", page.since.iso()}, {"frozen_at", shanghai_time(page.frozen_at)}, {"issued_at", shanghai_time(page.issued_at)},
                       {"actor", page.actor}, {"on_behalf_of", page.on_behalf_of}, {"seal", page.seal},
                       {"sha256", Json::object({{"docx", page.docx_sha256}, {"pdf", page.pdf_sha256}, {"xlsx", page.xlsx_sha256}})}});
}

/// The page holds figures of the whole county.
void need_all_rows(const Request& request) {
  if (request.caller->access.all_rows) return;
  throw Error(ErrorCode::Forbidden, "签发的一页纸含全县数据，您的角色只能看本单位的数据。", "issued-pages");
}

Reply list(App& app, const Request&) {
  auto lease = app.database.lease();
  Json items = Json::array();
  for (const IssuedPage& page : issued_pages(*lease)) items.push(issued_json(page));
  return json_reply(Json::object({{"items", std::move(items)}, {"freeze_days", app.settings.freeze_days}}));
}

std::string day_text(Date day) { return fmt::format("{}年{}月{}日", day.year(), day.month(), day.day()); }

Date meeting_of(const Json& body) {
  const auto day = Date::parse(required_text(body, "meeting"));
  if (!day) throw Error(ErrorCode::InvalidInput, "会议日期应写成 2026-09-15。", "/meeting");
  return *day;
}

Reply issue(App& app, const Request& request) {
  need_all_rows(request);
  const Json body = body_object(request, {"meeting"});
  const Date meeting = meeting_of(body), today = shanghai_day(app.now()), day = meeting.plus(-app.settings.freeze_days);
  if (day > today)
    throw Error(ErrorCode::InvalidInput, fmt::format("这次会议的数字在{}冻结，请在那天或之后签发。", day_text(day)), "/meeting");
  auto lease = app.database.lease();
  const store::Access& access = request.caller->access;
  const Instant now = app.now(), frozen = std::min(end_of_day_shanghai(day), now);
  const Moment at{day, frozen}, before = compared_with(*lease, day, std::nullopt, today);
  const std::int64_t number = next_page_number(*lease);
  const std::string time = shanghai_time(now);
  PaperOrder order{"onepage", ".docx", at, before, app.demo,
                   fmt::format("第{}期　｜　{}会议用　｜　{}{}签发", number, day_text(meeting), day_text(shanghai_day(now)), time.substr(11, 5))};
  IssuedPage page{.id = app.ids.next(now / 1000), .number = number, .meeting = meeting, .day = day, .since = before.day, .frozen_at = frozen,
                  .issued_at = now, .actor = access.actor, .on_behalf_of = access.on_behalf_of, .seal = desk_seal(*lease, at), .page = {},
                  .docx_sha256 = {}, .pdf_sha256 = {}, .xlsx_sha256 = {}};
  const DeskRules rules = desk_rules(app.settings);
  const auto facts = org::office_facts(*lease, app.settings);
  page.page = one_page_json(one_page_of(*lease, access, rules, {facts.county_name, at, before})).set("rule", rule_json(rules, day)).dump();
  for (const auto& [ending, sha256] : {std::pair{".docx", &page.docx_sha256}, std::pair{".pdf", &page.pdf_sha256}, std::pair{".xlsx", &page.xlsx_sha256}}) {
    order.ending = ending;
    *sha256 = keep_bytes(*lease, app.files, desk_paper(*lease, access, app.settings, order).bytes);
  }
  put_issued_page(*lease, page);
  return json_reply(issued_json(page), 201).with("Location", "/api/v1/issued-pages/" + page.id);
}

IssuedPage found(store::Session& session, const Request& request) {
  need_all_rows(request);
  auto page = find_issued_page(session, request.param("id"));
  if (!page) throw Error(ErrorCode::NotFound, "没有这一期，请从已签发的列表中选。", std::string(request.param("id")));
  return *page;
}

Reply one(App& app, const Request& request) {
  auto lease = app.database.lease();
  const IssuedPage page = found(*lease, request);
  return json_reply(Json::parse(page.page).set("issued", issued_json(page)));
}

Reply file(App& app, const Request& request, const std::string& ending) {
  auto lease = app.database.lease();
  const IssuedPage page = found(*lease, request);
  const std::string& sha256 = ending == ".docx" ? page.docx_sha256 : ending == ".pdf" ? page.pdf_sha256 : page.xlsx_sha256;
  std::string bytes = file_bytes(*lease, app.files, sha256);
  log_export(*lease, {app.now(), request.caller->access.actor, "issued_page", ending, 1});
  return attachment(std::move(bytes), fmt::format("会前一页纸_{}_第{}期{}", page.day.iso(), page.number, ending));
}

}  // namespace

void add_issued_page_routes(Router& routes, App& app) {
  const std::string base = "/api/v1/issued-pages";
  routes.get(base, reads("project"), "已签发的一页纸", [&app](const Request& r) { return list(app, r); });
  routes.post(base, needs(org::Right::Review), "签发一页纸", [&app](const Request& r) { return issue(app, r); });
  routes.get(base + "/{id}", reads("project"), "签发时的一页纸", [&app](const Request& r) { return one(app, r); });
  for (const std::string ending : {".docx", ".pdf", ".xlsx"})
    routes.get(base + "/{id}/page" + ending, needs(org::Right::Export), "签发的文件，逐字节相同",
               [&app, ending](const Request& r) { return file(app, r, ending); });
}

}  // namespace liantu::api
