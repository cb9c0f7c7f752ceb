// The definitions kept at this office, each version as it was when it came into force: table metric_definition.
#pragma once

#include "liantu/scorecard/metric_book.h"
#include "liantu/store/database.h"

namespace liantu::api {

/// Everything kept; shipped definitions that are not kept yet stand as version 1.
scorecard::MetricBook metric_book(store::Session& session);

/// Keeps what of `current` is new or has changed; how many. The same again changes nothing.
std::size_t keep_definitions(store::Session& session, const std::vector<scorecard::Metric>& current, Instant now);

}  // namespace liantu::api
