// ChainRules from JSON (presets/chain.json or an office's own file).
#pragma once

#include <span>
#include <string_view>

#include "liantu/chain/chain_rules.h"

namespace liantu::chain {

/// Throws InvalidInput naming the place: a part or reason that is not known (with the nearest), a number out of its range.
ChainRules parse_chain_rules(std::string_view text);

const ChainRules& shipped_chain_rules();

/// The reasons whose points a team may change: code, Chinese and English name, shipped points.
struct WeightName {
  std::string_view code, zh, en;
  double TargetRule::*points;
};
std::span<const WeightName> weight_names();

}  // namespace liantu::chain
