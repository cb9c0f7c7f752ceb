#include <algorithm>

#include "liantu/api/desk/desk.h"
#include "liantu/api/desk/life_desk.h"
#include "liantu/api/desk/stage_desk.h"
#include "liantu/api/http/change_events.h"
#include "liantu/api/http/error_reply.h"
#include "liantu/api/http/reader_sentence.h"
#include "liantu/api/ledger_json.h"
#include "liantu/api/routes/ledger_write.h"
#include "liantu/api/routes/list_query.h"
#include "liantu/api/routes/request_json.h"
#include "liantu/api/routes/routes.h"
#include "liantu/api/routes/word_member.h"
#include "liantu/attraction/deal_store.h"
#include "liantu/base/error.h"
#include "liantu/project/project_store.h"
#include "liantu/project/stage_event_store.h"

namespace liantu::api {
namespace {

using json::Json;
using project::EventState;
using project::Stage;
using project::StageEvent;
using project::StageRules;

/// The rules in force, as long as the request.
struct Rules {
  explicit Rules(const Settings& settings) : stages(stage_rules(settings)), life(life_rules(settings)) {}
  StageRules stages;
  project::LifeRules life;
};

StageWriter writer_of(const App& app, const Request& request, const Rules& rules) {
  return {request.caller->access, org::review_named(app.settings.review), rules.stages, rules.life, app.now(),
          language_of(request)};
}

Json kinds_json(const StageRules& rules, const std::vector<std::string>& kinds) {
  Json out = Json::array();
  for (const std::string& code : kinds) {
    const auto* kind = rules.kind(code);
    out.push(Json::object({{"code", code}, {"zh", kind->name}, {"en", kind->en}, {"computed", kind->computed}}));
  }
  return out;
}

Json label_json(const FieldTable& table, const std::string& field) {
  const Label& label = table[table.at(field)].label;
  return Json::object({{"zh", label.zh}, {"en", label.en}});
}

Json items_json(const StageRules& rules, const ProjectStages& of, const std::vector<project::GateItem>& items) {
  Json out = Json::array();
  for (const project::GateItem& item : items) {
    Json one = Json::object({{"stage", code_of(item.stage)}, {"present", item.present}, {"sentence", item.sentence},
                             {"field", item.field}, {"file", item.file}, {"kinds", kinds_json(rules, item.kinds)}});
    if (!item.field.empty()) one.set("label", label_json(field_table<project::Project>(), item.field));
    if (!item.deal.empty() && of.deal_row)
      one.set("deal", Json::object({{"id", of.deal_row->id}, {"field", item.deal}, {"label", label_json(field_table<attraction::Deal>(), item.deal)}}));
    out.push(std::move(one));
  }
  return out;
}

Json target_json(const StageRules& rules, const ProjectStages& of, const project::StageGate& gate, bool backfill,
                 const std::vector<project::GateItem>& items, Language language) {
  const auto missing = std::count_if(items.begin(), items.end(), [](const project::GateItem& item) { return !item.present; });
  return Json::object({{"stage", code_of(gate.stage)}, {"zh", gate.name}, {"en", gate.en},
                       {"kind", backfill ? "backfill" : "advance"}, {"basis", reader_basis(language, gate.basis)}, {"document", gate.document}, {"document_en", gate.document_en},
                       {"document_required", gate.document_required}, {"missing", static_cast<std::int64_t>(missing)},
                       {"items", items_json(rules, of, items)}});
}

Json event_json(const Request& request, const StageWriter& by, const store::StoredRow& row, const StageEvent& event) {
  Json out = row_json(project::stage_event_entity(), row);
  if (event.state != EventState::Reported) return out;
  const bool reviewer = request.caller->rights.contains(org::Right::Review);
  const auto answer = may_decide(event, by);
  out.set("may_confirm", reviewer && answer.allowed);
  out.set("why_not", reader_sentence(language_of(request), reviewer ? answer.refusal : "须由有复核权限的人确认。"));
  out.set("may_complete", by.access.may_write("project"));
  out.set("may_return", reviewer || event.reported_by == request.caller->access.actor);
  return out;
}

Json steps_json(const StageRules& rules, const ProjectStages& of, const std::vector<project::Step>& chain, Language language) {
  Json steps = Json::array();
  for (const project::Step& step : chain) {
    const project::StageGate& gate = *rules.gate(step.stage);
    Json one = Json::object({{"stage", code_of(step.stage)}, {"zh", gate.name}, {"en", gate.en}, {"basis", reader_basis(language, gate.basis)},
                             {"state", words<project::StepState>[static_cast<std::size_t>(step.state)].code},
                             {"current", step.current}, {"on", step.on ? Json(step.on->text()) : Json()}});
    if (step.event) one.set("event", of.file.rows[*step.event].id);
    steps.push(std::move(one));
  }
  return steps;
}

Json targets_json(const StageRules& rules, const ProjectStages& of, const std::vector<project::Step>& chain, Language language) {
  Json targets = Json::array();
  const auto reached = project::reached_stage(of.project, of.file.events);
  const project::StageCase given = of.as_case();
  for (const project::Step& step : chain) {
    const project::StageGate& gate = *rules.gate(step.stage);
    if (step.state == project::StepState::Confirmed) continue;
    const bool backfill = step.state == project::StepState::ToProve || step.state == project::StepState::Skipped;
    const auto items = backfill ? project::gate_items(rules, gate, given, language)
                                : project::way_to(rules, reached, gate.stage, given, language);
    targets.push(target_json(rules, of, gate, backfill, items, language));
  }
  return targets;
}

Reply stages(App& app, const Request& request) {
  const auto then = asof(request);
  const Rules in_force(app.settings);
  const StageWriter by = writer_of(app, request, in_force);
  auto lease = app.database.lease();
  const std::string id(request.param("id"));
  const StageRules& rules = in_force.stages;
  const auto of = project_stages(*lease, by, id, then);
  if (!of) throw Error(ErrorCode::NotFound, "没有这个项目，它可能已被删除，或不在您的范围内。", id);
  const Date day = day_parameter(request, "asof").value_or(shanghai_day(by.now));
  const auto chain = project::stage_chain(rules, of->project, of->file.events);
  Json events = Json::array(), overdue = Json::array(), reasons = Json::array(), kinds = Json::array();
  for (std::size_t i = of->file.rows.size(); i-- > 0;) events.push(event_json(request, by, of->file.rows[i], of->file.events[i]));
  for (const auto& late : project::overdue_clocks(rules, of->project, chain, day, by.language)) {
    overdue.push(Json::object({{"stage", code_of(late.stage)}, {"sentence", late.sentence},
                               {"light", words<project::Light>[static_cast<std::size_t>(late.light)].code}}));
  }
  for (const auto& reason : rules.reasons) reasons.push(Json::object({{"code", reason.code}, {"zh", reason.name}, {"en", reason.en}}));
  for (const auto& kind : rules.evidence) kinds.push(Json::object({{"code", kind.code}, {"zh", kind.name}, {"en", kind.en}}));
  const auto reached = project::reached_stage(of->project, of->file.events);
  return json_reply(Json::object({{"id", of->row.id},
                                  {"version", of->row.version},
                                  {"stage", of->project.stage ? Json(code_of(*of->project.stage)) : Json()},
                                  {"reached", reached ? Json(code_of(*reached)) : Json()},
                                  {"baseline", of->row.baseline},
                                  {"may_report", by.access.may_write("project") && !then},
                                  {"steps", steps_json(rules, *of, chain, language_of(request))},
                                  {"targets", targets_json(rules, *of, chain, by.language)},
                                  {"overdue", std::move(overdue)},
                                  {"events", std::move(events)},
                                  {"reasons", std::move(reasons)},
                                  {"evidence_kinds", std::move(kinds)}}));
}

std::optional<Date> date_member(const Json& body, std::string_view name) {
  const std::string text = text_member(body, name);
  if (text.empty()) return std::nullopt;
  if (auto day = Date::parse(text)) return day;
  throw Error(ErrorCode::InvalidInput, "日期应写成 2026-09-15，请改正。", "/" + std::string(name));
}

Reply missing_reply(const Request& request, const std::vector<std::string>& missing) {
  Problem what{422, "还不能上报", "Not yet to be reported", ""};
  Json errors = Json::array();
  for (const std::string& sentence : missing) {
    what.detail += (what.detail.empty() ? "" : "；") + sentence;
    errors.push(Json::object({{"pointer", ""}, {"detail", sentence}}));
  }
  what.more = {{"errors", std::move(errors)}};
  return problem(request, std::move(what));
}

void publish(App& app, const store::Written& written, const std::string& actor, const std::string& project,
             const std::string& unit) {
  if (written.replayed) return;
  Event event = ledger_event(project::stage_event_entity().name, written.batch, written.rows.size(), actor);
  event.data.set("project", project);
  event.unit = unit;
  app.events.publish(event);
}

/// What else a confirmed event changed. A deal may be another unit's: then only that one changed is said.
void publish_row(App& app, store::Session& session, const StageWriter& by, const store::Entity& entity,
                 const store::Written& written, std::size_t at) {
  const auto row = store::find(session, by.access, entity, written.rows.at(at).first);
  app.events.publish(row ? row_event(entity, *row, by.access.actor)
                         : ledger_event(entity.name, written.batch, 1, by.access.actor));
}

Reply event_reply(App& app, const Request& request, store::Session& session, const StageWriter& by, const store::Written& written, int status) {
  const auto row = store::find(session, by.access, project::stage_event_entity(), written.rows.at(0).first);
  if (!row) throw Error(ErrorCode::Conflict, "已写入，但这一条不在您能看到的范围内。");
  const auto event = from_row<StageEvent>(row->values);
  publish(app, written, by.access.actor, event.project, row->owner_unit);
  Json body = event_json(request, by, *row, event);
  body.set("batch", written.batch);
  return json_reply(body, status);
}

Reply report(App& app, const Request& request) {
  const Json body = body_object(request, {"kind", "to", "happened", "document", "reason_kind", "reason", "approver", "remark"});
  const Rules in_force(app.settings);
  const StageWriter by = writer_of(app, request, in_force);
  StageReport wanted{.idempotency_key = std::string(request.header("idempotency-key"))};
  StageEvent& event = wanted.event;
  event.kind = word_member<project::EventKind>(body, "kind").value_or(project::EventKind::Advance);
  event.to = word_member<Stage>(body, "to");
  event.happened = date_member(body, "happened");
  event.document = text_member(body, "document");
  event.reason_kind = text_member(body, "reason_kind");
  event.reason = text_member(body, "reason");
  event.approver = text_member(body, "approver");
  event.remark = text_member(body, "remark");
  auto lease = app.database.lease();
  const auto written = report_stage(*lease, by, request.param("id"), wanted);
  if (!wanted.missing.empty()) return missing_reply(request, wanted.missing);
  return event_reply(app, request, *lease, by, written, 201);
}

Reply confirm(App& app, const Request& request) {
  const Rules in_force(app.settings);
  const StageWriter by = writer_of(app, request, in_force);
  auto lease = app.database.lease();
  const auto written = confirm_stage(*lease, by, request.param("id"));
  publish_row(app, *lease, by, project::project_entity(), written, 1);
  if (written.rows.size() > 2) publish_row(app, *lease, by, attraction::deal_entity(), written, 2);
  return event_reply(app, request, *lease, by, written, 200);
}

Reply send_back(App& app, const Request& request) {
  const Json body = body_object(request, {"reason"});
  const std::string reason = required_text(body, "reason");
  const Rules in_force(app.settings);
  const StageWriter by = writer_of(app, request, in_force);
  auto lease = app.database.lease();
  const auto row = store::find(*lease, by.access, project::stage_event_entity(), request.param("id"));
  const bool own = row && from_row<StageEvent>(row->values).reported_by == by.access.actor;
  if (row && !own && !request.caller->rights.contains(org::Right::Review))
    throw Error(ErrorCode::Forbidden, "须由有复核权限的人退回，或由上报人自己收回。", row->id);
  return event_reply(app, request, *lease, by, return_stage(*lease, by, request.param("id"), reason), 200);
}

Reply complete(App& app, const Request& request) {
  const Json body = body_object(request, {"happened", "document"});
  const Rules in_force(app.settings);
  const StageWriter by = writer_of(app, request, in_force);
  auto lease = app.database.lease();
  const auto written = complete_stage(*lease, by, request.param("id"), date_member(body, "happened"), text_member(body, "document"));
  return event_reply(app, request, *lease, by, written, 200);
}

/// What waits for a second person, oldest first; and what came back to the one who asks.
Reply reviews(App& app, const Request& request) {
  refuse_asof(request);
  const Rules in_force(app.settings);
  const StageWriter by = writer_of(app, request, in_force);
  auto lease = app.database.lease();
  Json waiting = Json::array(), returned = Json::array();
  const auto rows = [&](std::string_view state) {
    return rows_now(*lease, by.access, project::stage_event_entity(), {{"state", store::FilterOp::Eq, {std::string(state)}}});
  };
  for (const store::StoredRow& row : rows("reported")) waiting.push(event_json(request, by, row, from_row<StageEvent>(row.values)));
  for (const store::StoredRow& row : rows("returned")) {
    const auto event = from_row<StageEvent>(row.values);
    if (event.reported_by == by.access.actor && event.confirmed_by != event.reported_by) returned.push(event_json(request, by, row, event));
  }
  return json_reply(Json::object({{"waiting", std::move(waiting)}, {"returned", std::move(returned)}}));
}

}  // namespace

void add_stage_routes(Router& routes, App& app) {
  routes.get("/api/v1/projects/{id}/stages", reads("project"), "一个项目的阶段：有什么、缺什么、谁报谁核",
             [&app](const Request& r) { return stages(app, r); });
  routes.post("/api/v1/projects/{id}/stage-events", writes("project"), "上报阶段变更",
              [&app](const Request& r) { return report(app, r); });
  routes.get("/api/v1/stage-reviews", reads("stage_event"), "待复核的阶段变更", [&app](const Request& r) { return reviews(app, r); });
  routes.post("/api/v1/stage-events/{id}/confirm", needs(org::Right::Review), "确认阶段变更",
              [&app](const Request& r) { return confirm(app, r); });
  routes.post("/api/v1/stage-events/{id}/complete", writes("project"), "补上待复核阶段变更的日期和文号",
              [&app](const Request& r) { return complete(app, r); });
  routes.post("/api/v1/stage-events/{id}/return", reads("stage_event"), "退回或收回阶段变更",
              [&app](const Request& r) { return send_back(app, r); });
}

}  // namespace liantu::api
