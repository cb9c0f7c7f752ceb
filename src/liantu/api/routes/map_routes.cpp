#include <algorithm>
#include <array>

#include "liantu/api/http/error_reply.h"
#include "liantu/api/ledger_export.h"
#include "liantu/api/ledger_json.h"
#include "liantu/api/ogc/tile_json.h"
#include "liantu/api/outline_store.h"
#include "liantu/api/routes/list_query.h"
#include "liantu/api/routes/routes.h"
#include "liantu/geo/outline.h"
#include "liantu/sheet/grid.h"

namespace liantu::api {
namespace {

using json::Json;

constexpr std::string_view kCrs = "EPSG:4490";
constexpr std::array<std::string_view, 8> kNameHeaders = {"name", "NAME",  "名称", "镇街",
                                                          "乡镇", "XZQMC", "县区", "行政区"};

struct OutlineLayer {
  std::string_view name, level, zh, en;
};
constexpr std::array<OutlineLayer, 2> kOutlineLayers = {{
    {"jurisdiction", "county", "辖区", "Jurisdiction"},
    {"towns", "town", "镇街", "Towns"},
}};

Json layer_json(std::string_view name, std::string_view zh, std::string_view en, std::string_view kind,
                std::int64_t count, Instant updated) {
  return Json::object({{"name", name},
                       {"zh", zh},
                       {"en", en},
                       {"kind", kind},
                       {"crs", kCrs},
                       {"count", count},
                       {"updated_at", updated == 0 ? Json() : Json(shanghai_time(updated))}});
}

/// Rows with a point or an outline: how many, how many outlines, and when the newest of them came.
struct Placed {
  std::int64_t count = 0, outlines = 0;
  Instant newest = 0;
};

Placed placed_rows(store::Session& session, const store::Access& access, const store::Entity& entity) {
  const auto rows = [&](const std::vector<std::string>& filled) {
    store::ListQuery query;
    query.entity = &entity;
    query.limit = 1;
    query.sort = {{"valid_from", true}};
    for (const std::string& field : filled) query.filters.push_back({field, store::FilterOp::NotEmpty, {}});
    const auto page = store::list(session, access, query);
    return Placed{page.total, 0, page.rows.empty() ? 0 : page.rows[0].valid_from};
  };
  const bool has_points = entity.fields->index("lon").has_value();
  const Placed points = has_points ? rows({"lon", "lat"}) : Placed{};
  if (!entity.fields->index("outline_wkt")) return points;
  const Placed areas = rows({"outline_wkt"});
  if (!has_points) return {areas.count, areas.count, areas.newest};
  const Placed both = rows({"lon", "lat", "outline_wkt"});
  return {points.count + areas.count - both.count, areas.count, std::max(points.newest, areas.newest)};
}

Reply layers(App& app, const Request& request) {
  auto lease = app.database.lease();
  Json list = Json::array();
  for (const OutlineLayer& layer : kOutlineLayers) {
    const auto found = outlines(*lease, std::string(layer.level));
    list.push(layer_json(layer.name, layer.zh, layer.en, "polygon", static_cast<std::int64_t>(found.size()),
                         found.empty() ? 0 : found.front().at));
  }
  for (const store::Entity* entity : app.entities) {
    if (!has_position(*entity) || !request.caller->access.may_read(entity->name)) continue;
    const Placed placed = placed_rows(*lease, request.caller->access, *entity);
    const std::string name = url_name(*entity);
    list.push(layer_json(name, entity->zh, entity->en, placed.outlines > 0 ? "polygon" : "point",
                         placed.count, placed.newest)
                  .set("tiles", "/ogc/collections/" + name + "/tiles/" + std::string(kTileMatrixSet)));
  }
  return json_reply(list);
}

Reply geojson_reply(std::string body) {
  return {200, {{"Content-Type", "application/geo+json"}, {"Cache-Control", "no-store"}}, std::move(body)};
}

Reply outline_layer(App& app, const OutlineLayer& layer) {
  auto lease = app.database.lease();
  Json features = Json::array();
  for (const StoredOutline& outline : outlines(*lease, std::string(layer.level))) {
    features.push(
        Json::object({{"type", "Feature"},
                      {"geometry", Json::parse(outline.geometry)},
                      {"properties", Json::object({{"title", outline.name}, {"source", outline.source}})}}));
  }
  return geojson_reply(
      Json::object({{"type", "FeatureCollection"}, {"features", std::move(features)}}).dump());
}

Reply ledger_layer(App& app, const store::Entity& entity, const Request& request) {
  store::ListQuery query = list_query(entity, request);
  if (!entity.fields->index("lon")) {
    query.filters.push_back({"outline_wkt", store::FilterOp::NotEmpty, {}});
  } else if (!entity.fields->index("outline_wkt")) {
    query.filters.push_back({"lon", store::FilterOp::NotEmpty, {}});
    query.filters.push_back({"lat", store::FilterOp::NotEmpty, {}});
  }
  auto lease = app.database.lease();
  return geojson_reply(ledger_geojson(entity, all_rows(*lease, request.caller->access, query)));
}

std::string outline_name(const sheet::Grid& grid, std::size_t row, const std::string& otherwise) {
  for (int column = 0; column < grid.columns(); ++column) {
    const std::string& header = grid.at(0, column).text;
    if (std::find(kNameHeaders.begin(), kNameHeaders.end(), header) != kNameHeaders.end()) {
      const std::string& text = grid.at(static_cast<int>(row), column).text;
      if (!text.empty()) return text;
    }
  }
  return otherwise;
}

std::vector<StoredOutline> read_outlines(const App& app, const Request& request, const std::string& file) {
  sheet::ReadOptions options;
  options.crs = request.find("crs").value_or("");
  const sheet::Workbook workbook = sheet::read_workbook_bytes(request.body, file, options);
  std::vector<StoredOutline> found;
  for (std::size_t s = 0; s < workbook.sheets.size() && s < workbook.geometries.size(); ++s) {
    for (std::size_t r = 0; r < workbook.geometries[s].size(); ++r) {
      if (workbook.geometries[s][r].wkb.empty()) continue;
      const auto outline = geo::outline_from_wkb(workbook.geometries[s][r].wkb);
      if (!outline)
        throw Error(ErrorCode::InvalidInput,
                    "边界应是面（Polygon 或 MultiPolygon），请检查第 " + std::to_string(r) + " 个图形。");
      const std::string name =
          outline_name(workbook.sheets[s], r, "未命名" + std::to_string(found.size() + 1));
      found.push_back({"", name, outline->geojson(), file, request.caller->access.actor, app.now()});
    }
  }
  if (found.empty())
    throw Error(ErrorCode::InvalidInput,
                "文件里没有面，请上传 GeoJSON、GeoPackage 或打包成 zip 的 Shapefile。");
  return found;
}

Reply put_outline(App& app, const Request& request) {
  const std::string level = request.find("level").value_or("");
  if (level != "county" && level != "town") {
    throw Error(ErrorCode::InvalidInput, "请用 ?level=county（辖区）或 town（镇街）说明是哪一级边界。",
                "?level");
  }
  if (request.body.empty()) throw Error(ErrorCode::InvalidInput, "文件是空的（0 字节），请检查后重新上传。");
  const auto found = read_outlines(app, request, request.find("name").value_or("outline.geojson"));
  auto lease = app.database.lease();
  put_outlines(*lease, level, found);
  Json names = Json::array();
  for (const StoredOutline& outline : found) names.push(outline.name);
  return json_reply(Json::object({{"level", level}, {"count", found.size()}, {"names", std::move(names)}}),
                    201);
}

}  // namespace

void add_map_routes(Router& routes, App& app) {
  const Guard reading = needs(org::Right::ReadLedgers);
  routes.get("/api/v1/map/layers", reading, "图层", [&app](const Request& r) { return layers(app, r); });
  for (const OutlineLayer& layer : kOutlineLayers) {
    routes.get("/api/v1/map/layers/" + std::string(layer.name) + ".geojson", reading,
               std::string(layer.zh) + "边界",
               [&app, &layer](const Request&) { return outline_layer(app, layer); });
  }
  for (const store::Entity* entity : app.entities) {
    if (!has_position(*entity)) continue;
    routes.get("/api/v1/map/layers/" + url_name(*entity) + ".geojson", reads(entity->name),
               std::string(entity->zh) + "图层",
               [&app, entity](const Request& r) { return ledger_layer(app, *entity, r); });
  }
  routes.post("/api/v1/map/outline", needs(org::Right::ManageMap), "导入边界",
              [&app](const Request& r) { return put_outline(app, r); });
}

}  // namespace liantu::api
