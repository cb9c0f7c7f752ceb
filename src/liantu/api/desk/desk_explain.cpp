#include "liantu/api/desk/desk_explain.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "liantu/api/caller.h"
#include "liantu/api/desk/desk_json.h"
#include "liantu/api/desk/metric_definition_store.h"
#include "liantu/api/desk/metric_desk.h"
#include "liantu/api/http/error_reply.h"
#include "liantu/api/ledger_json.h"
#include "liantu/api/routes/list_query.h"
#include "liantu/base/error.h"
#include "liantu/base/nearest.h"
#include "liantu/dispatch/light_sentence.h"
#include "liantu/json/row_json.h"

namespace liantu::api {
namespace {

using dispatch::BoardGroup;
using dispatch::BoardRow;
using json::Json;

/// ?asof=DATE, and ?at=MICROSECONDS for the figures of a page that froze within that day.
Moment asked_moment(const App& app, const Request& request) {
  const Date today = shanghai_day(app.now());
  Moment moment = moment_of(day_parameter(request, "asof").value_or(today), today);
  const auto at = request.find("at");
  if (!at) return moment;
  Instant instant = 0;
  const auto got = std::from_chars(at->data(), at->data() + at->size(), instant);
  if (got.ec != std::errc() || got.ptr != at->data() + at->size() || instant < 0)
    throw Error(ErrorCode::InvalidInput, "at 应是微秒数，请用一页纸给出的地址。", "?at");
  moment.at = instant;
  return moment;
}

DeskRules rules_for(const App& app, const Request& request) {
  return desk_rules(app.settings, language_of(request));
}

bool has_light(const BoardRow& row, const std::string& code) {
  const auto& light = row.verdict.light;
  return light ? words<dispatch::Light>[static_cast<std::size_t>(*light)].code == code : code == "none";
}

/// Throws InvalidInput for a parameter that is neither light nor a group, rows or none.
std::vector<std::pair<BoardGroup, std::string>> groups_of(const Request& request) {
  std::vector<std::pair<BoardGroup, std::string>> groups;
  for (const auto& [name, value] : request.query) {
    if (name == "asof" || name == "at" || name == "lang" || name == "light") continue;
    const auto known = std::find_if(words<BoardGroup>.begin(), words<BoardGroup>.end(), [&](const Word& w) { return w.code == name; });
    if (known == words<BoardGroup>.end())
      throw Error(ErrorCode::InvalidInput, "不认识这个参数，可用 light、category、level、park、town、lead_official、chain、asof。", "?" + name);
    groups.emplace_back(static_cast<BoardGroup>(known - words<BoardGroup>.begin()), value);
  }
  return groups;
}

struct BoardMeasure {
  std::string_view code;
  Phrase definition;
  std::optional<Yuan> (*of)(const BoardRow&);
};

constexpr Phrase kDueHow{"年度计划{0}亿元；{1}", "plan {0} (¥100m); {1}"};

constexpr BoardMeasure kBoardMeasures[] = {
    {"count", {"看板上的项目个数（不含暂停、终止）", "projects on the board, without suspended and terminated ones"}, nullptr},
    {"plan", {"看板上有年度计划的项目“年度计划投资”之和", "sum of the year's plan of projects on the board that have one"}, [](const BoardRow& row) { return row.standing.plan; }},
    {"done", {"看板上有年度计划的项目“本年完成投资”之和", "sum of what was done this year by projects on the board that have a plan"},
     [](const BoardRow& row) { return row.standing.plan ? row.standing.done : std::nullopt; }},
    {"due", {"看板上有年度计划的项目到这一天按序时应完成的投资：年度计划×序时，分了月的按本项目月度计划，其余按办公室的序时", "what projects on the board with a plan should have done by the day: plan × pace, by their own months where they have them, else by the office's pace"}, dispatch::due_by_pace},
    {"total", {"看板上项目“总投资”之和", "sum of the total investment of projects on the board"}, [](const BoardRow& row) { return row.project.total_investment; }},
};

Reply explain_board(App& app, const Request& request, std::string_view code) {
  const BoardMeasure* measure = nullptr;
  for (const BoardMeasure& one : kBoardMeasures)
    if (one.code == code) measure = &one;
  if (!measure) throw Error(ErrorCode::NotFound, "没有这个数，可用 board.count、board.plan、board.done、board.due、board.total。", std::string(code));
  const DeskRules rules = rules_for(app, request);
  const Moment moment = asked_moment(app, request);
  const Date day = moment.day;
  const auto groups = groups_of(request);
  const auto light = request.find("light");
  const auto wanted = [&](const BoardRow& row) {
    return (!light || has_light(row, *light)) && std::all_of(groups.begin(), groups.end(), [&](const auto& group) {
             return dispatch::group_key(row, group.first) == group.second;
           });
  };
  auto lease = app.database.lease();
  Json rows = Json::array();
  std::int64_t value = 0;
  for (const BoardRow& row : board_rows(*lease, request.caller->access, rules, moment)) {
    if (!wanted(row)) continue;
    const std::optional<Yuan> part = measure->of ? measure->of(row) : std::optional(Yuan{1});
    if (!part) continue;
    value += part->value;
    Json one = board_row_json(row, rules, false);
    if (measure->of == dispatch::due_by_pace)
      one.set("how", say(rules.language, kDueHow, dispatch::yi_text(*row.standing.plan), row.pace.arithmetic(day, rules.language)));
    rows.push(one.set("part", part->value));
  }
  return json_reply(Json::object({{"metric", "board." + std::string(code)},
                                  {"definition", measure->definition.in(rules.language)},
                                  {"basis", rules.rule.basis},
                                  {"rule", rule_json(rules, day)},
                                  {"unit", measure->of ? "yuan" : ""},
                                  {"asof", day.iso()},
                                  {"note", "部门台账数，非统计数据"},
                                  {"value", value},
                                  {"plural", "projects"},
                                  {"total", rows.items()->size()},
                                  {"rows", std::move(rows)}}));
}

std::string filter_text(const store::Entity& entity, const scorecard::MetricFilter& filter, Language language) {
  constexpr Phrase kWritten{"更新时间不早于 {0}", "written on or after {0}"}, kTenThousand{"{0}万元", "{0} (¥10k)"};
  const auto either = [&](std::string_view zh, std::string_view en) { return std::string(language == Language::Zh ? zh : en); };
  if (filter.field == scorecard::kWritten) return say(language, kWritten, std::get<std::string>(filter.values.front()));
  const Field& field = (*entity.fields)[entity.fields->at(filter.field)];
  const Word& op = words<scorecard::MetricOp>[static_cast<std::size_t>(filter.op)];
  std::string text = language == Language::Zh ? fmt::format("{}{}", field.label.zh, op.zh) : fmt::format("{} {}", field.label.en, op.en);
  for (std::size_t i = 0; i < filter.values.size(); ++i) {
    const Json value = json::from_value(field, filter.values[i]);
    std::string shown = value.text() ? *value.text() : value.dump();
    for (const Word& word : field.words)
      if (word.code == shown) shown = either(word.zh, word.en);
    if (field.unit == Unit::Yuan && value.whole()) shown = say(language, kTenThousand, *value.whole() / 10'000);
    text += (i ? either("、", ", ") : " ") + (shown == "true" ? either("是", "yes") : shown == "false" ? either("否", "no") : shown);
  }
  return text;
}

constexpr Phrase kOlder{"按第{0}版口径计算；现行为第{1}版：{2}", "computed under version {0}; now in force is version {1}: {2}"};

const scorecard::Definition& asked_definition(const scorecard::MetricBook& book, const Request& request, std::string_view code,
                                              const Moment& moment) {
  const auto written = request.find("definition");
  if (!written) return *book.latest(code, moment.at);
  const auto number = scorecard::definition_number(*written);
  const auto* found = number ? book.at(code, *number) : nullptr;
  if (!found) throw Error(ErrorCode::NotFound, fmt::format("口径 {} 没有第 {} 版。", code, *written), "?definition");
  return *found;
}

/// One row of the ledger and what it gives to the number; nothing when the summed field is empty.
std::optional<Json> part_json(const store::Entity& entity, const scorecard::Metric& metric, const store::StoredRow& row) {
  Json part(std::int64_t{1});
  std::set<std::string, std::less<>> shown{std::string(entity.title_field), std::string(entity.owner_field)};
  if (!metric.sum.empty()) {
    const std::size_t column = entity.fields->at(metric.sum);
    if (is_empty(row.values[column])) return std::nullopt;
    part = json::from_value((*entity.fields)[column], row.values[column]);
    shown.insert(metric.sum);
  }
  for (const auto& filter : metric.filters)
    if (filter.field != scorecard::kWritten) shown.insert(filter.field);
  return row_json(entity, row, shown).set("part", std::move(part));
}

constexpr Phrase kFromTo{"{0} 至 {1}", "{0} to {1}"}, kOfPlace{"属于 {0}", "of {0}"};

/// What counts, in words: the rule, the definition's filters with their days, and the place.
Json conditions(const store::ListQuery& query, const scorecard::Metric& metric, const MetricScope& scope,
                Language language) {
  Json out = Json::array();
  const Date from = scope.from.value_or(*Date::of(scope.at.day.year(), 1, 1));
  const bool by_rule = metric.counted_by != scorecard::CountedBy::Filters;
  const Word& rule = words<scorecard::CountedBy>[static_cast<std::size_t>(metric.counted_by)];
  if (by_rule) out.push(std::string(language == Language::Zh ? rule.zh : rule.en));
  if (metric.counted_by == scorecard::CountedBy::Signings)
    out.push(say(language, kFromTo, from.iso(), scope.at.day.iso()));
  for (const auto& filter : scorecard::filters_within(metric, from, scope.at.day))
    out.push(filter_text(*query.entity, filter, language));
  if (!scope.place.empty() && by_rule)
    out.push(say(language, kOfPlace, scope.place));
  else if (!scope.place.empty() && query.filters.size() > metric.filters.size())
    out.push(filter_text(*query.entity, {query.filters.back().field, scorecard::MetricOp::Eq, {scope.place}},
                         language));
  return out;
}

/// The rows that a metric is made of, each with its part.
Json rows_json(store::Session& session, const store::Access& access, const DeskRules& rules,
               const scorecard::Metric& metric, const MetricScope& scope, const store::ListQuery& query) {
  Json rows = Json::array();
  if (metric.counted_by == scorecard::CountedBy::Filters) {
    for (const store::StoredRow& row : rows_at(session, access, *query.entity, scope.at, query.filters))
      if (auto part = part_json(*query.entity, metric, row)) rows.push(std::move(*part));
    return rows;
  }
  for (const MetricPart& one : metric_parts(session, access, rules, metric, scope)) {
    const std::set<std::string, std::less<>> shown{std::string(one.entity->title_field),
                                                   std::string(one.entity->owner_field)};
    rows.push(row_json(*one.entity, one.row, shown)
                  .set("part", one.part)
                  .set("how", one.how)
                  .set("plural", url_name(*one.entity)));
  }
  return rows;
}

Reply explain_metric(App& app, store::Session& session, const Request& request,
                     const scorecard::MetricBook& book, std::string_view code) {
  const Language language = language_of(request);
  const bool zh = language == Language::Zh;
  const MetricScope scope{.place = request.find("place").value_or(""), .from = day_parameter(request, "from"), .at = asked_moment(app, request)};
  const scorecard::Definition& definition = asked_definition(book, request, code, scope.at);
  const scorecard::Definition& latest = *book.latest(code, scope.at.at);
  const scorecard::Metric& metric = definition.metric;
  const store::Access& access = request.caller->access;
  const store::ListQuery query = metric_rows(session, access, metric, scope);
  const DeskRules rules = rules_for(app, request);
  const double stored = metric_value(session, access, rules, metric, scope);
  Json rows = rows_json(session, access, rules, metric, scope, query);
  const bool whole = stored == static_cast<double>(static_cast<std::int64_t>(stored));
  Json out = Json::object({{"metric", metric.code},
                           {"name", zh ? metric.name : metric.en},
                           {"definition", zh ? metric.definition : metric.definition_en},
                           {"definition_version", definition.number},
                           {"basis", metric.basis},
                           {"filters", conditions(query, metric, scope, language)},
                           {"unit", metric.unit},
                           {"shown", scorecard::shown(metric, stored)},
                           {"asof", scope.at.day.iso()},
                           {"note", "部门台账数，非统计数据"},
                           {"value", whole ? Json(static_cast<std::int64_t>(stored)) : Json(stored)},
                           {"plural", url_name(*query.entity)},
                           {"total", rows.items()->size()},
                           {"rows", std::move(rows)}});
  if (&definition != &latest)
    out.set("definition_note", say(language, kOlder, definition.number, latest.number, zh ? latest.metric.definition : latest.metric.definition_en));
  return json_reply(std::move(out));
}

}  // namespace

std::optional<Reply> explain_desk(App& app, const Request& request, std::string_view what) {
  if (what.starts_with("board.")) return explain_board(app, request, what.substr(6));
  auto lease = app.database.lease();
  const scorecard::MetricBook book = metric_book(*lease);
  if (!book.latest(what)) return std::nullopt;
  return explain_metric(app, *lease, request, book, what);
}

}  // namespace liantu::api
