#include <algorithm>
#include <iterator>

#include "liantu/api/chain_sheets.h"
#include "liantu/api/desk_kinds.h"
#include "liantu/api/entry/marked_content.h"
#include "liantu/api/import_plan.h"
#include "liantu/api/import_shapes.h"
#include "liantu/api/ledger_kinds.h"
#include "liantu/api/month_columns.h"
#include "liantu/api/sites/boundary_rules.h"
#include "liantu/api/sites/land_limits.h"
#include "liantu/base/error.h"
#include "liantu/base/language.h"
#include "liantu/base/nearest.h"
#include "liantu/base/word_code.h"
#include "liantu/chain/outside_list_preset.h"
#include "liantu/enterprise/enterprise.h"

namespace liantu::api {
namespace {

sheet::Workbook read_file(const ImportFile& file, const ImportOptions& options,
                          std::vector<ImportQuestion>& questions) {
  sheet::ReadOptions reading;
  reading.limits.max_file = options.max_file;
  reading.sheet = options.sheet;
  reading.crs = options.crs;
  if (is_chain_file(file)) return chain_file_sheets(file, questions);
  if (file.bytes.empty() && !file.path.empty()) return sheet::read_workbook(file.path, reading);
  return sheet::read_workbook_bytes(file.bytes, file.name, reading);
}

void append(sheet::Workbook& all, sheet::Workbook more) {
  all.geometries.resize(all.sheets.size());
  more.geometries.resize(more.sheets.size());
  std::move(more.sheets.begin(), more.sheets.end(), std::back_inserter(all.sheets));
  std::move(more.geometries.begin(), more.geometries.end(), std::back_inserter(all.geometries));
}

/// What was said of this file's sheet stands before what was said of sheets of its name, and that before the rest.
std::vector<std::pair<std::string, std::string>> mapping_for(const ColumnMapping& mapping, const sheet::Grid& grid) {
  std::vector<std::pair<std::string, std::string>> pairs;
  std::vector<std::string> names{sheet_key(grid.file, grid.sheet), grid.sheet};
  if (!grid.sheet.empty()) names.emplace_back();
  for (const std::string& name : names) {
    if (const auto it = mapping.find(name); it != mapping.end())
      pairs.insert(pairs.end(), it->second.begin(), it->second.end());
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
    reading.mapping = mapping_for(options.mapping, one.sheets[0]);
    auto readings = sheet::read_ledgers(one, kinds, reading);
    std::move(readings.begin(), readings.end(), std::back_inserter(all));
    workbook.sheets[i] = std::move(one.sheets[0]);
    if (i < workbook.geometries.size()) workbook.geometries[i] = std::move(one.geometries[0]);
  }
  return all;
}

bool is_desk_kind(const std::string& name) {
  const auto kinds = desk_kinds();
  return std::any_of(kinds.begin(), kinds.end(), [&](const auto& kind) { return kind.name == name; });
}

/// The sheet read as this kind, in place of what it was read as.
void read_again_as(std::vector<sheet::SheetReading>& readings, sheet::Workbook& workbook, std::size_t at, const std::string& kind,
                   const ImportOptions& options) {
  sheet::Workbook one;
  one.sheets.push_back(std::move(workbook.sheets[at]));
  one.geometries.emplace_back();
  if (at < workbook.geometries.size()) one.geometries[0] = std::move(workbook.geometries[at]);
  auto again = read_as(one, desk_kinds(), options, kind);
  const std::string file = one.sheets[0].file, name = one.sheets[0].sheet;
  workbook.sheets[at] = std::move(one.sheets[0]);
  if (at < workbook.geometries.size()) workbook.geometries[at] = std::move(one.geometries[0]);
  const auto is_it = [&](const sheet::SheetReading& reading) { return reading.file == file && reading.sheet == name; };
  const auto first = std::find_if(readings.begin(), readings.end(), is_it);
  const auto place = readings.insert(first, std::make_move_iterator(again.begin()), std::make_move_iterator(again.end()));
  readings.erase(std::remove_if(place + static_cast<std::ptrdiff_t>(again.size()), readings.end(), is_it), readings.end());
}

constexpr Phrase kOtherColumns{"{0}有各月的列，也有别的栏目，没有按月度计划读；如果是分月投资计划，请把表的种类选为月度计划再读。",
                               "{0} has a column for each month and others beside them, and was not read as month plans; if it is a plan by months, choose that kind and read it again."};
constexpr Phrase kNoYear{"{0}没有写年份，各月按{1}年读入；不对请在表题写明年份。", "{0} names no year; its months were read as of {1}. If that is wrong, write the year in the title."};
constexpr Phrase kLikeTwo{"{0}像{1}，也像{2}，按{2}读了；如果是{1}，请指定表的种类再读。", "{0} looks like {1} and like {2}, and was read as {2}; if it is {1}, choose that kind and read it again."};

std::string place_of(const sheet::Grid& grid) { return "“" + grid.file + (grid.sheet.empty() ? "" : " " + grid.sheet) + "”"; }

template <class... Values>
void ask(std::vector<ImportQuestion>& questions, const Phrase& phrase, const Values&... values) {
  questions.push_back({say(Language::Zh, phrase, values...), say(Language::En, phrase, values...)});
}

/// A year plan with a column for each month, as rows of month plans; a sheet with many other columns is one only when it is
/// named so.
constexpr std::size_t kOtherHeads = 3;

bool read_month_columns(std::vector<sheet::SheetReading>& readings, sheet::Workbook& workbook, std::size_t at, const ImportOptions& options,
                        std::vector<ImportQuestion>& questions) {
  constexpr const char* kMonthPlan = "month_plan";
  const bool named = options.kind == kMonthPlan;
  if (!named && !options.kind.empty()) return false;
  const sheet::Grid& grid = workbook.sheets[at];
  auto spread = month_columns(grid, options.today.value_or(*Date::of(2026, 1, 1)));
  if (!spread) return false;
  const std::string place = place_of(grid);
  if (!named && spread->others > kOtherHeads) {
    ask(questions, kOtherColumns, place);
    return false;
  }
  if (!spread->year_written) ask(questions, kNoYear, place, spread->year);
  sheet::Workbook one;
  one.sheets.push_back(std::move(spread->rows));
  one.geometries.emplace_back();
  auto again = read_as(one, desk_kinds(), options, kMonthPlan);
  for (sheet::SheetReading& reading : again) put_back(*spread, reading);
  const std::string file = grid.file, name = grid.sheet;
  const auto is_it = [&](const sheet::SheetReading& reading) { return reading.file == file && reading.sheet == name; };
  const auto first = std::find_if(readings.begin(), readings.end(), is_it);
  const auto put = readings.insert(first, std::make_move_iterator(again.begin()), std::make_move_iterator(again.end()));
  readings.erase(std::remove_if(put + static_cast<std::ptrdiff_t>(again.size()), readings.end(), is_it), readings.end());
  return true;
}

/// Sheets whose headings only a ledger of the desk has are read as that; of the others that look like one, a question.
void read_desk_sheets(std::vector<sheet::SheetReading>& readings, sheet::Workbook& workbook, const ImportOptions& options,
                      std::vector<ImportQuestion>& questions) {
  const auto targets = import_targets();
  const auto entity = [&](std::string_view kind) {
    const auto it = std::find_if(targets.begin(), targets.end(), [&](const ImportTarget& t) { return t.kind.name == kind; });
    return it == targets.end() ? std::pair(kind, kind) : std::pair(std::string_view(it->entity->zh), std::string_view(it->entity->en));
  };
  for (std::size_t i = 0; i < workbook.sheets.size(); ++i) {
    if (read_month_columns(readings, workbook, i, options, questions)) continue;
    const auto guess = desk_kind_of(workbook.sheets[i]);
    if (!guess) continue;
    if (guess->sure) {
      read_again_as(readings, workbook, i, std::string(guess->kind), options);
    } else if (options.kind.empty()) {
      const auto like = entity(guess->kind), rival = entity(guess->rival);
      const std::string place = place_of(workbook.sheets[i]);
      questions.push_back({say(Language::Zh, kLikeTwo, place, like.first, rival.first), say(Language::En, kLikeTwo, place, like.second, rival.second)});
    }
  }
}

/// A kind that was named is forced on a workbook only when none of its sheets is of that kind by itself.
std::vector<sheet::SheetReading> read_sheets(sheet::Workbook& workbook, const std::vector<sheet::LedgerKind>& kinds,
                                             const ImportOptions& options, std::vector<ImportQuestion>& questions) {
  auto readings = read_as(workbook, ledger_kinds(), options, {});
  read_desk_sheets(readings, workbook, options, questions);
  if (!options.kind.empty() && !leave_other_kinds_out(readings, options.kind)) {
    readings = read_as(workbook, is_desk_kind(options.kind) ? desk_kinds() : ledger_kinds(), options, options.kind);
  }
  drop_ranges(readings, kinds);
  return readings;
}

/// Headings the clerk tied himself come first.
void heed_list(const chain::OutsideList& list, ImportOptions& reading) {
  if (reading.kind.empty()) reading.kind = list.kind;
  if (reading.mapping.empty()) reading.mapping[""];
  for (auto& [sheet, pairs] : reading.mapping)
    pairs.insert(pairs.end(), list.headings.begin(), list.headings.end());
}

}  // namespace

void check_import_kind(const std::string& kind) {
  if (kind.empty()) return;
  const auto targets = import_targets();
  std::vector<std::string_view> names;
  for (const ImportTarget& one : targets) names.push_back(one.kind.name);
  if (std::find(names.begin(), names.end(), kind) != names.end()) return;
  throw Error(ErrorCode::InvalidInput, "没有台账种类 " + kind + "，最接近的是 " + nearest(kind, names) + "。",
              "kind");
}

ImportPlan plan_import(store::Session& session, const store::Access& access,
                       const std::vector<ImportFile>& files, const ImportOptions& options,
                       const Progress& progress) {
  std::vector<sheet::LedgerKind> kinds;
  for (const ImportTarget& target : import_targets()) kinds.push_back(target.kind);
  check_import_kind(options.kind);
  if (!options.residence.empty() && !enumerator_of<enterprise::Residence>(options.residence))
    throw Error(ErrorCode::InvalidInput, "residence 应是 local 或 outside。", "residence");
  sheet::Workbook workbook;
  std::vector<ImportQuestion> questions;
  const auto steps = static_cast<std::int64_t>(files.size()) + 2;
  std::int64_t step = 0;
  for (const ImportFile& file : files) {
    if (progress) progress(step++, steps);
    sheet::Workbook one = read_file(file, options, questions);
    refuse_marked(one);
    append(workbook, std::move(one));
  }
  if (progress) progress(step++, steps);
  ImportOptions reading = options;
  if (!options.list.empty()) heed_list(chain::outside_list(options.list), reading);
  const bool drawn = std::any_of(files.begin(), files.end(), [](const ImportFile& file) { return is_chain_file(file); });
  if (options.kind.empty() || options.kind == "chain") {
    if (spread_outlines(workbook, options.kind == "chain", questions) || drawn) reading.kind.clear();   // nodes and links come along
  }
  std::vector<sheet::SheetReading> readings = read_sheets(workbook, kinds, reading, questions);
  workbook.geometries.clear();   // the rows have them; those of a large file need not be held twice
  const auto county = jurisdiction(session);
  const geo::AreaIndex* within = county ? &*county : nullptr;
  const site::BoundaryRule boundary = boundary_rule(options.boundary_rules_file);
  take_shapes(readings, kinds, within, boundary);
  ask_above_limits(readings, land_limit(options.land_limits_file));
  if (progress) progress(step++, steps);
  ImportPlan plan = plan_readings(session, access, workbook, std::move(readings), options);
  warn_of_gcj02(plan, within, boundary);
  plan.questions.insert(plan.questions.end(), std::make_move_iterator(questions.begin()), std::make_move_iterator(questions.end()));
  for (const ImportFile& file : files) {
    if (!file.sha256.empty()) plan.files.push_back(file.sha256);
  }
  if (progress) progress(steps, steps);
  return plan;
}

}  // namespace liantu::api
