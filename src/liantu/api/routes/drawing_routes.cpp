#include <algorithm>

#include "liantu/api/http/error_reply.h"
#include "liantu/api/import_shapes.h"
#include "liantu/api/json_parts.h"
#include "liantu/api/routes/ledger_write.h"
#include "liantu/api/routes/request_json.h"
#include "liantu/api/routes/routes.h"
#include "liantu/api/sites/boundary_rules.h"
#include "liantu/api/sites/outline_geometry.h"
#include "liantu/api/sites/parcel_drawing.h"
#include "liantu/base/error.h"
#include "liantu/site/boundary/boundary_check.h"

namespace liantu::api {
namespace {

using json::Json;

Language drawer_language(const Request& request) {
  return speaks_english(request) ? Language::En : Language::Zh;
}

geo::Outline outline_member(const Json& body) {
  const Json* geometry = body.find("outline");
  const auto outline = geometry ? outline_of_geojson(geometry->dump()) : std::nullopt;
  if (!outline)
    throw Error(ErrorCode::InvalidInput,
                "“outline”应是闭合的面（GeoJSON 的 Polygon 或 MultiPolygon，经度在前）。", "/outline");
  return *outline;
}

std::vector<geo::Point> line_member(const Json& body) {
  const auto refuse = [] {
    return Error(ErrorCode::InvalidInput, "“line”应是两个点以上的线：[[经度,纬度],…]。", "/line");
  };
  const Json* line = body.find("line");
  if (line == nullptr || line->items() == nullptr || line->items()->size() < 2 ||
      line->items()->size() > 1000)
    throw refuse();
  std::vector<geo::Point> points;
  for (const Json& position : *line->items()) {
    if (position.items() == nullptr || position.items()->size() != 2) throw refuse();
    const auto number = [&](std::size_t at) {
      const Json& value = (*position.items())[at];
      if (value.real()) return *value.real();
      if (value.whole()) return static_cast<double>(*value.whole());
      throw refuse();
    };
    points.push_back({number(0), number(1)});
  }
  return points;
}

std::vector<DrawingTarget> targets_member(const Json& body) {
  std::vector<DrawingTarget> targets;
  const Json* parcels = body.find("parcels");
  if (parcels == nullptr || parcels->items() == nullptr) return targets;
  for (const Json& one : *parcels->items()) {
    const Json* version = one.find("version");
    if (version == nullptr || version->whole() == nullptr)
      throw Error(ErrorCode::InvalidInput, "“parcels”应是 [{\"id\",\"version\"}]。", "/parcels");
    targets.push_back({required_text(one, "id"), *version->whole()});
  }
  return targets;
}

DrawingAct act_member(const Json& body) {
  const std::string act = required_text(body, "act");
  if (act == "draw") return DrawingAct::Draw;
  if (act == "edit") return DrawingAct::Edit;
  if (act == "split") return DrawingAct::Split;
  if (act == "join") return DrawingAct::Join;
  throw Error(ErrorCode::InvalidInput, "“act”应是 draw、edit、split 或 join。", "/act");
}

Json drawing_json(const Drawing& drawing, const store::Written* written) {
  Json parcels = Json::array();
  for (std::size_t i = 0; i < drawing.parcels.size(); ++i) {
    const DrawnParcel& one = drawing.parcels[i];
    Json json = Json::object(
        {{"parcel_no", one.parcel.parcel_no},
         {"area_m2", one.area_m2},
         {"land_m2", real_json(one.parcel.land ? std::optional(one.parcel.land->value) : std::nullopt)},
         {"outline", Json::parse(one.outline.geojson())}});
    if (written != nullptr) json.set("id", written->rows.at(i).first);
    parcels.push(std::move(json));
  }
  Json out = Json::object({{"parcels", std::move(parcels)},
                           {"remarks", texts(drawing.remarks)},
                           {"reason", drawing.batch.reason}});
  if (written != nullptr) out.set("batch", written->batch);
  return out;
}

Reply draw_parcels(App& app, const Request& request) {
  const Json body = body_object(
      request, {"act", "parcels", "outline", "line", "numbers", "town", "measured", "reason", "preview"});
  DrawingOrder order{.act = act_member(body)};
  order.parcels = targets_member(body);
  if (order.act == DrawingAct::Draw || order.act == DrawingAct::Edit) order.outline = outline_member(body);
  if (order.act == DrawingAct::Split) order.line = line_member(body);
  order.numbers = texts_member(body, "numbers");
  order.town = text_member(body, "town");
  order.measured = flag_member(body, "measured");
  order.reason = text_member(body, "reason");
  const site::BoundaryRule boundary = boundary_rule(app.settings.boundary_rules_file);
  const DrawingWriter by{request.caller->access, boundary, app.now(),
                         drawer_language(request)};
  auto lease = app.database.lease();
  if (flag_member(body, "preview")) return json_reply(drawing_json(plan_drawing(*lease, by, order), nullptr));
  const DrawingWritten done = write_drawing(*lease, by, order);
  publish_changes(app, done.drawing.batch, done.written, request.caller->access.actor);
  return json_reply(drawing_json(done.drawing, &done.written), 201);
}

/// What an outline measures and what is wrong with it, while it is being drawn.
Reply check_outline(App& app, const Request& request) {
  const Json body = body_object(request, {"outline", "land_m2"});
  const geo::Outline outline = outline_member(body);
  const Json* land = body.find("land_m2");
  std::optional<double> stated;
  if (land != nullptr && land->real()) stated = *land->real();
  if (land != nullptr && land->whole()) stated = static_cast<double>(*land->whole());
  const Language language = drawer_language(request);
  auto lease = app.database.lease();
  const auto county = jurisdiction(*lease);
  const site::BoundaryRule boundary = boundary_rule(app.settings.boundary_rules_file);
  const auto check = site::check_boundary(outline, stated, county ? &*county : nullptr, boundary);
  Json faults = Json::array();
  for (const geo::OutlineFault& fault : check.faults)
    faults.push(Json::array().push(fault.at.lon).push(fault.at.lat));
  std::vector<std::string> remarks;
  for (const std::string& text : {area_remark(check, language), border_remark(check, language)}) {
    if (!text.empty()) remarks.push_back(text);
  }
  return json_reply(Json::object({{"area_m2", check.area_m2},
                                  {"zone_area_m2", check.zone_area_m2},
                                  {"faults", std::move(faults)},
                                  {"refusal", refusal_of(check, language)},
                                  {"remarks", texts(remarks)}}));
}

}  // namespace

void add_drawing_routes(Router& routes, App& app) {
  routes.post("/api/v1/parcel-drawings", writes("parcel"), "画、改、分、合宗地界线；preview 只看结果不写",
              [&app](const Request& request) { return draw_parcels(app, request); });
  routes.post("/api/v1/parcel-drawings/check", reads("parcel"), "一条界线的面积和毛病",
              [&app](const Request& request) { return check_outline(app, request); });
}

}  // namespace liantu::api
