#include "liantu/api/import_plan.h"

#include <algorithm>
#include <unordered_map>

#include "liantu/api/desk/import_stages.h"
#include "liantu/api/import_key.h"
#include "liantu/api/import_match.h"
#include "liantu/api/import_projects.h"
#include "liantu/api/ledger_export.h"
#include "liantu/base/error.h"
#include "liantu/base/nearest.h"
#include "liantu/base/number_in.h"
#include "liantu/enterprise/firm_name.h"
#include "liantu/json/json.h"
#include "liantu/store/ledger_row.h"

namespace liantu::api {
namespace {

constexpr std::string_view kIdHeader = "链图编号";
constexpr std::string_view kVersionHeader = "链图版本";
constexpr double kAlike = 0.75;
constexpr std::size_t kAlikeMost = 3;

const store::Entity* entity_of(const std::vector<ImportTarget>& targets, std::string_view kind) {
  const auto it = std::find_if(targets.begin(), targets.end(),
                               [&](const ImportTarget& t) { return t.kind.name == kind; });
  return it == targets.end() ? nullptr : it->entity;
}

/// Columns of the hidden id and version of our own exports, when the sheet has them.
struct ExportColumns {
  const sheet::Grid* grid = nullptr;
  int id = -1, version = -1;
  std::vector<bool> present;
};

ExportColumns export_columns(const sheet::Workbook& workbook, const sheet::SheetReading& reading,
                             const store::Entity& entity) {
  ExportColumns columns;
  columns.present.assign(entity.fields->size(), false);
  for (const sheet::ColumnBinding& binding : reading.columns) {
    if (binding.header == kIdHeader) columns.id = binding.column;
    if (binding.header == kVersionHeader) columns.version = binding.column;
    if (!binding.field.empty()) columns.present[entity.fields->at(binding.field)] = true;
  }
  for (const sheet::Grid& grid : workbook.sheets) {
    if (grid.file == reading.file && grid.sheet == reading.sheet) columns.grid = &grid;
  }
  return columns;
}

void read_export_cells(const ExportColumns& columns, PlanRow& line) {
  if (!columns.grid || columns.id < 0 || columns.version < 0) return;
  const std::string& id = columns.grid->at(line.row - 1, columns.id).text;
  const std::string& version = columns.grid->at(line.row - 1, columns.version).text;
  const std::int64_t number = number_in<std::int64_t>(version).value_or(0);
  if (id.empty() || number < 1) return;
  line.id = id;
  line.exported = number;
  line.present = columns.present;
  if (line.values.empty()) return;
  for (const sheet::Finding& finding : line.findings) {  // a cell that was not understood is not an emptied one
    const auto field = line.entity->fields->index(finding.field);
    if (field && is_empty(line.values[*field])) line.present[*field] = false;
  }
}

PlanRow plan_row(sheet::LedgerRow& row, const store::Entity* entity) {
  PlanRow line;
  line.file = std::move(row.file);
  line.sheet = std::move(row.sheet);
  line.row = row.row;
  line.findings = std::move(row.findings);
  if (row.skip) {
    line.skip = sheet::skip_word(*row.skip);
    return line;
  }
  line.entity = entity;
  if (row.error.empty() && row.values && entity) {
    line.values = std::move(*row.values);
    line.status = RowStatus::New;
    return line;
  }
  line.status = RowStatus::Error;
  const std::string message = row.error.empty() ? "这一行读不出来，请检查后再导入。" : row.error;
  const bool said = std::any_of(line.findings.begin(), line.findings.end(), [&](const auto& finding) { return finding.message == message; });
  if (said) return line;
  line.findings.push_back({sheet::Finding::Severity::Error, "", "", "", message, "row_unreadable"});
  return line;
}

/// Where the values of a record stand: one entry for all records, line below line, that go on in the same columns.
class CellRuns {
 public:
  explicit CellRuns(std::vector<SourceCells>& into) : into_(into) {}
  void add(const FieldTable& fields, const sheet::LedgerRow& row, const PlanRow& line) {
    if (begun_ && into_.back().part == line.part && into_.back().last_row + 1 == row.row &&
        first_.goes_on_in(row.cells, row.row - static_cast<int>(into_.back().first_row))) {
      into_.back().last_row = row.row;
      return;
    }
    first_ = row.cells;
    into_.push_back({line.file, line.sheet, line.part, row.row, row.row, first_.text(fields, row.row)});
    begun_ = true;
  }

