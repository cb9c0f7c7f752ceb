#include "liantu/scorecard/metric.h"

#include <fmt/format.h>

#include <cmath>

namespace liantu::scorecard {

std::vector<MetricFilter> filters_at(const Metric& metric, Date day) {
  std::vector<MetricFilter> filters = metric.filters;
  for (MetricFilter& filter : filters) {
    for (Value& value : filter.values) {
      const auto* text = std::get_if<std::string>(&value);
      if (!text) continue;
      if (*text == "{year_start}") value = Date::of(day.year(), 1, 1)->iso();
      else if (*text == "{day}") value = day.iso();
    }
  }
  return filters;
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
