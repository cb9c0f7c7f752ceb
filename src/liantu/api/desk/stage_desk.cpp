#include "liantu/api/desk/stage_desk.h"

#include <fmt/format.h>

#include <algorithm>

#include "liantu/api/desk/life_desk.h"
#include "liantu/attraction/deal_store.h"
#include "liantu/base/error.h"
#include "liantu/project/project_store.h"
#include "liantu/project/stage_event_store.h"
#include "liantu/project/stage_rules_preset.h"

namespace liantu::api {
namespace {

using project::EventKind;
using project::EventState;
using project::StageEvent;

constexpr std::string_view kBatchKind = "stage";

/// Everything of the row: it is written back whole, and a field that the writer may not see must survive.
store::Access whole(const store::Access& access) {
  store::Access all = access;
  all.personal = true;
  all.masked_fields.clear();
  all.writable.emplace("project");
  all.writable.emplace("stage_event");
  return all;
}

ProjectStages stages_or_not_found(store::Session& session, const StageWriter& by, std::string_view id) {
  if (auto found = project_stages(session, by, id)) return std::move(*found);
  throw Error(ErrorCode::NotFound, "没有这个项目，它可能已被删除，或不在您的范围内。", std::string(id));
}

struct OpenEvent {
  store::StoredRow row;
  StageEvent event;
  ProjectStages of;
};

OpenEvent open_event(store::Session& session, const StageWriter& by, std::string_view id) {
  const store::Access all = whole(by.access);
  auto row = store::find(session, all, project::stage_event_entity(), id);
  if (!row) throw Error(ErrorCode::NotFound, "没有这条阶段变更，它可能已被撤销，或不在您的范围内。", std::string(id));
  auto event = from_row<StageEvent>(row->values);
  if (event.state != EventState::Reported)
    throw Error(ErrorCode::Conflict, "这条阶段变更已经处理过了，请刷新。", std::string(id));
  auto of = stages_or_not_found(session, {all, by.review, by.rules, by.life, by.now, by.language}, event.project);
  return {std::move(*row), std::move(event), std::move(of)};
}

/// The papers as they are now, '|' between.
std::string files_of(const ProjectStages& of) {
  std::string files;
  for (const project::KeptPaper& paper : of.papers)
    if (!paper.sha256.empty()) files += (files.empty() ? "" : "|") + paper.sha256;
  return files;
}

std::string title_of(const StageEvent& event) {
  const auto zh = [](const std::optional<project::Stage>& stage) {
    return stage ? words<project::Stage>[static_cast<std::size_t>(*stage)].zh : std::string_view("未定");
  };
  const std::string_view kind = words<EventKind>[static_cast<std::size_t>(event.kind.value_or(EventKind::Advance))].zh;
  if (event.kind == EventKind::Backfill) return fmt::format("{}：{}", kind, zh(event.to));
  return fmt::format("{}：{}→{}", kind, zh(event.from), zh(event.to));
}

std::string joined(const std::vector<std::string>& sentences) {
  std::string out;
  for (const std::string& sentence : sentences) out += (out.empty() ? "" : "；") + sentence;
  return out;
}

/// The row of the investment ledger with the project's number, else the only one of its name. What gates read of it is only
/// whether a field is filled, and its stage follows the project's, so it is found whoever asks.
std::optional<store::StoredRow> linked_deal(store::Session& session, const project::Project& project, std::optional<Instant> asof) {
  const store::Access all = store::administrator_access("");
  const auto found = [&](std::string_view field, const std::string& value) {
    store::ListQuery query{.entity = &attraction::deal_entity(), .limit = 2, .asof = asof, .count_total = false};
    query.filters.push_back({std::string(field), store::FilterOp::Eq, {value}});
    return value.empty() ? std::vector<store::StoredRow>{} : store::list(session, all, query).rows;
  };
  auto rows = found("project_no", project.project_no);
  if (rows.empty()) rows = found("name", project.name);
  return rows.size() == 1 ? std::optional(std::move(rows.front())) : std::nullopt;
}

void check_may_decide(const OpenEvent& open, const StageWriter& by, std::string_view id, bool& self_review) {
  const org::ReviewAnswer answer = may_decide(open.event, by);
  if (!answer.allowed) throw Error(ErrorCode::Forbidden, answer.refusal, std::string(id));
  self_review = answer.self_review;
}

}  // namespace

project::StageRules stage_rules(const Settings& settings) {
  if (settings.stage_rules_file.empty()) return project::shipped_stage_rules();
  return project::parse_stage_rules(own_rules_text(settings.stage_rules_file, "stage_rules_file"));
}

std::optional<ProjectStages> project_stages(store::Session& session, const StageWriter& by, std::string_view id,
                                            std::optional<Instant> asof) {
  auto row = store::find(session, by.access, project::project_entity(), id, asof);
  if (!row) return std::nullopt;
  ProjectStages out;
  out.row = std::move(*row);
  out.project = from_row<project::Project>(out.row.values);
  out.deal_row = linked_deal(session, out.project, asof);
  if (out.deal_row) out.deal = from_row<attraction::Deal>(out.deal_row->values);
  const store::Access all = whole(by.access);
  store::ListQuery query{.entity = &project::stage_event_entity(), .limit = 1000, .asof = asof, .count_total = false};
  query.filters.push_back({"project", store::FilterOp::Eq, {std::string(id)}});
  out.file.rows = store::list(session, all, query).rows;
  for (const store::StoredRow& one : out.file.rows) out.file.events.push_back(from_row<StageEvent>(one.values));
  for (EvidenceFile& file : files_of_row(session, project::project_entity().name, id)) {
    if (asof && file.at > *asof) continue;
    if (!file.kind.empty()) out.papers.push_back({file.kind, file.sha256, file.name});
    out.evidence.push_back(std::move(file));
  }
  if (out.project.stage == project::Stage::Production) {
    const auto output = output_of(session, store::administrator_access(by.access.actor), by.life, out.project, shanghai_day(asof ? *asof - 1 : by.now), by.language);
    if (output.state == project::OutputState::Reached) out.papers.push_back({"output_reached", "", output.sentence});
  }
  return out;
}

org::ReviewAnswer may_decide(const StageEvent& event, const StageWriter& by) {
  const vocab::WorkCalendar& calendar = vocab::WorkCalendar::in_force();
  const Date today = shanghai_day(by.now);
  return org::may_confirm(by.review, {event.reported_by, event.reported.value_or(today)}, by.access.actor, today, calendar);
}

store::Written report_stage(store::Session& session, const StageWriter& by, std::string_view id, StageReport& report) {
  const ProjectStages of = stages_or_not_found(session, by, id);
  StageEvent& event = report.event;
  event.name = of.project.name;
  event.project_code = of.project.project_code;
  event.project = of.row.id;
  event.responsible_unit = of.project.responsible_unit;
  event.from = of.project.stage;
  if (event.kind == EventKind::Suspend) event.to = project::Stage::Suspended;
  if (event.kind == EventKind::Terminate || event.kind == EventKind::Withdraw) event.to = project::Stage::Terminated;
  for (const StageEvent& earlier : of.file.events)
    if (event.kind == EventKind::Advance && earlier.state == EventState::Returned) event.stated = earlier.stated;
  event.state = EventState::Reported;
  event.reported_by = by.access.actor;
  event.reported = shanghai_day(by.now);
  report.missing = project::refusals(by.rules, of.as_case(), event, *event.reported, by.language);
  if (!report.missing.empty()) return {};
  event.files = files_of(of);
  store::Batch batch{.kind = std::string(kBatchKind), .reason = "上报" + title_of(event), .idempotency_key = report.idempotency_key};
  store::Change change{.entity = &project::stage_event_entity()};
  change.values = to_row(event);
  batch.changes.push_back(std::move(change));
  return store::write(session, whole(by.access), batch, by.now);
}

store::Written complete_stage(store::Session& session, const StageWriter& by, std::string_view id,
                              std::optional<Date> happened, const std::string& document) {
  if (!by.access.may_write(project::project_entity().name))
    throw Error(ErrorCode::Forbidden, "您没有上报阶段变更的权限。", std::string(id));
  OpenEvent open = open_event(session, by, id);
  StageEvent& event = open.event;
  const Date today = shanghai_day(by.now);
  if (happened && *happened > today) throw Error(ErrorCode::InvalidInput, "发生日期不能晚于今天，请改正。", "/happened");
  if (happened) event.happened = happened;
  if (!document.empty()) event.document = document;
  event.files = files_of(open.of);
  event.reported_by = by.access.actor;
  event.reported = today;
  store::Batch batch{.kind = std::string(kBatchKind), .reason = "补充" + title_of(event)};
  batch.changes.push_back(store::change_of(project::stage_event_entity(), open.row, to_row(event)));
  return store::write(session, whole(by.access), batch, by.now);
}

store::Written confirm_stage(store::Session& session, const StageWriter& by, std::string_view id) {
  OpenEvent open = open_event(session, by, id);
  bool self_review = false;
  check_may_decide(open, by, id, self_review);
  StageEvent& event = open.event;
  if (open.of.project.stage != event.from)
    throw Error(ErrorCode::Conflict, "上报之后项目的阶段变过了，请退回这一条，按现在的阶段重新上报。", std::string(id));
  std::erase_if(open.of.file.events, [](const StageEvent& one) { return one.state == EventState::Reported; });
  const Date today = shanghai_day(by.now);
  const auto missing = project::refusals(by.rules, open.of.as_case(), event, today, by.language);
  if (!missing.empty()) {
    throw Error(ErrorCode::Conflict, "上报之后材料又缺了，请补齐或退回：" + joined(missing), std::string(id));
  }
  event.state = EventState::Confirmed;
  event.confirmed_by = by.access.actor;
  event.confirmed = today;
  if (self_review) event.self_review = true;
  store::Batch batch{.kind = std::string(kBatchKind), .reason = "确认" + title_of(event)};
  if (self_review) batch.reason += fmt::format("（{}）", org::kSelfReview);
  batch.changes.push_back(store::change_of(project::stage_event_entity(), open.row, to_row(event)));
  batch.changes.push_back(store::change_of(project::project_entity(), open.of.row,
                                           to_row(project::after_event(by.rules, event, open.of.project))));
  store::Access writer = whole(by.access);
  if (open.of.deal) {
    const attraction::Deal moved = project::deal_after_event(by.rules, event, *open.of.deal);
    if (Row values = to_row(moved); values != open.of.deal_row->values) {
      batch.changes.push_back(
          store::change_of(attraction::deal_entity(), *open.of.deal_row, std::move(values)));
      writer.writable.emplace("deal");
      writer.all_rows = true;   // the project was found within his rows; its deal may be another unit's
    }
  }
  return store::write(session, writer, batch, by.now);
}

store::Written return_stage(store::Session& session, const StageWriter& by, std::string_view id, const std::string& reason) {
  OpenEvent open = open_event(session, by, id);
  StageEvent& event = open.event;
  event.state = EventState::Returned;
  event.confirmed_by = by.access.actor;
  event.confirmed = shanghai_day(by.now);
  event.returned_for = reason;
  store::Batch batch{.kind = std::string(kBatchKind), .reason = fmt::format("退回{}：{}", title_of(event), reason)};
  batch.changes.push_back(store::change_of(project::stage_event_entity(), open.row, to_row(event)));
  return store::write(session, whole(by.access), batch, by.now);
}

store::Access undo_access(const store::Access& access) {
  store::Access with = access;
  if (with.may_write("project")) with.writable.insert({"stage_event", "deal"});
  return with;
}

}  // namespace liantu::api
