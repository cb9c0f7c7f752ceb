#include <algorithm>
#include <map>
#include <set>

#include "liantu/api/desk/desk.h"
#include "liantu/api/evidence_store.h"
#include "liantu/api/http/error_reply.h"
#include "liantu/api/routes/list_query.h"
#include "liantu/api/routes/routes.h"
#include "liantu/project/project_store.h"
#include "liantu/project/statistics/statistics_entry_store.h"
#include "liantu/scorecard/data_quality.h"

namespace liantu::api {
namespace {

using json::Json;

constexpr Phrase kDefinition{"适用的核查项中成立的比例；缺项、过期、矛盾各计一项，不是对个人的评价",
                             "share of the checks that apply and hold; missing, old and contradictory each count one; no judgement of persons"};
constexpr std::size_t kFixes = 10;   // what a unit can do before lunch

Json fix_json(const scorecard::Fix& fix, Language language) {
  Json fields = Json::array();
  for (const std::string_view field : fix.check->fields) fields.push(field);
  return Json::object({{"id", fix.id},
                       {"name", fix.name},
                       {"unit", fix.unit},
                       {"check", fix.check->code},
                       {"fault", words<project::Fault>[static_cast<std::size_t>(fix.check->fault)].code},
                       {"effort", fix.check->effort},
                       {"text", fix.check->text.in(language)},
                       {"fields", std::move(fields)}});
}

Json unit_json(const scorecard::UnitQuality& unit, Language language) {
  Json fixes = Json::array();
  for (std::size_t i = 0; i < std::min(kFixes, unit.fixes.size()); ++i) fixes.push(fix_json(unit.fixes[i], language));
  return Json::object({{"unit", unit.unit},
                       {"rows", unit.rows},
                       {"checks", unit.checks},
                       {"held", unit.held},
                       {"missing", unit.missing},
                       {"stale", unit.stale},
                       {"contradictory", unit.contradictory},
                       {"score", unit.score ? Json(static_cast<double>(unit.score->value) / 10) : Json()},
                       {"fixes", std::move(fixes)},
                       {"fixes_total", unit.fixes.size()}});
}

using EntriesByProject = std::map<std::string, project::StatisticsEntry, std::less<>>;

/// What the papers for statistics say, under the project's code or else its name.
EntriesByProject statistics_entries(store::Session& session, const store::Access& access, const Moment& moment) {
  EntriesByProject found;
  if (!access.may_read("statistics_entry")) return found;
  for (const store::StoredRow& row : rows_at(session, access, project::statistics_entry_entity(), moment)) {
    auto one = from_row<project::StatisticsEntry>(row.values);
    std::string key = one.project_code.empty() ? one.name : one.project_code;
    found.insert_or_assign(std::move(key), std::move(one));
  }
  return found;
}

std::optional<project::StatisticsEntry> entry_of(const EntriesByProject& all, const project::Project& of) {
  for (const std::string& key : {of.project_code, of.name})
    if (const auto it = key.empty() ? all.end() : all.find(key); it != all.end()) return it->second;
  return std::nullopt;
}

Reply data_quality(App& app, const Request& request) {
  const Date today = shanghai_day(app.now());
  const Date day = day_parameter(request, "asof").value_or(today);
  auto lease = app.database.lease();
  const Language language = language_of(request);
  const Moment moment = moment_of(day, today);
  std::map<std::string, std::set<std::string, std::less<>>> papers;
  for (const auto& [id, file] : kinded_files(*lease, project::project_entity().name))
    if (!moment.at || file.at < *moment.at) papers[id].insert(file.kind);
  const EntriesByProject entries = statistics_entries(*lease, request.caller->access, moment);
  std::vector<scorecard::CheckedRow> rows;
  for (const store::StoredRow& row : rows_at(*lease, request.caller->access, project::project_entity(), moment)) {
    auto one = from_row<project::Project>(row.values);
    scorecard::CheckedRow checked{row.id, one.name, one.responsible_unit, {}, shanghai_day(row.valid_from), papers[row.id], row.baseline};
    checked.entry = entry_of(entries, one);
    checked.project = std::move(one);
    rows.push_back(std::move(checked));
  }
  Json units = Json::array();
  for (const auto& unit : scorecard::data_quality(rows, day, app.settings.stale_days)) units.push(unit_json(unit, language));
  return json_reply(Json::object({{"asof", day.iso()},
                                  {"definition", kDefinition.in(language)},
                                  {"units", std::move(units)}}));
}

}  // namespace

void add_quality_routes(Router& routes, App& app) {
  routes.get("/api/v1/data-quality", reads("project"), "各单位数据质量和最省力的十处修改",
             [&app](const Request& r) { return data_quality(app, r); });
}

}  // namespace liantu::api
