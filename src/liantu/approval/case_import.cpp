#include "liantu/approval/case_import.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "liantu/approval/approval_case.h"
#include "liantu/approval/case_clock.h"

namespace liantu::approval {
namespace {

using sheet::Finding;

const FieldTable& case_table() {
  return field_table<ApprovalCase>();
}

/// A remark on a row whose values are kept, or, when `taken`, on a value that is not.
void say(Row& row, const sheet::CellNames& cells, std::vector<Finding>& findings, std::string_view field,
         std::string message, std::string code, bool taken) {
  const std::size_t index = case_table().at(field);
  std::string text;
  if (const auto* words = std::get_if<std::string>(&row[index])) text = *words;
  if (const auto* real = std::get_if<double>(&row[index])) text = fmt::format("{}", *real);
  findings.push_back({taken ? Finding::Severity::Error : Finding::Severity::Warning, std::string(field),
                      cells[index], text, std::move(message), std::move(code)});
  if (taken) row[index] = Value{};
}

std::optional<Date> day_in(const Row& row, std::string_view field) {
  const auto* text = std::get_if<std::string>(&row[case_table().at(field)]);
  return text != nullptr ? Date::parse(*text) : std::nullopt;
}

void check_order(Row& row, const sheet::CellNames& cells, std::vector<Finding>& findings,
                 std::string_view later, std::string_view earlier) {
  const auto last = day_in(row, later), first = day_in(row, earlier);
  if (!last || !first || !(*last < *first)) return;
  const FieldTable& table = case_table();
  say(row, cells, findings, later,
      fmt::format("“{}”早于“{}”，请核对。", table[table.at(later)].label.zh,
                  table[table.at(earlier)].label.zh),
      "order", true);
}

void check_case_row(Row& row, const sheet::CellNames& cells, std::vector<Finding>& findings) {
  check_order(row, cells, findings, "accepted_date", "received_date");
  check_order(row, cells, findings, "finished_date", "accepted_date");
  const FieldTable& table = case_table();
  const auto* promised = std::get_if<double>(&row[table.at("promised_time")]);
  const auto* unit = std::get_if<std::string>(&row[table.at("time_unit")]);
  if (promised != nullptr && unit != nullptr) {
    for (std::size_t i = 0; i < words<TimeUnit>.size(); ++i)
      if (words<TimeUnit>[i].code == *unit && !ticks_of(*promised, static_cast<TimeUnit>(i)))
        say(row, cells, findings, "promised_time", "时限应为正数，天数最细到半天，请核对。", "range", true);
  } else if (promised != nullptr) {
    say(row, cells, findings, "promised_time",
        "没有写时限单位（工作日、自然日、小时），导入后请补上，补上前不计时。", "unit_missing", false);
  }
  const bool finished = day_in(row, "finished_date").has_value();
  const auto* state = std::get_if<std::string>(&row[table.at("state")]);
  const bool told =
      std::any_of(findings.begin(), findings.end(), [](const Finding& one) { return one.field == "state"; });
  if (state == nullptr && !told)
    say(row, cells, findings, "state", "没有写明办件状态，请核对；系统不猜。", "unknown_word", false);
  else if (state != nullptr && finished &&
           (*state == "in_hand" || *state == "accepted" || *state == "received"))
    say(row, cells, findings, "state", "有办结日期，状态却还在办，请核对。", "mismatch", false);
}

struct WrittenTime {
  double amount = 0;
  std::optional<TimeUnit> unit{};
};

/// The unit that words name for certain: a bare 日 or 天 may be either kind of day and is asked.
std::optional<TimeUnit> unit_in(std::string_view words_of_unit) {
  constexpr std::array<std::pair<std::string_view, TimeUnit>, 5> names = {
      {{"工作小时", TimeUnit::WorkingHour},
       {"小时", TimeUnit::CalendarHour},
       {"工作日", TimeUnit::WorkingDay},
       {"自然日", TimeUnit::CalendarDay},
       {"日历日", TimeUnit::CalendarDay}}};
  for (const auto& [name, unit] : names)
    if (words_of_unit.find(name) != std::string_view::npos) return unit;
  return std::nullopt;
}

/// "5个工作日", "2 小时", "20日", "7"; nothing for what is no amount of time.
std::optional<WrittenTime> time_in(const std::string& text) {
  WrittenTime out;
  char* end = nullptr;
  out.amount = std::strtod(text.c_str(), &end);
  if (end == text.c_str() || !(out.amount > 0)) return std::nullopt;
  std::string_view rest(end);
  while (!rest.empty() && rest.front() == ' ') rest.remove_prefix(1);
  if (rest.starts_with("个")) rest.remove_prefix(std::string_view("个").size());
  out.unit = unit_in(rest);
  const bool plain = rest.empty() || rest == "日" || rest == "天";
  return out.unit || plain ? std::optional(out) : std::nullopt;
}

/// A time with its unit in the cell or in the heading is no amount that the sheet's own units know.
void take_time(sheet::LedgerRow& row, std::string_view field, std::optional<TimeUnit> heading) {
  const FieldTable& table = case_table();
  const std::size_t index = table.at(field), unit_index = table.at("time_unit");
  const auto found = std::find_if(row.findings.begin(), row.findings.end(), [&](const Finding& one) {
    return one.field == field && (one.code == "unit_mismatch" || one.code == "not_a_number");
  });
  if (found == row.findings.end() || !row.values || !is_empty((*row.values)[index])) return;
  const auto time = time_in(found->value);
  if (!time) return;
  const auto unit = time->unit ? time->unit : heading;
  const std::string code =
      unit ? std::string(words<TimeUnit>[static_cast<std::size_t>(*unit)].code) : std::string();
  const auto* written = std::get_if<std::string>(&(*row.values)[unit_index]);
  if (unit && written != nullptr && *written != code) return;  // two units: asked as it stands
  if (unit && !ticks_of(time->amount, *unit)) return;
  (*row.values)[index] = time->amount;
  if (unit) {
    (*row.values)[unit_index] = code;
    row.findings.erase(found);
  } else if (written != nullptr) {
    row.findings.erase(found);
  } else {
    found->severity = Finding::Severity::Warning;
    found->code = "unit_missing";
    found->message = "没有写明是工作日、自然日还是小时，导入后请补上，补上前不计时。";
  }
}

void take_times(const std::vector<sheet::SheetReading*>& sheets) {
  for (sheet::SheetReading* reading : sheets)
    for (const std::string_view field : {"promised_time", "statutory_time"}) {
      std::optional<TimeUnit> heading;
      for (const sheet::ColumnBinding& column : reading->columns)
        if (column.field == field) heading = unit_in(column.header + column.unit);
      for (sheet::LedgerRow& row : reading->rows) take_time(row, field, heading);
    }
}

}  // namespace

sheet::LedgerKind case_ledger() {
  sheet::LedgerKind kind{.name = "approval_case", .fields = &case_table(), .name_field = "case_no"};
  kind.check_row = check_case_row;
  kind.check_sheets = take_times;
  kind.title_words = "办件|审批事项|办件明细|办件台账|办件清单";
  return kind;
}

}  // namespace liantu::approval
