// What a site misses, or what nobody has recorded of it, as a sentence with both figures.
#pragma once

#include <cstdint>

#include "liantu/base/language.h"
#include "liantu/site/match/explanation.h"

namespace liantu::site {

/// `area` of all sites of the match together, m².
MissingNeed missed_need(const NeedConditions& conditions, std::uint32_t site, double area,
                        Condition condition, Language language);
MissingNeed unrecorded_need(const NeedConditions& conditions, std::uint32_t site, double area,
                            Condition condition, Language language);

}  // namespace liantu::site
