// 统筹落位: portfolios asked for, read, kept, and their placements locked.
#include <memory>
#include <optional>

#include "liantu/api/http/error_reply.h"
#include "liantu/api/routes/ledger_write.h"
#include "liantu/api/routes/list_query.h"
#include "liantu/api/routes/request_json.h"
#include "liantu/api/routes/site_parts.h"
#include "liantu/api/sites/portfolio_desk.h"
#include "liantu/api/sites/reservation_desk.h"
#include "liantu/base/error.h"

namespace liantu::api {
namespace {

using json::Json;

constexpr std::size_t kMostName = 100;

bool english(const Request& request) {
  return speaks_english(request);
}

Json portfolio_head(const SitePortfolio& one, const Request& request) {
  return Json::object({{"id", one.id},
                       {"name", one.name},
                       {"actor", one.actor},
                       {"at", shanghai_time(one.at)},
                       {"kept", one.kept},
                       {"own", one.person == request.caller->person.id},
                       {"job", one.job},
                       {"lock_batch", one.lock_batch.empty() ? Json() : Json(one.lock_batch)}});
}

/// Kept plans of others are read by those who see every row: the answer names sites of the whole county.
SitePortfolio wanted_portfolio(store::Session& session, const Request& request) {
  auto found = find_portfolio(session, request.param("id"));
  const bool own = found && found->person == request.caller->person.id;
  if (!found || (!own && !(found->kept && request.caller->access.all_rows)))
    throw Error(ErrorCode::NotFound, "没有这个统筹方案，它可能已过期，请重新开始。",
                std::string(request.param("id")));
  return std::move(*found);
}

Json answer_of(const SitePortfolio& one, const Request& request) {
  return Json::parse(english(request) ? one.result_en : one.result_zh);
}

/// `job`: as it stood before the portfolio was read, so that what is done has its answer.
Reply portfolio_reply(const SitePortfolio& one, const std::optional<JobRow>& job, const Request& request,
                      int status) {
  Json body = portfolio_head(one, request);
  const std::string_view made =
      one.result_zh.empty() ? "failed" : "done";  // old jobs are dropped, answers stay
  body.set("state", job ? job_state_name(job->state) : made);
  if (job) body.set("progress", job_json(*job));
  body.set("plan", Json::parse(one.plan));
  body.set("answer", one.result_zh.empty() ? Json() : answer_of(one, request));
  return json_reply(body, status);
}

std::string name_member(const Json& body) {
  std::string name = text_member(body, "name");
  if (name.size() > 3 * kMostName)
    throw Error(ErrorCode::InvalidInput, "名称最多 100 个字，请改短。", "/name");
  return name;
}

Reply start_portfolio(App& app, PortfolioDesk& desk, const Request& request) {
  const Json body = body_object(request, {"quotas", "projects", "to_ask", "seconds", "name"});
  const SitePortfolio made = desk.start(*request.caller, portfolio_order_of(body), name_member(body));
  return portfolio_reply(made, app.jobs.find(made.job), request, 202).with("Location", "/api/v1/site-portfolios/" + made.id);
}

Reply list_portfolios(App& app, const Request& request) {
  refuse_asof(request);
  auto lease = app.database.lease();
  Json items = Json::array();
  for (const SitePortfolio& one : portfolios(*lease, request.caller->person.id))
    if (one.person == request.caller->person.id || request.caller->access.all_rows)
      items.push(portfolio_head(one, request));
  return json_reply(Json::object({{"items", std::move(items)}}));
}

Reply one_portfolio(App& app, const Request& request) {
  refuse_asof(request);
  auto lease = app.database.lease();
  const auto job = app.jobs.find(*lease, wanted_portfolio(*lease, request).job);
  return portfolio_reply(wanted_portfolio(*lease, request), job, request, 200);
}

Reply keep_one(App& app, const Request& request) {
  const Json body = body_object(request, {"name", "kept"});
  auto lease = app.database.lease();
  SitePortfolio one = wanted_portfolio(*lease, request);
  if (one.person != request.caller->person.id)
    throw Error(ErrorCode::Forbidden, "只有发起人能保存或删除自己的统筹方案。");
  one.kept = body.find("kept") ? flag_member(body, "kept") : true;
  one.name = name_member(body);
  if (one.kept && one.name.empty()) throw Error(ErrorCode::InvalidInput, "请给方案起个名称。", "/name");
  store::Transaction transaction(*lease, store::Transaction::Mode::Write);
  keep_portfolio(*lease, one.id, one.name, one.kept);
  transaction.commit();
  return portfolio_reply(one, app.jobs.find(*lease, one.job), request, 200);
}

std::string text_at(const Json& object, std::string_view name) {
  const Json* member = object.find(name);
  return member && member->text() ? *member->text() : std::string();
}

/// The placements that are asked for; those that share a site with others are told and left.
std::vector<ReservationOrder> orders_of(const Json& answer, const std::vector<std::string>& projects,
                                        const ReservationOrder& like, Json& skipped, bool in_english) {
  std::vector<ReservationOrder> out;
  for (const Json& one : *answer.find("placements")->items()) {
    const std::string project = text_at(one, "project");
    if (!projects.empty() && std::find(projects.begin(), projects.end(), project) == projects.end()) continue;
    if (*one.find("shared")->flag()) {
      skipped.push(Json::object(
          {{"project", project},
           {"text", in_english ? "several projects share this site: divide it first, then lock each part"
                               : "几个项目分用这一处，请先分割宗地或拆分厂房，再分别锁定"}}));
      continue;
    }
    for (const Json& site : *one.find("match")->find("sites")->items()) {
      ReservationOrder order = like;
      order.site = text_at(site, "id");
      order.project = text_at(one, "project_no").empty() ? project : text_at(one, "project_no");
      out.push_back(std::move(order));
    }
  }
  return out;
}

Reply lock_portfolio(App& app, const Request& request) {
  const Json body = body_object(request, {"projects", "until", "reason"});
  auto lease = app.database.lease();
  const SitePortfolio one = wanted_portfolio(*lease, request);
  if (one.result_zh.empty()) throw Error(ErrorCode::Conflict, "统筹落位还没有算完，请等结果出来再锁定。");
  const site::LockRule rule = matching_rule(app.settings).lock;
  const ReservationWriter by{request.caller->access, rule, app.now(),
                             english(request) ? Language::En : Language::Zh,
                             std::string(request.header("idempotency-key"))};
  Json skipped = Json::array();
  const ReservationOrder like{"", "", until_member(body), text_member(body, "reason")};
  const auto orders =
      orders_of(answer_of(one, request), texts_member(body, "projects"), like, skipped, english(request));
  if (orders.empty())
    throw Error(ErrorCode::InvalidInput, "没有可以锁定的落位，请看未锁定的原因。", "/projects");
  const std::string name = one.name.empty() ? shanghai_time(one.at) : one.name;
  const ReservationsWritten written = reserve_sites(*lease, by, orders, "统筹落位“" + name + "”一并锁定");
  publish_changes(app, written.batch, written.written, request.caller->access.actor);
  store::Transaction transaction(*lease, store::Transaction::Mode::Write);
  note_portfolio_lock(*lease, one.id, written.written.batch);
  transaction.commit();
  Json reply = Json::object({{"batch", written.written.batch}, {"locked", written.ids.size()}});
  reply.set("skipped", std::move(skipped));
  return json_reply(reply, 201);
}

}  // namespace

void add_portfolio_routes(Router& routes, App& app, SiteKeeper& sites, WorldKeeper& chains) {
  const auto desk = std::make_shared<PortfolioDesk>(app, sites, chains);
  const std::string base = "/api/v1/site-portfolios";
  routes.post(base, writes("site_need"), "统筹落位：全部待落项目放到全部载体上，作为任务进行",
              [&app, desk](const Request& r) { return start_portfolio(app, *desk, r); });
  routes.get(base, reads("site_need"), "统筹方案：保存的和自己的，最新在前",
             [&app](const Request& r) { return list_portfolios(app, r); });
  routes.get(base + "/{id}", reads("site_need"), "一个统筹方案：进度和结果",
             [&app](const Request& r) { return one_portfolio(app, r); });
  routes.post(base + "/{id}/keep", writes("site_need"), "保存或不再保存统筹方案",
              [&app](const Request& r) { return keep_one(app, r); });
  routes.post(base + "/{id}/lock", writes("site_need"), "按统筹方案一并锁定，作为一个批次",
              [&app](const Request& r) { return lock_portfolio(app, r); });
}

}  // namespace liantu::api
