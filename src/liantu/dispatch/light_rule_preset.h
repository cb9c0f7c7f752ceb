// Light rules from JSON: the shipped ones, and what an office edits.
#pragma once

#include <string_view>
#include <vector>

#include "liantu/dispatch/light_rule.h"

namespace liantu::dispatch {

/// {"format":"liantu-light-rules/1","rules":[{"code","name","basis","clauses":[{"dimension","measure",
/// "yellow":{"from"|"above"|"up_to"|"below":n},"red":{…}}],"if_yellow","if_red"}]}. Bounds are per cent, points or months
/// with at most one decimal; yuan for `unpaid`. Throws InvalidInput naming the place: unknown words, a rule without 依据,
/// red milder than yellow.
std::vector<LightRule> parse_light_rules(std::string_view json);

/// The presets of this program (presets/light_rules.json).
const std::vector<LightRule>& shipped_light_rules();

/// Throws InvalidInput naming the nearest code.
const LightRule& light_rule_named(const std::vector<LightRule>& rules, std::string_view code);

}  // namespace liantu::dispatch
