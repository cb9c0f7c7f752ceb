#include "liantu/api/desk/import_stages.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "liantu/base/id.h"
#include "liantu/project/project_store.h"
#include "liantu/project/stage_ahead.h"
#include "liantu/project/stage_event.h"
#include "liantu/project/stage_event_store.h"
#include "liantu/store/batch_writer.h"
#include "liantu/store/digest.h"
#include "liantu/store/read.h"

namespace liantu::api {
namespace {

using project::StageEvent;

constexpr std::string_view kReportedCode = "stage_reported", kByHandCode = "stage_by_hand", kNewCode = kNewAheadCode;

std::string_view stage_zh(attraction::Stage stage) { return words<attraction::Stage>[static_cast<std::size_t>(stage)].zh; }

bool report_waits(store::Session& session, const std::string& project) {
  store::ListQuery query{.entity = &project::stage_event_entity(), .limit = 1000, .count_total = false};
  query.filters.push_back({"project", store::FilterOp::Eq, {project}});
  const auto rows = store::list(session, store::administrator_access(""), query).rows;
  return std::any_of(rows.begin(), rows.end(), [](const store::StoredRow& row) {
    return from_row<StageEvent>(row.values).state == project::EventState::Reported;
  });
}

StageEvent report_of(const project::StageAhead& ahead, const project::Project& standing, const store::Change& change,
                     const std::string& actor, Instant now) {
  StageEvent event;
  event.name = standing.name;
  event.project_code = standing.project_code;
  event.project = change.id;
  event.kind = project::EventKind::Advance;
  event.from = standing.stage;
  event.to = ahead.to;
  event.happened = ahead.happened;
  event.state = project::EventState::Reported;
  event.reported_by = actor;
  event.reported = shanghai_day(now);
  event.responsible_unit = standing.responsible_unit;
  event.remark = change.source.empty() ? "录入" : "导入：" + change.source;
  return event;
}

/// Of a row that is not written yet, for its report to name. A batch that may be asked for again has the same ids on the same day.
std::string id_of_new(const store::Batch& batch, const std::string& actor, std::size_t n, Instant now) {
  if (batch.idempotency_key.empty()) return store::new_id(now);
  constexpr std::int64_t kDayMillis = 86'400'000, kShanghaiMillis = 8 * 3'600'000;
  const std::string digest = store::sha256_hex(actor + '\n' + batch.idempotency_key + '\n' + std::to_string(n));
  return IdGenerator(std::stoull(digest.substr(0, 16), nullptr, 16)).next(shanghai_day(now).days() * kDayMillis - kShanghaiMillis);
}

/// The report of a new project that runs ahead, whose row becomes a lead; nothing when it is none.
std::optional<StageEvent> report_new(store::Change& change, const store::Batch& batch, std::size_t n, const std::string& actor, Instant now) {
  auto entered = from_row<project::Project>(change.row());
  const auto ahead = project::ahead_of_stage({}, entered);
  if (!ahead) return std::nullopt;
  Row values = change.row();
  for (const std::string_view field : ahead->fields) values[change.entity->fields->at(field)] = {};
  const std::string stated = project::stated_ahead(*ahead, entered);
  entered.stage = attraction::Stage::Lead;
  values[change.entity->fields->at("stage")] = to_row(entered)[change.entity->fields->at("stage")];
  change.kept_elsewhere = nullptr;
  change.values = std::move(values);
  change.id = id_of_new(batch, actor, n, now);
  StageEvent event = report_of(*ahead, entered, change, actor, now);
  event.stated = stated;
  return event;
}

store::Change change_for(const StageEvent& event, const std::string& source) {
  store::Change change{.entity = &project::stage_event_entity()};
  change.values = to_row(event);
  change.source = source;
  return change;
}

}  // namespace

void note_stage(PlanRow& line) {
  if (line.entity != &project::project_entity()) return;
  std::erase_if(line.findings, [](const sheet::Finding& f) { return f.code == kReportedCode || f.code == kByHandCode || f.code == kNewCode; });
  if (line.baseline || line.values.empty()) return;
  if (line.id.empty()) {
    const auto ahead = project::ahead_of_stage({}, from_row<project::Project>(line.values));
    if (!ahead) return;
    const std::string to(stage_zh(ahead->to));
    line.findings.push_back({sheet::Finding::Severity::Warning, std::string(ahead->fields.front()), "", to,
                             "新项目已到" + to + "：按线索写入，" + to + "作为上报待另一人复核；上线前就有的请勾选“作为上线基准”。",
                             std::string(kNewCode)});
    return;
  }
  if (line.stored.empty() || line.changes.empty()) return;
  Row after = line.stored;
  for (const CellChange& cell : line.changes) after[cell.field] = cell.after;
  const auto ahead = project::ahead_of_stage(from_row<project::Project>(line.stored), from_row<project::Project>(after));
  if (!ahead) return;
  const std::string from(stage_zh(ahead->from)), to(stage_zh(ahead->to));
  const std::string message =
      ahead->reportable ? "阶段由" + from + "到" + to + "不直接改：写入时作为上报，待另一人复核后生效（作为上线基准导入的除外）。"
                        : "阶段由" + from + "改为" + to + "不能由表格改，这一格不写入：请在项目页“阶段”里上报。";
  line.findings.push_back({sheet::Finding::Severity::Warning, std::string(ahead->fields.front()), "", to, message,
                           std::string(ahead->reportable ? kReportedCode : kByHandCode)});
}

void report_stages(store::Session& session, store::Batch& batch, const std::string& actor, Instant now) {
  const store::Access all = store::administrator_access("");
  std::vector<store::Change> reports;
  for (std::size_t n = 0; n < batch.changes.size(); ++n) {
    store::Change& change = batch.changes[n];
    if (change.entity != &project::project_entity() || change.baseline || !change.id.empty() || change.version || change.op != store::Op::Put) continue;
    if (const auto event = report_new(change, batch, n, actor, now)) reports.push_back(change_for(*event, change.source));
  }
  std::erase_if(batch.changes, [&](store::Change& change) {
    if (change.entity != &project::project_entity() || change.baseline || !change.version || change.op != store::Op::Put) return false;
    const auto row = store::find(session, all, project::project_entity(), change.id);
    if (!row) return false;
    const auto standing = from_row<project::Project>(row->values);
    const auto ahead = project::ahead_of_stage(standing, from_row<project::Project>(change.values));
    if (!ahead) return false;
    const std::string stated = project::stated_ahead(*ahead, from_row<project::Project>(change.values));
    for (const std::string_view field : ahead->fields) {
      const std::size_t i = change.entity->fields->at(field);
      change.values[i] = row->values[i];
    }
    if (ahead->reportable && !report_waits(session, change.id)) {
      StageEvent event = report_of(*ahead, standing, change, actor, now);
      event.stated = stated;
      reports.push_back(change_for(event, change.source));
    }
    return change.values == row->values;
  });
  for (store::Change& report : reports) batch.changes.push_back(std::move(report));
}

store::Access reporting_access(const store::Access& access) {
  store::Access with = access;
  if (with.may_write("project")) with.writable.emplace("stage_event");
  return with;
}

}  // namespace liantu::api
