#include <algorithm>
#include <map>

#include "liantu/api/desk/desk.h"
#include "liantu/api/desk/life_desk.h"
#include "liantu/api/http/error_reply.h"
#include "liantu/api/json_parts.h"
#include "liantu/api/routes/list_query.h"
#include "liantu/api/routes/routes.h"
#include "liantu/project/funding_window_store.h"
#include "liantu/project/listing.h"
#include "liantu/project/listing_store.h"
#include "liantu/project/park.h"
#include "liantu/project/park_store.h"
#include "liantu/project/project_store.h"

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
  return json_reply(Json::object({{"asof", day.iso()}, {"basis", rules.output.basis}, {"threshold", rules.output.threshold_percent},
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
                             {"industry", park.leading_industry}, {"projects", count}, {"total_yuan", yuan}}));
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
  return json_reply(Json::object({{"asof", day.iso()}, {"basis", rules.reserve.basis}, {"in", rows.pool.in}, {"floor", rows.pool.floor},
                                  {"alarm", rows.pool.alarm}, {"sentence", rows.pool.sentence}, {"counts", std::move(counts)},
                                  {"items", std::move(items)}, {"windows", windows_json(app, request, *lease, rules, rows, day)},
                                  {"parks", parks_json(app, request, *lease, day)}, {"tranches", tranches_json(app, request, *lease, day)},
                                  {"year", day.year()}, {"listed", listed_json(app, request, *lease, day)}}));
}

}  // namespace

void add_life_routes(Router& routes, App& app) {
  routes.get("/api/v1/full-output", reads("production_report"), "投产后谁达产、谁落后，逐期算式", [&app](const Request& r) { return full_output(app, r); });
  routes.get("/api/v1/reserve-pool", reads("reserve"), "储备库、资金窗口、园区和梯队", [&app](const Request& r) { return pool(app, r); });
}

}  // namespace liantu::api
