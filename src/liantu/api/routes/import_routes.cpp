#include <charconv>

#include "liantu/api/error_workbook.h"
#include "liantu/api/http/attachment.h"
#include "liantu/api/http/error_reply.h"
#include "liantu/api/import_desk.h"
#include "liantu/api/week_desk.h"
#include "liantu/api/routes/list_query.h"
#include "liantu/api/routes/request_json.h"
#include "liantu/api/routes/routes.h"
#include "liantu/json/row_json.h"

namespace liantu::api {
namespace {

using json::Json;

constexpr std::size_t kRowsUsual = 100;
constexpr std::size_t kRowsMost = 500;

Json counts_json(const std::map<RowStatus, std::size_t>& counts) {
  const auto count = [&](RowStatus status) {
    const auto it = counts.find(status);
    return it == counts.end() ? std::size_t{0} : it->second;
  };
  return Json::object({{"new", count(RowStatus::New)},
                       {"changed", count(RowStatus::Changed)},
                       {"conflict", count(RowStatus::Conflict)},
                       {"unchanged", count(RowStatus::Unchanged)},
                       {"errors", count(RowStatus::Error)},
                       {"skipped", count(RowStatus::Skipped)}});
}

Json sheet_json(const PlanSheet& sheet) {
  Json columns = Json::array();
  for (const sheet::ColumnBinding& column : sheet.reading.columns) {
    if (is_export_column(column.header)) continue;
    columns.push(Json::object({{"header", column.header},
                               {"field", column.field},
                               {"unit", column.unit},
                               {"confidence", column.confidence}}));
  }
  return Json::object({{"file", sheet.reading.file},
                       {"sheet", sheet.reading.sheet},
                       {"kind", sheet.reading.kind},
                       {"confirmed", sheet.confirmed},
                       {"header_row", sheet.reading.header_row},
                       {"columns", std::move(columns)},
                       {"counts", counts_json(sheet.counts)}});
}

Json task_json(App& app, ImportTask& task) {
  const std::lock_guard lock(task.mutex);
  std::string state(state_name(task.state));
  if (!task.batch.empty()) {
    const auto batch = store::find_batch(*app.database.lease(), task.batch);
    if (batch && !batch->undone_by.empty()) state = "undone";
  }
  Json sheets = Json::array();
  for (const PlanSheet& sheet : task.plan.sheets) sheets.push(sheet_json(sheet));
  Json questions = Json::array();
  for (const std::string& question : task.plan.questions) questions.push(question);
  Json out = Json::object({{"id", task.id},
                           {"state", state},
                           {"job", task.job},
                           {"progress", Json::object({{"done", task.done}, {"total", task.total}})},
                           {"counts", counts_json(task.plan.counts)},
                           {"projects", task.plan.derived.size()},
                           {"sheets", std::move(sheets)},
                           {"questions", std::move(questions)}});
  if (!task.error.empty()) out.set("error", task.error);
  if (!task.batch.empty()) out.set("batch", task.batch);
  return out;
}

Json finding_json(const sheet::Finding& finding) {
  return Json::object(
      {{"severity", finding.severity == sheet::Finding::Severity::Error ? "error" : "warning"},
       {"field", finding.field},
       {"cell", finding.cell},
       {"value", finding.value},
       {"message", finding.message},
       {"code", finding.code}});
}

Json change_json(const FieldTable& table, const CellChange& change) {
  const Field& field = table[change.field];
  Json out = Json::object({{"field", field.name},
                           {"old", json::from_value(field, change.before)},
                           {"new", json::from_value(field, change.after)}});
  if (change.base) out.set("base", json::from_value(field, *change.base));
  if (change.conflict) out.set("conflict", true);
  return out;
}

Json line_json(const ImportPlan& plan, std::size_t n) {
  const PlanRow& line = plan.rows[n];
  Json changes = Json::array();
  Json findings = Json::array();
  Json likes = Json::array();
  std::string title;
  for (const sheet::Finding& finding : line.findings) findings.push(finding_json(finding));
  for (const Alike& like : alike(plan, line)) {
    likes.push(Json::object({{"id", like.id}, {"title", like.title}, {"score", like.score}}));
  }
  Json out = Json::object({{"n", n},
                           {"file", line.file},
                           {"sheet", line.sheet},
                           {"row", line.row},
                           {"kind", line.entity ? line.entity->name : std::string_view{}},
                           {"status", status_name(line.status)}});
  if (!line.skip.empty()) out.set("skip", line.skip);
  if (!line.id.empty()) out.set("id", line.id);
  if (line.entity && !line.values.empty()) {
    const FieldTable& table = *line.entity->fields;
    for (const CellChange& change : line.changes) changes.push(change_json(table, change));
    if (const auto* text = std::get_if<std::string>(&line.values[table.at(line.entity->title_field)]))
      title = *text;
    out.set("values", json::from_row(table, line.values));
  }
  out.set("title", title);
  out.set("changes", std::move(changes));
  out.set("findings", std::move(findings));
  out.set("like", std::move(likes));
  return out;
}

Reply rows(ImportTask& task, const Request& request) {
  const std::lock_guard lock(task.mutex);
  const std::string status = request.find("status").value_or("");
  const std::string file = request.find("file").value_or("");
  const std::string after = request.find("after").value_or("");
  const std::size_t limit = limit_of(request, kRowsUsual, kRowsMost);
  std::size_t first = 0;
  if (!after.empty()) {
    std::from_chars(after.data(), after.data() + after.size(), first);
    ++first;
  }
  Json items = Json::array();
  std::size_t total = 0, shown = 0, last = 0;
  for (std::size_t n = 0; n < task.plan.rows.size(); ++n) {
    const PlanRow& line = task.plan.rows[n];
    if ((!status.empty() && status_name(line.status) != status) || (!file.empty() && line.file != file))
      continue;
    ++total;
    if (n < first || shown >= limit) continue;
    items.push(line_json(task.plan, n));
    ++shown;
    last = n;
  }
  Json next;
  for (std::size_t n = last + 1; shown == limit && next.is_null() && n < task.plan.rows.size(); ++n) {
    const PlanRow& line = task.plan.rows[n];
    if ((status.empty() || status_name(line.status) == status) && (file.empty() || line.file == file)) {
      next = Json(std::to_string(last));
    }
  }
  return json_reply(Json::object({{"items", std::move(items)}, {"next", std::move(next)}, {"total", total}}));
}

ColumnMapping mapping_of(const Json* json) {
  ColumnMapping mapping;
  if (!json || json->is_null()) return mapping;
  if (!json->members())
    throw Error(ErrorCode::InvalidInput, "mapping 应是 {工作表:{列名:字段}}。", "/mapping");
  for (const auto& [sheet, columns] : *json->members()) {
    if (!columns.members())
      throw Error(ErrorCode::InvalidInput, "mapping 应是 {工作表:{列名:字段}}。", "/mapping/" + sheet);
    for (const auto& [header, field] : *columns.members()) {
      mapping[sheet].emplace_back(header, field.text() ? *field.text() : std::string());
    }
  }
  return mapping;
}

Reply start(App& app, ImportDesk& desk, const Request& request) {
  const Json body = body_object(request, {"uploads", "kind", "key", "crs", "mapping"});
  const std::vector<std::string> uploads = texts_member(body, "uploads");
  if (uploads.empty()) throw Error(ErrorCode::InvalidInput, "请先上传至少一个文件。", "/uploads");
  ImportOptions options;
  options.kind = text_member(body, "kind");
  options.key = text_member(body, "key");
  options.crs = text_member(body, "crs");
  options.mapping = mapping_of(body.find("mapping"));
  options.today = shanghai_day(app.now());
  options.max_file = static_cast<std::uint64_t>(app.settings.max_upload_mib) << 20U;
  const auto task = desk.start(request.caller, uploads, std::move(options));
  const std::lock_guard lock(task->mutex);
  return json_reply(Json::object({{"id", task->id}, {"job", task->job}}), 202)
      .with("Location", "/api/v1/imports/" + task->id);
}

std::vector<Decision> decisions_of(const Json& list) {
  std::vector<Decision> decisions;
  if (!list.items()) throw Error(ErrorCode::InvalidInput, "resolve 应是一组选择。", "/resolve");
  for (const Json& item : *list.items()) {
    Decision decision;
    const Json* n = item.find("n");
    if (!n || !n->whole() || *n->whole() < 0)
      throw Error(ErrorCode::InvalidInput, "请指出是哪一行（n）。", "/resolve");
    decision.n = static_cast<std::size_t>(*n->whole());
    decision.field = text_member(item, "field");
    decision.as = text_member(item, "as");
    const std::string take = text_member(item, "take");
    if (decision.as.empty() && take != "mine" && take != "theirs") {
      throw Error(ErrorCode::InvalidInput, "take 应是 mine 或 theirs。", "/resolve");
    }
    decision.take_mine = take != "theirs";
    decisions.push_back(std::move(decision));
  }
  return decisions;
}

Reply change(App& app, ImportDesk& desk, const Request& request) {
  const Json body = body_object(request, {"mapping", "resolve"});
  const auto task = desk.find(*request.caller, request.param("id"));
  if (const Json* resolve = body.find("resolve")) {
    const auto decisions = decisions_of(*resolve);
    auto lease = app.database.lease();
    const std::lock_guard lock(task->mutex);
    if (task->state != ImportState::Ready) throw Error(ErrorCode::Conflict, "导入还没有准备好，或已经写入。");
    decide(*lease, task->caller->access, task->plan, decisions);
  }
  if (body.find("mapping")) desk.read_again(task, mapping_of(body.find("mapping")));
  return json_reply(task_json(app, *task));
}

Reply upload(ImportDesk& desk, const Request& request) {
  const std::string name = request.find("name").value_or("");
  if (name.empty() || name.find('/') != std::string::npos) {
    throw Error(ErrorCode::InvalidInput, "请用 ?name= 写明文件名，不带路径。", "?name");
  }
  if (request.body.empty())
    throw Error(ErrorCode::InvalidInput, "文件是空的（0 字节），请检查后重新上传。", "?name");
  const Upload upload = desk.add_upload(request.caller->person.id, name, request.body);
  return json_reply(Json::object({{"id", upload.id},
                                  {"name", upload.name},
                                  {"size", upload.bytes->size()},
                                  {"sha256", upload.sha256}}),
                    201);
}

Json week_json(const WeekDesk& week) {
  Json done = Json::array(), missing = Json::array(), questions = Json::array();
  for (const std::string& unit : week.returns.done) done.push(unit);
  for (const std::string& unit : week.returns.missing) missing.push(unit);
  for (const dispatch::WeekQuestion& one : week.questions) {
    questions.push(Json::object({{"kind", words<dispatch::WeekQuestion::Kind>[static_cast<std::size_t>(one.kind)].code},
                                 {"project", one.project},
                                 {"field", one.field},
                                 {"place", one.place},
                                 {"text", one.text}}));
  }
  return Json::object({{"week_from", week.from ? Json(week.from->iso()) : Json()},
                       {"week_to", week.to ? Json(week.to->iso()) : Json()},
                       {"done", std::move(done)},
                       {"missing", std::move(missing)},
                       {"questions", std::move(questions)}});
}

}  // namespace

void add_import_routes(Router& routes, App& app, ImportDesk& desk) {
  const Guard guard = needs(org::Right::Import);
  routes.post("/api/v1/uploads", guard, "上传文件", [&desk](const Request& r) { return upload(desk, r); });
  routes.post("/api/v1/imports", guard, "读取并比对，不写入",
              [&](const Request& r) { return start(app, desk, r); });
  routes.get("/api/v1/imports/{id}", guard, "导入的状态", [&](const Request& r) {
    return json_reply(task_json(app, *desk.find(*r.caller, r.param("id"))));
  });
  routes.get("/api/v1/imports/{id}/rows", guard, "逐行差别",
             [&](const Request& r) { return rows(*desk.find(*r.caller, r.param("id")), r); });
  routes.get("/api/v1/imports/{id}/week", guard, "本周收表：谁报了谁没报，要问的问题", [&](const Request& r) {
    const auto plan = desk.plan(*r.caller, r.param("id"));
    auto lease = app.database.lease();
    return json_reply(week_json(week_desk(*lease, r.caller->access, *plan)));
  });
  routes.patch("/api/v1/imports/{id}", guard, "改列的对应，或逐行选择",
               [&](const Request& r) { return change(app, desk, r); });
  routes.post("/api/v1/imports/{id}/commit", guard, "写入", [&](const Request& r) {
    const Json body = body_object(r, {"baseline"});
    const auto task = desk.find(*r.caller, r.param("id"));
    desk.commit(task, flag_member(body, "baseline"));
    return json_reply(task_json(app, *task), 202);
  });
  routes.get("/api/v1/imports/{id}/errors.xlsx", guard, "有错误的行", [&](const Request& r) {
    const auto task = desk.find(*r.caller, r.param("id"));
    const std::lock_guard lock(task->mutex);
    return attachment(error_workbook(task->plan), "导入错误.xlsx");
  });
}

}  // namespace liantu::api
