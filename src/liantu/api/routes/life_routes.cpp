#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "liantu/api/desk/desk.h"
#include "liantu/api/desk/desk_explain.h"
#include "liantu/api/desk/desk_json.h"
#include "liantu/api/desk/life_desk.h"
#include "liantu/api/http/error_reply.h"
#include "liantu/api/http/reader_sentence.h"
#include "liantu/api/json_parts.h"
#include "liantu/api/routes/list_query.h"
#include "liantu/api/routes/routes.h"
#include "liantu/project/funding_window_store.h"
#include "liantu/project/listing.h"
#include "liantu/project/listing_store.h"
#include "liantu/project/park.h"
#include "liantu/project/park_store.h"
#include "liantu/project/project_store.h"
#include "liantu/project/sponsor_visit.h"
#include "liantu/project/sponsor_visit_store.h"
#include "liantu/project/task_force.h"
#include "liantu/project/task_force_store.h"

namespace liantu::api {
namespace {

using json::Json;
using project::Project;

template <class Enum>
std::string_view code(Enum value) {
  return words<Enum>[static_cast<std::size_t>(value)].code;
}

Json tenths_json(const std::optional<std::int64_t>& tenths) { return tenths ? Json(static_cast<double>(*tenths) / 10) : Json(); }

Json producing_json(const ProducingProject& one) {
  Json periods = Json::array();
  for (const project::RatedPeriod& period : one.answer.periods) {
    periods.push(Json::object({{"id", one.reports[period.index].id}, {"from", one.periods[period.index].period.from.iso()},
                               {"to", one.periods[period.index].period.to.iso()}, {"output", tenths_json(period.output_tenths)},
                               {"tax", tenths_json(period.tax_tenths)}, {"band", Json::object({{"zh", period.band}, {"en", period.band_en}})},
                               {"meets", period.meets}, {"sentence", period.sentence}}));
  }
  return Json::object({{"id", one.row.id}, {"name", one.project.name}, {"unit", one.project.responsible_unit},
                       {"production", one.project.production ? Json(one.project.production->text()) : Json()},
                       {"deal", one.deal}, {"output_yuan", yuan_json(one.contract.output)}, {"tax_yuan", yuan_json(one.contract.tax)},
                       {"state", named(one.answer.state)}, {"sentence", one.answer.sentence},
                       {"reached_on", one.answer.reached_on ? Json(one.answer.reached_on->iso()) : Json()}, {"periods", std::move(periods)}});
}

Reply full_output(App& app, const Request& request) {
  const Date today = shanghai_day(app.now());
  const Date day = day_parameter(request, "asof").value_or(today);
  const project::LifeRules rules = life_rules(app.settings);
  auto lease = app.database.lease();
  Json items = Json::array(), counts = Json::object();
  const auto all = producing_projects(*lease, request.caller->access, rules, day, today, language_of(request));
  for (const Word& word : words<project::OutputState>) {
    counts.set(std::string(word.code), static_cast<std::int64_t>(std::count_if(all.begin(), all.end(), [&](const ProducingProject& one) {
                 return code(one.answer.state) == word.code;
               })));
  }
  for (const ProducingProject& one : all) items.push(producing_json(one));
  return json_reply(Json::object({{"asof", day.iso()}, {"basis", reader_basis(language_of(request), rules.output.basis)}, {"threshold", rules.output.threshold_percent},
                                  {"periods", rules.output.periods}, {"counts", std::move(counts)}, {"items", std::move(items)}}));
}

Json reserve_json(const PoolRows& pool, std::size_t i) {
  const project::Reserve& reserve = pool.reserves[i].reserve;
  const project::PoolItem& item = pool.pool.items[i];
  return Json::object({{"id", pool.rows[i].id}, {"name", reserve.name}, {"unit", reserve.responsible_unit}, {"window", reserve.window},
                       {"total_yuan", yuan_json(reserve.total_investment)}, {"state", named(item.state)}, {"faults", texts(item.faults)},
                       {"leave", item.leave}, {"lacking", texts(item.lacking)}});
}

Json windows_json(App& app, const Request& request, store::Session& session, const project::LifeRules& rules, const PoolRows& pool, Date day) {
  Json kinds = Json::array();
  const auto rounds = rows_at(session, request.caller->access, project::funding_window_entity(), day, shanghai_day(app.now()));
  for (const project::WindowKind& kind : rules.windows) {
    Json one = Json::object({{"name", kind.name}, {"en", kind.en}, {"papers", texts(kind.papers)}});
    Json openings = Json::array(), reserves = Json::array();
    for (const store::StoredRow& row : rounds) {
      const auto round = from_row<project::FundingWindow>(row.values);
      if (round.window != kind.name) continue;
      const project::WindowAnswer at = project::window_at(round, day, language_of(request));
      openings.push(Json::object({{"id", row.id}, {"name", round.name}, {"state", named(at.state)}, {"days", at.days}, {"sentence", at.sentence}}));
    }
    for (std::size_t i = 0; i < pool.rows.size(); ++i) {
      const auto state = pool.pool.items[i].state;
      const bool here = state == project::PoolState::In || state == project::PoolState::Incomplete;
      if (here && pool.reserves[i].reserve.window == kind.name) reserves.push(reserve_json(pool, i));
    }
    one.set("rounds", std::move(openings)).set("reserves", std::move(reserves));
    kinds.push(std::move(one));
  }
  return kinds;
}

Json parks_json(App& app, const Request& request, store::Session& session, Date day) {
  const Date today = shanghai_day(app.now());
  std::map<std::string, std::vector<const dispatch::BoardRow*>> lit;
  const auto board = board_rows(session, request.caller->access, desk_rules(app.settings, language_of(request)), day, today);
  for (const auto& row : board) lit[row.project.park].push_back(&row);
  const auto projects = rows_at(session, request.caller->access, project::project_entity(), day, today);
  Json parks = Json::array();
  for (const store::StoredRow& row : rows_at(session, request.caller->access, project::park_entity(), day, today)) {
    const auto park = from_row<project::Park>(row.values);
    std::int64_t count = 0, yuan = 0;
    for (const store::StoredRow& other : projects) {
      const auto one = from_row<Project>(other.values);
      if (one.park != park.name) continue;
      ++count;
      if (one.total_investment) yuan += one.total_investment->value;
    }
    parks.push(Json::object({{"id", row.id}, {"name", park.name}, {"state", park.state ? Json(code(*park.state)) : Json()},
                             {"industry", park.leading_industry}, {"projects", count}, {"total_yuan", yuan}, {"sum", sum_json(dispatch::sum_up(lit[park.name], park.name))}}));
  }
  return parks;
}

/// 投产一批、开工一批、规划一批: the projects of the library by the stage they reached; and the tranches of the year's lists.
Json tranches_json(App& app, const Request& request, store::Session& session, Date day) {
  const Date today = shanghai_day(app.now());
  struct Tranche {
    std::string_view code;
    attraction::Stage from, to;
    std::int64_t count = 0, yuan = 0;
  };
  using attraction::Stage;
  Tranche all[] = {{"production", Stage::Production, Stage::FullOutput}, {"building", Stage::Started, Stage::Completed}, {"planned", Stage::Lead, Stage::Landed}};
  for (const store::StoredRow& row : rows_at(session, request.caller->access, project::project_entity(), day, today)) {
    const auto one = from_row<Project>(row.values);
    for (Tranche& tranche : all) {
      if (!one.stage || *one.stage < tranche.from || *one.stage > tranche.to) continue;
      ++tranche.count;
      if (one.total_investment) tranche.yuan += one.total_investment->value;
    }
  }
  Json out = Json::array();
  for (const Tranche& tranche : all) {
    std::string stages;
    for (auto stage = static_cast<std::size_t>(tranche.from); stage <= static_cast<std::size_t>(tranche.to); ++stage)
      stages += (stages.empty() ? "" : ",") + std::string(words<Stage>[stage].code);
    out.push(Json::object({{"code", tranche.code}, {"count", tranche.count}, {"total_yuan", tranche.yuan}, {"stages", stages}}));
  }
  return out;
}

Json listed_json(App& app, const Request& request, store::Session& session, Date day) {
  std::map<std::string, std::int64_t> counts;
  for (const store::StoredRow& row : rows_at(session, request.caller->access, project::listing_entity(), day, shanghai_day(app.now()),
                                             {{"year", store::FilterOp::Eq, {std::int64_t{day.year()}}}})) {
    const auto one = from_row<project::Listing>(row.values);
    if (!one.tranche.empty() && !(one.removed && *one.removed <= day)) ++counts[one.tranche];
  }
  Json out = Json::array();
  for (const auto& [name, count] : counts) out.push(Json::object({{"name", name}, {"count", count}}));
  return out;
}

Reply pool(App& app, const Request& request) {
  const Date today = shanghai_day(app.now());
  const Date day = day_parameter(request, "asof").value_or(today);
  const project::LifeRules rules = life_rules(app.settings);
  auto lease = app.database.lease();
  const PoolRows rows = pool_rows(*lease, request.caller->access, rules, moment_of(day, today), language_of(request));
  Json items = Json::array(), counts = Json::object();
  for (const Word& word : words<project::PoolState>) {
    counts.set(std::string(word.code), static_cast<std::int64_t>(std::count_if(
                                           rows.pool.items.begin(), rows.pool.items.end(),
                                           [&](const project::PoolItem& item) { return code(item.state) == word.code; })));
  }
  for (std::size_t i = 0; i < rows.rows.size(); ++i) items.push(reserve_json(rows, i));
  return json_reply(Json::object({{"asof", day.iso()}, {"basis", reader_basis(language_of(request), rules.reserve.basis)}, {"in", rows.pool.in}, {"floor", rows.pool.floor},
                                  {"alarm", rows.pool.alarm}, {"sentence", rows.pool.sentence}, {"counts", std::move(counts)},
                                  {"items", std::move(items)}, {"windows", windows_json(app, request, *lease, rules, rows, day)},
                                  {"parks", parks_json(app, request, *lease, day)}, {"tranches", tranches_json(app, request, *lease, day)},
                                  {"year", day.year()}, {"listed", listed_json(app, request, *lease, day)}}));
}

/// The last visit of each project under its code or name, by the end of the day.
std::map<std::string, std::pair<std::string, project::SponsorVisit>> last_visits(store::Session& session, const store::Access& access, const Moment& moment) {
  std::map<std::string, std::pair<std::string, project::SponsorVisit>> last;
  if (!access.may_read("sponsor_visit")) return last;
  for (const store::StoredRow& row : rows_at(session, access, project::sponsor_visit_entity(), moment)) {
    auto one = from_row<project::SponsorVisit>(row.values);
    if (!one.visited || *one.visited > moment.day) continue;
    const std::string key = one.project_code.empty() ? one.name : one.project_code;
    const auto it = last.find(key);
    if (it == last.end() || *it->second.second.visited < *one.visited) last.insert_or_assign(key, std::pair(row.id, std::move(one)));
  }
  return last;
}

Json light_code(const std::optional<dispatch::Light>& light) { return light ? Json(code(*light)) : Json(); }

/// 包靠: the projects of each sponsor with their lights and how long ago he last was there, the longest first.
Json sponsors_json(store::Session& session, const store::Access& access, const std::vector<dispatch::BoardRow>& rows, const Moment& moment) {
  const auto last = last_visits(session, access, moment);
  std::map<std::string, std::vector<const dispatch::BoardRow*>> by_sponsor;
  for (const auto& row : rows) by_sponsor[row.project.lead_official].push_back(&row);
  Json out = Json::array();
  for (auto& [name, its] : by_sponsor) {
    const auto visit_of = [&](const dispatch::BoardRow& row) -> const std::pair<std::string, project::SponsorVisit>* {
      for (const std::string& key : {row.project.project_code, row.project.name})
        if (const auto it = key.empty() ? last.end() : last.find(key); it != last.end()) return &it->second;
      return nullptr;
    };
    const auto days = [&](const dispatch::BoardRow& row) {
      const auto* visit = visit_of(row);
      return visit ? moment.day.days() - visit->second.visited->days() : INT64_MAX;
    };
    std::stable_sort(its.begin(), its.end(), [&](const auto* a, const auto* b) {   // of equals the worse light first, unlit ones last
      return std::pair(days(*a), a->verdict.light) > std::pair(days(*b), b->verdict.light);
    });
    Json projects = Json::array();
    std::int64_t unvisited = 0;
    for (const auto* row : its) {
      const auto* visit = visit_of(*row);
      unvisited += visit ? 0 : 1;
      Json one = Json::object({{"id", row->id}, {"name", row->project.name}, {"unit", row->project.responsible_unit}, {"light", light_code(row->verdict.light)},
                               {"visited_on", visit ? Json(visit->second.visited->iso()) : Json()}, {"days", visit ? Json(days(*row)) : Json()}});
      if (visit) one.set("visit", visit->first).set("asked", visit->second.asked).set("answered", visit->second.answered);
      projects.push(std::move(one));
    }
    Json sponsor = Json::object({{"name", name}, {"unvisited", unvisited}, {"projects", std::move(projects)}});
    sponsor.set("sum", sum_json(dispatch::sum_up(its, name)));
    out.push(std::move(sponsor));
  }
  return out;
}

/// 专班: units and projects of each team that works on the day; names that the board does not know are said.
Json teams_json(store::Session& session, const store::Access& access, const std::vector<dispatch::BoardRow>& rows, const Moment& moment) {
  Json out = Json::array();
  if (!access.may_read("task_force")) return out;
  const Memberships members(session, access, moment);
  for (const store::StoredRow& row : rows_at(session, access, project::task_force_entity(), moment)) {
    const auto team = from_row<project::TaskForce>(row.values);
    if (team.ended && *team.ended <= moment.day) continue;
    Json projects = Json::array();
    std::vector<const dispatch::BoardRow*> its;
    for (const auto& one : rows) {
      const auto teams = members.of(one.project, "task_force");
      if (std::find(teams.begin(), teams.end(), team.name) == teams.end()) continue;
      its.push_back(&one);
      projects.push(Json::object({{"id", one.id}, {"name", one.project.name}, {"unit", one.project.responsible_unit}, {"light", light_code(one.verdict.light)}, {"why", dispatch::deciding_sentence(one.verdict)}}));
    }
    out.push(Json::object({{"id", row.id}, {"name", team.name}, {"kind", team.kind ? named(*team.kind) : Json()}, {"lead_official", team.lead_official},
                           {"lead_unit", team.lead_unit}, {"members", team.members}, {"document", team.document}, {"founded_on", date_json(team.founded)},
                           {"named", team.projects}, {"projects", std::move(projects)}, {"sum", sum_json(dispatch::sum_up(its, team.name))}}));
  }
  return out;
}

Reply sponsors(App& app, const Request& request) {
  const Date today = shanghai_day(app.now());
  const Moment moment = moment_of(day_parameter(request, "asof").value_or(today), today);
  const store::Access& access = request.caller->access;
  auto lease = app.database.lease();
  const auto rows = board_rows(*lease, access, desk_rules(app.settings, language_of(request)), moment);
  return json_reply(Json::object({{"asof", moment.day.iso()}, {"sponsors", sponsors_json(*lease, access, rows, moment)},
                                  {"teams", teams_json(*lease, access, rows, moment)}, {"note", "部门台账数，非统计数据"}}));
}

}  // namespace

void add_life_routes(Router& routes, App& app) {
  routes.get("/api/v1/full-output", reads("production_report"), "投产后谁达产、谁落后，逐期算式", [&app](const Request& r) { return full_output(app, r); });
  routes.get("/api/v1/sponsors", reads("project"), "包靠领导和专班：各自的项目、灯和走访", [&app](const Request& r) { return sponsors(app, r); });
  routes.get("/api/v1/reserve-pool", reads("reserve"), "储备库、资金窗口、园区和梯队", [&app](const Request& r) { return pool(app, r); });
}

}  // namespace liantu::api
