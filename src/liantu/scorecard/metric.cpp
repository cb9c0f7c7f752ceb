#include "liantu/scorecard/metric.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace liantu::scorecard {
namespace {

constexpr std::string_view kYearStart = "{year_start}", kDay = "{day}";

}  // namespace

std::vector<MetricFilter> filters_within(const Metric& metric, Date from, Date day) {
  std::vector<MetricFilter> filters = metric.filters;
  for (MetricFilter& filter : filters) {
    for (Value& value : filter.values) {
      const auto* text = std::get_if<std::string>(&value);
      if (!text) continue;
      if (*text == kYearStart) value = from.iso();
      else if (*text == kDay) value = day.iso();
    }
  }
  return filters;
}

bool passes(const MetricFilter& filter, const Value& value) {
  if (filter.op == MetricOp::Empty || filter.op == MetricOp::NotEmpty)
    return is_empty(value) == (filter.op == MetricOp::Empty);
  if (is_empty(value)) return filter.op == MetricOp::Ne;
  switch (filter.op) {
    case MetricOp::Eq:
      return value == filter.values.front();
    case MetricOp::Ne:
      return value != filter.values.front();
    case MetricOp::Ge:
      return !(value < filter.values.front());
    case MetricOp::Le:
      return !(filter.values.front() < value);
    default:
      return std::find(filter.values.begin(), filter.values.end(), value) != filter.values.end();
  }
}

bool dated(const Metric& metric) {
  return metric.counted_by == CountedBy::Signings ||
         std::any_of(metric.filters.begin(), metric.filters.end(), [](const MetricFilter& filter) {
           return std::find(filter.values.begin(), filter.values.end(), Value{std::string(kDay)}) !=
                  filter.values.end();
         });
}

bool same_number(const Metric& a, const Metric& b) {
  return a.ledger == b.ledger && a.counted_by == b.counted_by && a.sum == b.sum && a.divide == b.divide &&
         a.decimals == b.decimals && a.unit == b.unit && a.filters == b.filters && a.places == b.places &&
         a.year_sum == b.year_sum && a.definition == b.definition;
}

std::string decimal_text(double value, int decimals) {
  const double scale = std::pow(10, decimals);
  // What a person reads as 2.345 may be stored a hair below; a billionth keeps it on the side he sees.
  const double rounded = std::copysign(std::floor(std::abs(value) * scale + 0.5 + 1e-9), value) / scale;
  return fmt::format("{:.{}f}", rounded == 0 ? 0.0 : rounded, decimals);
}

std::string shown(const Metric& metric, double stored) {
  return decimal_text(stored / static_cast<double>(metric.divide), metric.decimals);
}

}  // namespace liantu::scorecard
