#include "liantu/api/forms/form_columns.h"

#include <fmt/format.h>

#include <algorithm>

#include "liantu/base/error.h"
#include "liantu/base/number_in.h"
#include "liantu/project/project_week_import.h"
#include "liantu/report/form_field.h"
#include "liantu/sheet/ledger.h"

namespace liantu::api {
namespace {

using json::Json;

constexpr int kMostRows = 5'000;

/// "单位：万元" above the headings.
std::string unit_above(const sheet::Grid& grid, int header_row) {
  for (int row = 0; row + 1 < header_row; ++row)
    for (int column = 0; column < grid.columns(); ++column)
      for (const char* unit : {"亿元", "万元"})
        if (grid.at(row, column).text.find(unit) != std::string::npos) return unit;
  return {};
}

bool is_serial(const std::string& words) { return words == "序号" || words == "编号" || words == "序"; }

/// The first row below the headings that holds a project or nothing, and the last sample below it.
std::pair<int, int> pattern_rows(const sheet::SheetReading& reading) {
  const int below = reading.header_row + reading.header_rows;
  int first = 0, last = 0;
  for (const sheet::LedgerRow& row : reading.rows) {
    if (row.row < below) continue;
    const bool sample = row.values.has_value(), blank = row.skip == sheet::Skip::Blank || row.skip == sheet::Skip::Cancelled;
    if (first == 0) {
      if (sample || blank) first = last = row.row;
      continue;
    }
    if (sample) last = row.row;
    else if (blank && last == row.row - 1) last = row.row;
  }
  return first == 0 ? std::pair{below, below} : std::pair{first, last};
}

std::vector<sheet::SheetReading> readings_of(const sheet::Workbook& workbook) {
  return sheet::read_ledgers(workbook, {project::project_week_ledger()}, {.kind = "project_week", .mapping = {}});
}

const sheet::SheetReading* chosen(const std::vector<sheet::SheetReading>& readings, const std::string& sheet) {
  for (const sheet::SheetReading& one : readings)
    if (!one.columns.empty() && (sheet.empty() || one.sheet == sheet)) return &one;
  return nullptr;
}

int whole_of(const Json& json, std::string_view name) {
  const Json* member = json.find(name);
  const std::int64_t* whole = member != nullptr ? member->whole() : nullptr;
  if (whole == nullptr || *whole < 1 || *whole > 1'048'576)
    throw Error(ErrorCode::InvalidInput, fmt::format("“{}”应是从1起的行号或列号。", name), "/columns/" + std::string(name));
  return static_cast<int>(*whole);
}

std::string text_of(const Json& json, std::string_view name) {
  const Json* member = json.find(name);
  return member != nullptr && member->text() != nullptr ? *member->text() : std::string();
}

void take_formulas(FixedForm& form, std::string_view bytes) {
  const auto formulas = paper::formula_columns(bytes, form.columns);
  for (FormHeading& heading : form.headings) heading.formula = std::find(formulas.begin(), formulas.end(), heading.column) != formulas.end();
}

void name_columns(FixedForm& form) {
  form.columns.names.clear();
  for (const FormHeading& heading : form.headings)
    if (!heading.name.empty()) form.columns.names[heading.column] = heading.name;
}

}  // namespace

FixedForm recognised_form(std::string_view bytes, const std::string& file, const std::string& sheet) {
  sheet::ReadOptions options;
  options.limits.max_file = 20ULL << 20;
  options.limits.max_cells = 500'000;
  const sheet::Workbook workbook = sheet::read_workbook_bytes(bytes, file, options);
  const auto readings = readings_of(workbook);
  const sheet::SheetReading* reading = chosen(readings, sheet);
  if (reading == nullptr)
    throw Error(ErrorCode::InvalidInput, "没有认出表头：请在要填的位置写 {{…}}，或保留“项目名称、总投资、年度计划”等列名后再上传。", "form");
  FixedForm form;
  form.columns.sheet = reading->sheet;
  form.header_row = reading->header_row;
  std::tie(form.columns.row, form.columns.last_row) = pattern_rows(*reading);
  form.columns.last_row = std::min(form.columns.last_row, form.columns.row + kMostRows);
  std::string unit;
  for (const sheet::Grid& grid : workbook.sheets) {
    form.sheets.push_back(grid.sheet);
    if (grid.sheet == reading->sheet) unit = unit_above(grid, reading->header_row);
  }
  for (const sheet::ColumnBinding& one : reading->columns) {
    if (one.header.empty()) continue;
    const std::string field = is_serial(one.header) ? "serial" : std::string(one.field);
    form.headings.push_back({.column = one.column + 1, .words = one.header,
                             .name = field.empty() ? "" : report::name_for_column(field, one.unit.empty() ? unit : one.unit)});
  }
  name_columns(form);
  take_formulas(form, bytes);
  return form;
}

void overrule(FixedForm& form, const paper::FormColumns& said) {
  if (said.row > 0) form.columns.row = said.row;
  if (said.last_row > 0) form.columns.last_row = said.last_row;
  form.columns.last_row = std::max(form.columns.last_row, form.columns.row);
  if (said.names.empty()) return;
  for (FormHeading& heading : form.headings) {
    const auto named = said.names.find(heading.column);
    heading.name = named == said.names.end() ? "" : named->second;
  }
  name_columns(form);
}

void remember(FixedForm& form, const std::vector<FormHeading>& earlier) {
  for (FormHeading& heading : form.headings) {
    const auto same = std::find_if(earlier.begin(), earlier.end(), [&](const FormHeading& one) { return one.words == heading.words; });
    if (same != earlier.end()) heading.name = same->name;
  }
  name_columns(form);
}

Json fixed_form_json(const FixedForm& form) {
  Json items = Json::array(), sheets = Json::array();
  for (const FormHeading& heading : form.headings) {
    items.push(Json::object({{"column", heading.column}, {"heading", heading.words}, {"name", heading.name}, {"formula", heading.formula}}));
  }
  for (const std::string& sheet : form.sheets) sheets.push(sheet);
  return Json::object({{"sheet", form.columns.sheet}, {"header_row", form.header_row}, {"row", form.columns.row},
                       {"last_row", form.columns.last_row}, {"items", std::move(items)}, {"sheets", std::move(sheets)}});
}

KeptColumns kept_columns(std::string_view text) {
  KeptColumns kept;
  const Json json = Json::parse(text);
  kept.columns = {.sheet = text_of(json, "sheet"), .row = whole_of(json, "row"), .last_row = whole_of(json, "last_row"), .names = {}};
  const Json* items = json.find("items");
  for (const Json& item : items != nullptr && items->items() != nullptr ? *items->items() : Json::Array{}) {
    FormHeading heading{.column = whole_of(item, "column"), .words = text_of(item, "heading"), .name = text_of(item, "name")};
    if (!heading.name.empty()) kept.columns.names[heading.column] = heading.name;
    kept.headings.push_back(std::move(heading));
  }
  return kept;
}

paper::FormColumns said_columns(const Json& json) {
  paper::FormColumns said{.sheet = text_of(json, "sheet"), .names = {}};
  if (json.find("row") != nullptr) said.row = whole_of(json, "row");
  if (json.find("last_row") != nullptr) said.last_row = whole_of(json, "last_row");
  const Json* names = json.find("names");
  for (const auto& [column, name] : names != nullptr && names->members() != nullptr ? *names->members() : Json::Object{}) {
    const auto number = number_in<int>(column);
    if (!number || *number < 1 || *number > 16'384 || name.text() == nullptr)
      throw Error(ErrorCode::InvalidInput, "names 应是 {列号:名称}，列号从1起。", "/columns/names");
    said.names[*number] = *name.text();
  }
  return said;
}

}  // namespace liantu::api
