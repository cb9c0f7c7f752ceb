#include "liantu/scorecard/metric_preset.h"

#include <fmt/format.h>

#include <algorithm>

#include "liantu/base/error.h"
#include "liantu/base/nearest.h"
#include "liantu/json/json.h"
#include "liantu/presets/metrics.h"

namespace liantu::scorecard {
namespace {

using json::Json;

[[noreturn]] void refuse(const std::string& message, const std::string& where) {
  throw Error(ErrorCode::InvalidInput, message, where);
}

std::string text_of(const Json& object, std::string_view name, const std::string& where) {
  const Json* member = object.find(name);
  if (!member || !member->text() || member->text()->empty())
    refuse(fmt::format("口径缺少“{}”，请补上。", name), where);
  return *member->text();
}

std::int64_t whole_of(const Json& object, std::string_view name, std::int64_t otherwise, const std::string& where) {
  const Json* member = object.find(name);
  if (!member) return otherwise;
  if (!member->whole() || *member->whole() < 0) refuse(fmt::format("“{}”应为非负整数。", name), where);
  return *member->whole();
}

Value value_of(const Json& json, const std::string& where) {
  if (json.text()) return *json.text();
  if (json.whole()) return *json.whole();
  if (json.real()) return *json.real();
  if (json.flag()) return *json.flag();
  refuse("筛选值应为文字、数字或真假。", where);
}

MetricFilter filter_of(const Json& json, const std::string& where) {
  MetricFilter filter{.field = text_of(json, "field", where), .values = {}};
  const std::string op = text_of(json, "op", where);
  std::vector<std::string_view> codes;
  for (const Word& word : words<MetricOp>) codes.push_back(word.code);
  const auto it = std::find(codes.begin(), codes.end(), op);
  if (it == codes.end()) refuse(fmt::format("没有筛选方式 {}，最接近的是 {}。", op, nearest(op, codes)), where);
  filter.op = static_cast<MetricOp>(it - codes.begin());
  const Json* value = json.find("value");
  if (value && value->items()) {
    for (const Json& item : *value->items()) filter.values.push_back(value_of(item, where));
  } else if (value) {
    filter.values.push_back(value_of(*value, where));
  }
  const bool bare = filter.op == MetricOp::Empty || filter.op == MetricOp::NotEmpty;
  if (bare != filter.values.empty()) refuse("这个筛选方式的值个数不对。", where);
  return filter;
}

Metric metric_of(const Json& json, const std::string& where) {
  Metric metric;
  metric.code = text_of(json, "code", where);
  metric.name = text_of(json, "name", where);
  metric.en = text_of(json, "en", where);
  metric.unit = text_of(json, "unit", where);
  metric.ledger = text_of(json, "ledger", where);
  if (json.find("sum")) metric.sum = text_of(json, "sum", where);
  metric.divide = whole_of(json, "divide", 1, where);
  if (metric.divide == 0) refuse("“divide”不能为零。", where);
  metric.decimals = static_cast<int>(std::min<std::int64_t>(whole_of(json, "decimals", 0, where), 6));
  metric.definition = text_of(json, "definition", where);
  metric.definition_en = json.find("definition_en") ? text_of(json, "definition_en", where) : metric.definition;
  metric.basis = text_of(json, "basis", where);
  if (const Json* filters = json.find("filters"); filters && filters->items()) {
    for (std::size_t i = 0; i < filters->items()->size(); ++i)
      metric.filters.push_back(filter_of((*filters->items())[i], fmt::format("{}/filters/{}", where, i)));
  }
  return metric;
}

}  // namespace

std::vector<Metric> parse_metrics(std::string_view text) {
  const Json json = Json::parse(text);
  const Json* metrics = json.find("metrics");
  if (text_of(json, "format", "/format") != "liantu-metrics/1" || !metrics || !metrics->items())
    refuse("这不是指标口径文件（liantu-metrics/1）。", "/format");
  std::vector<Metric> out;
  for (std::size_t i = 0; i < metrics->items()->size(); ++i)
    out.push_back(metric_of((*metrics->items())[i], fmt::format("/metrics/{}", i)));
  return out;
}

const std::vector<Metric>& shipped_metrics() {
  static const std::vector<Metric> metrics = parse_metrics(presets::kMetrics);
  return metrics;
}

const Metric* find_metric(const std::vector<Metric>& metrics, std::string_view code) {
  const auto it = std::find_if(metrics.begin(), metrics.end(), [&](const Metric& m) { return m.code == code; });
  return it == metrics.end() ? nullptr : &*it;
}

}  // namespace liantu::scorecard
