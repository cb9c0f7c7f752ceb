#include <algorithm>
#include <iterator>
#include <string>

#include "liantu/api/desk/desk_explain.h"
#include "liantu/api/desk/desk_json.h"
#include "liantu/api/desk/desk_papers.h"
#include "liantu/api/desk/held_desk.h"
#include "liantu/api/desk/life_desk.h"
#include "liantu/api/export_log_store.h"
#include "liantu/api/http/attachment.h"
#include "liantu/api/http/error_reply.h"
#include "liantu/api/json_parts.h"
#include "liantu/api/routes/list_query.h"
#include "liantu/api/routes/request_json.h"
#include "liantu/api/routes/routes.h"
#include "liantu/base/error.h"
#include "liantu/base/nearest.h"
#include "liantu/org/people_store.h"
#include "liantu/project/project_store.h"

namespace liantu::api {
namespace {

using dispatch::BoardGroup;
using json::Json;

/// The page's moment and the one it compares with; never compared with itself or a later day.
std::pair<Moment, Moment> moments_of(const App& app, store::Session& session, const Request& request) {
  const Date today = shanghai_day(app.now());
  const Date day = day_parameter(request, "asof").value_or(today);
  return {moment_of(day, today), compared_with(session, day, day_parameter(request, "since"), today)};
}

DeskRules rules_for(const App& app, const Request& request) {
  return desk_rules(app.settings, language_of(request));
}

BoardGroup group_of(const std::string& code) {
  std::vector<std::string_view> codes(std::begin(kMemberGroups), std::end(kMemberGroups));
  for (std::size_t i = 0; i < words<BoardGroup>.size(); ++i) {
    if (words<BoardGroup>[i].code == code) return static_cast<BoardGroup>(i);
    codes.push_back(words<BoardGroup>[i].code);
  }
  throw Error(ErrorCode::InvalidInput, "没有分组 " + code + "，最接近的是 " + std::string(nearest(code, codes)) + "。", "?group");
}

Reply board(App& app, const Request& request) {
  const std::string by = request.find("group").value_or("light");
  const bool by_membership = std::find(std::begin(kMemberGroups), std::end(kMemberGroups), by) != std::end(kMemberGroups);
  const BoardGroup field = by_membership ? BoardGroup::Light : group_of(by);
  const DeskRules rules = rules_for(app, request);
  auto lease = app.database.lease();
  const auto [at, earlier] = moments_of(app, *lease, request);
  const Date day = at.day, since = earlier.day;
  const auto now = board_rows(*lease, request.caller->access, rules, at);
  const auto before = board_rows(*lease, request.caller->access, rules, earlier);
  std::vector<const dispatch::BoardRow*> all;
  for (const auto& row : now) all.push_back(&row);
  Json groups = Json::array(), rows = Json::array(), moved = Json::array();
  const Memberships members(*lease, request.caller->access, at);
  for (const auto& sum : by_membership ? grouped_by_membership(now, members, by) : dispatch::grouped(now, field)) groups.push(sum_json(sum));
  std::stable_sort(all.begin(), all.end(), [](const auto* a, const auto* b) {
    const auto order = [](const auto* row) { return row->verdict.light ? -static_cast<int>(*row->verdict.light) : 1; };
    return order(a) < order(b);
  });
  const auto held = at.at ? std::vector<OpenFigure>{} : open_figures(*lease);
  for (const auto* row : all) {
    Json one = board_row_json(*row, rules, false);
    if (!figures_of(held, row->project).empty()) one.set("held", held_figures_json(held, row->project, rules.language));
    for (const std::string_view group : kMemberGroups) one.set(std::string(group), texts(members.of(row->project, group)));
    rows.push(std::move(one));
  }
  for (const auto& move : dispatch::moves(before, now)) moved.push(move_json(move));
  Json out = Json::object({{"asof", day.iso()},
                           {"since", since.iso()},
                           {"rule", rule_json(rules, day)},
                           {"group", by},
                           {"total", sum_json(dispatch::sum_up(all, ""))},
                           {"groups", std::move(groups)},
                           {"moved", std::move(moved)},
                           {"projects", std::move(rows)},
                           {"note", "部门台账数，非统计数据"}});
  if (auto reserve = reserve_floor(app.settings, *lease, request.caller->access, day, shanghai_day(app.now()), language_of(request))) {
    out.set("reserve", Json::object({{"in", reserve->in}, {"floor", reserve->floor}, {"alarm", reserve->alarm}}));
  }
  return json_reply(std::move(out));
}

/// One project's light with every clause in words, and its light at the end of each of the last weeks.
Reply project_light(App& app, const Request& request) {
  constexpr int kWeeks = 26;
  const Date today = shanghai_day(app.now());
  const Date day = day_parameter(request, "asof").value_or(today);
  const DeskRules rules = rules_for(app, request);
  auto lease = app.database.lease();
  const std::string id(request.param("id"));
  const auto now = board_rows(*lease, request.caller->access, rules, day, today);
  const auto it = std::find_if(now.begin(), now.end(), [&](const auto& row) { return row.id == id; });
  if (it == now.end()) throw Error(ErrorCode::NotFound, "看板上没有这个项目：可能已暂停、终止，或不在可见范围。", id);
  Json weeks = Json::array();
  for (const auto& [friday, light] : light_history(*lease, request.caller->access, rules, id, day, today, kWeeks)) {
    weeks.push(Json::object({{"day", friday.iso()},
                             {"light", light ? Json(words<dispatch::Light>[static_cast<std::size_t>(*light)].code) : Json()}}));
  }
  Json out = board_row_json(*it, rules, true);
  out.set("rule", rule_json(rules, day)).set("weeks", std::move(weeks));
  if (day >= today) out.set("held", held_figures_json(open_figures(*lease), it->project, rules.language));
  return json_reply(std::move(out));
}

/// The figures of weekly tables that wait for an answer, of the projects that the caller sees.
Reply held_list(App& app, const Request& request) {
  auto lease = app.database.lease();
  const auto open = open_figures(*lease);
  Json items = Json::array();
  if (!open.empty()) {
    for (const auto& row : rows_now(*lease, request.caller->access, project::project_entity()))
      for (const OpenFigure* one : figures_of(open, from_row<project::Project>(row.values))) items.push(held_figure_json(*one, language_of(request)));
  }
  return json_reply(Json::object({{"items", std::move(items)}}));
}

Reply answer_held(App& app, const Request& request) {
  const Json body = body_object(request, {"import", "question", "answer"});
  settle_held(app, *request.caller, required_text(body, "import"), required_text(body, "question"),
              week_answer_named(required_text(body, "answer")));
  return held_list(app, request);
}

Reply one_page(App& app, const Request& request) {
  auto lease = app.database.lease();
  const auto [now, before] = moments_of(app, *lease, request);
  const auto facts = org::office_facts(*lease, app.settings);
  const DeskRules rules = rules_for(app, request);
  Json out = one_page_json(one_page_of(*lease, request.caller->access, rules, {facts.county_name, now, before}));
  out.set("rule", rule_json(rules, now.day));
  return json_reply(std::move(out));
}

/// One paper; what leaves the system is in the export log.
Reply paper(App& app, const Request& request, std::string_view kind, std::string_view ending) {
  auto lease = app.database.lease();
  const auto [now, before] = moments_of(app, *lease, request);
  const auto file = desk_paper(*lease, request.caller->access, app.settings, {kind, ending, now, before, app.demo, {}, paper_language(request)});
  log_export(*lease, {app.now(), request.caller->access.actor, std::string(kind), std::string(ending), 1});
  return attachment(file.bytes, file.name);
}

}  // namespace

void add_desk_routes(Router& routes, App& app) {
  routes.get("/api/v1/board", reads("project"), "看板：亮灯、分组、变化", [&app](const Request& r) { return board(app, r); });
  routes.get("/api/v1/held-figures", reads("project"), "待核：周表里有疑问未答复、没有采用的数",
             [&app](const Request& r) { return held_list(app, r); });
  routes.post("/api/v1/held-figures", needs(org::Right::Import), "答复一个待核的数",
              [&app](const Request& r) { return answer_held(app, r); });
  routes.get("/api/v1/board/{id}", reads("project"), "一个项目的灯为什么是这个颜色",
             [&app](const Request& r) { return project_light(app, r); });
  routes.get("/api/v1/one-page", reads("project"), "会前一页纸", [&app](const Request& r) { return one_page(app, r); });
  for (const std::string ending : {".docx", ".pdf", ".xlsx"}) {
    routes.get("/api/v1/one-page" + ending, needs(org::Right::Export), "会前一页纸文件",
               [&app, ending](const Request& r) { return paper(app, r, "onepage", ending); });
    routes.get("/api/v1/weekly-table" + ending, needs(org::Right::Export), "重点项目周调度表文件",
               [&app, ending](const Request& r) { return paper(app, r, "weekly", ending); });
  }
}

}  // namespace liantu::api
