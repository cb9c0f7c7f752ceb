// OGC API - Features (17-069r4, 18-058r1): rows of ledgers with places as GeoJSON, for QGIS and GDAL.
#include "liantu/api/http/error_reply.h"
#include "liantu/api/ledger_export.h"
#include "liantu/api/ledger_json.h"
#include "liantu/api/ogc/feature_json.h"
#include "liantu/api/ogc/features_openapi.h"
#include "liantu/api/ogc/ogc_request.h"
#include "liantu/api/ogc/tile_json.h"
#include "liantu/api/routes/list_query.h"
#include "liantu/api/routes/ogc_routes.h"

namespace liantu::api {
namespace {

using json::Json;

constexpr std::string_view kGeoJson = "application/geo+json";

std::string query_text(const Request& request, const std::string& after) {
  std::string text;
  const auto add = [&](const std::string& name, const std::string& value) {
    text += (text.empty() ? "?" : "&") + percent_encoded(name) + "=" + percent_encoded(value);
  };
  for (const auto& [name, value] : request.query)
    if (after.empty() || name != "after") add(name, value);
  if (!after.empty()) add("after", after);
  return text;
}

Reply geojson_reply(std::string body, ReferenceSystem system) {
  return {200,
          {{"Content-Type", std::string(kGeoJson)}, {"Content-Crs", "<" + std::string(uri(system)) + ">"}},
          std::move(body)};
}

/// `document` is an object; the time comes in last, so that it is not in the tag.
Reply features_reply(const Request& request, const Json& document, ReferenceSystem system, Instant now) {
  std::string body = document.dump();
  const std::string tagged_bytes = body + std::string(uri(system));
  body.insert(body.size() - 1, ",\"timeStamp\":\"" + shanghai_time(now) + "\"");
  return tagged(request, geojson_reply(std::move(body), system), tagged_bytes);
}

Reply items(App& app, TileKeeper& keeper, const store::Entity& entity, const Request& request) {
  const store::Access& access = request.caller->access;
  const FeatureQuery query = feature_query(entity, access, request);
  auto lease = app.database.lease();
  const auto tiles = query.boxes.empty() ? nullptr : keeper.tiles(*lease, entity, query.asof, app.now());
  const FeaturePage page = feature_page(*lease, access, query, tiles.get());
  const std::string self = base_address(request) + "/collections/" + url_name(entity) + "/items";
  Json links = Json::array(), features = Json::array();
  links.push(link_json({self + query_text(request, ""), "self", std::string(kGeoJson), ""}));
  if (!page.next.empty())
    links.push(link_json({self + query_text(request, page.next), "next", std::string(kGeoJson), ""}));
  for (const store::StoredRow& row : page.rows)
    features.push(feature_json(entity, access, row, query.system));
  return features_reply(request,
                        Json::object({{"type", "FeatureCollection"},
                                      {"links", std::move(links)},
                                      {"numberMatched", page.matched},
                                      {"numberReturned", page.rows.size()},
                                      {"features", std::move(features)}}),
                        query.system, app.now());
}

Reply item(App& app, const store::Entity& entity, const Request& request) {
  check_parameters(request, {"f", "crs", "asof"});
  asks_for(request, "json", "geojson");
  const ReferenceSystem system = system_parameter(request, "crs");
  const store::Access& access = request.caller->access;
  auto lease = app.database.lease();
  const auto row = store::find(*lease, access, entity, request.param("id"), asof(request));
  if (!row) throw Error(ErrorCode::NotFound, "没有这个要素，或者您无权查看。");
  const std::string collection = base_address(request) + "/collections/" + url_name(entity);
  Json links = Json::array();
  links
      .push(link_json(
          {collection + "/items/" + row->id + query_text(request, ""), "self", std::string(kGeoJson), ""}))
      .push(link_json({collection, "collection", "application/json", std::string(entity.zh)}));
  Json feature = feature_json(entity, access, *row, system);
  feature.set("links", std::move(links));
  return tagged_row(request, geojson_reply(feature.dump(), system), *row);
}

}  // namespace

void add_ogc_feature_routes(Router& routes, App& app, const std::shared_ptr<TileKeeper>& keeper) {
  routes.get("/ogc/api", anyone(), "OGC 要素接口说明（OpenAPI 3.0）", [&app](const Request& r) {
    check_parameters(r, {"f"});
    asks_for(r, "json");
    std::vector<const store::Entity*> placed;
    for (const store::Entity* entity : app.entities)
      if (has_position(*entity)) placed.push_back(entity);
    Reply reply = json_reply(features_openapi(placed, base_address(r)));
    reply.headers = {{"Content-Type", "application/vnd.oai.openapi+json;version=3.0"}};
    return reply;
  });
  for (const store::Entity* entity : app.entities) {
    if (!has_position(*entity)) continue;
    const std::string base = "/ogc/collections/" + url_name(*entity), zh(entity->zh);
    routes.get(base + "/items", reads(entity->name), zh + "的要素（GeoJSON）",
               [&app, keeper, entity](const Request& r) { return items(app, *keeper, *entity, r); });
    routes.get(base + "/items/{id}", reads(entity->name), zh + "的一个要素（GeoJSON）",
               [&app, entity](const Request& r) { return item(app, *entity, r); });
    const auto schema = [&](const std::string& name, const std::string& summary, auto of) {
      routes.get(base + name, reads(entity->name), summary, [entity, name, of](const Request& r) {
        check_parameters(r, {"f"});
        asks_for(r, "json");
        Reply reply = json_reply(
            of(*entity, r.caller->access, base_address(r) + "/collections/" + url_name(*entity) + name));
        reply.headers = {{"Content-Type", "application/schema+json"}};
        return reply;
      });
    };
    schema("/queryables", zh + "的查询字段（JSON Schema）", queryables_json);
    schema("/schema", zh + "的要素有哪些字段（JSON Schema）", feature_schema_json);
  }
}

}  // namespace liantu::api
