#include "liantu/approval/case_import.h"

#include <fmt/format.h>

#include <algorithm>

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

}  // namespace

sheet::LedgerKind case_ledger() {
  sheet::LedgerKind kind{.name = "approval_case", .fields = &case_table(), .name_field = "case_no"};
  kind.check_row = check_case_row;
  kind.title_words = "办件|审批事项|办件明细|办件台账|办件清单";
  return kind;
}

}  // namespace liantu::approval
