#include "liantu/chain/placement_rule_preset.h"

#include <fmt/format.h>

#include <algorithm>

#include "liantu/base/nearest.h"
#include "liantu/json/members.h"
#include "liantu/presets/placement.h"
#include "liantu/text/normalising.h"

namespace liantu::chain {
namespace {

using json::Json, json::number_of, json::refuse, json::text_of, json::texts_of;

struct List {
  std::string_view name;
  std::vector<std::string> PlacementRule::*words;
};
struct Number {
  std::string_view name;
  double PlacementRule::*value;
};

constexpr List kVerbs[] = {{"make", &PlacementRule::make}, {"serve", &PlacementRule::serve}, {"trade", &PlacementRule::trade}};
constexpr List kFirms[] = {{"makes", &PlacementRule::maker_names}, {"trades", &PlacementRule::trader_names}, {"serves", &PlacementRule::server_names}};
constexpr List kLists[] = {{"leading", &PlacementRule::leading},           {"not_behind_leading", &PlacementRule::not_behind_leading},
                           {"joiners", &PlacementRule::joiners},           {"thing_joiners", &PlacementRule::thing_joiners},
                           {"relating", &PlacementRule::relating},         {"tails", &PlacementRule::tails},
                           {"own_tails", &PlacementRule::own_tails},       {"excluding", &PlacementRule::excluding},
                                {"permit", &PlacementRule::permit},
                           {"foreign_trade", &PlacementRule::foreign_trade}, {"generic", &PlacementRule::generic},
                           {"empty_words", &PlacementRule::empty_words},   {"bound_before", &PlacementRule::bound_before}, {"bound_ends", &PlacementRule::bound_ends},
                           {"legal_forms", &PlacementRule::legal_forms},   {"name_tails", &PlacementRule::name_tails}};
constexpr Number kStrengths[] = {{"make", &PlacementRule::make_strength},   {"unstated", &PlacementRule::unstated_strength},
                                 {"serve", &PlacementRule::serve_strength}, {"trade", &PlacementRule::trade_strength},
                                 {"name", &PlacementRule::name_strength},   {"name_maker", &PlacementRule::name_maker},
                                 {"code_same", &PlacementRule::code_same},
                                 {"code_near", &PlacementRule::code_near}};
constexpr Number kFactors[] = {{"whole", &PlacementRule::whole},
                               {"ends_with", &PlacementRule::ends_with},
                               {"one_character_before", &PlacementRule::one_character_before},
                               {"tail", &PlacementRule::tail},
                               {"inside", &PlacementRule::inside},
                               {"bound", &PlacementRule::bound},
                               {"late", &PlacementRule::late},
                               {"other_section", &PlacementRule::other_section},
                               {"maker", &PlacementRule::maker},
                               {"trader_unstated", &PlacementRule::trader_unstated},
                               {"trader_make", &PlacementRule::trader_make},
                               {"server_unstated", &PlacementRule::server_unstated},
                               {"server_make", &PlacementRule::server_make},
                               {"unstated_beside_trade", &PlacementRule::unstated_beside_trade}};
constexpr double kMostFactor = 2;

const Json& object_of(const Json& json, std::string_view name) {
  const Json* member = json.find(name);
  if (!member || !member->members()) refuse(fmt::format("缺少“{}”一节，请补上。", name), "");
  return *member;
}

/// Longest first, so that the first that fits is the longest.
std::vector<std::string> words_of(const Json& json, std::string_view name, const std::string& where) {
  if (!json.find(name)) refuse(fmt::format("缺少词表“{}”，请补上（可以是空的 []）。", name), where);
  std::vector<std::string> words;
  for (const std::string& word : texts_of(json, name, where)) {
    words.push_back(text::Normalised(word).text());
    if (words.back().empty()) refuse(fmt::format("词表“{}”里有空词，请删去。", name), where);
  }
  std::ranges::stable_sort(words, std::ranges::greater(), [](const std::string& word) { return word.size(); });
  return words;
}

template <std::size_t kMany>
void read_numbers(const Json& json, const Number (&numbers)[kMany], double most, const std::string& where, PlacementRule& rule) {
  std::vector<std::string_view> names;
  for (const Number& number : numbers) {
    names.push_back(number.name);
    rule.*number.value = number_of(json, number.name, rule.*number.value, most, where);
  }
  for (const auto& [name, value] : *json.members()) {
    if (std::ranges::find(names, name) == names.end()) refuse(fmt::format("没有 {}，最接近的是 {}。", name, nearest(name, names)), where);
  }
}

}  // namespace

PlacementRule parse_placement_rule(std::string_view text) {
  const Json json = Json::parse(text);
  if (text_of(json, "format", "/format", true) != "liantu-placement/1") refuse("这不是企业定位规则文件（liantu-placement/1）。", "/format");
  PlacementRule rule;
  rule.basis = text_of(json, "basis", "/basis", true);
  const Json& verbs = object_of(json, "verbs");
  for (const List& list : kVerbs) rule.*list.words = words_of(verbs, list.name, "/verbs");
  const Json& firms = object_of(json, "firm");
  for (const List& list : kFirms) rule.*list.words = words_of(firms, list.name, "/firm");
  for (const List& list : kLists) rule.*list.words = words_of(json, list.name, "");
  read_numbers(object_of(json, "strength"), kStrengths, 1, "/strength", rule);
  read_numbers(object_of(json, "factor"), kFactors, kMostFactor, "/factor", rule);
  rule.generic_most = number_of(json, "generic_most", rule.generic_most, 1, "/generic_most");
  rule.least = number_of(json, "least", rule.least, 1, "/least");
  rule.shared_by_many = static_cast<int>(json::count_of(json, "shared_by_many", 1'000'000, "/shared_by_many"));
  if (rule.generic_most >= rule.least) refuse("“generic_most”应小于“least”，否则通用词会单独定位企业。", "/generic_most");
  return rule;
}

const PlacementRule& shipped_placement_rule() {
  static const PlacementRule rule = parse_placement_rule(presets::kPlacement);
  return rule;
}

}  // namespace liantu::chain
