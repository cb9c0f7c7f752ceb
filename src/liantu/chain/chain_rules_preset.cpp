#include "liantu/chain/chain_rules_preset.h"

#include <fmt/format.h>

#include <algorithm>

#include "liantu/base/nearest.h"
#include "liantu/json/members.h"
#include "liantu/presets/chain.h"

namespace liantu::chain {
namespace {

using json::count_of, json::items_of, json::Json, json::number_of, json::refuse, json::text_of;

struct WeightOfPart {
  std::string_view code;
  double GapRule::*weight;
};

constexpr WeightOfPart kParts[] = {{"shortage", &GapRule::shortage},       {"quotient", &GapRule::quotient},     {"neighbours", &GapRule::neighbours},
                                   {"flow", &GapRule::flow},               {"relatedness", &GapRule::relatedness}, {"importance", &GapRule::importance},
                                   {"dependence", &GapRule::dependence}};

constexpr WeightName kReasons[] = {{"fills_gap", "补缺环", "Fills the gap", &TargetRule::fills_gap},
                                   {"serves_anchor", "与链主有供需（每家）", "Trades with an anchor (each)", &TargetRule::serves_anchor},
                                   {"serves_anchor_most", "与链主有供需（最多）", "Trades with anchors (most)", &TargetRule::serves_anchor_most},
                                   {"same_group", "同集团已在本地", "Same group as a local firm", &TargetRule::same_group},
                                   {"signal", "扩产信号（每条）", "Signal of expansion (each)", &TargetRule::signal},
                                   {"signal_most", "扩产信号（最多）", "Signals of expansion (most)", &TargetRule::signal_most},
                                   {"listed", "入选名单", "Stands on a list", &TargetRule::listed},
                                   {"site_ready", "有现成载体", "A site is ready", &TargetRule::site_ready},
                                   {"no_reply", "接触后无回音", "No reply", &TargetRule::no_reply},
                                   {"refused", "表示无意向", "Said no", &TargetRule::refused}};

struct PairReason {
  std::string_view code;
  double PairRule::*points;
};

constexpr PairReason kPairReasons[] = {{"goes_in", &PairRule::goes_in}, {"same_place", &PairRule::same_place}, {"imports", &PairRule::imports},
                                       {"wanted", &PairRule::wanted}, {"offered", &PairRule::offered}};

constexpr double kMostPoints = 1000;

const Json& object_of(const Json& json, std::string_view name, const std::string& where) {
  const Json* member = json.find(name);
  if (!member || !member->members()) refuse(fmt::format("缺少“{}”一节，请补上。", name), where);
  return *member;
}

template <class Known, class Name>
[[noreturn]] void refuse_unknown(const std::string& name, const Known& known, const std::string& where, Name name_of) {
  std::vector<std::string_view> names;
  for (const auto& one : known) names.push_back(name_of(one));
  refuse(fmt::format("没有 {}，最接近的是 {}。", name, nearest(name, names)), where);
}

double points_of(const Json& value, const std::string& name, const std::string& where) {
  const double points = value.whole() ? static_cast<double>(*value.whole()) : value.real() ? *value.real() : 2 * kMostPoints;
  if (!(points >= -kMostPoints && points <= kMostPoints)) refuse(fmt::format("“{}”应为 -{} 到 {} 的数。", name, kMostPoints, kMostPoints), where);
  return points;
}

GapRule gap_of(const Json& json) {
  const std::string where = "/gap";
  GapRule rule;
  rule.basis = text_of(json, "basis", where, true);
  rule.strong_firms = static_cast<int>(count_of(json, "strong_firms", 10'000, where));
  rule.supply_risk_share = number_of(json, "supply_risk_share", rule.supply_risk_share, 1, where);
  if (rule.strong_firms == 0) refuse("“strong_firms”应大于 0。", where);
  double sum = 0;
  for (const auto& [name, value] : *object_of(json, "weights", "/gap/weights").members()) {
    const auto part = std::find_if(std::begin(kParts), std::end(kParts), [&](const WeightOfPart& one) { return one.code == name; });
    if (part == std::end(kParts)) refuse_unknown(name, kParts, "/gap/weights", [](const WeightOfPart& one) { return one.code; });
    sum += rule.*part->weight = points_of(value, name, "/gap/weights");
    if (rule.*part->weight < 0) refuse(fmt::format("“{}”不能小于 0。", name), "/gap/weights");
  }
  if (sum <= 0) refuse("各部分权重不能全为 0。", "/gap/weights");
  return rule;
}

TargetRule target_of(const Json& json) {
  const std::string where = "/target";
  TargetRule rule;
  rule.basis = text_of(json, "basis", where, true);
  for (const auto& [name, value] : *object_of(json, "points", "/target/points").members()) {
    const auto reason = std::find_if(std::begin(kReasons), std::end(kReasons), [&](const WeightName& one) { return one.code == name; });
    if (reason == std::end(kReasons)) refuse_unknown(name, kReasons, "/target/points", [](const WeightName& one) { return one.code; });
    rule.*reason->points = points_of(value, name, "/target/points");
  }
  rule.signal_days = static_cast<int>(count_of(json, "signal_days", 3650, where));
  rule.silent_days = static_cast<int>(count_of(json, "silent_days", 3650, where));
  rule.refused_days = static_cast<int>(count_of(json, "refused_days", 3650, where));
  rule.least_known = static_cast<int>(count_of(json, "least_known", 1'000'000, where));
  rule.week_visits = static_cast<int>(count_of(json, "week_visits", 100, where));
  rule.week_basis = text_of(json, "week_basis", where, false);
  for (const auto& [name, days] : {std::pair{"visited_days", &TargetRule::visited_days},
                                   std::pair{"declined_days", &TargetRule::declined_days}})
    if (json.find(name))
      rule.*days =
          static_cast<int>(count_of(json, name, 3650, where));  // an office's file of earlier has none
  return rule;
}

/// An office's file from before pairs were ranked has no such section: what is shipped counts.
PairRule pairs_of(const Json* json) {
  const std::string where = "/pairs";
  PairRule rule;
  if (!json) return rule;
  rule.basis = text_of(*json, "basis", where, true);
  for (const auto& [name, value] : *object_of(*json, "points", "/pairs/points").members()) {
    const auto reason = std::find_if(std::begin(kPairReasons), std::end(kPairReasons), [&](const PairReason& one) { return one.code == name; });
    if (reason == std::end(kPairReasons)) refuse_unknown(name, kPairReasons, "/pairs/points", [](const PairReason& one) { return one.code; });
    rule.*reason->points = points_of(value, name, "/pairs/points");
  }
  rule.most = static_cast<int>(count_of(*json, "most", 1000, where));
  return rule;
}

TeamTemplate team_of(const Json& json, const std::string& where) {
  TeamTemplate team{text_of(json, "code", where, true), text_of(json, "name", where, true), text_of(json, "en", where, true), text_of(json, "basis", where, true), {}};
  for (const Json& slot : items_of(json, "slots", where))
    team.slots.push_back({text_of(slot, "name", where, true), text_of(slot, "en", where, true), static_cast<int>(count_of(slot, "most", 1000, where))});
  return team;
}

}  // namespace

ChainRules parse_chain_rules(std::string_view text) {
  const Json json = Json::parse(text);
  if (text_of(json, "format", "/format", true) != "liantu-chain-rules/1") refuse("这不是产业链规则文件（liantu-chain-rules/1）。", "/format");
  ChainRules rules{gap_of(object_of(json, "gap", "/gap")),
                   target_of(object_of(json, "target", "/target")),
                   pairs_of(json.find("pairs")),
                   {},
                   {},
                   {},
                   {}};
  for (const Json& team : items_of(json, "teams", "/teams")) rules.teams.push_back(team_of(team, fmt::format("/teams/{}", rules.teams.size())));
  const Json& views = object_of(json, "views", "/views");
  rules.views_basis = text_of(views, "basis", "/views", true);
  rules.english = {text_of(object_of(json, "gap", "/gap"), "basis_en", "/gap", false),
                   json.find("pairs") ? text_of(*json.find("pairs"), "basis_en", "/pairs", false) : "",
                   text_of(views, "basis_en", "/views", false),
                   text_of(object_of(json, "target", "/target"), "week_basis_en", "/target", false),
                   text_of(object_of(json, "target", "/target"), "basis_en", "/target", false)};
  for (const Json& view : items_of(views, "items", "/views"))
    rules.views.push_back({text_of(view, "code", "/views", true), text_of(view, "name", "/views", true), text_of(view, "en", "/views", true)});
  return rules;
}

const ChainRules& shipped_chain_rules() {
  static const ChainRules rules = parse_chain_rules(presets::kChain);
  return rules;
}

std::span<const WeightName> weight_names() { return kReasons; }

}  // namespace liantu::chain
