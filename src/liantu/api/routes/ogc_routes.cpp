// What all of /ogc has, and OGC API - Tiles (20-057): ledgers with places as collections of vector tiles, for
// QGIS, GDAL and the web map.
#include <algorithm>
#include <array>
#include <iterator>

#include "liantu/api/http/error_reply.h"
#include "liantu/api/ledger_export.h"
#include "liantu/api/ledger_json.h"
#include "liantu/api/ogc/feature_json.h"
#include "liantu/api/ogc/ogc_request.h"
#include "liantu/api/ogc/tile_json.h"
#include "liantu/api/ogc/tile_keeper.h"
#include "liantu/api/ogc/tile_warmer.h"
#include "liantu/api/routes/list_query.h"
#include "liantu/api/routes/ogc_routes.h"
#include "liantu/base/number_in.h"

namespace liantu::api {
namespace {

using json::Json;

/// Each is tested by tests/scenarios/ogc_*.scn, by the names of the abstract tests.
constexpr std::array<std::string_view, 13> kConformance = {
    "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/core",
    "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/tileset",
    "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/tilesets-list",
    "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/geodata-tilesets",
    "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/mvt",
    "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
    "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
    "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs",
    "http://www.opengis.net/spec/ogcapi-features-4/1.0/conf/create-replace-delete",
    "http://www.opengis.net/spec/ogcapi-features-4/1.0/conf/update",
    "http://www.opengis.net/spec/ogcapi-features-4/1.0/conf/optimistic-locking-etags",
    "http://www.opengis.net/spec/ogcapi-features-4/1.0/conf/features",
    "http://www.opengis.net/spec/ogcapi-features-5/1.0/conf/schemas",
};

/// ?f= one of the two formats; ?asof= a day. Anything else is refused, naming it.
bool wants(const Request& request, std::string_view usual, std::string_view other = "") {
  check_parameters(request, {"f", "asof"});
  return asks_for(request, usual, other);
}

/// Of one request: the layer of its moment, who asks, where links begin.
struct Asked {
  const Request& request;
  std::shared_ptr<const LedgerTiles> tiles;

