// What conditions and advantages of a match are called, and how its figures are written.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "liantu/base/date.h"
#include "liantu/base/language.h"
#include "liantu/site/match/matching_rule.h"
#include "liantu/site/match/need_conditions.h"

namespace liantu::site {

struct ConditionName {
  std::string_view code, unit, zh, en;
};
const ConditionName& name_of(Condition condition);

struct AdvantageName {
  std::string_view code, zh, en;
  double AdvantageRule::*points;
};
std::span<const AdvantageName> advantage_names();

/// "20 亩" of land, "13,340 ㎡" of floors and yards.
std::string area_text(const NeedConditions& conditions, SiteKind kind, double m2, Language language);

/// Of a day told as days since 1970.
inline std::string date_of(double days) {
  return Date::from_days(static_cast<std::int64_t>(days)).iso();
}

inline std::string_view zh_en(Language language, std::string_view zh, std::string_view en) {
  return language == Language::Zh ? zh : en;
}

}  // namespace liantu::site
