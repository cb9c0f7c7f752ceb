// Definitions of indicators with their versions, and the targets of a year beside their actuals.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>

#include "liantu/api/caller.h"
#include "liantu/api/desk/metric_definition_store.h"
#include "liantu/api/desk/metric_desk.h"
#include "liantu/api/http/error_reply.h"
#include "liantu/api/routes/list_query.h"
#include "liantu/api/routes/routes.h"
#include "liantu/base/error.h"
#include "liantu/org/people_store.h"
#include "liantu/scorecard/indicator_store.h"

namespace liantu::api {
namespace {

using json::Json;

Json tenths_json(const std::optional<dispatch::Tenths>& tenths) {
  return tenths ? Json(static_cast<double>(tenths->value) / 10) : Json();
}

Json definition_json(const scorecard::Definition& one, Language language) {
  const scorecard::Metric& metric = one.metric;
  return Json::object({{"version", one.number},
                       {"since", one.kept ? Json(shanghai_time(*one.kept)) : Json()},
                       {"definition", language == Language::Zh ? metric.definition : metric.definition_en},
                       {"basis", metric.basis}});
}

/// One item per code: the version in force, and all of them.
Json definitions_json(const scorecard::MetricBook& book, Language language) {
  Json items = Json::array();
  for (const scorecard::Definition& one : book.all()) {
    if (&one != book.latest(one.metric.code)) continue;
    Json versions = Json::array();
    for (const scorecard::Definition& each : book.all())
      if (each.metric.code == one.metric.code) versions.push(definition_json(each, language));
    Json item = Json::object({{"code", one.metric.code}, {"name", one.metric.name}, {"en", one.metric.en}, {"unit", one.metric.unit},
                              {"ledger", one.metric.ledger}, {"version", one.number},
                              {"definition", language == Language::Zh ? one.metric.definition : one.metric.definition_en},
                              {"basis", one.metric.basis}});
    items.push(std::move(item.set("versions", std::move(versions))));
  }
  return items;
}

constexpr std::string_view kActualBy[] = {"computed", "entered", "none"};

Json target_json(const Target& target, Language language) {
  const scorecard::Indicator& row = target.row;
  const auto printed = [&](const std::optional<double>& value) {
    return value ? Json(scorecard::decimal_text(*value, target.decimals)) : Json();
  };
  Json out = Json::object({{"id", target.id}, {"version", target.version}, {"name", row.name}, {"region", row.region},
                           {"responsible_unit", row.responsible_unit}, {"unit", row.unit_name},
                           {"period", row.period ? Json::object({{"from", row.period->from.iso()}, {"to", row.period->to.iso()}}) : Json()}, {"source", row.source},
                           {"target", printed(row.target)}, {"actual", printed(target.actual)},
                           {"by", kActualBy[static_cast<std::size_t>(target.by)]},
                           {"actual_date", row.actual_on ? Json(row.actual_on->iso()) : Json()}, {"actual_source", row.actual_source},
                           {"code", row.metric}, {"written_version", row.definition_version}, {"note", target.note},
                           {"doubtful", target.doubtful}, {"completion", tenths_json(target.completion)},
                           {"pace", tenths_json(target.pace)}, {"gap", tenths_json(target.gap)}, {"remark", row.remark}});
  if (target.definition) out.set("definition", definition_json(*target.definition, language));
  if (target.latest) out.set("latest_version", target.latest->number);
  if (!target.explain.empty()) out.set("explain", target.explain);
  return out;
}

/// ?year=2026; the year of the day when it is not given.
int year_of(const Request& request, Date day) {
  const auto written = request.find("year");
  if (!written) return day.year();
  int year = 0;
  const auto got = std::from_chars(written->data(), written->data() + written->size(), year);
  if (got.ec != std::errc() || got.ptr != written->data() + written->size() || year < 1990 || year > 2100)
    throw Error(ErrorCode::InvalidInput, "年份应写成四位数，例如 2026。", "?year");
  return year;
}

/// The targets whose period begins in the year, in the order of the ledger.
Reply targets(App& app, const Request& request) {
  const Language language = language_of(request);
  const Date today = shanghai_day(app.now());
  const Date day = day_parameter(request, "asof").value_or(today);
  const int year = year_of(request, day);
  const DeskRules rules = desk_rules(app.settings, language);
  auto lease = app.database.lease();
  const scorecard::MetricBook book = metric_book(*lease);
  const TargetOrder order{org::office_facts(*lease, app.settings).county_name, moment_of(day, today)};
  Json items = Json::array(), years = Json::array();
  std::set<int> seen{year};
  for (const store::StoredRow& row : rows_at(*lease, request.caller->access, scorecard::indicator_entity(), order.at)) {
    const auto& period = from_row<scorecard::Indicator>(row.values).period;
    if (period) seen.insert(period->from.year());
    if (!period || period->from.year() == year)
      items.push(target_json(target_of(*lease, request.caller->access, rules, book, order, row), language));
  }
  for (const int one : seen) years.push(one);
  return json_reply(Json::object({{"asof", day.iso()}, {"year", year}, {"years", std::move(years)}, {"county", order.county},
                                  {"pace_arithmetic", rules.pace.arithmetic(day, language)}, {"items", std::move(items)},
                                  {"definitions", definitions_json(book, language)}, {"note", "部门台账数，非统计数据"}}));
}

}  // namespace

void add_target_routes(Router& routes, App& app) {
  routes.get("/api/v1/metrics", needs(org::Right::ReadLedgers), "指标口径和它们的版本", [&app](const Request& request) {
    auto lease = app.database.lease();
    const Language language = language_of(request);
    return json_reply(Json::object({{"items", definitions_json(metric_book(*lease), language)}}));
  });
  routes.get("/api/v1/targets", reads("indicator"), "一年的目标和实际", [&app](const Request& r) { return targets(app, r); });
}

}  // namespace liantu::api
