#include "liantu/api/desk/metric_desk.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "liantu/api/app.h"
#include "liantu/api/desk/life_desk.h"
#include "liantu/api/desk/metric_definition_store.h"
#include "liantu/api/desk/signing_desk.h"
#include "liantu/api/http/http.h"
#include "liantu/base/error.h"
#include "liantu/project/reserve.h"
#include "liantu/project/reserve_store.h"
#include "liantu/scorecard/indicator_store.h"
#include "liantu/scorecard/metric_preset.h"

namespace liantu::api {
namespace {

using scorecard::CountedBy;
using scorecard::Definition;
using scorecard::Metric;

constexpr Phrase kChanged{"按设定目标时的第{0}版口径计算；现行为第{1}版：{2}", "computed under version {0}, as when the target was set; now in force is version {1}: {2}"};
constexpr Phrase kUnknownVersion{"口径版本“{0}”没有保存的定义，不计算；请改成现有的版本号，或录入实际值和来源", "version \"{0}\" of the definition is not kept, so nothing is computed; give a kept version, or enter the actual with its source"};
constexpr Phrase kUnknownCode{"没有口径 {0}，不计算；请改正代码，或录入实际值和来源", "there is no definition {0}, so nothing is computed; correct the code, or enter the actual with its source"};
constexpr Phrase kPartOfYear{"这个口径从1月1日起累计，算不出期间 {0} 的数；请录入实际值和来源", "this definition adds up from 1 January and cannot tell {0}; enter the actual with its source"};
constexpr Phrase kNoPlace{"这个口径分不出 {0} 的数；请录入实际值和来源", "this definition cannot tell the part of {0}; enter the actual with its source"};
constexpr Phrase kNotBegun{"期间还没有开始", "the period has not begun"};
constexpr Phrase kNoSource{"录入的实际值没有写来源", "the entered actual has no source"};
constexpr Phrase kStale{"录入的实际值截至 {0}", "the entered actual is as of {0}"};

const store::Entity& ledger_of(const Metric& metric) {
  for (const store::Entity* entity : ledgers())
    if (entity->name == metric.ledger) return *entity;
  throw Error(ErrorCode::InvalidInput, fmt::format("口径 {} 用的台账 {} 不存在，请改正。", metric.code, metric.ledger), "metrics_file");
}

void check_fields(const Metric& metric) {
  const store::Entity& entity = ledger_of(metric);
  std::vector<std::string> names = metric.places;
  if (!metric.sum.empty()) names.push_back(metric.sum);
  for (const scorecard::MetricFilter& filter : metric.filters)
    if (filter.field != scorecard::kWritten) names.push_back(filter.field);
  for (const std::string& name : names)
    if (!entity.fields->index(name))
      throw Error(ErrorCode::InvalidInput, fmt::format("口径 {} 用的字段 {} 在{}台账里没有，请改正。", metric.code, name, entity.zh), "metrics_file");
}

/// The first instant of a day: a row's time is kept in microseconds.
Value start_of(const Value& day) {
  const auto* text = std::get_if<std::string>(&day);
  const auto date = text ? Date::parse(*text) : std::nullopt;
  if (!date) throw Error(ErrorCode::InvalidInput, "口径里的更新时间应是日期，例如 {year_start}。", "metrics_file");
  return end_of_day_shanghai(date->plus(-1));
}

store::FilterOp store_op(scorecard::MetricOp op) {
  switch (op) {
    case scorecard::MetricOp::Eq: return store::FilterOp::Eq;
    case scorecard::MetricOp::Ne: return store::FilterOp::Ne;
    case scorecard::MetricOp::In: return store::FilterOp::In;
    case scorecard::MetricOp::Ge: return store::FilterOp::Ge;
    case scorecard::MetricOp::Le: return store::FilterOp::Le;
    case scorecard::MetricOp::Empty: return store::FilterOp::Empty;
    case scorecard::MetricOp::NotEmpty: return store::FilterOp::NotEmpty;
  }
  return store::FilterOp::Eq;
}

/// The field that says whose a row is: the first in which the place stands at all.
const std::string& place_field(store::Session& session, const store::Access& access, const store::ListQuery& rows,
                               const Metric& metric, const std::string& place) {
  for (const std::string& field : metric.places) {
    const store::AggregateQuery there{.rows = {.entity = rows.entity, .filters = {{field, store::FilterOp::Eq, {place}}}, .asof = rows.asof}};
    const auto found = store::aggregate(session, access, there);
    if (!found.empty() && found[0].count > 0) return field;
  }
  return metric.places.front();
}

/// A deal without an agreed amount counts with its total: filters on the amount ask what counts.
bool passes_all(const std::vector<scorecard::MetricFilter>& filters, const CountedSigning& one) {
  return std::all_of(filters.begin(), filters.end(), [&](const scorecard::MetricFilter& filter) {
    if (filter.field == "agreed_investment_yuan")
      return scorecard::passes(filter, Value{one.signing.agreed.value});
    const auto field = one.entity->fields->index(filter.field);
    return scorecard::passes(filter, field ? one.row.values[*field] : Value{});
  });
}

bool whole_year(const DateSpan& period) {
  return period.from == *Date::of(period.from.year(), 1, 1) && period.to == *Date::of(period.from.year(), 12, 31);
}

/// The period of a target up to the day: rows that tell their own dates are read as they stand, others at its end.
MetricScope scope_of(const Metric& metric, const DateSpan& period, std::string place, const Moment& now) {
  MetricScope scope{.place = std::move(place), .from = period.from, .at = now};
  if (period.to >= now.day) return scope;
  scope.at.day = period.to;
  if (!scorecard::dated(metric)) scope.at.at = end_of_day_shanghai(period.to);
  return scope;
}

std::string address(const Definition& definition, const MetricScope& scope) {
  std::string out = fmt::format("{}?{}&definition={}", definition.metric.code, moment_query(scope.at), definition.number);
  if (!scope.place.empty()) out += "&place=" + percent_encoded(scope.place);
  if (scope.from && *scope.from != *Date::of(scope.at.day.year(), 1, 1)) out += "&from=" + scope.from->iso();
  return out;
}

/// Why this definition cannot compute the target; "" when it can.
std::string hindrance(const Target& target, const DateSpan& period, const std::string& place, Language language) {
  const Metric& metric = target.definition->metric;
  if (metric.year_sum && period.from != *Date::of(period.from.year(), 1, 1)) return say(language, kPartOfYear, period.text());
  if (!place.empty() && metric.places.empty()) return say(language, kNoPlace, place);
  return {};
}

void find_definition(Target& target, const scorecard::MetricBook& book, const Moment& at, Language language) {
  const scorecard::Indicator& row = target.row;
  if (row.metric.empty()) return;
  target.latest = book.latest(row.metric, at.at);
  if (!target.latest) {
    target.note = say(language, kUnknownCode, row.metric);
    return;
  }
  if (row.definition_version.empty()) {
    target.definition = target.latest;
  } else if (const auto number = scorecard::definition_number(row.definition_version)) {
    target.definition = book.at(row.metric, *number);
  }
  if (!target.definition) target.note = say(language, kUnknownVersion, row.definition_version);
  else if (target.definition != target.latest)
    target.note = say(language, kChanged, target.definition->number, target.latest->number,
                      language == Language::Zh ? target.latest->metric.definition : target.latest->metric.definition_en);
}

void take_entered(Target& target, Date day, Language language) {
  const scorecard::Indicator& row = target.row;
  if (!row.actual) return;
  target.by = ActualBy::Entered;
  target.actual = row.actual;
  const auto add = [&](const std::string& sentence) { target.note += (target.note.empty() ? "" : language == Language::Zh ? "；" : "; ") + sentence; };
  if (row.actual_on && *row.actual_on < day) {
    target.doubtful = true;
    add(say(language, kStale, row.actual_on->iso()));
  }
  if (row.actual_source.empty()) add(say(language, kNoSource));
}

void compute(store::Session& session, const store::Access& access, const DeskRules& rules,
             const TargetOrder& order, Target& target) {
  const DateSpan period = target.row.period.value_or(
      DateSpan{*Date::of(order.at.day.year(), 1, 1), *Date::of(order.at.day.year(), 12, 31)});
  const std::string place = whole_county(target.row.region, order.county) ? "" : target.row.region;
  const std::string why = hindrance(target, period, place, rules.language);
  if (!why.empty()) {
    target.note = why;
    return;
  }
  const Metric& metric = target.definition->metric;
  const MetricScope scope = scope_of(metric, period, place, order.at);
  target.by = ActualBy::Computed;
  target.actual = metric_value(session, access, rules, metric, scope) / static_cast<double>(metric.divide);
  target.explain = address(*target.definition, scope);
}

}  // namespace

std::vector<Metric> office_metrics(const Settings& settings) {
  std::vector<Metric> metrics;
  if (!settings.metrics_file.empty()) {
    metrics = scorecard::parse_metrics(own_rules_text(settings.metrics_file, "metrics_file"));
    for (const Metric& metric : metrics) check_fields(metric);
  }
  for (const Metric& metric : scorecard::shipped_metrics())
    if (!scorecard::find_metric(metrics, metric.code)) metrics.push_back(metric);
  return metrics;
}

void freeze_definitions(store::Session& session, store::Batch& batch) {
  const store::Entity& entity = scorecard::indicator_entity();
  std::optional<scorecard::MetricBook> book;
  for (store::Change& change : batch.changes) {
    if (change.entity != &entity || change.op != store::Op::Put) continue;
    if (!book) book = metric_book(session);
    auto row = from_row<scorecard::Indicator>(change.row());
    std::optional<scorecard::Indicator> before;
    if (!change.id.empty() && !row.definition_version.empty()) {
      if (const auto stored = store::find(session, store::administrator_access(""), entity, change.id))
        before = from_row<scorecard::Indicator>(stored->values);
    }
    std::string version = scorecard::version_kept(*book, before, row);
    if (version == row.definition_version) continue;
    row.definition_version = std::move(version);
    change.values = to_row(row);
    change.kept_elsewhere = nullptr;
  }
}

bool whole_county(const std::string& region, const std::string& county) {
  return region.empty() || region == county || region == "全县" || region == "全区" || region == "全市";
}

store::ListQuery metric_rows(store::Session& session, const store::Access& access, const Metric& metric, const MetricScope& scope) {
  store::ListQuery query{.entity = &ledger_of(metric), .asof = scope.at.at};
  const Date from = scope.from.value_or(*Date::of(scope.at.day.year(), 1, 1));
  for (const scorecard::MetricFilter& filter : scorecard::filters_within(metric, from, scope.at.day)) {
    query.filters.push_back({filter.field, store_op(filter.op), filter.values});
    if (filter.field == scorecard::kWritten) query.filters.back().values = {start_of(filter.values.front())};
  }
  if (!scope.place.empty() && !metric.places.empty())
    query.filters.push_back({place_field(session, access, query, metric, scope.place), store::FilterOp::Eq, {scope.place}});
  return query;
}

std::vector<MetricPart> metric_parts(store::Session& session, const store::Access& access,
                                     const DeskRules& rules, const Metric& metric, const MetricScope& scope) {
  const DateSpan period{scope.from.value_or(*Date::of(scope.at.day.year(), 1, 1)), scope.at.day};
  std::vector<MetricPart> parts;
  if (metric.counted_by == CountedBy::Signings) {
    const auto filters = scorecard::filters_within(metric, period.from, period.to);
    for (CountedSigning& one :
         counted_signings(session, access, rules.counting, period, scope.at, rules.language)) {
      const std::int64_t part =
          metric.sum.empty() ? std::int64_t{one.counted.project} : one.counted.amount.value;
      if (part == 0 || (!scope.place.empty() && one.unit != scope.place) || !passes_all(filters, one))
        continue;
      parts.push_back({one.entity, std::move(one.row), part, std::move(one.counted.reason)});
    }
    return parts;
  }
  PoolRows pool = pool_rows(session, access, rules.life, scope.at, rules.language);
  for (std::size_t i = 0; i < pool.rows.size(); ++i) {
    const project::Reserve& reserve = pool.reserves[i].reserve;
    const bool here =
        scope.place.empty() || reserve.town == scope.place || reserve.responsible_unit == scope.place;
    const std::int64_t part = metric.sum.empty() ? 1 : reserve.total_investment.value_or(Yuan{}).value;
    if (pool.pool.items[i].state == project::PoolState::In && here && part != 0)
      parts.push_back({&project::reserve_entity(), std::move(pool.rows[i]), part, pool.pool.items[i].leave});
  }
  return parts;
}

double metric_value(store::Session& session, const store::Access& access, const DeskRules& rules,
                    const Metric& metric, const MetricScope& scope) {
  if (metric.counted_by != CountedBy::Filters) {
    std::int64_t total = 0;
    for (const MetricPart& one : metric_parts(session, access, rules, metric, scope)) total += one.part;
    return static_cast<double>(total);
  }
  store::AggregateQuery query{.rows = metric_rows(session, access, metric, scope)};
  if (!metric.sum.empty()) query.sums.push_back(metric.sum);
  const auto groups = store::aggregate(session, access, query);
  if (groups.empty()) return 0;
  if (metric.sum.empty()) return static_cast<double>(groups[0].count);
  if (const auto* whole = std::get_if<std::int64_t>(&groups[0].sums[0])) return static_cast<double>(*whole);
  if (const auto* real = std::get_if<double>(&groups[0].sums[0])) return *real;
  return 0;
}

std::optional<dispatch::Tenths> printed_rate(double actual, double target, int decimals) {
  if (target <= 0) return std::nullopt;
  const double scale = std::pow(10, decimals);
  const auto rounded = [&](double v) { return static_cast<std::int64_t>(v * scale + (v < 0 ? -0.5 : 0.5)); };
  return dispatch::rate(rounded(actual), rounded(target));
}

Target target_of(store::Session& session, const store::Access& access, const DeskRules& rules, const scorecard::MetricBook& book,
                 const TargetOrder& order, const store::StoredRow& stored) {
  Target target{.id = stored.id, .version = stored.version, .row = from_row<scorecard::Indicator>(stored.values)};
  const scorecard::Indicator& row = target.row;
  find_definition(target, book, order.at, rules.language);
  if (target.definition) target.decimals = target.definition->metric.decimals;
  if (target.definition && target.row.unit_name.empty()) target.row.unit_name = target.definition->metric.unit;
  if (row.period && row.period->from > order.at.day) {
    target.note = say(rules.language, kNotBegun);
    return target;
  }
  if (target.definition && access.may_read(target.definition->metric.ledger))
    compute(session, access, rules, order, target);
  if (target.by != ActualBy::Computed)
    take_entered(target, row.period ? std::min(order.at.day, row.period->to) : order.at.day, rules.language);
  if (target.actual && row.target)
    target.completion = printed_rate(*target.actual, *row.target, target.decimals);
  if (row.period && whole_year(*row.period)) {
    target.pace = row.period->to < order.at.day ? dispatch::Tenths{1000} : rules.pace.at(order.at.day);
    if (target.completion) target.gap = *target.completion - *target.pace;
  }
  return target;
}

}  // namespace liantu::api
