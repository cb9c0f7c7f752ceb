#include <algorithm>

#include "liantu/api/desk/week_desk.h"
#include "liantu/api/error_workbook.h"
#include "liantu/api/evidence_store.h"
#include "liantu/api/http/attachment.h"
#include "liantu/api/http/error_reply.h"
#include "liantu/api/http/reader_sentence.h"
#include "liantu/api/import_desk.h"
#include "liantu/api/import_json.h"
#include "liantu/api/routes/list_query.h"
#include "liantu/api/routes/request_json.h"
#include "liantu/api/routes/routes.h"
#include "liantu/base/number_in.h"
#include "liantu/chain/outside_list_preset.h"

namespace liantu::api {
namespace {

using json::Json;

constexpr std::size_t kRowsUsual = 100;
constexpr std::size_t kRowsMost = 500;

Json task_json(App& app, const ImportTask& task, Language language) {
  std::string state(state_name(task.state));
  if (task.state == ImportState::Done) {
    const auto batch = store::find_batch(*app.database.lease(), task.batch);
    if (batch && !batch->undone_by.empty()) state = "undone";
  }
  const auto job = app.jobs.find(task.job);
  const JobRow at = job.value_or(JobRow{});
  Json out = Json::object({{"id", task.id},
                           {"state", state},
                           {"job", task.job},
                           {"progress", Json::object({{"done", at.done}, {"total", at.total}})}});
  const Json summary = task.summary.empty() ? plan_summary({}) : Json::parse(task.summary);
  for (const auto& [name, value] : *summary.members()) out.set(name, value);
  if (!task.error.empty()) out.set("error", reader_sentence(language, task.error));
  if (task.state == ImportState::Done) out.set("batch", task.batch);
  return out;
}

/// The lines a request asks for: by status, by file, by what was found.
std::function<bool(const PlanRow&)> wanted_lines(const Request& request) {
  const std::string status = request.find("status").value_or("");
  const std::string file = request.find("file").value_or("");
  const std::string found = request.find("findings").value_or("");
  if (!found.empty() && found != "error" && found != "doubt") {
    throw Error(ErrorCode::InvalidInput, "findings 应是 error 或 doubt。", "?findings");
  }
  return [=](const PlanRow& line) {
    return (status.empty() || status_name(line.status) == status) && (file.empty() || line.file == file) &&
           (found != "error" || has_error(line)) && (found != "doubt" || is_doubtful(line));
  };
}

Reply rows(const ImportPlan& plan, const Request& request) {
  const auto wanted = wanted_lines(request);
  const std::string after = request.find("after").value_or("");
  const auto last_shown = number_in<std::size_t>(after);
  if (!after.empty() && !last_shown)
    throw Error(ErrorCode::InvalidInput, "翻页位置不对，请从第一页看起。", "?after");
  const std::size_t limit = limit_of(request, kRowsUsual, kRowsMost);
  const std::size_t first = last_shown ? *last_shown + 1 : 0;
  Json items = Json::array();
  Json next;
  std::size_t total = 0, shown = 0, last = 0;
  for (std::size_t n = 0; n < plan.rows.size(); ++n) {
    if (!wanted(plan.rows[n])) continue;
    ++total;
    if (n < first) continue;
    if (shown == limit) {
      next = Json(std::to_string(last));
      continue;
    }
    items.push(line_json(plan, n, language_of(request)));
    ++shown;
    last = n;
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
  const Json body = body_object(request, {"uploads", "kind", "key", "crs", "mapping", "list", "residence"});
  const std::vector<std::string> uploads = texts_member(body, "uploads");
  if (uploads.empty()) throw Error(ErrorCode::InvalidInput, "请先上传至少一个文件。", "/uploads");
  ImportOptions options;
  options.kind = text_member(body, "kind");
  options.key = text_member(body, "key");
  options.crs = text_member(body, "crs");
  options.list = text_member(body, "list");
  options.residence = text_member(body, "residence");
  if (!options.list.empty()) chain::outside_list(options.list);
  options.mapping = mapping_of(body.find("mapping"));
  options.today = shanghai_day(app.now());
  options.max_file = static_cast<std::uint64_t>(app.settings.max_upload_mib) << 20U;
  const ImportTask task = desk.start(*request.caller, uploads, std::move(options));
  return json_reply(Json::object({{"id", task.id}, {"job", task.job}}), 202)
      .with("Location", "/api/v1/imports/" + task.id);
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

void answer(ImportDesk& desk, const Caller& caller, const std::string& id, const Json& list) {
  if (!list.items()) throw Error(ErrorCode::InvalidInput, "answers 应是一组答复：question 和 answer。", "/answers");
  for (const Json& one : *list.items())
    desk.answer(caller, id, required_text(one, "question"), week_answer_named(required_text(one, "answer")));
}

Reply change(App& app, ImportDesk& desk, const Request& request) {
  const Json body = body_object(request, {"mapping", "kind", "list", "residence", "resolve", "answers"});
  const std::string id(request.param("id"));
  if (const Json* resolve = body.find("resolve")) desk.decide(*request.caller, id, decisions_of(*resolve));
  if (const Json* answers = body.find("answers")) answer(desk, *request.caller, id, *answers);
  const auto text_of = [&](const char* name) {
    return body.find(name) ? std::optional(text_member(body, name)) : std::nullopt;
  };
  ImportDesk::Again again{mapping_of(body.find("mapping")), text_of("kind"), text_of("list"),
                          text_of("residence")};
  if (again.kind) check_import_kind(*again.kind);
  if (again.list && !again.list->empty()) chain::outside_list(*again.list);
  if (again.kind || again.list || again.residence || body.find("mapping"))
    desk.read_again(*request.caller, id, std::move(again));
  return json_reply(task_json(app, desk.find(*request.caller, id), language_of(request)));
}

Reply upload(ImportDesk& desk, const Request& request) {
  const std::string name = request.find("name").value_or("");
  if (name.empty() || name.find('/') != std::string::npos) {
    throw Error(ErrorCode::InvalidInput, "请用 ?name= 写明文件名，不带路径。", "?name");
  }
  if (request.body.empty())
    throw Error(ErrorCode::InvalidInput, "文件是空的（0 字节），请检查后重新上传。", "?name");
  if (const auto refusal = refusal_of_name(name)) throw Error(ErrorCode::InvalidInput, *refusal, "?name");
  const Upload upload = desk.add_upload(request.caller->person.id, name, request.body);
  return json_reply(Json::object({{"id", upload.id},
                                  {"name", upload.name},
                                  {"size", upload.size},
                                  {"sha256", upload.sha256}}),
                    201);
}

Json question_json(const dispatch::WeekQuestion& one, const std::string& sender, const WeekAnswers& answers) {
  Json choices = Json::array();
  for (const dispatch::WeekAnswer choice : one.choices()) choices.push(word_of(choice));
  const auto said = std::find_if(answers.said.begin(), answers.said.end(), [&](const AnsweredQuestion& a) { return a.question == one.id(); });
  Json out = Json::object({{"id", one.id()},
                           {"kind", words<dispatch::WeekQuestion::Kind>[static_cast<std::size_t>(one.kind)].code},
                           {"project", one.project},
                           {"field", one.field},
                           {"place", one.place},
                           {"rival", one.rival},
                           {"unit", sender},
                           {"text", one.text},
                           {"holds", !one.held().empty()},
                           {"choices", std::move(choices)}});
  if (said != answers.said.end())
    out.set("answer", word_of(said->answer)).set("by", said->by).set("at", shanghai_time(said->at));
  return out;
}

Json week_json(const WeekDesk& week, const WeekAnswers& answers) {
  Json done = Json::array(), missing = Json::array(), questions = Json::array();
  for (const std::string& unit : week.returns.done) done.push(unit);
  for (const std::string& unit : week.returns.missing) missing.push(unit);
  for (std::size_t i = 0; i < week.questions.size(); ++i) questions.push(question_json(week.questions[i], week.senders[i], answers));
  return Json::object({{"week_from", week.from ? Json(week.from->iso()) : Json()},
                       {"week_to", week.to ? Json(week.to->iso()) : Json()},
                       {"done", std::move(done)},
                       {"missing", std::move(missing)},
                       {"questions", std::move(questions)}});
}

Json lists_json(Language language) {
  const chain::OutsideLists& known = chain::shipped_outside_lists();
  Json items = Json::array();
  for (const chain::OutsideList& one : known.lists)
    items.push(Json::object({{"code", one.code}, {"zh", one.name}, {"en", one.en}, {"kind", one.kind}}));
  return Json::object({{"basis", reader_basis(language, known.basis)}, {"items", std::move(items)}});
}

}  // namespace

void add_import_routes(Router& routes, App& app, ImportDesk& desk) {
  const Guard guard = needs(org::Right::Import);
  routes.get("/api/v1/import-lists", guard, "外来名单的种类：上市公司表、工商名录、供应商清单",
             [](const Request& r) { return json_reply(lists_json(language_of(r))); });
  routes.post("/api/v1/uploads", guard, "上传文件", [&desk](const Request& r) { return upload(desk, r); });
  routes.post("/api/v1/imports", guard, "读取并比对，不写入",
              [&](const Request& r) { return start(app, desk, r); });
  routes.get("/api/v1/imports/{id}", guard, "导入的状态", [&](const Request& r) {
    return json_reply(task_json(app, desk.find(*r.caller, r.param("id")), language_of(r)));
  });
  routes.get("/api/v1/imports/{id}/rows", guard, "逐行差别",
             [&](const Request& r) { return rows(*desk.plan(*r.caller, r.param("id")), r); });
  routes.get("/api/v1/imports/{id}/week", guard, "本周收表：谁报了谁没报，要问的问题", [&](const Request& r) {
    const auto plan = desk.plan(*r.caller, r.param("id"));
    const WeekDesk week = week_desk(*app.database.lease(), r.caller->access, *plan, language_of(r));
    return json_reply(week_json(week, desk.find(*r.caller, r.param("id")).order.week));
  });
  routes.patch("/api/v1/imports/{id}", guard, "改列的对应或表的种类，或逐行选择",
               [&](const Request& r) { return change(app, desk, r); });
  routes.post("/api/v1/imports/{id}/commit", guard, "写入", [&](const Request& r) {
    const Json body = body_object(r, {"baseline"});
    return json_reply(
        task_json(app, desk.commit(*r.caller, r.param("id"), flag_member(body, "baseline")), language_of(r)), 202);
  });
  routes.get("/api/v1/imports/{id}/errors.xlsx", guard, "有错误的行", [&](const Request& r) {
    return attachment(error_workbook(*desk.plan(*r.caller, r.param("id"))), "导入错误.xlsx");
  });
}

}  // namespace liantu::api
