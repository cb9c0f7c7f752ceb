// Definitions of indicators with their versions, and the targets of a year beside their actuals.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "liantu/api/caller.h"
#include "liantu/api/desk/metric_definition_store.h"
#include "liantu/api/desk/metric_desk.h"
#include "liantu/api/desk/target_json.h"
#include "liantu/api/http/error_reply.h"
#include "liantu/api/http/reader_sentence.h"
#include "liantu/api/routes/list_query.h"
#include "liantu/api/routes/routes.h"
#include "liantu/base/error.h"
#include "liantu/base/number_in.h"
#include "liantu/org/people_store.h"
#include "liantu/scorecard/indicator_store.h"

namespace liantu::api {
namespace {

using json::Json;

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
                              {"basis", reader_basis(language, one.metric.basis)}});
    items.push(std::move(item.set("versions", std::move(versions))));
  }
  return items;
}

/// ?year=2026; the year of the day when it is not given.
int year_of(const Request& request, Date day) {
  const auto written = request.find("year");
  if (!written) return day.year();
  const auto year = number_in<int>(*written);
  if (!year || *year < 1990 || *year > 2100)
    throw Error(ErrorCode::InvalidInput, "年份应写成四位数，例如 2026。", "?year");
  return *year;
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
