#include "liantu/site/match/matching_rule_preset.h"

#include <fmt/format.h>

#include <algorithm>

#include "liantu/base/nearest.h"
#include "liantu/json/members.h"
#include "liantu/presets/site_matching.h"
#include "liantu/site/match/explanation.h"
#include "liantu/site/match/match_words.h"

namespace liantu::site {
namespace {

using json::count_of, json::items_of, json::Json, json::number_of, json::refuse, json::text_of,
    json::texts_of;

constexpr double kMostPoints = 1000;
constexpr std::int64_t kMostDays = 3650;

const Json& section(const Json& json, std::string_view name) {
  const Json* member = json.find(name);
  if (!member || !member->members())
    refuse(fmt::format("缺少“{}”一节，请补上。", name), fmt::format("/{}", name));
  return *member;
}

void take_points(const Json& json, AdvantageRule& rule) {
  const std::string where = "/advantages/points";
  const Json* points = json.find("points");
  if (!points || !points->members()) refuse("缺少“points”，请补上。", where);
  for (const auto& [name, value] : *points->members()) {
    std::vector<std::string_view> known;
    double AdvantageRule::*member = nullptr;
    for (const AdvantageName& one : advantage_names()) {
      known.push_back(one.code);
      if (one.code == name) member = one.points;
    }
    if (!member) refuse(fmt::format("没有 {}，最接近的是 {}。", name, nearest(name, known)), where);
    rule.*member = number_of(*points, name, 0, kMostPoints, where);
  }
}

AdvantageRule advantages_of(const Json& json) {
  const std::string where = "/advantages";
  AdvantageRule rule;
  rule.basis = text_of(json, "basis", where, true);
  take_points(json, rule);
  rule.supplier_reach_m = number_of(json, "supplier_reach_m", rule.supplier_reach_m, 1e6, where);
  if (rule.supplier_reach_m <= 0) refuse("“supplier_reach_m”应大于 0。", where);
  rule.suppliers_counted = static_cast<int>(count_of(json, "suppliers_counted", 8, where));
  if (rule.suppliers_counted == 0) refuse("“suppliers_counted”应为 1 到 8。", where);
  rule.ready_days = static_cast<int>(count_of(json, "ready_days", kMostDays, where));
  return rule;
}

NearRule near_of(const Json& json) {
  return {text_of(json, "basis", "/near", true), number_of(json, "share", 0, 1, "/near"),
          static_cast<int>(count_of(json, "days", kMostDays, "/near")),
          static_cast<int>(count_of(json, "conditions", 32, "/near"))};
}

PartRule parts_of_rule(const Json& json) {
  const std::string where = "/parts";
  PartRule rule{text_of(json, "basis", where, true), number_of(json, "join_within_m", 0, 1000, where),
                static_cast<int>(count_of(json, "join_most", 4, where)),
                number_of(json, "divide_above", 0, 1000, where),
                number_of(json, "rest_least_m2", 0, 1e9, where)};
  if (rule.divide_above < 1) refuse("“divide_above”应不小于 1。", where);
  return rule;
}

LockRule lock_of(const Json& json) {
  LockRule rule{text_of(json, "basis", "/lock", true),
                static_cast<int>(count_of(json, "days", kMostDays, "/lock")),
                static_cast<int>(count_of(json, "most_days", kMostDays, "/lock"))};
  if (rule.days == 0 || rule.most_days < rule.days) refuse("“days”应大于 0 且不大于“most_days”。", "/lock");
  return rule;
}

/// Files written before there were portfolios lack the section: they get the usual numbers.
PortfolioRule portfolio_of(const Json& json) {
  const std::string where = "/portfolio";
  const Json* section = json.find("portfolio");
  if (!section) return {};
  return {text_of(*section, "basis", where, true),
          number_of(*section, "placing_points", 0, kMostPoints * 10, where),
          number_of(*section, "to_ask_points", 0, kMostPoints, where)};
}

IndustryNeed industry_need_of(const Json& json, const std::string& where) {
  return {text_of(json, "name", where, true), text_of(json, "en", where, true),
          texts_of(json, "industries", where), number_of(json, "first_floor_height_m", 0, 100, where),
          number_of(json, "floor_load_t_m2", 0, 100, where)};
}

}  // namespace

MatchingRule parse_matching_rule(std::string_view text) {
  const Json json = Json::parse(text);
  if (text_of(json, "format", "/format", true) != "liantu-site-matching/1")
    refuse("这不是选址匹配规则文件（liantu-site-matching/1）。", "/format");
  MatchingRule rule;
  rule.advantages = advantages_of(section(json, "advantages"));
  rule.near = near_of(section(json, "near"));
  rule.parts = parts_of_rule(section(json, "parts"));
  const Json& check = section(json, "check");
  rule.check = {text_of(check, "basis", "/check", true),
                static_cast<int>(count_of(check, "days", kMostDays, "/check"))};
  rule.lock = lock_of(section(json, "lock"));
  rule.portfolio = portfolio_of(json);
  const Json& chemical = section(json, "chemical");
  rule.chemical = {text_of(chemical, "basis", "/chemical", true),
                   texts_of(chemical, "industries", "/chemical"),
                   texts_of(chemical, "excepted", "/chemical")};
  const Json& other = section(json, "other_use");
  rule.other_use = {text_of(other, "basis", "/other_use", true), texts_of(other, "words", "/other_use")};
  const Json& needs = section(json, "needs");
  rule.needs_basis = text_of(needs, "basis", "/needs", true);
  for (const Json& one : items_of(needs, "industries", "/needs"))
    rule.needs.push_back(industry_need_of(one, fmt::format("/needs/industries/{}", rule.needs.size())));
  return rule;
}

const MatchingRule& shipped_matching_rule() {
  static const MatchingRule rule = parse_matching_rule(presets::kSiteMatching);
  return rule;
}

}  // namespace liantu::site
