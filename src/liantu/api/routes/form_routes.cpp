// The office's own forms: looked through before they are kept, filled every time, every version kept.
#include <algorithm>

#include "liantu/api/desk/desk_papers.h"
#include "liantu/api/evidence_store.h"
#include "liantu/api/export_log_store.h"
#include "liantu/api/forms/office_form.h"
#include "liantu/api/forms/paper_form_store.h"
#include "liantu/api/http/attachment.h"
#include "liantu/api/http/error_reply.h"
#include "liantu/api/http/reader_sentence.h"
#include "liantu/api/import_task_store.h"
#include "liantu/api/routes/list_query.h"
#include "liantu/api/routes/request_json.h"
#include "liantu/api/routes/routes.h"
#include "liantu/base/error.h"

namespace liantu::api {
namespace {

using json::Json;
using report::FormPaper;

struct Uploaded {
  std::string name, bytes;
};

PaperOrder order_of(const App& app, store::Session& session, const Request& request, FormPaper paper, std::string_view ending) {
  const Date today = shanghai_day(app.now());
  const Date day = day_parameter(request, "asof").value_or(today);
  return {form_paper_code(paper), ending, moment_of(day, today), compared_with(session, day, day_parameter(request, "since"), today), app.demo};
}

FormPaper paper_of(const Request& request) { return form_paper(request.find("paper").value_or("weekly")); }

Uploaded uploaded(App& app, store::Session& session, const Request& request, const std::string& id) {
  const auto found = find_upload(session, id);
  if (!found || found->person != request.caller->person.id)
    throw Error(ErrorCode::NotFound, "没有这个上传文件，请重新上传。", "/upload");
  Uploaded file{found->name, file_bytes(session, app.files, found->sha256)};
  if (const auto refused = refusal_of(file.bytes, file.name)) throw Error(ErrorCode::InvalidInput, *refused, "/upload");
  return file;
}

/// What an earlier form's person said of the same headings, then what this request says.
std::optional<FixedForm> fixed_form(store::Session& session, const Request& request, const Uploaded& file, const Json& body) {
  if (!needs_columns(file.bytes)) return std::nullopt;
  const Json* said = body.find("columns");
  const auto columns = said != nullptr && said->members() != nullptr ? said_columns(*said) : paper::FormColumns{.names = {}};
  FixedForm form = recognised_form(file.bytes, file.name, columns.sheet);
  for (const PaperForm& one : paper_forms(session, request.caller->access)) {
    if (one.versions.front().columns.empty()) continue;
    const auto earlier = kept_columns(one.versions.front().columns).headings;
    const auto same = [&](const FormHeading& heading) {
      return std::any_of(earlier.begin(), earlier.end(), [&](const FormHeading& other) { return other.words == heading.words; });
    };
    if (std::all_of(form.headings.begin(), form.headings.end(), same)) remember(form, earlier);
  }
  overrule(form, columns);
  return form;
}

Json check_json(const FormCheck& check, bool english) {
  Json lines = Json::array();
  for (const FormLine& line : check.lines) {
    Json one = Json::object({{"place", line.place}, {"written", line.written}, {"known", line.message.empty()}, {"name", line.name},
                             {"about", english ? line.about_en : line.about}, {"value", line.value}, {"listed", line.listed}});
    if (!line.message.empty()) one.set("message", reader_sentence(english ? Language::En : Language::Zh, line.message));
    lines.push(std::move(one));
  }
  Json out = Json::object({{"format", check.workbook ? "xlsx" : "docx"}, {"lines", std::move(lines)}, {"unknown", check.unknown}, {"entries", check.entries}});
  if (check.fixed) out.set("columns", fixed_form_json(*check.fixed));
  return out;
}

Json version_json(const FormVersion& version) {
  return Json::object({{"version", version.version}, {"file_name", version.file_name}, {"sha256", version.sha256}, {"size", version.size},
                       {"fixed", !version.columns.empty()}, {"actor", version.actor}, {"at", shanghai_time(version.at)}});
}

Json form_json(const PaperForm& form) {
  Json versions = Json::array();
  for (const FormVersion& version : form.versions) versions.push(version_json(version));
  return Json::object({{"id", form.id}, {"paper", form.paper}, {"unit", form.unit}, {"name", form.name},
                       {"removed", form.removed_at.has_value()}, {"versions", std::move(versions)}});
}

Reply list(App& app, const Request& request) {
  auto lease = app.database.lease();
  Json items = Json::array(), units = Json::array();
  const std::string wanted = request.find("paper").value_or("");
  for (const PaperForm& form : paper_forms(*lease, request.caller->access))
    if (wanted.empty() || form.paper == wanted) items.push(form_json(form));
  for (const org::Unit& unit : request.caller->person.units) units.push(unit.name);
  return json_reply(Json::object({{"items", std::move(items)}, {"units", std::move(units)}}));
}

Reply fields(const Request& request) {
  Json items = Json::array();
  const bool english = speaks_english(request);
  for (const report::FormField& field : report::form_fields(paper_of(request)))
    items.push(Json::object({{"name", field.name}, {"en", field.en}, {"about", english ? field.about_en : field.about}, {"listed", field.listed}}));
  return json_reply(Json::object({{"items", std::move(items)}}));
}

Reply fields_file(App& app, const Request& request) {
  const FormPaper paper = paper_of(request);
  auto lease = app.database.lease();
  const auto values = desk_fields(*lease, request.caller->access, app.settings, order_of(app, *lease, request, paper, ""));
  return attachment(field_list(paper, values, speaks_english(request)), paper == FormPaper::Weekly ? "周调度表模板可用的名称.xlsx" : "一页纸模板可用的名称.xlsx");
}

Reply sample(const Request& request, const std::string& ending) {
  const FormPaper paper = paper_of(request);
  return attachment(sample_form(paper, ending), (paper == FormPaper::Weekly ? "周调度表样表" : "会前一页纸样表") + ending);
}

Reply check(App& app, const Request& request) {
  const Json body = body_object(request, {"upload", "paper", "columns"});
  const FormPaper paper = form_paper(required_text(body, "paper"));
  auto lease = app.database.lease();
  const Uploaded file = uploaded(app, *lease, request, required_text(body, "upload"));
  const auto fixed = fixed_form(*lease, request, file, body);
  const auto values = desk_fields(*lease, request.caller->access, app.settings, order_of(app, *lease, request, paper, ""));
  return json_reply(check_json(checked_form(file.bytes, fixed, paper, values), speaks_english(request)));
}

std::string unit_of(const Json& body, const Request& request) {
  std::string unit = text_member(body, "unit");
  const auto& units = request.caller->access.units;
  if (unit.empty() || request.caller->access.all_rows || std::find(units.begin(), units.end(), unit) != units.end()) return unit;
  throw Error(ErrorCode::Forbidden, "只能给本单位存模板，请改选本单位。", "/unit");
}

Reply save(App& app, const Request& request) {
  const Json body = body_object(request, {"upload", "paper", "name", "unit", "columns"});
  const FormPaper paper = form_paper(required_text(body, "paper"));
  const std::string name = required_text(body, "name");
  if (name.size() > 120) throw Error(ErrorCode::InvalidInput, "模板名称太长，请不超过40个字。", "/name");
  auto lease = app.database.lease();
  const Uploaded file = uploaded(app, *lease, request, required_text(body, "upload"));
  const auto fixed = fixed_form(*lease, request, file, body);
  const auto values = desk_fields(*lease, request.caller->access, app.settings, order_of(app, *lease, request, paper, ""));
  checked_form(file.bytes, fixed, paper, values);   // refuses what cannot be filled
  FormVersion version{.file_name = file.name, .sha256 = keep_bytes(*lease, app.files, file.bytes),
                      .size = static_cast<std::int64_t>(file.bytes.size()), .columns = fixed ? fixed_form_json(*fixed).dump() : "",
                      .actor = request.caller->access.actor, .at = app.now()};
  const std::string id = put_form(*lease, {.id = {}, .paper = std::string(form_paper_code(paper)), .unit = unit_of(body, request), .name = name},
                                  version, app.ids.next(app.now() / 1000));
  return json_reply(form_json(*find_form(*lease, request.caller->access, id)), 201).with("Location", "/api/v1/paper-forms/" + id);
}

PaperForm form_of(store::Session& session, const Request& request) {
  auto form = find_form(session, request.caller->access, request.param("id"));
  if (!form) throw Error(ErrorCode::NotFound, "没有这个模板，或不在您的范围内。", std::string(request.param("id")));
  return *form;
}

/// ?version=2; the newest without it.
FormVersion version_of(const PaperForm& form, const Request& request) {
  const auto asked = request.find("version");
  if (!asked) return form.versions.front();
  for (const FormVersion& version : form.versions)
    if (std::to_string(version.version) == *asked) return version;
  throw Error(ErrorCode::NotFound, "这个模板没有这一版，请从版本列表中选。", "?version");
}

std::string ending_of(std::string_view bytes) { return paper::form_kind(bytes) == paper::FormKind::Workbook ? ".xlsx" : ".docx"; }

Reply one(App& app, const Request& request) {
  auto lease = app.database.lease();
  const PaperForm form = form_of(*lease, request);
  const FormVersion version = version_of(form, request);
  const FormPaper paper = form_paper(form.paper);
  const std::string bytes = file_bytes(*lease, app.files, version.sha256);
  std::optional<FixedForm> fixed;
  if (!version.columns.empty()) {
    fixed = recognised_form(bytes, version.file_name, kept_columns(version.columns).columns.sheet);
    overrule(*fixed, kept_columns(version.columns).columns);
  }
  const auto values = desk_fields(*lease, request.caller->access, app.settings, order_of(app, *lease, request, paper, ""));
  Json out = form_json(form);
  out.set("version", version.version).set("check", check_json(checked_form(bytes, fixed, paper, values), speaks_english(request)));
  return json_reply(std::move(out));
}

Reply original(App& app, const Request& request) {
  auto lease = app.database.lease();
  const FormVersion version = version_of(form_of(*lease, request), request);
  return attachment(file_bytes(*lease, app.files, version.sha256), version.file_name).with("Content-Security-Policy", "sandbox");
}

Reply filled(App& app, const Request& request) {
  auto lease = app.database.lease();
  const PaperForm form = form_of(*lease, request);
  const FormVersion version = version_of(form, request);
  const std::string bytes = file_bytes(*lease, app.files, version.sha256), ending = ending_of(bytes);
  const PaperOrder order = order_of(app, *lease, request, form_paper(form.paper), ending);
  const auto values = desk_fields(*lease, request.caller->access, app.settings, order);
  const auto columns = version.columns.empty() ? std::nullopt : std::optional(kept_columns(version.columns).columns);
  const auto made = filled_form(bytes, columns, values);
  log_export(*lease, {app.now(), request.caller->access.actor, "form:" + form.name, ending, 1});
  return attachment(made.bytes, paper_name(form.name, order.now.day, ending));
}

Reply remove(App& app, const Request& request) {
  auto lease = app.database.lease();
  form_of(*lease, request);
  remove_form(*lease, request.param("id"), request.caller->access.actor, app.now());
  return {.status = 204};
}

}  // namespace

void add_form_routes(Router& routes, App& app) {
  const std::string base = "/api/v1/paper-forms";
  const Guard use = reads("project"), keep = writes("decision"), take = needs(org::Right::Export);
  routes.get(base, use, "本单位模板", [&app](const Request& r) { return list(app, r); });
  routes.get(base + "/fields", use, "模板可用的名称", fields);
  routes.get(base + "/fields.xlsx", take, "模板可用的名称，带现在的值", [&app](const Request& r) { return fields_file(app, r); });
  for (const std::string ending : {".xlsx", ".docx"})
    routes.get(base + "/sample" + ending, use, "样表", [ending](const Request& r) { return sample(r, ending); });
  routes.post(base + "/check", keep, "看模板认得哪些名称", [&app](const Request& r) { return check(app, r); });
  routes.post(base, keep, "存模板，同名的为新一版", [&app](const Request& r) { return save(app, r); });
  routes.get(base + "/{id}", use, "一个模板和它会填什么", [&app](const Request& r) { return one(app, r); });
  routes.get(base + "/{id}/original", use, "模板原件", [&app](const Request& r) { return original(app, r); });
  routes.get(base + "/{id}/filled", take, "按模板填好的文件", [&app](const Request& r) { return filled(app, r); });
  routes.remove(base + "/{id}", keep, "停用模板，各版保留", [&app](const Request& r) { return remove(app, r); });
}

}  // namespace liantu::api
