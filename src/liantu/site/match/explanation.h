// A match in words: why a site has its points, what it misses and by how much, what nobody has recorded.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "liantu/base/language.h"
#include "liantu/base/value.h"
#include "liantu/site/match/matching.h"

namespace liantu::site {

struct SiteReason {
  std::string_view rule;  ///< suppliers, price, readiness, benchmark, leading_industry, size
  double points = 0;
  std::string text{};
};

/// `required` and `available` as JSON has them: numbers, or words where the condition is one; `available` is
/// empty when not recorded.
struct MissingNeed {
  Condition condition = Condition::Kind;
  std::string_view need{};  ///< "first_floor_height_m"
  Value required{}, available{};
  std::string_view unit{};  ///< "m", "" of words
  std::string text{};  ///< "层高差 0.8 m", "storey height short by 0.8 m"; of what is not recorded a question
};

struct Explanation {
  std::string site{};  ///< codes, "+" between joined parcels
  std::vector<SiteReason> reasons{};
  std::vector<MissingNeed> missing{};  ///< what is missed, then what is not recorded
  std::string part{};  ///< "取其中 20 亩", "A-01、A-02 合并后 48 亩"; "" when it is one whole site
  std::string
      borrowed{};  ///< "本处未填，取自园区：供电余量 5000 kVA（城东站）"; "" when it has its own figures
  std::string unchecked{};  ///< "核查时间 2026-03-01，超过 90 天，待核查"; "" when it was checked in time
};

Explanation explain(const NeedConditions& conditions, const Match& match, Language language);

/// Checked by nobody, or longer ago than the rule allows.
bool unchecked(const SiteFacts& site, const CheckRule& rule, Date today);

}  // namespace liantu::site
