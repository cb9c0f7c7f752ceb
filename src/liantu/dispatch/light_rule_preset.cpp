#include "liantu/dispatch/light_rule_preset.h"

#include <fmt/format.h>

#include <cmath>

#include "liantu/base/nearest.h"
#include "liantu/json/members.h"
#include "liantu/presets/light_rules.h"

namespace liantu::dispatch {
namespace {

using json::Json, json::refuse, json::text_of, json::choice_of;

std::int64_t bound_number(const Json& number, Measure measure, const std::string& where) {
  const double value = number.whole() ? static_cast<double>(*number.whole()) : number.real() ? *number.real() : NAN;
  if (!std::isfinite(value) || std::abs(value) > 1e12) refuse("界限应为数字，请改正。", where);
  if (measure == Measure::Unpaid) return std::llround(value);
  const double tenths = value * 10;
  if (std::abs(tenths - std::round(tenths)) > 1e-6) refuse("界限最多一位小数，请改正。", where);
  return std::llround(tenths);
}

std::optional<Bound> bound_of(const Json& clause, std::string_view name, Measure measure, const std::string& where) {
  const Json* bound = clause.find(name);
  if (!bound) return std::nullopt;
  const auto* members = bound->members();
  if (!members || members->size() != 1)
    refuse("界限写成 {\"from\":10}（含）或 {\"above\":30}（不含），请改正。", where + "/" + std::string(name));
  const auto& [word, number] = members->front();
  const bool smaller = measure == Measure::MonthRate;
  const std::string_view reaching = smaller ? "up_to" : "from", passing = smaller ? "below" : "above";
  if (word != reaching && word != passing)
    refuse(fmt::format("这项的界限用 {} 或 {}，不用 {}。", reaching, passing, word), where + "/" + std::string(name));
  return Bound{bound_number(number, measure, where), word == reaching};
}

Clause clause_of(const Json& json, const std::string& where) {
  Clause clause{choice_of<Dimension>(json, "dimension", where), choice_of<Measure>(json, "measure", where)};
  clause.yellow = bound_of(json, "yellow", clause.measure, where);
  clause.red = bound_of(json, "red", clause.measure, where);
  if (clause.yellow && clause.red) {
    const bool milder = clause.measure == Measure::MonthRate ? clause.red->at > clause.yellow->at
                                                             : clause.red->at < clause.yellow->at;
    if (milder) refuse("红灯的界限比黄灯还松，请改正。", where);
  }
  return clause;
}

LightRule rule_of(const Json& json, const std::string& where) {
  LightRule rule;
  rule.code = text_of(json, "code", where, true);
  rule.name = text_of(json, "name", where, true);
  rule.basis = text_of(json, "basis", where, true);
  rule.if_yellow = text_of(json, "if_yellow", where, false);
  rule.if_red = text_of(json, "if_red", where, false);
  const Json* clauses = json.find("clauses");
  if (!clauses || !clauses->items() || clauses->items()->empty()) refuse("规则没有判定项，请至少写一项。", where);
  for (std::size_t i = 0; i < clauses->items()->size(); ++i)
    rule.clauses.push_back(clause_of((*clauses->items())[i], fmt::format("{}/clauses/{}", where, i)));
  return rule;
}

}  // namespace

std::vector<LightRule> parse_light_rules(std::string_view text) {
  const Json json = Json::parse(text);
  const Json* rules = json.find("rules");
  if (text_of(json, "format", "/format", true) != "liantu-light-rules/1" || !rules || !rules->items())
    refuse("这不是亮灯规则文件（liantu-light-rules/1）。", "/format");
  std::vector<LightRule> out;
  for (std::size_t i = 0; i < rules->items()->size(); ++i)
    out.push_back(rule_of((*rules->items())[i], fmt::format("/rules/{}", i)));
  return out;
}

const std::vector<LightRule>& shipped_light_rules() {
  static const std::vector<LightRule> rules = parse_light_rules(presets::kLightRules);
  return rules;
}

const LightRule& light_rule_named(const std::vector<LightRule>& rules, std::string_view code) {
  std::vector<std::string_view> codes;
  for (const LightRule& rule : rules) {
    if (rule.code == code) return rule;
    codes.push_back(rule.code);
  }
  refuse(fmt::format("没有亮灯规则 {}，最接近的是 {}。", code, nearest(code, codes)), "light_rule");
}

}  // namespace liantu::dispatch
