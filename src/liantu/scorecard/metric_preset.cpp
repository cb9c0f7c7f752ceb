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

CountedBy counted_by_of(const Json& json, const std::string& where) {
  if (!json.find("counted_by")) return CountedBy::Filters;
  const std::string code = text_of(json, "counted_by", where);
  std::vector<std::string_view> codes;
  for (const Word& word : words<CountedBy>) codes.push_back(word.code);
  const auto it = std::find(codes.begin(), codes.end(), code);
  if (it == codes.end())
    refuse(fmt::format("没有计数规则 {}，最接近的是 {}。", code, nearest(code, codes)), where);
  return static_cast<CountedBy>(it - codes.begin());
}

Metric metric_of(const Json& json, const std::string& where) {
  Metric metric;
  metric.code = text_of(json, "code", where);
  metric.name = text_of(json, "name", where);
  metric.en = text_of(json, "en", where);
  metric.unit = text_of(json, "unit", where);
  metric.ledger = text_of(json, "ledger", where);
  metric.counted_by = counted_by_of(json, where);
  if (json.find("sum")) metric.sum = text_of(json, "sum", where);
  metric.divide = whole_of(json, "divide", 1, where);
  if (metric.divide == 0) refuse("“divide”不能为零。", where);
  metric.decimals = static_cast<int>(std::min<std::int64_t>(whole_of(json, "decimals", 0, where), 6));
  metric.definition = text_of(json, "definition", where);
  metric.definition_en = json.find("definition_en") ? text_of(json, "definition_en", where) : metric.definition;
  metric.basis = text_of(json, "basis", where);
  if (const Json* whole = json.find("year_sum")) metric.year_sum = whole->flag() && *whole->flag();
  if (const Json* places = json.find("places"); places && places->items()) {
    for (const Json& place : *places->items()) {
      if (!place.text() || place.text()->empty()) refuse("“places”应是一组字段名。", where);
      metric.places.push_back(*place.text());
    }
  }
  if (const Json* filters = json.find("filters"); filters && filters->items()) {
    for (std::size_t i = 0; i < filters->items()->size(); ++i)
      metric.filters.push_back(filter_of((*filters->items())[i], fmt::format("{}/filters/{}", where, i)));
  }
  return metric;
}

Json json_of(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return Json(*text);
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return Json(*whole);
  if (const auto* real = std::get_if<double>(&value)) return Json(*real);
  if (const auto* flag = std::get_if<bool>(&value)) return Json(*flag);
  return {};
}

Json json_of(const MetricFilter& filter) {
  Json out = Json::object({{"field", filter.field}, {"op", words<MetricOp>[static_cast<std::size_t>(filter.op)].code}});
  if (filter.values.empty()) return out;
  Json values = Json::array();
  for (const Value& value : filter.values) values.push(json_of(value));
  return std::move(out.set("value", std::move(values)));
}

}  // namespace

std::string metric_text(const Metric& metric) {
  Json filters = Json::array(), places = Json::array();
  for (const MetricFilter& filter : metric.filters) filters.push(json_of(filter));
  for (const std::string& place : metric.places) places.push(place);
  Json out = Json::object({{"code", metric.code}, {"name", metric.name}, {"en", metric.en}, {"unit", metric.unit},
                           {"ledger", metric.ledger}, {"divide", metric.divide}, {"decimals", metric.decimals},
                           {"year_sum", metric.year_sum}, {"filters", std::move(filters)}, {"places", std::move(places)},
                           {"definition", metric.definition}, {"definition_en", metric.definition_en}, {"basis", metric.basis}});
  if (!metric.sum.empty()) out.set("sum", metric.sum);
  if (metric.counted_by != CountedBy::Filters)
    out.set("counted_by", words<CountedBy>[static_cast<std::size_t>(metric.counted_by)].code);
  return out.dump();
}

Metric parse_metric(std::string_view text) { return metric_of(Json::parse(text), ""); }

std::vector<Metric> parse_metrics(std::string_view text) {
  const Json json = Json::parse(text);
  const Json* metrics = json.find("metrics");
  if (text_of(json, "format", "/format") != "liantu-metrics/1" || !metrics || !metrics->items())
    refuse("这不是指标口径文件（liantu-metrics/1）。", "/format");
  std::vector<Metric> out;
  for (std::size_t i = 0; i < metrics->items()->size(); ++i) {
    out.push_back(metric_of((*metrics->items())[i], fmt::format("/metrics/{}", i)));
    if (find_metric(out, out.back().code) != &out.back())
      refuse(fmt::format("口径代码 {} 出现了两次，请只留一个。", out.back().code), fmt::format("/metrics/{}/code", i));
  }
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
