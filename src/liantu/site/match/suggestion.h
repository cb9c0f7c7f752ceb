// What plants of the project's industry usually need, for a need that does not say. Suggested, never filled
// in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "liantu/base/language.h"
#include "liantu/site/ledger/need_row.h"
#include "liantu/site/match/matching_rule.h"

namespace liantu::site {

struct Suggestion {
  std::string_view field;  ///< of the need: "first_floor_height_m"
  double value = 0;
  std::string text{};  ///< "机械装备通常需要首层层高 10 m"
};

/// Only for needs that may be met by a plant and name an industry by its code; only for fields that are
/// empty. The longest code that begins the project's decides.
std::vector<Suggestion> suggestions(const Need& need, const MatchingRule& rule, Language language);

}  // namespace liantu::site
