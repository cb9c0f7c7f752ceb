#include "liantu/api/forms/office_form.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "liantu/base/error.h"
#include "liantu/sheet/table_writer.h"

namespace liantu::api {
namespace {

using paper::Fields;
using report::FormField;
using report::FormPaper;

std::string shown(const Fields& fields, const std::string& name) {
  if (const auto found = fields.values.find(name); found != fields.values.end()) return paper::datum_text(found->second);
  const std::size_t dot = name.find('.');
  if (dot == std::string::npos) return {};
  const auto list = fields.lists.find(name.substr(0, dot));
  if (list == fields.lists.end() || list->second.empty()) return {};
  const auto value = list->second.front().find(name.substr(dot + 1));
  return value == list->second.front().end() ? std::string() : paper::datum_text(value->second);
}

const FormField* field_named(FormPaper paper, const std::string& name) {
  for (const FormField& field : report::form_fields(paper))
    if (field.name == name || field.en == name) return &field;
  return nullptr;
}

std::string cell_place(const paper::FormColumns& columns, int column) {
  std::string letters;
  for (; column > 0; column = (column - 1) / 26) letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
  return fmt::format("{}!{}{}", columns.sheet, letters, columns.row);
}

std::vector<paper::Blank> written_in(std::string_view bytes, const std::optional<FixedForm>& fixed) {
  if (!fixed) return paper::placeholders(bytes);
  std::vector<paper::Blank> all;
  for (const auto& [column, name] : fixed->columns.names) all.push_back({cell_place(fixed->columns, column), name});
  return all;
}

}  // namespace

FormPaper form_paper(std::string_view code) {
  if (code == "onepage") return FormPaper::OnePage;
  if (code == "weekly") return FormPaper::Weekly;
  throw Error(ErrorCode::InvalidInput, "模板用于 onepage（会前一页纸）或 weekly（周调度表），请写其中一种。", "paper");
}

std::string_view form_paper_code(FormPaper paper) { return paper == FormPaper::OnePage ? "onepage" : "weekly"; }

bool needs_columns(std::string_view bytes) {
  return paper::form_kind(bytes) == paper::FormKind::Workbook && paper::placeholders(bytes).empty();
}

paper::Filled filled_form(std::string_view bytes, const std::optional<paper::FormColumns>& columns, const Fields& fields) {
  return columns ? paper::fill(bytes, *columns, fields) : paper::fill(bytes, fields);
}

FormCheck checked_form(std::string_view bytes, const std::optional<FixedForm>& fixed, FormPaper paper, const Fields& fields) {
  FormCheck check{.workbook = paper::form_kind(bytes) == paper::FormKind::Workbook, .lines = {}, .fixed = fixed};
  const auto written = written_in(bytes, fixed);
  if (written.empty() && !fixed)
    throw Error(ErrorCode::InvalidInput, "模板里没有 {{…}}：请在要填的位置写上名称，例如 {{县名}}，可先下载样表照着改。", "form");
  const auto filled = filled_form(bytes, fixed ? std::optional(fixed->columns) : std::nullopt, fields);
  std::map<std::pair<std::string, std::string>, std::string> messages;
  for (const paper::TemplateFinding& one : filled.findings) messages[{one.place, one.written}] = one.message;
  for (const paper::Blank& one : written) {
    FormLine line{.place = one.place, .written = one.name};
    if (const FormField* field = field_named(paper, one.name)) {
      line.name = field->name;
      line.about = field->about;
      line.about_en = field->about_en;
      line.listed = field->listed;
      line.value = shown(fields, one.name);
    }
    for (const auto& [at, message] : messages)
      if (at.first == one.place && at.second.find(one.name) != std::string::npos) line.message = message;
    if (!line.message.empty()) ++check.unknown;
    check.lines.push_back(std::move(line));
  }
  for (const paper::TemplateFinding& one : filled.findings)
    if (one.written == "{{") check.lines.push_back({.place = one.place, .written = "{{", .message = one.message}), ++check.unknown;
  if (paper == FormPaper::Weekly)
    if (const auto list = fields.lists.find("projects"); list != fields.lists.end()) check.entries = list->second.size();
  return check;
}

std::string field_list(FormPaper paper, const Fields& fields, bool english) {
  sheet::OutTable table{.sheet = english ? "Fields" : "可用的名称", .columns = {}, .rows = {}};
  const std::vector<std::string> heads = english ? std::vector<std::string>{"Write", "In Chinese", "Meaning", "Where", "Now"}
                                                 : std::vector<std::string>{"写法", "英文写法", "含义", "放在哪里", "现在的值"};
  const double widths[] = {30, 30, 44, 26, 40};
  for (std::size_t i = 0; i < heads.size(); ++i) table.columns.push_back({.header = heads[i], .width = widths[i]});
  for (const FormField& field : report::form_fields(paper)) {
    const std::string zh = "{{" + field.name + "}}", en = "{{" + field.en + "}}";
    const char* where = english ? (field.listed ? "the row that repeats" : "anywhere") : (field.listed ? "表格中逐条重复的一行" : "任何位置");
    table.rows.push_back({Value{english ? en : zh}, Value{english ? zh : en}, Value{english ? field.about_en : field.about}, Value{std::string(where)},
                          Value{shown(fields, field.name)}});
  }
  return sheet::xlsx_bytes({table});
}

}  // namespace liantu::api
