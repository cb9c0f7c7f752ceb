#include <algorithm>

#include "liantu/api/import_plan.h"
#include "liantu/base/error.h"
#include "liantu/base/nearest.h"

namespace liantu::api {
namespace {

sheet::Workbook read_file(const ImportFile& file, const ImportOptions& options) {
  sheet::ReadOptions reading;
  reading.limits.max_file = options.max_file;
  reading.sheet = options.sheet;
  reading.crs = options.crs;
  if (file.bytes.empty() && !file.path.empty()) return sheet::read_workbook(file.path, reading);
  return sheet::read_workbook_bytes(file.bytes, file.name, reading);
}

void append(sheet::Workbook& all, sheet::Workbook more) {
  all.geometries.resize(all.sheets.size());
  more.geometries.resize(more.sheets.size());
  std::move(more.sheets.begin(), more.sheets.end(), std::back_inserter(all.sheets));
  std::move(more.geometries.begin(), more.geometries.end(), std::back_inserter(all.geometries));
}

std::vector<std::pair<std::string, std::string>> mapping_for(const ColumnMapping& mapping,
                                                             const std::string& sheet) {
  std::vector<std::pair<std::string, std::string>> pairs;
  for (const std::string& name : {sheet, std::string()}) {
    if (const auto it = mapping.find(name); it != mapping.end()) {
      pairs.insert(pairs.end(), it->second.begin(), it->second.end());
      if (sheet.empty()) break;
    }
  }
  return pairs;
}

/// One mapping for all sheets when no heading means different things in two of them.
std::optional<std::vector<std::pair<std::string, std::string>>> common_mapping(const ColumnMapping& mapping) {
  std::map<std::string, std::string> fields;
  for (const auto& [sheet, pairs] : mapping) {
    for (const auto& [header, field] : pairs) {
      if (fields.try_emplace(header, field).first->second != field) return std::nullopt;
    }
  }
  return std::vector<std::pair<std::string, std::string>>(fields.begin(), fields.end());
}

/// A field of one number cannot hold a range ("2-3亿元"); its finding stands beside the row and says so.
void drop_ranges(std::vector<sheet::SheetReading>& readings, const std::vector<sheet::LedgerKind>& kinds) {
  for (sheet::SheetReading& reading : readings) {
    const auto kind = std::find_if(kinds.begin(), kinds.end(), [&](const auto& k) { return k.name == reading.kind; });
    if (kind == kinds.end()) continue;
    const auto fields = kind->fields->fields();
    for (sheet::LedgerRow& row : reading.rows) {
      if (!row.values) continue;
      for (std::size_t i = 0; i < row.values->size(); ++i) {
        const bool number = fields[i].kind == FieldKind::Number || fields[i].kind == FieldKind::Integer;
        Value& value = (*row.values)[i];
        if (number && std::holds_alternative<std::string>(value)) value = {};
      }
    }
  }
}

/// Sheets of another kind in the same workbook stay out; their rows are named as notes.
bool leave_other_kinds_out(std::vector<sheet::SheetReading>& readings, const std::string& kind) {
  const auto is_wanted = [&](const sheet::SheetReading& reading) { return reading.kind == kind; };
  if (std::none_of(readings.begin(), readings.end(), is_wanted)) return false;
  for (sheet::SheetReading& reading : readings) {
    if (is_wanted(reading)) continue;
    for (sheet::LedgerRow& row : reading.rows) {
      if (!row.values) continue;
      row.values.reset();
      row.findings.clear();
      row.skip = sheet::Skip::NotData;
    }
  }
  return true;
}

std::vector<sheet::SheetReading> read_as(sheet::Workbook& workbook, const std::vector<sheet::LedgerKind>& kinds,
                                         const ImportOptions& options, const std::string& kind) {
  sheet::LedgerOptions reading;
  reading.kind = kind;
  reading.today = options.today;
  reading.crs = options.crs;
  if (auto common = common_mapping(options.mapping)) {
    reading.mapping = std::move(*common);
    return sheet::read_ledgers(workbook, kinds, reading);
  }
  std::vector<sheet::SheetReading> all;
  for (std::size_t i = 0; i < workbook.sheets.size(); ++i) {
    sheet::Workbook one;
    one.sheets.push_back(std::move(workbook.sheets[i]));
    one.geometries.emplace_back();
    if (i < workbook.geometries.size()) one.geometries[0] = std::move(workbook.geometries[i]);
    reading.mapping = mapping_for(options.mapping, one.sheets[0].sheet);
    auto readings = sheet::read_ledgers(one, kinds, reading);
    std::move(readings.begin(), readings.end(), std::back_inserter(all));
    workbook.sheets[i] = std::move(one.sheets[0]);
  }
  return all;
}

/// A kind that was named is forced on a workbook only when none of its sheets is of that kind by itself.
std::vector<sheet::SheetReading> read_sheets(sheet::Workbook& workbook, const std::vector<sheet::LedgerKind>& kinds,
                                             const ImportOptions& options) {
  auto readings = read_as(workbook, kinds, options, {});
  if (!options.kind.empty() && !leave_other_kinds_out(readings, options.kind)) {
    readings = read_as(workbook, kinds, options, options.kind);
  }
  drop_ranges(readings, kinds);
  return readings;
}

void check_kind(const std::vector<sheet::LedgerKind>& kinds, const std::string& kind) {
  if (kind.empty()) return;
  std::vector<std::string_view> names;
  for (const sheet::LedgerKind& one : kinds) names.push_back(one.name);
  if (std::find(names.begin(), names.end(), kind) != names.end()) return;
  throw Error(ErrorCode::InvalidInput, "没有台账种类 " + kind + "，最接近的是 " + nearest(kind, names) + "。",
              "kind");
}

}  // namespace

ImportPlan plan_import(store::Session& session, const store::Access& access,
                       const std::vector<ImportFile>& files, const ImportOptions& options,
                       const Progress& progress) {
  std::vector<sheet::LedgerKind> kinds;
  for (const ImportTarget& target : import_targets()) kinds.push_back(target.kind);
  check_kind(kinds, options.kind);
  sheet::Workbook workbook;
  const auto steps = static_cast<std::int64_t>(files.size()) + 2;
  std::int64_t step = 0;
  for (const ImportFile& file : files) {
    if (progress) progress(step++, steps);
    append(workbook, read_file(file, options));
  }
  if (progress) progress(step++, steps);
  std::vector<sheet::SheetReading> readings = read_sheets(workbook, kinds, options);
  if (progress) progress(step++, steps);
  ImportPlan plan = plan_readings(session, access, workbook, std::move(readings), options);
  for (const ImportFile& file : files) {
    if (!file.sha256.empty()) plan.files.push_back(file.sha256);
  }
  if (progress) progress(steps, steps);
  return plan;
}

}  // namespace liantu::api
