#include "liantu/attraction/counting_preset.h"

#include <algorithm>

#include "liantu/json/members.h"
#include "liantu/presets/counting.h"

namespace liantu::attraction {
namespace {

using json::count_of, json::items_of, json::Json, json::refuse, json::text_of, json::choice_of;

constexpr std::int64_t kMostYuan = 1'000'000'000'000'000, kMostDays = 3660;

}  // namespace

CountingRule parse_counting_rule(std::string_view text) {
  const Json json = Json::parse(text);
  if (text_of(json, "format", "/format", true) != "liantu-counting/1") refuse("这不是计数规则文件（liantu-counting/1）。", "/format");
  for (const char* needed : {"least_total_yuan", "entry_days"})
    if (!json.find(needed)) refuse(fmt::format("缺少“{}”，请补上。", needed), "/" + std::string(needed));
  CountingRule rule{.basis = text_of(json, "basis", "/basis", true),
                    .least_total = Yuan{count_of(json, "least_total_yuan", kMostYuan, "/least_total_yuan")},
                    .entry_days = count_of(json, "entry_days", kMostDays, "/entry_days")};
  if (json.find("least_fixed_yuan")) rule.least_fixed = Yuan{count_of(json, "least_fixed_yuan", kMostYuan, "/least_fixed_yuan")};
  if (const Json* same = json.find("same_project"))
    rule.same_project = {.basis = text_of(*same, "basis", "/same_project", true),
                         .days = count_of(*same, "days", kMostDays, "/same_project/days"),
                         .amount_share = json::number_of(*same, "amount_share", 0, 1, "/same_project"),
                         .name_likeness = json::number_of(*same, "name_likeness", 0, 1, "/same_project")};
  else rule.same_project = shipped_counting_rule().same_project;
  std::size_t n = 0;
  for (const Json& item : items_of(json, "exclusions", "/exclusions")) {
    const std::string where = fmt::format("/exclusions/{}", n++);
    rule.exclusions.push_back({choice_of<Exclusion>(item, "kind", where),
                               text_of(item, "reason", where, true), text_of(item, "en", where, true)});
  }
  return rule;
}

const CountingRule& shipped_counting_rule() {
  static const CountingRule rule = parse_counting_rule(presets::kCounting);
  return rule;
}

}  // namespace liantu::attraction
