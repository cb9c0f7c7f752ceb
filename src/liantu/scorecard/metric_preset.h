// Metric definitions from JSON: the shipped ones, and what an office adds.
#pragma once

#include <string_view>
#include <vector>

#include "liantu/scorecard/metric.h"

namespace liantu::scorecard {

/// {"format":"liantu-metrics/1","metrics":[{"code","name","en","unit","ledger","sum"?,"divide"?,"decimals","filters":
/// [{"field","op","value"}],"places"?:[field],"year_sum"?,"definition","definition_en"?,"basis"}]}; a code stands once.
/// Throws InvalidInput naming the place.
std::vector<Metric> parse_metrics(std::string_view json);

/// One of them as text, and read again: what is kept of a definition.
std::string metric_text(const Metric& metric);
Metric parse_metric(std::string_view json);

/// presets/metrics.json.
const std::vector<Metric>& shipped_metrics();

/// Nothing when there is none of that code.
const Metric* find_metric(const std::vector<Metric>& metrics, std::string_view code);

}  // namespace liantu::scorecard
