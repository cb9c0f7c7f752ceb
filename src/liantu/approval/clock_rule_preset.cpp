#include "liantu/approval/clock_rule_preset.h"

#include <fmt/format.h>

#include "liantu/json/members.h"
#include "liantu/presets/approval_clock.h"

namespace liantu::approval {
namespace {

using json::count_of, json::items_of, json::Json, json::number_of, json::refuse, json::text_of,
    json::texts_of, json::choice_of;

constexpr double kMostAmount = 1000;
constexpr std::int64_t kMostDays = 365;

const Json& clock_section(const Json& json, std::string_view name) {
  const Json* member = json.find(name);
  if (!member || !member->members())
    refuse(fmt::format("缺少“{}”一节，请补上。", name), fmt::format("/{}", name));
  return *member;
}

int office_minute(std::string_view text, const std::string& where) {
  constexpr int kEndOfDay = 24 * 60;
  const auto minute = text == "24:00" ? std::optional(kEndOfDay) : minute_of_day(text);
  if (!minute) refuse("时刻应写成 09:00。", where);
  return *minute;
}

OfficeHours hours_of(const Json& section) {
  OfficeHours out;
  out.noon = office_minute(text_of(section, "noon", "/hours", true), "/hours/noon");
  for (const std::string& span : texts_of(section, "spans", "/hours")) {
    if (span.size() != 11 || span[5] != '-') refuse("办公时间应写成 09:00-12:00。", "/hours/spans");
    out.spans.push_back(
        {office_minute(span.substr(0, 5), "/hours/spans"), office_minute(span.substr(6), "/hours/spans")});
  }
  if (out.spans.empty()) refuse("请填写办公时间。", "/hours/spans");
  return out;
}

TimeUnit unit_of(const Json& item, const std::string& where) {
  return choice_of<TimeUnit>(item, "unit", where + "/unit");
}

void read_kinds(const Json& json, ClockRule& rule) {
  for (const Json& item : items_of(json, "procedures", "/procedures"))
    rule.procedures.push_back(
        {text_of(item, "code", "/procedures", true), text_of(item, "zh", "/procedures", true),
         text_of(item, "en", "/procedures", true), text_of(item, "basis", "/procedures", true),
         choice_of<Ball>(item, "ball", "/procedures/ball")});
  for (const Json& item : items_of(json, "extension", "/extension"))
    rule.extensions.push_back(
        {text_of(item, "code", "/extension", true), text_of(item, "zh", "/extension", true),
         text_of(item, "en", "/extension", true), text_of(item, "head", "/extension", true),
         text_of(item, "basis", "/extension", true), number_of(item, "most", 0, kMostAmount, "/extension"),
         unit_of(item, "/extension")});
  for (const Json& item : items_of(json, "matters", "/matters")) {
    const std::string name = text_of(item, "name", "/matters", true), where = "/matters/" + name;
    const Matter matter{text_of(item, "code", where, true),
                        name,
                        text_of(item, "en", where, false),
                        text_of(item, "words", where, false),
                        text_of(item, "department", where, false),
                        text_of(item, "basis", where, true),
                        unit_of(item, where),
                        number_of(item, "statutory", 0, kMostAmount, where),
                        number_of(item, "promised", 0, kMostAmount, where)};
    for (const double amount : {matter.statutory, matter.promised})
      if (amount > 0 && !ticks_of(amount, matter.unit)) refuse("时限最细到半天或一分钟。", where);
    rule.matters.push_back(matter);
  }
  for (const Json& item : items_of(json, "departments", "/departments"))
    rule.departments.push_back(
        {text_of(item, "name", "/departments", true), text_of(item, "en", "/departments", true)});
}

}  // namespace

ClockRule parse_clock_rule(std::string_view text) {
  const Json json = Json::parse(text);
  if (text_of(json, "format", "/format", true) != "liantu-approval-clock/1")
    refuse("这不是审批时钟规则文件（liantu-approval-clock/1）。", "/format");
  const Json &first = clock_section(json, "first_day"), &hours = clock_section(json, "hours"),
             &warning = clock_section(json, "warning"), &delivery = clock_section(json, "delivery"),
             &gap = clock_section(json, "gap");
  ClockRule rule;
  rule.first_day_basis = text_of(first, "basis", "/first_day", true);
  rule.first_day = choice_of<CaseFirstDay>(first, "rule", "/first_day/rule");
  rule.hours_basis = text_of(hours, "basis", "/hours", true);
  rule.hours = hours_of(hours);
  rule.warning_basis = text_of(warning, "basis", "/warning", true);
  rule.warning = {number_of(warning, "days", 2, kMostAmount, "/warning"),
                  number_of(warning, "hours", 48, kMostAmount, "/warning")};
  rule.delivery_basis = text_of(delivery, "basis", "/delivery", true);
  rule.delivery_days = count_of(delivery, "working_days", kMostDays, "/delivery");
  rule.gap_basis = text_of(gap, "basis", "/gap", true);
  rule.gap_warn_days = count_of(gap, "warn_days", kMostDays, "/gap");
  read_kinds(json, rule);
  return rule;
}

const ClockRule& shipped_clock_rule() {
  static const ClockRule rule = parse_clock_rule(presets::kApprovalClock);
  return rule;
}

}  // namespace liantu::approval
