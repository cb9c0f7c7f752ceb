#include "liantu/api/desk/desk_explain.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "liantu/api/caller.h"
#include "liantu/api/desk/desk_json.h"
#include "liantu/api/desk/metric_definition_store.h"
#include "liantu/api/desk/metric_desk.h"
#include "liantu/api/desk/row_origin_store.h"
#include "liantu/api/http/error_reply.h"
#include "liantu/api/http/reader_sentence.h"
#include "liantu/api/ledger_json.h"
#include "liantu/api/routes/list_query.h"
#include "liantu/base/error.h"
#include "liantu/base/nearest.h"
#include "liantu/base/number_in.h"
#include "liantu/dispatch/light_sentence.h"
#include "liantu/json/row_json.h"
#include "liantu/project/listing.h"
#include "liantu/project/listing_store.h"
#include "liantu/project/project_store.h"
#include "liantu/project/task_force.h"
#include "liantu/project/task_force_store.h"
#include "liantu/report/one_page.h"

namespace liantu::api {
namespace {

using dispatch::BoardGroup;
using dispatch::BoardRow;
using json::Json;

/// ?asof=DATE, and ?at=MICROSECONDS for the figures of a page that froze within that day; ?since= and ?since_at= for the day it is
/// compared with.
Moment asked_moment(const App& app, const Request& request, const std::string& day = "asof", const std::string& exact = "at") {
  const Date today = shanghai_day(app.now());
  Moment moment = moment_of(day_parameter(request, day).value_or(today), today);
  const auto at = request.find(exact);
  if (!at) return moment;
  const auto instant = number_in<Instant>(*at);
  if (!instant || *instant < 0)
    throw Error(ErrorCode::InvalidInput, exact + " 应是微秒数，请用一页纸给出的地址。", "?" + exact);
  moment.at = *instant;
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
struct Narrowing {
  std::vector<std::pair<BoardGroup, std::string>> groups;
  std::vector<std::pair<std::string, std::string>> members;   ///< of kMemberGroups
};

bool is_member_group(std::string_view name) { return std::find(std::begin(kMemberGroups), std::end(kMemberGroups), name) != std::end(kMemberGroups); }

Narrowing groups_of(const Request& request) {
  Narrowing asked;
  for (const auto& [name, value] : request.query) {
    if (name == "asof" || name == "at" || name == "lang" || name == "light" || name == "since" || name == "since_at" || name == "turn") continue;
    if (is_member_group(name)) {
      asked.members.emplace_back(name, value);
      continue;
    }
    const auto known = std::find_if(words<BoardGroup>.begin(), words<BoardGroup>.end(), [&](const Word& w) { return w.code == name; });
    if (known == words<BoardGroup>.end())
      throw Error(ErrorCode::InvalidInput, "不认识这个参数，可用 light、category、level、park、town、lead_official、chain、list、nature、task_force、asof。", "?" + name);
    asked.groups.emplace_back(static_cast<BoardGroup>(known - words<BoardGroup>.begin()), value);
  }
  return asked;
}

/// "" asks for those that are in none.
bool is_in(const std::vector<std::string>& values, const std::string& asked) {
  return asked.empty() ? values.empty() : std::find(values.begin(), values.end(), asked) != values.end();
}

struct BoardMeasure {
  std::string_view code;
  Phrase definition;
  std::string_view field;                        ///< of Project whose origin is told; "" for the row
  std::optional<Yuan> (*of)(const BoardRow&);    ///< nothing: the row does not count
  bool counts = false;                           ///< a number of projects, not of yuan
};

constexpr Phrase kDueHow{"年度计划{0}亿元；{1}", "plan {0} (¥100m); {1}"};

constexpr BoardMeasure kBoardMeasures[] = {
    {"count", {"看板上的项目个数（不含暂停、终止）", "projects on the board, without suspended and terminated ones"}, "",
     [](const BoardRow&) { return std::optional(Yuan{1}); }, true},
    {"planned", {"看板上有年度计划投资的项目个数", "projects on the board that have a plan of the year"}, "annual_plan_yuan",
     [](const BoardRow& row) { return row.standing.plan ? std::optional(Yuan{1}) : std::nullopt; }, true},
    {"own_months", {"看板上按本项目月度计划算序时的项目个数", "projects on the board whose pace is that of their own months"}, "annual_plan_yuan",
     [](const BoardRow& row) { return row.standing.plan && row.pace.is_by_months() ? std::optional(Yuan{1}) : std::nullopt; }, true},
    {"plan", {"看板上有年度计划的项目“年度计划投资”之和", "sum of the year's plan of projects on the board that have one"}, "annual_plan_yuan", [](const BoardRow& row) { return row.standing.plan; }},
    {"done", {"看板上有年度计划的项目“本年完成投资”之和", "sum of what was done this year by projects on the board that have a plan"}, "ytd_done_yuan",
     [](const BoardRow& row) { return row.standing.plan ? row.standing.done : std::nullopt; }},
    {"due", {"看板上有年度计划的项目到这一天按序时应完成的投资：年度计划×序时，分了月的按本项目月度计划，其余按办公室的序时", "what projects on the board with a plan should have done by the day: plan × pace, by their own months where they have them, else by the office's pace"}, "annual_plan_yuan", dispatch::due_by_pace},
    {"behind", {"看板上有年度计划的项目“本年完成投资”减去按序时应完成的投资；除以年度计划之和即为欠（超）序时百分点", "done this year less what was due by the day, of projects on the board with a plan; divided by their plans it is the points behind or ahead"}, "ytd_done_yuan",
     [](const BoardRow& row) {
       const auto due = dispatch::due_by_pace(row);
       return due ? std::optional(Yuan{row.standing.done.value_or(Yuan{}).value - due->value}) : std::nullopt;
     }},
    {"total", {"看板上项目“总投资”之和", "sum of the total investment of projects on the board"}, "total_investment_yuan", [](const BoardRow& row) { return row.project.total_investment; }},
};

const BoardMeasure& measure_named(std::string_view code) {
  for (const BoardMeasure& one : kBoardMeasures)
    if (one.code == code) return one;
  throw Error(ErrorCode::NotFound, "没有这个数，可用 board.count、planned、own_months、plan、done、due、behind、total、added、moved。", std::string(code));
}

/// What every explanation of the board says about itself, with its rows.
Json board_answer(const DeskRules& rules, Date day, std::string_view code, std::string_view definition, bool counts, std::int64_t value, Json rows) {
  return Json::object({{"metric", "board." + std::string(code)},
                       {"definition", definition},
                       {"basis", reader_basis(rules.language, rules.rule.basis)},
                       {"rule", rule_json(rules, day)},
                       {"unit", counts ? "" : "yuan"},
                       {"asof", day.iso()},
                       {"note", "部门台账数，非统计数据"},
                       {"value", value},
                       {"plural", "projects"},
                       {"total", rows.items()->size()},
                       {"rows", std::move(rows)}});
}

std::vector<std::string> ids_of(const std::vector<BoardRow>& rows) {
  std::vector<std::string> ids;
  for (const BoardRow& row : rows) ids.push_back(row.id);
  return ids;
}

constexpr Phrase kAdded{"两天之间有年度计划的项目“本年完成投资”的增减", "change of what was done this year, of projects on the board with a plan, between the two days"};
constexpr Phrase kFromToDone{"{0}亿元 → {1}亿元", "{0} → {1} (¥100m)"};

/// What each project added between two days; what came in or left counts too.
Reply explain_added(App& app, const Request& request, const DeskRules& rules) {
  const Moment now = asked_moment(app, request), before = asked_moment(app, request, "since", "since_at");
  const auto done = [](const BoardRow& row) { return row.standing.plan && row.standing.done ? row.standing.done->value : 0; };
  auto lease = app.database.lease();
  std::map<std::string, BoardRow> earlier;
  for (BoardRow& row : board_rows(*lease, request.caller->access, rules, before)) earlier.emplace(row.id, std::move(row));
  const auto later = board_rows(*lease, request.caller->access, rules, now);
  const auto origins = row_origins(*lease, request.caller->access, project::project_entity(), "ytd_done_yuan", ids_of(later), now.at, rules.language);
  Json rows = Json::array();
  std::int64_t value = 0;
  const auto tell = [&](const BoardRow& row, std::int64_t was, std::int64_t is) {
    if (was == is) return;
    value += is - was;
    Json one = board_row_json(row, rules, false).set("part", is - was);
    one.set("how", say(rules.language, kFromToDone, dispatch::yi_text(Yuan{was}), dispatch::yi_text(Yuan{is})));
    set_origin(one, origins, row.id);
    rows.push(std::move(one));
  };
  for (const BoardRow& row : later) {
    const auto it = earlier.find(row.id);
    tell(row, it == earlier.end() ? 0 : done(it->second), done(row));
    if (it != earlier.end()) earlier.erase(it);
  }
  for (const auto& [id, row] : earlier) tell(row, done(row), 0);
  return json_reply(board_answer(rules, now.day, "added", kAdded.in(rules.language), false, value, std::move(rows)));
}

constexpr Phrase kMoved{"两天之间灯色变动的项目；因批准豁免变好的另列", "projects whose light turned between the two days; those excused by an approved exemption apart"};

/// The lights that turned better, worse, or only by exemption.
Reply explain_moved(App& app, const Request& request, const DeskRules& rules) {
  const std::string turn = request.find("turn").value_or("");
  if (turn != "better" && turn != "worse" && turn != "exempted")
    throw Error(ErrorCode::InvalidInput, "turn 应是 better、worse 或 exempted。", "?turn");
  const Moment now = asked_moment(app, request), before = asked_moment(app, request, "since", "since_at");
  auto lease = app.database.lease();
  const auto later = board_rows(*lease, request.caller->access, rules, now);
  const auto moved = report::turned(board_rows(*lease, request.caller->access, rules, before), later, turn);
  const auto origins = row_origins(*lease, request.caller->access, project::project_entity(), "ytd_done_yuan", ids_of(later), now.at, rules.language);
  Json rows = Json::array();
  for (const auto& move : moved) {
    Json one = move_json(move).set("light", words<dispatch::Light>[static_cast<std::size_t>(*move.to)].code).set("part", std::int64_t{1});
    set_origin(one, origins, move.id);
    rows.push(std::move(one));
  }
  return json_reply(board_answer(rules, now.day, "moved", kMoved.in(rules.language), true, static_cast<std::int64_t>(moved.size()), std::move(rows)));
}

constexpr Phrase kPoints{"{0} 个百分点", "{0} points"};
constexpr Phrase kPointsSince{"；{0} 为 {1}，相差 {2}", "; {1} on {0}, a difference of {2}"};

/// Points behind or ahead of the pace now, and against those of the day asked for by `since`.
std::string points_of(App& app, store::Session& session, const Request& request, const DeskRules& rules, dispatch::Tenths gap) {
  std::string out = say(rules.language, kPoints, dispatch::text(gap));
  if (!request.find("since")) return out;
  const Moment then = asked_moment(app, request, "since", "since_at");
  const std::vector<BoardRow> rows = board_rows(session, request.caller->access, rules, then);
  std::vector<const BoardRow*> all;
  for (const BoardRow& row : rows) all.push_back(&row);
  if (const auto before = dispatch::sum_up(all, "").gap()) {
    const dispatch::Tenths change = gap < *before ? *before - gap : gap - *before;
    out += say(rules.language, kPointsSince, then.day.iso(), dispatch::text(*before), dispatch::text(change));
  }
  return out;
}

Reply explain_board(App& app, const Request& request, std::string_view code) {
  const DeskRules rules = rules_for(app, request);
  if (code == "added") return explain_added(app, request, rules);
  if (code == "moved") return explain_moved(app, request, rules);
  const BoardMeasure& measure = measure_named(code);
  const Moment moment = asked_moment(app, request);
  const Narrowing asked = groups_of(request);
  const auto light = request.find("light");
  auto lease = app.database.lease();
  std::vector<BoardRow> counted = board_rows(*lease, request.caller->access, rules, moment);
  std::optional<Memberships> members;
  if (!asked.members.empty()) members.emplace(*lease, request.caller->access, moment);
  std::erase_if(counted, [&](const BoardRow& row) {
    const bool in_groups = std::all_of(asked.groups.begin(), asked.groups.end(), [&](const auto& group) {
      return dispatch::group_key(row, group.first) == group.second;
    });
    const bool a_member = std::all_of(asked.members.begin(), asked.members.end(), [&](const auto& group) {
      return is_in(members->of(row.project, group.first), group.second);
    });
    return (light && !has_light(row, *light)) || !in_groups || !a_member || !measure.of(row);
  });
  const auto origins = row_origins(*lease, request.caller->access, project::project_entity(), measure.field, ids_of(counted), moment.at, rules.language);
  Json rows = Json::array();
  std::int64_t value = 0;
  std::vector<const BoardRow*> all;
  for (const BoardRow& row : counted) {
    const Yuan part = *measure.of(row);
    value += part.value;
    all.push_back(&row);
    Json one = board_row_json(row, rules, false);
    if (code == "due" || code == "behind")
      one.set("how", say(rules.language, kDueHow, dispatch::yi_text(*row.standing.plan), row.pace.arithmetic(moment.day, rules.language)));
    set_origin(one, origins, row.id);
    rows.push(one.set("part", part.value));
  }
  Json out = board_answer(rules, moment.day, code, measure.definition.in(rules.language), measure.counts, value, std::move(rows));
  if (const auto gap = dispatch::sum_up(all, "").gap(); code == "behind" && gap)
    out.set("points", points_of(app, *lease, request, rules, *gap));
  return json_reply(out);
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
    const auto found = rows_at(session, access, *query.entity, scope.at, query.filters);
    std::vector<std::string> ids;
    for (const store::StoredRow& row : found) ids.push_back(row.id);
    const auto origins = row_origins(session, access, *query.entity, metric.sum, ids, scope.at.at, rules.language);
    for (const store::StoredRow& row : found) {
      auto part = part_json(*query.entity, metric, row);
      if (!part) continue;
      set_origin(*part, origins, row.id);
      rows.push(std::move(*part));
    }
    return rows;
  }
  const auto parts = metric_parts(session, access, rules, metric, scope);
  std::map<const store::Entity*, std::vector<std::string>> ids;
  for (const MetricPart& one : parts) ids[one.entity].push_back(one.row.id);
  std::map<std::string, Json> origins;
  for (const auto& [entity, its] : ids) origins.merge(row_origins(session, access, *entity, "", its, scope.at.at, rules.language));
  for (const MetricPart& one : parts) {
    const std::set<std::string, std::less<>> shown{std::string(one.entity->title_field),
                                                   std::string(one.entity->owner_field)};
    Json row = row_json(*one.entity, one.row, shown).set("part", one.part).set("how", one.how).set("plural", url_name(*one.entity));
    set_origin(row, origins, one.row.id);
    rows.push(std::move(row));
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
                           {"basis", reader_basis(language, metric.basis)},
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

/// The names in a list of names as people write one: 甲项目、乙项目；丙项目.
std::vector<std::string> names_in(std::string_view text) {
  std::vector<std::string> names(1);
  constexpr std::string_view kStops[] = {"、", "，", "；", "\n", ",", ";"};
  while (!text.empty()) {
    const auto stop = std::find_if(std::begin(kStops), std::end(kStops), [&](std::string_view one) { return text.starts_with(one); });
    if (stop != std::end(kStops)) {
      names.emplace_back();
      text.remove_prefix(stop->size());
    } else {
      if (text.front() != ' ' || !names.back().empty()) names.back() += text.front();
      text.remove_prefix(1);
    }
  }
  std::erase_if(names, [](const std::string& name) { return name.empty(); });
  return names;
}

}  // namespace

Memberships::Memberships(store::Session& session, const store::Access& access, const Moment& moment) {
  if (access.may_read("listing")) {
    for (const store::StoredRow& row : rows_at(session, access, project::listing_entity(), moment, {{"year", store::FilterOp::Eq, {std::int64_t{moment.day.year()}}}})) {
      const auto one = from_row<project::Listing>(row.values);
      if ((one.removed && *one.removed <= moment.day) || (one.listed && *one.listed > moment.day)) continue;
      const std::string key = one.project_code.empty() ? one.name : one.project_code;
      if (!one.list.empty()) by_group_["list"][key].push_back(one.list);
      if (one.livelihood == true) by_group_["nature"][key].push_back("livelihood");
      if (one.renovation == true) by_group_["nature"][key].push_back("renovation");
    }
  }
  if (!access.may_read("task_force")) return;
  for (const store::StoredRow& row : rows_at(session, access, project::task_force_entity(), moment)) {
    const auto one = from_row<project::TaskForce>(row.values);
    if (one.ended && *one.ended <= moment.day) continue;
    for (const std::string& name : names_in(one.projects)) by_group_["task_force"][name].push_back(one.name);
  }
}

std::vector<std::string> Memberships::of(const project::Project& project, std::string_view group) const {
  std::set<std::string> found;
  if (const auto of_group = by_group_.find(group); of_group != by_group_.end()) {
    for (const std::string& key : {project.project_code, project.name}) {
      const auto it = key.empty() ? of_group->second.end() : of_group->second.find(key);
      if (it != of_group->second.end()) found.insert(it->second.begin(), it->second.end());
    }
  }
  return {found.begin(), found.end()};
}

std::vector<dispatch::BoardSum> grouped_by_membership(const std::vector<BoardRow>& rows, const Memberships& members, std::string_view group) {
  std::map<std::string, std::vector<const BoardRow*>> found;
  for (const BoardRow& row : rows) {
    const auto values = members.of(row.project, group);
    for (const std::string& value : values) found[value].push_back(&row);
    if (values.empty()) found[""].push_back(&row);
  }
  std::vector<dispatch::BoardSum> sums;
  for (const auto& [key, its] : found)
    if (!key.empty()) sums.push_back(dispatch::sum_up(its, key));
  if (const auto none = found.find(""); none != found.end()) sums.push_back(dispatch::sum_up(none->second, ""));
  return sums;
}

std::optional<Reply> explain_desk(App& app, const Request& request, std::string_view what) {
  if (what.starts_with("board.")) return explain_board(app, request, what.substr(6));
  auto lease = app.database.lease();
  const scorecard::MetricBook book = metric_book(*lease);
  if (!book.latest(what)) return std::nullopt;
  return explain_metric(app, *lease, request, book, what);
}

}  // namespace liantu::api
