#include "liantu/api/error_workbook.h"

#include <algorithm>

#include "liantu/api/desk/import_stages.h"
#include "liantu/api/ledger_export.h"
#include "liantu/sheet/table_writer.h"

namespace liantu::api {
namespace {

std::string place(const PlanRow& line) {
  return line.file + (line.sheet.empty() ? "" : " / " + line.sheet) + " 第 " + std::to_string(line.row) +
         " 行";
}

std::string reasons(const PlanRow& line) {
  std::string text;
  for (const sheet::Finding& finding : line.findings) {
    if (finding.severity != sheet::Finding::Severity::Error) continue;
    text += (text.empty() ? "" : "\n") + (finding.cell.empty() ? "" : finding.cell + "：") + finding.message;
  }
  return text;
}

/// The cell as it was sent stands where its value could not be read.
void mark_cells(const PlanRow& line, const FieldTable& table, sheet::OutTable& out) {
  const std::size_t row = out.rows.size() - 1;
  for (const sheet::Finding& finding : line.findings) {
    if (finding.severity != sheet::Finding::Severity::Error) continue;
    const auto field = table.index(finding.field);
    const std::size_t column = field ? *field : table.size();
    if (field && is_empty(out.rows[row][column]) && !finding.value.empty())
      out.rows[row][column] = finding.value;
    const auto same = std::find_if(out.marks.begin(), out.marks.end(), [&](const sheet::OutMark& m) {
      return m.row == row && m.column == column;
    });
    if (same == out.marks.end()) {
      out.marks.push_back({row, column, finding.message});
    } else {
      same->comment += "\n" + finding.message;
    }
  }
}

sheet::OutTable sheet_of(const ImportPlan& plan, const store::Entity& entity) {
  sheet::OutTable out = ledger_table(entity, store::administrator_access(""), {}, false);
  for (const char* header : {"错误原因", "原文件位置"}) {
    sheet::OutColumn column;
    column.header = header;
    column.width = 40;
    out.columns.push_back(std::move(column));
  }
  for (const PlanRow& line : plan.rows) {
    if (line.entity != &entity || !has_error(line)) continue;
    store::StoredRow row;
    row.values = line.values.empty() ? Row(entity.fields->size()) : line.values;
    sheet::OutTable one = ledger_table(entity, store::administrator_access(""), {row}, false);
    one.rows[0].emplace_back(reasons(line));
    one.rows[0].emplace_back(place(line));
    out.rows.push_back(std::move(one.rows[0]));
    mark_cells(line, *entity.fields, out);
  }
  return out;
}

}  // namespace

bool has_error(const PlanRow& line) {
  return line.status == RowStatus::Error ||
         std::any_of(line.findings.begin(), line.findings.end(),
                     [](const sheet::Finding& f) { return f.severity == sheet::Finding::Severity::Error; });
}

bool is_doubtful(const PlanRow& line) {
  const bool said = std::any_of(line.findings.begin(), line.findings.end(),
                                [](const sheet::Finding& f) { return f.code != kNewAheadCode; });
  return line.status != RowStatus::Skipped && said && !has_error(line);
}

std::string error_workbook(const ImportPlan& plan) {
  std::vector<const store::Entity*> entities;
  for (const PlanRow& line : plan.rows) {
    const bool fresh = std::find(entities.begin(), entities.end(), line.entity) == entities.end();
    if (line.entity && has_error(line) && fresh) entities.push_back(line.entity);
  }
  std::vector<sheet::OutTable> tables;
  for (const store::Entity* entity : entities) tables.push_back(sheet_of(plan, *entity));
  if (tables.empty()) {
    sheet::OutTable none;
    none.sheet = "没有错误";
    none.columns.push_back({.header = "没有错误"});
    tables.push_back(std::move(none));
  }
  return sheet::xlsx_bytes(tables);
}

}  // namespace liantu::api
