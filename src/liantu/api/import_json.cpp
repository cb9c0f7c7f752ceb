#include "liantu/api/import_json.h"

#include <algorithm>

#include "liantu/api/desk/import_stages.h"
#include "liantu/api/error_workbook.h"
#include "liantu/api/http/reader_sentence.h"
#include "liantu/json/row_json.h"

namespace liantu::api {
namespace {

using json::Json;

Json sheet_json(const PlanSheet& sheet) {
  Json columns = Json::array();
  for (const sheet::ColumnBinding& column : sheet.reading.columns) {
    if (is_export_column(column.header)) continue;
    columns.push(Json::object({{"header", column.header},
                               {"field", column.field},
                               {"unit", column.unit},
                               {"confidence", column.confidence},
                               {"sample", column.sample}}));
  }
  return Json::object({{"file", sheet.reading.file},
                       {"sheet", sheet.reading.sheet},
                       {"kind", sheet.reading.kind},
                       {"confirmed", sheet.confirmed},
                       {"header_row", sheet.reading.header_row},
                       {"columns", std::move(columns)},
                       {"counts", counts_json(sheet.counts)}});
}

Json finding_json(const sheet::Finding& finding, Language language) {
  return Json::object(
      {{"severity", finding.severity == sheet::Finding::Severity::Error ? "error" : "warning"},
       {"field", finding.field},
       {"cell", finding.cell},
       {"value", finding.value},
       {"message", reader_sentence(language, finding.message)},
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

}  // namespace

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

Json plan_summary(const ImportPlan& plan) {
  Json sheets = Json::array();
  for (const PlanSheet& sheet : plan.sheets) sheets.push(sheet_json(sheet));
  Json questions = Json::array(), questions_en = Json::array();
  for (const ImportQuestion& question : plan.questions) {
    questions.push(question.zh);
    questions_en.push(question.en);
  }
  std::size_t bad = 0, doubtful = 0, ahead = 0;
  const auto runs_ahead = [](const PlanRow& line) {
    return line.status == RowStatus::New && std::any_of(line.findings.begin(), line.findings.end(),
                                                        [](const sheet::Finding& f) { return f.code == kNewAheadCode; });
  };
  for (const PlanRow& line : plan.derived) ahead += runs_ahead(line) ? 1 : 0;
  for (const PlanRow& line : plan.rows) {
    bad += has_error(line) ? 1 : 0;
    doubtful += is_doubtful(line) ? 1 : 0;
    ahead += runs_ahead(line) ? 1 : 0;
  }
  Json counts = counts_json(plan.counts);
  counts.set("bad", bad).set("doubtful", doubtful).set("new_ahead", ahead);
  return Json::object({{"counts", std::move(counts)},
                       {"projects", plan.derived.size()},
                       {"sheets", std::move(sheets)},
                       {"questions", std::move(questions)},
                       {"questions_en", std::move(questions_en)}});
}

Json line_json(const ImportPlan& plan, std::size_t n, Language language) {
  const PlanRow& line = plan.rows[n];
  Json changes = Json::array();
  Json findings = Json::array();
  Json likes = Json::array();
  std::string title;
  for (const sheet::Finding& finding : line.findings) findings.push(finding_json(finding, language));
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

}  // namespace liantu::api
