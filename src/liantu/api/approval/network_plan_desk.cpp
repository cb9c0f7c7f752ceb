#include "liantu/api/approval/network_plan_desk.h"

#include <algorithm>

#include "liantu/approval/plan/plan_rule_preset.h"
#include "liantu/approval/plan/plan_rule_store.h"
#include "liantu/base/error.h"

namespace liantu::api {
namespace {

constexpr std::string_view kNetworkPlanJob = "network_plan";
constexpr double kOneMoreSeconds = 0.5;                       ///< of each of two plans
constexpr Instant kForgetPlansAfter = 30LL * 86'400'000'000;  // µs

approval::PlannedNetwork planned_network(const NetworkView& view, const approval::PlanRule& rule) {
  approval::PlannedNetwork out{&view.standing.progress, &*view.days};
  if (view.plan_times.finish) out.promised = view.days->last_day(*view.plan_times.finish).day;
  out.weight = approval::weight_of(rule, view.project.of.level);
  return out;
}

}  // namespace

PlanRuleInForce plan_rule_in_force(store::Session& session) {
  const auto saved = approval::latest_plan_rule(session);
  if (!saved) return {};
  return {approval::plan_rule_of_json(json::Json::parse(saved->body), "plan_rule"), saved->version,
          saved->reason, saved->actor, saved->at};
}

void plan_all_networks(const NetworkReader& reader, const Moment& moment, const approval::PlanLimits& limits,
                       const std::function<void(const NetworkPlanReading&)>& with) {
  const NetworkWorld world(reader, moment, {});
  const PlanRuleInForce in_force = plan_rule_in_force(reader.session);
  std::vector<std::unique_ptr<NetworkView>> sound, left;
  std::vector<approval::PlannedNetwork> networks;
  for (auto& view : networks_of(reader, world)) {
    if (!view->fault.empty()) {
      left.push_back(std::move(view));
      continue;
    }
    networks.push_back(planned_network(*view, in_force.rule));
    sound.push_back(std::move(view));
  }
  const approval::NetworkDays axis = approval::plan_axis(office_calendar(), moment.day);
  const approval::NetworkPlan plan = approval::plan_networks(networks, in_force.rule, axis, limits);
  with({sound, left, in_force.rule, in_force.version, plan, axis});
}

json::Json backward_plan(store::Session& session, const NetworkView& view, Date wanted, Language language) {
  const PlanRuleInForce in_force = plan_rule_in_force(session);
  const approval::NetworkDays axis = approval::plan_axis(view.days->calendar(), view.today);
  const auto plan =
      approval::plan_backward({&view.standing.progress, &*view.days}, in_force.rule, axis, wanted);
  if (!plan)
    throw Error(
        ErrorCode::Conflict,
        say(language, {"开工条件已齐备，或有环节没有承诺时限，倒排不了。",
                       "Everything is ready already, or steps have no promise: nothing to plan back."}));
  return backward_plan_json(view, *plan, axis, wanted, language);
}

json::Json one_more_case(const NetworkReader& reader, const Moment& moment, std::string_view network,
                         std::string_view step) {
  const Language language = reader.language;
  const NetworkWorld world(reader, moment, {});
  PlanRuleInForce in_force = plan_rule_in_force(reader.session);
  const auto views = networks_of(reader, world);
  std::vector<approval::PlannedNetwork> networks;
  std::optional<std::size_t> own;
  const NetworkView* of = nullptr;
  for (const auto& view : views) {
    if (!view->fault.empty()) continue;
    if (view->id == network) {
      own = networks.size();
      of = view.get();
    }
    networks.push_back(planned_network(*view, in_force.rule));
  }
  const auto at = of ? approval::step_index(of->now(), step) : std::nullopt;
  if (!at) throw Error(ErrorCode::NotFound, "这个网络里没有这个环节，请刷新后重选。", std::string(step));
  const approval::TemplateText& department = of->now().steps[*at].department;
  const auto stated =
      std::ranges::find(in_force.rule.departments, department.zh, &approval::DepartmentCapacity::department);
  if (stated == in_force.rule.departments.end())
    return json::Json::object(
        {{"text",
          say(language,
              {"没有写{0}同时能办几件，按不限算，加窗口不改变日期；请先在“统一排期 · 部门能办几件”里写。",
               "Nothing says how many cases {0} works on at once, so one more changes nothing: state it "
               "under “Plan together”."},
              department.in(language))}});
  const approval::NetworkDays axis = approval::plan_axis(office_calendar(), moment.day);
  approval::PlanLimits limits;
  limits.seconds = kOneMoreSeconds;
  const approval::PlannedAim before =
      approval::plan_networks(networks, in_force.rule, axis, limits).aims[*own];
  const std::int64_t cases = stated->cases++;
  const approval::PlannedAim after =
      approval::plan_networks(networks, in_force.rule, axis, limits).aims[*own];
  if (!before.open)
    return json::Json::object(
        {{"text", say(language, {"这个项目已齐备，或推算不出日期。",
                                 "The project is ready, or no day can be worked out."})}});
  const auto was = approval::plan_last_day(axis, before.finish),
             is = approval::plan_last_day(axis, after.finish);
  return json::Json::object(
      {{"before", was.day.iso()},
       {"after", is.day.iso()},
       {"text",
        say(language,
            {"按统一排期，{0}同时多办 1 件（{1}→{2}），本项目齐备日由 {3} 变为 {4}。",
             "Planned together, one more case at once at {0} ({1} to {2}) moves this project from {3} to "
             "{4}."},
            department.in(language), cases, cases + 1, was.day.iso(), is.day.iso())}});
}

NetworkPlanDesk::NetworkPlanDesk(App& app) : app_(app) {
  app_.jobs.on(std::string(kNetworkPlanJob), [this](const JobWork& work) { run(work); });
}

KeptNetworkPlan NetworkPlanDesk::start(const Caller& caller) {
  KeptNetworkPlan out;
  out.id = app_.ids.next(app_.now() / 1000);
  out.job = app_.ids.next(app_.now() / 1000);
  out.person = caller.person.id;
  out.acting_for = caller.acting_for ? caller.acting_for->id : "";
  out.at = app_.now();
  auto lease = app_.database.lease();
  store::Transaction transaction(*lease, store::Transaction::Mode::Write);
  forget_network_plans(*lease, app_.now() - kForgetPlansAfter);
  add_network_plan(*lease, out);
  add_job(*lease,
          {.id = out.job, .kind = std::string(kNetworkPlanJob), .input = out.id, .person = out.person},
          app_.now());
  transaction.commit();
  app_.jobs.wake();
  return out;
}

void NetworkPlanDesk::run(const JobWork& work) {
  auto lease = app_.database.lease();
  const auto plan = find_network_plan(*lease, work.input());
  if (!plan) throw Error(ErrorCode::NotFound, "这次排期已被清理，请重新开始。");
  const auto who = org::at_work(*lease, plan->person, plan->acting_for);
  if (!who) throw Error(ErrorCode::Forbidden, "发起人已离开，任务不再继续。");
  const Date today = shanghai_day(app_.now());
  std::string zh, en;
  JobWatch watch(work);
  approval::PlanLimits limits;
  limits.cancel = &watch.stop();
  limits.progress = [&](double share) { watch.share(share); };
  plan_all_networks({*lease, who->access, Language::Zh}, moment_of(today, today), limits,
                    [&](const NetworkPlanReading& reading) {
                      zh = network_plan_json(reading, Language::Zh).dump();
                      en = network_plan_json(reading, Language::En).dump();
                    });
  watch.end();
  work.progress(JobWatch::kSteps, JobWatch::kSteps);
  store::Transaction transaction(*lease, store::Transaction::Mode::Write);
  save_network_plan_result(*lease, plan->id, zh, en);
  work.finish_within(*lease);
  transaction.commit();
}

}  // namespace liantu::api
