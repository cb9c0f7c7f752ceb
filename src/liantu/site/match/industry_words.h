// Whether a list of industries in words and codes (准入产业, 负面清单) names a project's industry.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "liantu/site/ledger/need_row.h"
#include "liantu/site/match/matching_rule.h"

namespace liantu::site {

/// Its own word on it, else whether its industry is one of the rule's.
bool is_chemical(const Need& need, const ChemicalRule& rule);

/// What a list may say of the project's industry: the code's digits, the words of its chains, the names of
/// its class and those above it, and 化工 when it is chemical.
struct IndustryOfNeed {
  std::string digits{};
  std::vector<std::string> words{}, names{};
  bool known() const { return !digits.empty() || !words.empty(); }
};
IndustryOfNeed industry_of(const Need& need, const ChemicalRule& rule);

/// Such a list taken apart, for many questions.
struct IndustryList {
  std::vector<std::string> codes{}, words{};
};
IndustryList industry_list_of(std::string_view text);

/// A code of the list is the beginning of the project's, or a word of one is within the other. Words shorter
/// than two characters and years do not count.
bool names(const IndustryList& list, const IndustryOfNeed& industry);
bool names(std::string_view list, const IndustryOfNeed& industry);

}  // namespace liantu::site