  const store::Access& access() const { return request.caller->access; }
  TilesetPlace place() const {
    const auto day = request.find("asof");
    return {base_address(request), day && !day->empty() ? "?asof=" + *day : ""};
  }
};

Reply collection(const Asked& asked) {
  Json body = collection_json(asked.tiles->entity(), asked.place().base);
  if (const auto box = asked.tiles->box(asked.access())) {
    Json sides = Json::array(), boxes = Json::array();
    sides.push(box->west).push(box->south).push(box->east).push(box->north);
    boxes.push(std::move(sides));
    body.set("extent", Json::object({{"spatial", Json::object({{"bbox", std::move(boxes)}})}}));
  }
  return json_reply(body);
}

Reply tile(const Asked& asked) {
  const auto zoom = number_in<std::int64_t>(asked.request.param("tileMatrix")),
             row = number_in<std::int64_t>(asked.request.param("tileRow")),
             column = number_in<std::int64_t>(asked.request.param("tileCol"));
  if (!zoom || !row || !column || *zoom < 0 || *zoom > geo::kDeepestZoom ||
      !geo::is_tile({static_cast<int>(*zoom), *column, *row})) {
    throw Error(ErrorCode::NotFound, "没有这块瓦片：级别应为 0 到 " + std::to_string(geo::kDeepestZoom) +
                                         "，行和列应小于 2 的级别次方。");
  }
  const std::string tag = asked.tiles->tag(asked.access());
  const Pairs headers{
      {"ETag", tag}, {"Cache-Control", "private, no-cache"}, {"Vary", "Cookie, Authorization"}};
  // One of a list, and W/ before it when a proxy packed the bytes.
  if (asked.request.header("if-none-match").find(tag) != std::string_view::npos) return {304, headers, {}};
  std::string bytes = asked.tiles->tile({static_cast<int>(*zoom), *column, *row}, asked.access());
  if (bytes.empty()) return {204, headers, {}};
  return Reply{200, headers, std::move(bytes)}.with("Content-Type", std::string(kTileMediaType));
}

void add_service_routes(Router& routes, App& app) {
  routes.get("/ogc", anyone(), "OGC 接口首页", [](const Request& r) {
    wants(r, "json");
    const std::string base = base_address(r), root = root_address(r);
    Json links = Json::array();
    links.push(link_json({base, "self", "application/json", ""}));
    links.push(link_json(
        {base + "/api", "service-desc", "application/vnd.oai.openapi+json;version=3.0", "OpenAPI"}));
    links.push(link_json({root + "/api/openapi.json?v=3.0", "related",
                          "application/vnd.oai.openapi+json;version=3.0", "OpenAPI of everything else"}));
    links.push(link_json({base + "/conformance", "http://www.opengis.net/def/rel/ogc/1.0/conformance",
                          "application/json", ""}));
    links.push(link_json(
        {base + "/collections", "http://www.opengis.net/def/rel/ogc/1.0/data", "application/json", ""}));
    // 17-069r4 names the two by these words; GDAL's OGCAPI driver knows no others.
    links.push(link_json({base + "/conformance", "conformance", "application/json", ""}));
    links.push(link_json({base + "/collections", "data", "application/json", ""}));
    links.push(link_json({base + "/tileMatrixSets", "http://www.opengis.net/def/rel/ogc/1.0/tiling-schemes",
                          "application/json", ""}));
    return json_reply(Json::object({{"title", "链图 Liantu"}, {"links", std::move(links)}}));
  });
  routes.get("/ogc/conformance", anyone(), "OGC 接口符合的要求类", [](const Request& r) {
    wants(r, "json");
    Json classes = Json::array();
    for (const std::string_view one : kConformance) classes.push(one);
    return json_reply(Json::object({{"conformsTo", std::move(classes)}}));
  });
  routes.get("/ogc/tileMatrixSets", anyone(), "瓦片矩阵集", [](const Request& r) {
    wants(r, "json");
    return json_reply(tile_matrix_sets_json(base_address(r)));
  });
  routes.get("/ogc/tileMatrixSets/" + std::string(kTileMatrixSet), anyone(), "瓦片矩阵集 WebMercatorQuad",
             [](const Request& r) {
               wants(r, "json");
               return json_reply(tile_matrix_set_json(base_address(r)));
             });
  routes.get("/ogc/collections", needs(org::Right::ReadLedgers), "有位置的台账", [&app](const Request& r) {
    wants(r, "json");
    const std::string base = base_address(r);
    Json links = Json::array(), list = Json::array();
    links.push(link_json({base + "/collections", "self", "application/json", ""}));
    for (const store::Entity* entity : app.entities) {
      if (has_position(*entity) && r.caller->access.may_read(entity->name))
        list.push(collection_json(*entity, base));
    }
    return json_reply(Json::object({{"links", std::move(links)}, {"collections", std::move(list)}}));
  });
}

/// It lives as long as the routes. None where nothing runs besides requests.
std::shared_ptr<TileWarmer> warmer_of(App& app, const std::shared_ptr<TileKeeper>& keeper) {
  if (app.clock_sweeper == nullptr) return nullptr;
  std::vector<const store::Entity*> placed;
  std::ranges::copy_if(app.entities, std::back_inserter(placed),
                       [](const store::Entity* entity) { return has_position(*entity); });
  return std::make_shared<TileWarmer>(
      keeper, TileWarmer::Options{app.database, app.events, std::move(placed), app.log});
}

}  // namespace

void add_ogc_routes(Router& routes, App& app) {
  add_service_routes(routes, app);
  const auto keeper = std::make_shared<TileKeeper>(app.entities);
  const std::shared_ptr<TileWarmer> warmer = warmer_of(app, keeper);
  for (const store::Entity* entity : app.entities) {
    if (!has_position(*entity)) continue;
    const std::string base = "/ogc/collections/" + url_name(*entity), zh(entity->zh);
    const std::string tileset = base + "/tiles/" + std::string(kTileMatrixSet);
    const auto add = [&](const std::string& path, const std::string& summary, auto answer) {
      routes.get(path, reads(entity->name), summary,
                 [&app, keeper, warmer, entity, answer](const Request& r) {
                   const auto moment = asof(r);
                   auto lease = app.database.lease();
                   return answer(Asked{r, keeper->tiles(*lease, *entity, moment, app.now())});
                 });
    };
    add(base, zh + "：作为 OGC 集合", [](const Asked& a) {
      wants(a.request, "json");
      return collection(a);
    });
    add(base + "/tiles", zh + "的瓦片集", [](const Asked& a) {
      wants(a.request, "json");
      return json_reply(tilesets_json(*a.tiles, a.place()));
    });
    add(tileset, zh + "的瓦片集说明，f=tilejson 为 TileJSON", [](const Asked& a) {
      const bool tilejson = wants(a.request, "json", "tilejson");
      return json_reply(tilejson ? tilejson_json(*a.tiles, a.access(), a.place())
                                 : tileset_json(*a.tiles, a.access(), a.place()));
    });
    add(tileset + "/{tileMatrix}/{tileRow}/{tileCol}", zh + "的一块矢量瓦片", [](const Asked& a) {
      wants(a.request, "mvt");
      return tile(a);
    });
  }
  add_ogc_feature_routes(routes, app, keeper);
  add_ogc_write_routes(routes, app);
}

}  // namespace liantu::api