 private:
  std::vector<SourceCells>& into_;
  sheet::CellNames first_;
  bool begun_ = false;
};

/// Changes to fields the caller may not see are dropped: what he cannot see stays as it is.
void drop_unseen(const store::Access& access, const store::Entity& entity, std::vector<CellChange>& changes) {
  std::erase_if(changes, [&](const CellChange& c) {
    return store::is_masked(access, entity, (*entity.fields)[c.field]);
  });
}

std::optional<Row> version_values(store::Session& session, const store::Access& access, const PlanRow& line) {
  for (store::Version& version : store::history(session, whole_view(access), *line.entity, line.id)) {
    if (version.version == line.exported && !version.values.empty()) return std::move(version.values);
  }
  return std::nullopt;
}

/// Firms that say neither local nor outside, in their line and in the register, are what the clerk said of
/// the whole list.
void fill_residence(ImportPlan& plan, const std::string& residence) {
  for (PlanRow& line : plan.rows) {
    if (line.status != RowStatus::New || !line.entity || line.entity->name != "enterprise") continue;
    const std::size_t at = line.entity->fields->at("residence");
    const bool stands = !line.stored.empty() && !is_empty(line.stored[at]);
    if (is_empty(line.values[at]) && !stands) line.values[at] = residence;
  }
}

/// Columns that hold something and belong to no field, in one sentence on the last row of the header.
void name_unknown_columns(const sheet::SheetReading& reading, PlanRow& header) {
  std::string names;
  for (const sheet::ColumnBinding& column : reading.columns) {
    if (!column.field.empty() || column.confidence > 0 || column.header.empty() ||
        is_export_column(column.header))
      continue;
    names += (names.empty() ? "“" : "、“") + column.header + "”";
  }
  if (names.empty()) return;
  header.findings.push_back({sheet::Finding::Severity::Warning, "", "", "",
                             "台账没有对应的栏目，这些列没有读入：" + names + "；要读入请指定列对应。",
                             "unknown_column"});
}

}  // namespace

bool is_export_column(std::string_view header) {
  return header == kIdHeader || header == kVersionHeader || is_word_heading(header);
}

std::string_view status_name(RowStatus status) {
  switch (status) {
    case RowStatus::New:
      return "new";
    case RowStatus::Changed:
      return "changed";
    case RowStatus::Conflict:
      return "conflict";
    case RowStatus::Unchanged:
      return "unchanged";
    case RowStatus::Error:
      return "error";
    case RowStatus::Skipped:
      return "skipped";
  }
  return "";
}

void compare_line(store::Session& session, const store::Access& access, PlanRow& line) {
  if (line.status == RowStatus::Error || line.status == RowStatus::Skipped) return;
  line.changes.clear();
  if (line.id.empty()) {
    line.status = RowStatus::New;
    return note_stage(line);
  }
  const FieldTable& table = *line.entity->fields;
  std::optional<Row> base;
  if (line.exported != 0 && line.exported != line.version) base = version_values(session, access, line);
  if (base) {
    line.changes = three_way(table, *base, line.stored, line.values, line.present);
  } else if (line.exported != 0) {
    line.changes = differences_of_export(table, line.stored, line.values, line.present);
  } else {
    line.changes = differences(table, line.stored, line.values);
  }
  drop_unseen(access, *line.entity, line.changes);
  const bool conflict =
      std::any_of(line.changes.begin(), line.changes.end(), [](const CellChange& c) { return c.conflict; });
  line.status = conflict               ? RowStatus::Conflict
                : line.changes.empty() ? RowStatus::Unchanged
                                       : RowStatus::Changed;
  note_stage(line);
}

void count_lines(ImportPlan& plan) {
  plan.counts.clear();
  // Tables of two kinds on one sheet are told apart by their kind; rows that are no records count with the first.
  std::map<std::tuple<std::string_view, std::string_view, std::string_view>, PlanSheet*> sheets;
  for (PlanSheet& sheet : plan.sheets) {
    sheet.counts.clear();
    sheets.try_emplace({sheet.reading.file, sheet.reading.sheet, ""}, &sheet);
    sheets.try_emplace({sheet.reading.file, sheet.reading.sheet, sheet.reading.kind}, &sheet);
  }
  for (const PlanRow& line : plan.rows) {
    ++plan.counts[line.status];
    const std::string_view kind = line.entity != nullptr ? std::string_view(line.entity->name) : std::string_view();
    auto it = sheets.find({line.file, line.sheet, kind});
    if (it == sheets.end()) it = sheets.find({line.file, line.sheet, ""});
    if (it != sheets.end()) ++it->second->counts[line.status];
  }
}

ImportPlan plan_readings(store::Session& session, const store::Access& access,
                         const sheet::Workbook& workbook, std::vector<sheet::SheetReading> readings,
                         const ImportOptions& options) {
  const std::vector<ImportTarget> targets = import_targets();
  ImportPlan plan;
  std::size_t lines = 0;
  for (const auto& reading : readings) lines += reading.rows.size();
  plan.rows.reserve(lines);
  std::map<std::pair<std::string, std::string>, std::unordered_map<int, int>> begun;   // records by sheet and row
  for (sheet::SheetReading& reading : readings) {
    std::unordered_map<int, int>& begun_here = begun[{reading.file, reading.sheet}];
    const store::Entity* entity = entity_of(targets, reading.kind);
    const ExportColumns columns = entity ? export_columns(workbook, reading, *entity) : ExportColumns{};
    CellRuns runs(plan.cells);
    for (sheet::LedgerRow& row : reading.rows) {
      PlanRow line = plan_row(row, entity);
      if (line.entity != nullptr) line.part = begun_here[line.row]++;
      if (line.status == RowStatus::New) {
        runs.add(*entity->fields, row, line);
        read_export_cells(columns, line);
      }
      if (entity && line.row == reading.header_row + reading.header_rows - 1 && line.skip == "header")
        name_unknown_columns(reading, line);
      plan.rows.push_back(std::move(line));
    }
    reading.rows.clear();
    plan.sheets.push_back({std::move(reading), false, {}});
  }
  std::map<const store::Entity*, std::vector<PlanRow*>> by_entity;
  for (PlanRow& line : plan.rows) {
    if (line.status == RowStatus::New) by_entity[line.entity].push_back(&line);
  }
  for (const auto& [entity, of_entity] : by_entity) {
    match_rows(session, access, *entity, options.key, of_entity, plan);
  }
  if (!options.residence.empty()) fill_residence(plan, options.residence);
  for (PlanRow& line : plan.rows) compare_line(session, access, line);
  derive_projects(session, access, plan);
  count_lines(plan);
  if (by_entity.empty()) {
    plan.questions.push_back({"没有认出台账的行：请确认文件是台账，或指定它是哪一种台账、逐列对应字段。",
                              "No row of a ledger was recognised: check that the file is one, or say which kind it is and which column is which field."});
  }
  return plan;
}

std::vector<Alike> alike(const ImportPlan& plan, const PlanRow& row) {
  std::vector<Alike> found;
  if (row.status != RowStatus::New || !row.entity) return found;
  const auto titles = plan.titles.find(row.entity);
  const Value& title = row.values[row.entity->fields->at(row.entity->title_field)];
  if (titles == plan.titles.end() || is_empty(title)) return found;
  const bool firm = row.entity->name == "enterprise";
  const auto key = [&](std::string_view text) { return firm ? enterprise::name_key(text) : name_text(text); };
  const std::string mine = key(std::get<std::string>(title));
  for (const auto& [id, text] : titles->second) {
    const double score = id == row.like ? 1.0 : enterprise::name_likeness(mine, key(text));
    if (score >= kAlike) found.push_back({id, text, score});
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Alike& a, const Alike& b) { return a.score > b.score; });
  if (found.size() > kAlikeMost) found.resize(kAlikeMost);
  return found;
}

std::string counts_line(const ImportPlan& plan, const std::string& batch) {
  const auto count = [&](RowStatus status) {
    const auto it = plan.counts.find(status);
    return it == plan.counts.end() ? std::size_t{0} : it->second;
  };
  return json::Json::object({{"batch", batch.empty() ? json::Json() : json::Json(batch)},
                             {"new", count(RowStatus::New)},
                             {"changed", count(RowStatus::Changed)},
                             {"conflict", count(RowStatus::Conflict)},
                             {"unchanged", count(RowStatus::Unchanged)},
                             {"errors", count(RowStatus::Error)}})
      .dump();
}

}  // namespace liantu::api
