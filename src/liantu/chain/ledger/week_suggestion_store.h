// What the weekly list suggested, kept when it was first shown (table week_suggestion).
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "liantu/base/date.h"
#include "liantu/chain/hit_rate.h"
#include "liantu/store/database.h"

namespace liantu::chain {

/// Those of a chain that are not kept yet are added with `shown`; what is kept stays as it was.
void keep_suggestions(store::Session& session, std::string_view chain,
                      std::span<const WeekSuggestion> suggestions, Instant shown);

/// Of weeks that begin on `from` or later: by week, then place.
std::vector<WeekSuggestion> kept_suggestions(store::Session& session, std::string_view chain, Date from);

}  // namespace liantu::chain
