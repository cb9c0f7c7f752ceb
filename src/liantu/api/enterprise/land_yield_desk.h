// What a firm brings per mu, for its page: quotients with their arithmetic, beside those of all firms the reader sees.
#pragma once

#include <string_view>

#include "liantu/api/enterprise/firm_figures.h"
#include "liantu/base/language.h"

namespace liantu::api {

/// {"figures": [{"field", "per_mu_yuan", "sentence", "average_yuan", "average_sentence"}]}: tax and revenue; of the
/// average only what firms enough have. {"figures": [], "why"} for a reader of bands: the quotient would tell the
/// figure. Throws NotFound.
json::Json land_yield_json(store::Session& session, const store::Access& access,
                           const std::optional<BandedFigures>& banded, std::string_view id,
                           std::optional<Instant> asof, Language language);

}  // namespace liantu::api
