#include "liantu/site/idle/idle_rule_preset.h"

#include <fmt/format.h>

#include "liantu/base/nearest.h"
#include "liantu/json/members.h"
#include "liantu/presets/idle_land.h"

namespace liantu::site {
namespace {

using json::count_of, json::flag_of, json::Json, json::number_of, json::refuse, json::text_of, json::texts_of;

constexpr std::int64_t kMostYears = 50;
constexpr std::int64_t kMostWarning = 3650;

const Json& part(const Json& json, std::string_view name) {
  const Json* member = json.find(name);
  if (!member || !member->members())
    refuse(fmt::format("缺少“{}”一节，请补上。", name), fmt::format("/{}", name));
  return *member;
}

int years_of(const Json& section, const std::string& where) {
  const auto years = static_cast<int>(count_of(section, "years", kMostYears, where));
  if (years == 0) refuse("“years”应为 1 到 50 的整数。", where);
  return years;
}

DelayCause cause_named(const std::string& code) {
  std::vector<std::string_view> codes;
  for (std::size_t i = 0; i < words<DelayCause>.size(); ++i) {
    codes.push_back(words<DelayCause>[i].code);
    if (codes.back() == code) return static_cast<DelayCause>(i);
  }
  refuse(fmt::format("没有延误原因 {}，最接近的是 {}。", code, nearest(code, codes)), "/delay/causes");
}

}  // namespace

IdleRule parse_idle_rule(std::string_view text) {
  const Json json = Json::parse(text);
  if (text_of(json, "format", "/format", true) != "liantu-idle-land/1")
    refuse("这不是闲置土地规则文件（liantu-idle-land/1）。", "/format");
  const Json &idle = part(json, "idle"), &fee = part(json, "fee"), &reclaim = part(json, "reclaim"),
             &stopped = part(json, "stopped"), &start = part(json, "start"), &delay = part(json, "delay");
  IdleRule rule;
  rule.idle_basis = text_of(idle, "basis", "/idle", true);
  rule.idle_years = years_of(idle, "/idle");
  rule.fee_basis = text_of(fee, "basis", "/fee", true);
  rule.fee_years = years_of(fee, "/fee");
  rule.fee_share = number_of(fee, "share", 0, 1, "/fee");
  rule.reclaim_basis = text_of(reclaim, "basis", "/reclaim", true);
  rule.reclaim_years = years_of(reclaim, "/reclaim");
  if (rule.idle_years > rule.fee_years || rule.fee_years > rule.reclaim_years)
    refuse("年数应依次为：认定闲置、收费、收回。", "/reclaim");
  rule.stopped_basis = text_of(stopped, "basis", "/stopped", true);
  rule.started_land_share = number_of(stopped, "land_share", 0, 1, "/stopped");
  rule.invested_share = number_of(stopped, "invested_share", 0, 1, "/stopped");
  rule.fee_when_stopped = flag_of(stopped, "fee", "/stopped");
  rule.start_basis = text_of(start, "basis", "/start", true);
  rule.start_years_after_delivery =
      static_cast<int>(count_of(start, "years_after_delivery", kMostYears, "/start"));
  rule.delay_basis = text_of(delay, "basis", "/delay", true);
  for (const std::string& code : texts_of(delay, "causes", "/delay"))
    rule.suspending.push_back(cause_named(code));
  const Json& term = part(json, "term");
  rule.term_basis = text_of(term, "basis", "/term", true);
  rule.warn_days = static_cast<int>(count_of(term, "warn_days", kMostWarning, "/term"));
  return rule;
}

const IdleRule& shipped_idle_rule() {
  static const IdleRule rule = parse_idle_rule(presets::kIdleLand);
  return rule;
}

}  // namespace liantu::site
