// 集中开工: the events with their projects as the library knows them, and the list of one as a paper.
#include <algorithm>

#include "liantu/api/desk/desk_papers.h"
#include "liantu/api/desk/groundbreaking_desk.h"
#include "liantu/api/export_log_store.h"
#include "liantu/api/http/attachment.h"
#include "liantu/api/http/error_reply.h"
#include "liantu/api/json_parts.h"
#include "liantu/api/routes/list_query.h"
#include "liantu/api/routes/routes.h"
#include "liantu/base/error.h"
#include "liantu/dispatch/groundbreaking_store.h"

namespace liantu::api {
namespace {

using json::Json;


Json project_json(const LibraryProject& of, Date day) {
  const project::Project& p = of.project;
  return Json::object({{"id", of.id}, {"name", p.name}, {"project_code", p.project_code}, {"builder", p.builder}, {"town", p.town},
                       {"responsible_unit", p.responsible_unit}, {"total_yuan", yuan_json(p.total_investment)}, {"plan_yuan", yuan_json(p.annual_plan)},
                       {"start", p.start ? Json(p.start->text()) : Json()}, {"started", dispatch::started_by(p, day)}});
}

Json event_json(const GroundbreakingEvent& event, const Library& library, Date day) {
  Json projects = Json::array(), unknown = Json::array();
  for (const dispatch::GroundbreakingLine& line : event.lines) {
    if (line.project) projects.push(project_json(library.rows[*line.project], day));
    else unknown.push(line.written);
  }
  const dispatch::GroundbreakingSum sum = dispatch::sum_of(event.lines, library.projects, day);
  const dispatch::Groundbreaking& row = event.row;
  return Json::object({{"id", event.id}, {"version", event.version}, {"name", row.name}, {"held", row.held ? Json(row.held->iso()) : Json()},
                       {"batch", row.batch}, {"place", row.place}, {"host_unit", row.host_unit}, {"list", row.projects},
                       {"count", sum.projects}, {"started", sum.started}, {"total_yuan", sum.total.value}, {"plan_yuan", sum.plan.value},
                       {"projects", std::move(projects)}, {"unknown", std::move(unknown)}});
}

/// Newest first; beside them the projects that may still break ground.
Reply events(App& app, const Request& request) {
  const Date today = shanghai_day(app.now());
  const Moment moment = moment_of(day_parameter(request, "asof").value_or(today), today);
  auto lease = app.database.lease();
  const Library library = project_library(*lease, request.caller->access, moment);
  Json items = Json::array(), candidates = Json::array();
  for (const GroundbreakingEvent& event : groundbreaking_events(*lease, request.caller->access, library, moment))
    items.push(event_json(event, library, moment.day));
  for (const LibraryProject& one : library.rows) {
    const auto& stage = one.project.stage;
    if (stage && *stage < attraction::Stage::Completed) candidates.push(project_json(one, moment.day));
  }
  return json_reply(Json::object({{"asof", moment.day.iso()}, {"items", std::move(items)}, {"candidates", std::move(candidates)}}));
}

/// The list of one event as a file; what leaves the system is in the export log.
Reply list_paper(App& app, const Request& request, std::string_view ending) {
  const Date today = shanghai_day(app.now());
  const Moment moment = moment_of(day_parameter(request, "asof").value_or(today), today);
  auto lease = app.database.lease();
  PaperOrder order{"groundbreaking", ending, moment, moment, app.demo};
  order.event = std::string(request.param("id"));
  order.language = paper_language(request);
  const PaperFile file = desk_paper(*lease, request.caller->access, app.settings, order);
  log_export(*lease, {app.now(), request.caller->access.actor, "groundbreaking", std::string(ending), 1});
  return attachment(file.bytes, file.name);
}

}  // namespace

void add_groundbreaking_routes(Router& routes, App& app) {
  routes.get("/api/v1/groundbreaking-events", reads("groundbreaking"), "集中开工活动和参加的项目", [&app](const Request& r) { return events(app, r); });
  for (const std::string ending : {".docx", ".pdf", ".xlsx"}) {
    routes.get("/api/v1/groundbreaking-events/{id}/list" + ending, needs(org::Right::Export), "集中开工项目一览表文件",
               [&app, ending](const Request& r) { return list_paper(app, r, ending); });
  }
}

}  // namespace liantu::api
