// 排期: all networks planned together before departments with few places, and one network from a wanted day
// back; what departments can do at once, as versions with their reason.
#include <memory>
#include <optional>
#include <set>

#include "liantu/api/approval/network_plan_desk.h"
#include "liantu/api/http/attachment.h"
#include "liantu/api/http/error_reply.h"
#include "liantu/api/job_runner.h"
#include "liantu/api/routes/list_query.h"
#include "liantu/api/routes/request_json.h"
#include "liantu/api/routes/routes.h"
#include "liantu/approval/plan/plan_rule_preset.h"
#include "liantu/approval/plan/plan_rule_store.h"
#include "liantu/base/error.h"

namespace liantu::api {
namespace {

using json::Json;

constexpr std::size_t kMostPlanReason = 500;
constexpr std::int64_t kFarthestDays = 3650;

KeptNetworkPlan wanted_plan(store::Session& session, const Request& request) {
  auto found = find_network_plan(session, request.param("id"));
  if (!found || found->person != request.caller->person.id)
    throw Error(ErrorCode::NotFound, "没有这次排期，它可能已过期，请重新排。",
                std::string(request.param("id")));
  return std::move(*found);
}

/// `job`: as it stood before the plan was read, so that what is done has its answer.
Reply plan_reply(const KeptNetworkPlan& plan, const std::optional<JobRow>& job, const Request& request,
                 int status) {
  Json body = Json::object({{"id", plan.id}, {"at", shanghai_time(plan.at)}, {"job", plan.job}});
  const std::string_view made =
      plan.result_zh.empty() ? "failed" : "done";  // old jobs are dropped, answers stay
  body.set("state", job ? job_state_name(job->state) : made);
  if (job) body.set("progress", job_json(*job));
  body.set("answer",
           plan.result_zh.empty()
               ? Json()
               : Json::parse(language_of(request) == Language::En ? plan.result_en : plan.result_zh));
  return json_reply(body, status);
}

Reply start_plan(App& app, NetworkPlanDesk& desk, const Request& request) {
  refuse_asof(request);
  body_object(request, {});
  const KeptNetworkPlan plan = desk.start(*request.caller);
  return plan_reply(plan, app.jobs.find(plan.job), request, 202).with("Location", "/api/v1/network-plans/" + plan.id);
}

Reply one_plan(App& app, const Request& request) {
  refuse_asof(request);
  auto lease = app.database.lease();
  const auto job = app.jobs.find(*lease, wanted_plan(*lease, request).job);
  return plan_reply(wanted_plan(*lease, request), job, request, 200);
}

Reply plan_workbook(App& app, const Request& request) {
  auto lease = app.database.lease();
  const KeptNetworkPlan plan = wanted_plan(*lease, request);
  if (plan.result_zh.empty()) throw Error(ErrorCode::Conflict, "排期还没有算完，请等结果出来再导出。");
  const Language language = paper_language(request);
  const Json answer = Json::parse(language == Language::En ? plan.result_en : plan.result_zh);
  const std::string name = say(language, {"统一排期 {0}", "plan {0}"}, *answer.find("asof")->text());
  return attachment(sheet::xlsx_bytes(network_plan_tables(answer, language)), name + ".xlsx");
}

Reply one_backward_plan(App& app, const Request& request) {
  const Language language = language_of(request);
  const auto wanted = day_parameter(request, "day");
  if (!wanted)
    throw Error(ErrorCode::InvalidInput,
                say(language, {"请写想在哪天齐备：day=2026-12-31。", "Say the wanted day: day=2026-12-31."}),
                "day");
  const Date today = shanghai_day(app.now());
  if (*wanted > today.plus(kFarthestDays))
    throw Error(ErrorCode::InvalidInput,
                say(language, {"想要的日子最远到 10 年后，请改近。",
                               "The wanted day may lie ten years ahead at most."}),
                "day");
  auto lease = app.database.lease();
  const NetworkReader reader{*lease, request.caller->access, language};
  const OneNetwork one = network_named(
      reader, moment_of(day_parameter(request, "asof").value_or(today), today), request.param("id"));
  if (!one.view->fault.empty()) throw Error(ErrorCode::Conflict, one.view->fault);
  return json_reply(backward_plan(*lease, *one.view, *wanted, language));
}

Reply one_more(App& app, const Request& request) {
  refuse_asof(request);
  const auto step = request.find("step");
  if (!step) throw Error(ErrorCode::InvalidInput, "请写环节：step=4.1。", "step");
  const Date today = shanghai_day(app.now());
  auto lease = app.database.lease();
  const NetworkReader reader{*lease, request.caller->access, language_of(request)};
  return json_reply(one_more_case(reader, moment_of(today, today), request.param("id"), *step));
}

Json plan_rule_reply(store::Session& session, Language language) {
  const PlanRuleInForce in_force = plan_rule_in_force(session);
  std::set<std::string> known;
  Json departments = Json::array();
  const TemplateBook book(session);
  for (const TemplateVersion* one : book.latest())
    for (const approval::TemplateStep& step : one->of.steps)
      if (step.kind == approval::StepKind::Matter && known.insert(step.department.zh).second)
        departments.push(
            Json::object({{"department", step.department.zh}, {"name", step.department.in(language)}}));
  return Json::object({{"version", in_force.version},
                       {"rule", approval::plan_rule_json(in_force.rule)},
                       {"reason", in_force.reason},
                       {"actor", in_force.actor},
                       {"at", in_force.version == 0 ? Json() : Json(shanghai_time(in_force.at))},
                       {"known", std::move(departments)}});
}

Reply read_plan_rule(App& app, const Request& request) {
  auto lease = app.database.lease();
  return json_reply(plan_rule_reply(*lease, language_of(request)));
}

Reply save_plan_rule(App& app, const Request& request) {
  const Json body = body_object(request, {"rule", "reason", "seen"});
  const std::string reason = required_text(body, "reason");
  if (reason.size() > 3 * kMostPlanReason)
    throw Error(ErrorCode::InvalidInput, "修改依据最多 500 个字。", "/reason");
  const Json* given = body.find("rule");
  if (!given) throw Error(ErrorCode::InvalidInput, "请把排期口径放在 rule 里。", "/rule");
  const approval::PlanRule rule = approval::plan_rule_of_json(*given, "/rule");
  auto lease = app.database.lease();
  store::Transaction transaction(*lease, store::Transaction::Mode::Write);
  const auto latest = approval::latest_plan_rule(*lease);
  const std::int64_t version = latest ? latest->version : 0;
  const Json* seen = body.find("seen");
  if (!seen || !seen->whole() || *seen->whole() != version)
    throw Error(ErrorCode::Conflict, "别人刚改过排期口径，请刷新后对照再存。", "/seen");
  approval::add_plan_rule(*lease, {version + 1, approval::plan_rule_json(rule).dump(), reason,
                                   request.caller->person.id, request.caller->access.actor, app.now()});
  transaction.commit();
  return json_reply(plan_rule_reply(*lease, language_of(request)), 201);
}

}  // namespace

void add_network_plan_routes(Router& routes, App& app) {
  const auto desk = std::make_shared<NetworkPlanDesk>(app);
  const auto on = [&app](Reply (*handler)(App&, const Request&)) {
    return [&app, handler](const Request& request) { return handler(app, request); };
  };
  const std::string base = "/api/v1/network-plans";
  routes.post(base, reads("approval_network"), "统一排期：能看到的全部审批网络一起排，作为任务进行",
              [&app, desk](const Request& request) { return start_plan(app, *desk, request); });
  routes.get(base + "/{id}", reads("approval_network"), "自己的一次统一排期：进度和结果", on(one_plan));
  routes.get(base + "/{id}/tables.xlsx", reads("approval_network"), "统一排期的表：项目、部门、说明",
             on(plan_workbook));
  routes.get("/api/v1/approval-networks/{id}/backward-plan", reads("approval_network"),
             "倒排工期：从想要的日子往回排，各环节最迟何时开始，哪些已经晚了", on(one_backward_plan));
  routes.get("/api/v1/approval-networks/{id}/one-more-case", reads("approval_network"),
             "加窗口由排期推算：部门同时多办一件，本项目哪天齐备", on(one_more));
  routes.get("/api/v1/network-plan-rule", reads("approval_network"),
             "排期口径：各部门同时能办几件、各级项目的权重", on(read_plan_rule));
  routes.post("/api/v1/network-plan-rule", writes("approval_network"), "把排期口径存成新的一版",
              on(save_plan_rule));
}

}  // namespace liantu::api
