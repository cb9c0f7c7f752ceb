#include <algorithm>

#include "liantu/api/desk/desk.h"
#include "liantu/api/http/error_reply.h"
#include "liantu/api/routes/list_query.h"
#include "liantu/api/routes/routes.h"
#include "liantu/project/project_store.h"
#include "liantu/scorecard/data_quality.h"

namespace liantu::api {
namespace {

using json::Json;

constexpr std::size_t kFixes = 10;   // what a unit can do before lunch

Json fix_json(const scorecard::Fix& fix) {
  Json fields = Json::array();
  for (const std::string_view field : fix.check->fields) fields.push(field);
  return Json::object({{"id", fix.id},
                       {"name", fix.name},
                       {"unit", fix.unit},
                       {"check", fix.check->code},
                       {"fault", words<project::Fault>[static_cast<std::size_t>(fix.check->fault)].code},
                       {"effort", fix.check->effort},
                       {"text", fix.check->text},
                       {"fields", std::move(fields)}});
}

Json unit_json(const scorecard::UnitQuality& unit) {
  Json fixes = Json::array();
  for (std::size_t i = 0; i < std::min(kFixes, unit.fixes.size()); ++i) fixes.push(fix_json(unit.fixes[i]));
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

Reply data_quality(App& app, const Request& request) {
  const Date today = shanghai_day(app.now());
  const Date day = day_parameter(request, "asof").value_or(today);
  auto lease = app.database.lease();
  std::vector<scorecard::CheckedRow> rows;
  for (const store::StoredRow& row : rows_at(*lease, request.caller->access, project::project_entity(), day, today)) {
    auto one = from_row<project::Project>(row.values);
    rows.push_back({row.id, one.name, one.responsible_unit, one, shanghai_day(row.valid_from)});
  }
  Json units = Json::array();
  for (const auto& unit : scorecard::data_quality(rows, day, app.settings.stale_days)) units.push(unit_json(unit));
  return json_reply(Json::object({{"asof", day.iso()},
                                  {"definition", "适用的核查项中成立的比例；缺项、过期、矛盾各计一项，不是对个人的评价"},
                                  {"units", std::move(units)}}));
}

}  // namespace

void add_quality_routes(Router& routes, App& app) {
  routes.get("/api/v1/data-quality", reads("project"), "各单位数据质量和最省力的十处修改",
             [&app](const Request& r) { return data_quality(app, r); });
}

}  // namespace liantu::api
