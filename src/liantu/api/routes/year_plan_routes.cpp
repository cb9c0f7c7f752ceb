#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "liantu/api/desk/desk.h"
#include "liantu/api/desk/project_work.h"
#include "liantu/api/entry/entry_check.h"
#include "liantu/api/http/error_reply.h"
#include "liantu/api/http/reader_sentence.h"
#include "liantu/api/json_parts.h"
#include "liantu/api/ledger_json.h"
#include "liantu/api/routes/ledger_write.h"
#include "liantu/api/routes/list_query.h"
#include "liantu/api/routes/request_json.h"
#include "liantu/api/routes/routes.h"
#include "liantu/base/error.h"
#include "liantu/base/number_in.h"
#include "liantu/dispatch/month_plan_store.h"
#include "liantu/dispatch/standing.h"
#include "liantu/dispatch/task_store.h"
#include "liantu/dispatch/year_plan.h"
#include "liantu/project/done_history_store.h"
#include "liantu/project/project_store.h"

namespace liantu::api {
namespace {

using dispatch::MonthPlan;
using json::Json;
using store::Filter;
using store::FilterOp;

constexpr int kMonths = 12;

/// One project's year at the end of a day.
struct YearOfProject {
  std::string id;
  project::Project project;
  Date day, today;
  int year = 0;
  std::array<std::vector<store::StoredRow>, kMonths> rows{};   ///< of month_plan, by month
  std::vector<dispatch::DoneAt> done{};
  dispatch::Standing standing;
};

int year_parameter(const Request& request, int otherwise) {
  const std::string text = request.find("year").value_or("");
  if (text.empty()) return otherwise;
  const auto year = number_in<int>(text);
  if (!year || *year < 1990 || *year > 2100)
    throw Error(ErrorCode::InvalidInput, "年份应是四位数字，例如 2026。", "?year");
  return *year;
}

void add_months(store::Session& session, const store::Access& access, YearOfProject& of, std::vector<Filter> which) {
  which.push_back({"month", FilterOp::Ge, {fmt::format("{}-01-01", of.year)}});
  which.push_back({"month", FilterOp::Le, {fmt::format("{}-12-31", of.year)}});
  for (store::StoredRow& row : rows_at(session, access, dispatch::month_plan_entity(), of.day, of.today, std::move(which))) {
    const auto plan = from_row<MonthPlan>(row.values);
    if (plan.month) of.rows[static_cast<std::size_t>(plan.month->from.month() - 1)].push_back(std::move(row));
  }
}

YearOfProject year_of(App& app, store::Session& session, const Request& request) {
  const store::Access& access = request.caller->access;
  const Date today = shanghai_day(app.now());
  const Date day = std::min(day_parameter(request, "asof").value_or(today), today);
  std::optional<Instant> at;
  if (day < today) at = end_of_day_shanghai(day);
  const auto row = store::find(session, access, project::project_entity(), request.param("id"), at);
  if (!row) throw Error(ErrorCode::NotFound, "没有这个项目，它可能已被删除，或不在您的范围内。", std::string(request.param("id")));
  YearOfProject of{.id = row->id, .project = from_row<project::Project>(row->values), .day = day, .today = today,
                   .standing = {.day = day}};
  of.year = year_parameter(request, day.year());
  of.standing = dispatch::standing_of(of.project, day, shanghai_day(row->valid_from));
  if (!of.project.project_code.empty()) add_months(session, access, of, {{"project_code", FilterOp::Eq, {of.project.project_code}}});
  add_months(session, access, of, {{"name", FilterOp::Eq, {of.project.name}}, {"project_code", FilterOp::Empty, {}}});
  project::each_done(session, of.id, end_of_day_shanghai(Date::of(of.year, 1, 1)->plus(-1)), end_of_day_shanghai(day),
                     [&](const std::string&, Instant when, Yuan done) { of.done.push_back({shanghai_day(when), done}); });
  return of;
}

std::vector<MonthPlan> plans_of(const YearOfProject& of) {
  std::vector<MonthPlan> plans;
  for (const auto& month : of.rows)
    for (const store::StoredRow& row : month) plans.push_back(from_row<MonthPlan>(row.values));
  return plans;
}

/// Investment done from 1 January to the end of the month, or to the day within it.
std::optional<Yuan> done_by(const YearOfProject& of, Date end) {
  std::optional<Yuan> done;
  for (const dispatch::DoneAt& one : of.done)
    if (one.day <= end && one.day.year() == of.year) done = one.done;
  return done;
}

Json month_json(const YearOfProject& of, std::size_t i) {
  const Date first = *Date::of(of.year, static_cast<int>(i) + 1, 1), end = first.end_of_month();
  Json out = Json::object({{"month", static_cast<std::int64_t>(i) + 1}});
  std::optional<Yuan> plan;
  std::optional<double> share;
  std::string node, basis;
  for (const store::StoredRow& row : of.rows[i]) {
    const auto one = from_row<MonthPlan>(row.values);
    if (one.plan) plan = Yuan{(plan ? plan->value : 0) + one.plan->value};
    if (one.share) share = one.share->value + share.value_or(0);
    node += (node.empty() || one.node.empty() ? "" : "、") + one.node;
    if (basis.empty()) basis = one.basis;
  }
  out.set("plan_yuan", yuan_json(plan)).set("share", share ? Json(*share) : Json()).set("node", node).set("basis", basis);
  if (of.rows[i].size() == 1) out.set("id", of.rows[i][0].id).set("version", of.rows[i][0].version);
  out.set("rows", of.rows[i].size());
  const bool begun = first <= of.day;
  const auto done = begun ? done_by(of, end) : std::nullopt;
  const auto brought = begun ? dispatch::done_in_month(of.done, end) : std::nullopt;
  out.set("done_yuan", yuan_json(done));
  out.set("month_done_yuan", yuan_json(brought));
  return out;
}

DeskRules rules_for(const App& app, const Request& request) {
  return desk_rules(app.settings, speaks_english(request) ? Language::En : Language::Zh);
}

Json year_json(const YearOfProject& of, const DeskRules& rules, const store::Access& access) {
  const auto plans = plans_of(of);
  const auto drawn = dispatch::drawn_pace(plans, of.year);
  const dispatch::PaceProfile pace = drawn.value_or(rules.pace);
  const Date shown = of.year == of.day.year() ? of.day : *Date::of(of.year, 12, 31);
  Json months = Json::array();
  for (std::size_t i = 0; i < of.rows.size(); ++i) months.push(month_json(of, i));
  std::int64_t total = 0;
  for (const MonthPlan& plan : plans) total += plan.plan ? plan.plan->value : 0;
  const bool this_year = of.year == of.day.year();
  Json out = Json::object({{"id", of.id}, {"name", of.project.name}, {"year", of.year}, {"asof", of.day.iso()}});
  out.set("annual_plan_yuan", this_year ? yuan_json(of.project.annual_plan) : Json());
  out.set("done_yuan", this_year ? yuan_json(of.standing.done) : Json());
  out.set("profile", drawn ? "months" : rules.pace.is_linear() ? "linear" : "curve");
  out.set("pace", static_cast<double>(pace.at(shown).value) / 10).set("pace_arithmetic", pace.arithmetic(shown, rules.language));
  out.set("total_yuan", total).set("months", std::move(months));
  out.set("may_write", access.may_write(dispatch::month_plan_entity().name));
  Json nodes = Json::array();
  for (const dispatch::NodeStep& step : dispatch::usual_steps()) {
    const Word& word = words<dispatch::Node>[static_cast<std::size_t>(step.node)];
    nodes.push(Json::object({{"name", word.zh}, {"en", word.en}, {"days", step.days}}));
  }
  out.set("nodes", std::move(nodes)).set("nodes_basis", reader_sentence(rules.language, std::string(dispatch::kStepsBasis)));
  return out;
}

Reply read_year(App& app, const Request& request) {
  auto lease = app.database.lease();
  return json_reply(year_json(year_of(app, *lease, request), rules_for(app, request), request.caller->access));
}

/// "60,120,75,60,30,15": as many as there are nodes.
std::vector<dispatch::NodeStep> steps_of(const Request& request) {
  const auto usual = dispatch::usual_steps();
  std::vector<dispatch::NodeStep> steps(usual.begin(), usual.end());
  const std::string text = request.find("days").value_or("");
  if (text.empty()) return steps;
  const char* at = text.data();
  const char* const end = at + text.size();
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const auto [next, failed] = std::from_chars(at, end, steps[i].days);
    const bool last = i + 1 == steps.size();
    if (failed != std::errc{} || (last ? next != end : next == end || *next != ','))
      throw Error(ErrorCode::InvalidInput, fmt::format("工期应是{}个用逗号分隔的天数。", steps.size()), "?days");
    at = last ? next : next + 1;
  }
  return steps;
}

/// 倒排 from a target day: a suggestion, nothing is written.
Reply backward(App& app, const Request& request) {
  auto lease = app.database.lease();
  const YearOfProject of = year_of(app, *lease, request);
  const auto target = day_parameter(request, "target");
  if (!target) throw Error(ErrorCode::InvalidInput, "请给出目标日期，例如 ?target=2026-12-31。", "?target");
  const auto spans = dispatch::backwards(*target, steps_of(request));
  Json nodes = Json::array(), months = Json::array();
  for (const dispatch::NodeSpan& span : spans) {
    nodes.push(Json::object({{"name", words<dispatch::Node>[static_cast<std::size_t>(span.node)].zh},
                             {"from", span.from.iso()}, {"to", span.to.iso()}, {"days", span.to.days() - span.from.days() + 1}}));
  }
  const Yuan plan = of.project.annual_plan.value_or(Yuan{});
  const auto amounts = dispatch::over_days(plan, of.year, spans.front().from, spans.back().to);
  for (std::size_t i = 0; i < amounts.size(); ++i) {
    std::string node;
    for (const dispatch::NodeSpan& span : spans)
      if (span.to.year() == of.year && static_cast<std::size_t>(span.to.month()) == i + 1)
        node += (node.empty() ? "" : "、") + std::string(words<dispatch::Node>[static_cast<std::size_t>(span.node)].zh);
    months.push(Json::object({{"month", static_cast<std::int64_t>(i) + 1}, {"plan_yuan", amounts[i].value}, {"node", node}}));
  }
  return json_reply(Json::object({{"target", target->iso()}, {"basis", reader_sentence(language_of(request), std::string(dispatch::kStepsBasis))}, {"begins", spans.front().from.iso()},
                                  {"nodes", std::move(nodes)}, {"months", std::move(months)}}));
}

std::optional<std::int64_t> whole_member(const Json& object, std::string_view name, const std::string& at) {
  const Json* value = object.find(name);
  if (!value || value->is_null()) return std::nullopt;
  if (!value->whole()) throw Error(ErrorCode::InvalidInput, "应是整数。", at + "/" + std::string(name));
  return *value->whole();
}

/// The change one month asks for; nothing when it says what stands already.
std::optional<store::Change> month_change(const YearOfProject& of, const Json& item, const std::string& basis, const std::string& at) {
  const auto month = whole_member(item, "month", at);
  if (!month || *month < 1 || *month > kMonths) throw Error(ErrorCode::InvalidInput, "月份应是1到12。", at + "/month");
  const auto& rows = of.rows[static_cast<std::size_t>(*month - 1)];
  if (rows.size() > 1)
    throw Error(ErrorCode::Conflict, fmt::format("{}月有{}行计划，请先在月度计划台账里留一行。", *month, rows.size()), at);
  const auto seen = whole_member(item, "version", at);
  if (seen.has_value() == rows.empty())
    throw Error(ErrorCode::Conflict, fmt::format("{}月的计划刚被别人{}，请重新打开后再改。", *month, rows.empty() ? "删除" : "填写"), at);
  const auto amount = whole_member(item, "plan_yuan", at);
  if (amount && *amount < 0) throw Error(ErrorCode::InvalidInput, "月度计划不能是负数，请改正。", at + "/plan_yuan");
  MonthPlan plan = rows.empty() ? MonthPlan{} : from_row<MonthPlan>(rows[0].values);
  const MonthPlan before = plan;
  plan.plan = amount ? std::optional(Yuan{*amount}) : std::nullopt;
  plan.node = text_member(item, "node");
  if (plan.plan == before.plan && plan.node == before.node && !rows.empty()) return std::nullopt;
  store::Change change{.entity = &dispatch::month_plan_entity()};
  if (!rows.empty()) {
    change.id = rows[0].id;
    change.version = seen;
    change.baseline = rows[0].baseline;
  }
  if (!plan.plan && plan.node.empty() && !plan.share && plan.remark.empty()) {
    if (rows.empty()) return std::nullopt;
    change.op = store::Op::Delete;
    change.values = rows[0].values;
    return change;
  }
  if (rows.empty()) {
    const Date first = *Date::of(of.year, static_cast<int>(*month), 1);
    plan.name = of.project.name;
    plan.project_code = of.project.project_code;
    plan.month = DateSpan{first, first.end_of_month()};
    plan.responsible_unit = of.project.responsible_unit;
  }
  if (!basis.empty()) plan.basis = basis;
  change.values = to_row(plan);
  return change;
}

/// As the month's row stands; all empty for a new one.
Row row_before(const YearOfProject& of, const store::Change& change) {
  for (const auto& month : of.rows)
    for (const store::StoredRow& row : month)
      if (row.id == change.id) return row.values;
  return Row(change.values.size());
}

/// All months of the year at once: one batch, so one undo.
Reply write_year(App& app, const Request& request) {
  const Json body = body_object(request, {"months", "basis", "reason"});
  const Json* months = body.find("months");
  if (!months || !months->items()) throw Error(ErrorCode::InvalidInput, "缺少 months。", "/months");
  auto lease = app.database.lease();
  const YearOfProject of = year_of(app, *lease, request);
  store::Batch batch{.kind = "edit", .reason = text_member(body, "reason")};
  if (batch.reason.empty()) batch.reason = fmt::format("{}年月度计划：{}", of.year, of.project.name);
  batch.idempotency_key = std::string(request.header("idempotency-key"));
  const std::string basis = text_member(body, "basis");
  EntryCheck entry(app, *lease, request);
  for (std::size_t i = 0; i < months->items()->size(); ++i) {
    const std::string at = fmt::format("/months/{}", i);
    auto change = month_change(of, (*months->items())[i], basis, at);
    if (!change) continue;
    if (change->op == store::Op::Put) entry.row(*change->entity, row_before(of, *change), change->values, at);
    batch.changes.push_back(std::move(*change));
  }
  if (entry.refused()) return entry.refusal();
  std::string written;
  if (!batch.changes.empty()) {
    const auto keys = [&](const store::Written& done) { entry.refuse_taken_keys(batch, done); };
    written = write_and_publish(app, *lease, request.caller->access, batch, language_of(request), keys).batch;
  }
  Json out = year_json(year_of(app, *lease, request), rules_for(app, request), request.caller->access);
  out.set("batch", written).set("changed", batch.changes.size());
  entry.say_in(out);
  return json_reply(out);
}

/// What is not done by the end of its week goes to this one; the week it came from and the promised day stay.
Reply carry_tasks(App& app, const Request& request) {
  const Json body = body_object(request, {"week_from"});
  const Date today = shanghai_day(app.now());
  const std::string text = text_member(body, "week_from");
  const auto asked = text.empty() ? std::optional(today) : Date::parse(text);
  if (!asked) throw Error(ErrorCode::InvalidInput, "week_from 应是日期，例如 2026-09-14。", "/week_from");
  const Date monday = asked->plus(1 - asked->weekday());
  auto lease = app.database.lease();
  store::Batch batch{.kind = "edit", .reason = fmt::format("未办结任务结转到{}一周", monday.iso())};
  for (const store::StoredRow& row : rows_now(*lease, request.caller->access, dispatch::task_entity(),
                                              {{"week_from", FilterOp::Le, {monday.plus(-1).iso()}}})) {
    auto task = from_row<dispatch::Task>(row.values);
    const auto state = task.state.value_or(dispatch::TaskState::Open);
    if (state == dispatch::TaskState::Done || state == dispatch::TaskState::Dropped) continue;
    if (!task.carried_from) task.carried_from = task.week_from;
    task.week_from = monday;
    batch.changes.push_back(store::change_of(dispatch::task_entity(), row, to_row(task)));
  }
  Json out = Json::object({{"week_from", monday.iso()}, {"carried", batch.changes.size()}});
  if (!batch.changes.empty()) out.set("batch", write_and_publish(app, *lease, request.caller->access, batch).batch);
  return json_reply(out);
}

}  // namespace

void add_year_plan_routes(Router& routes, App& app) {
  routes.get("/api/v1/year-plan/{id}", reads("month_plan"), "一个项目的年度计划分月、序时和完成", [&app](const Request& r) { return read_year(app, r); });
  routes.put("/api/v1/year-plan/{id}", writes("month_plan"), "写入一个项目全年的月度计划", [&app](const Request& r) { return write_year(app, r); });
  routes.get("/api/v1/year-plan/{id}/backward", reads("month_plan"), "从目标日期倒排节点和月度计划（建议）", [&app](const Request& r) { return backward(app, r); });
  routes.post("/api/v1/tasks/carry", writes("task"), "未办结任务结转到一周", [&app](const Request& r) { return carry_tasks(app, r); });
}

}  // namespace liantu::api
