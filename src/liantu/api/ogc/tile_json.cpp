#include "liantu/api/ogc/tile_json.h"

#include <cmath>

#include "liantu/api/ledger_json.h"

namespace liantu::api {
namespace {

using json::Json;

constexpr std::string_view kRelations = "http://www.opengis.net/def/rel/ogc/1.0/";
constexpr std::string_view kSetUri = "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad";
constexpr std::string_view kMercator = "http://www.opengis.net/def/crs/EPSG/0/3857";
constexpr std::string_view kLonLat = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
constexpr int kLevels = 25;  // WebMercatorQuad as it is registered; tiles are served to geo::kDeepestZoom
constexpr double kHalfWidth_m = 20'037'508.342789244, kCell0_m = 156'543.03392804097, kPixel_m = 0.00028;

std::string collection_address(const LedgerTiles& tiles, const TilesetPlace& place) {
  return place.base + "/collections/" + url_name(tiles.entity());
}

std::string tile_template(const LedgerTiles& tiles, const TilesetPlace& place, const char* variables) {
  return collection_address(tiles, place) + "/tiles/" + std::string(kTileMatrixSet) + variables + place.query;
}

Json pair(double x, double y) {
  Json out = Json::array();
  out.push(x).push(y);
  return out;
}

Json scheme_link(const std::string& base) {
  return link_json({base + "/tileMatrixSets/" + std::string(kTileMatrixSet),
                    std::string(kRelations) + "tiling-scheme", "application/json", "WebMercatorQuad"});
}

/// What the list of tilesets and the tileset itself both say.
Json tileset_head(const LedgerTiles& tiles, const TilesetPlace& place, Json links) {
  const std::string self = tile_template(tiles, place, "");
  Json all = Json::array();
  all.push(link_json({self, "self", "application/json", std::string(tiles.entity().zh)}))
      .push(scheme_link(place.base));
  for (const Json& link : *links.items()) all.push(link);
  return Json::object({{"title", tiles.entity().zh},
                       {"dataType", "vector"},
                       {"crs", kMercator},
                       {"tileMatrixSetURI", kSetUri},
                       {"links", std::move(all)}});
}

Json limits() {
  Json out = Json::array();
  for (int zoom = 0; zoom <= geo::kDeepestZoom; ++zoom) {
    const std::int64_t last = (std::int64_t{1} << zoom) - 1;
    out.push(Json::object({{"tileMatrix", std::to_string(zoom)},
                           {"minTileRow", 0},
                           {"maxTileRow", last},
                           {"minTileCol", 0},
                           {"maxTileCol", last}}));
  }
  return out;
}

Json box_json(const geo::Box& box) {
  return Json::object({{"lowerLeft", pair(box.west, box.south)},
                       {"upperRight", pair(box.east, box.north)},
                       {"crs", kLonLat}});
}

Json properties_schema(const LedgerTiles& tiles, const store::Access& access) {
  Json properties = Json::object();
  for (const auto& [name, field] : tiles.attributes(access)) {
    Json property = Json::object({{"type", "string"}});
    if (field) property.set("title", field->label.zh);
    properties.set(name, std::move(property));
  }
  return Json::object({{"type", "object"}, {"properties", std::move(properties)}});
}

}  // namespace

Json link_json(const LinkText& link) {
  Json out = Json::object({{"href", link.href}, {"rel", link.rel}});
  if (!link.type.empty()) out.set("type", link.type);
  if (!link.title.empty()) out.set("title", link.title);
  if (link.templated) out.set("templated", true);
  return out;
}

Json tile_matrix_set_json(const std::string& base) {
  Json matrices = Json::array();
  for (int zoom = 0; zoom < kLevels; ++zoom) {
    const std::int64_t tiles = std::int64_t{1} << zoom;
    const double cell = std::ldexp(kCell0_m, -zoom);
    matrices.push(Json::object({{"id", std::to_string(zoom)},
                                {"scaleDenominator", cell / kPixel_m},
                                {"cellSize", cell},
                                {"cornerOfOrigin", "topLeft"},
                                {"pointOfOrigin", pair(-kHalfWidth_m, kHalfWidth_m)},
                                {"tileWidth", 256},
                                {"tileHeight", 256},
                                {"matrixWidth", tiles},
                                {"matrixHeight", tiles}}));
  }
  Json axes = Json::array(), links = Json::array();
  axes.push("X").push("Y");
  links.push(
      link_json({base + "/tileMatrixSets/" + std::string(kTileMatrixSet), "self", "application/json", ""}));
  return Json::object({{"id", kTileMatrixSet},
                       {"title", "Google Maps Compatible for the World"},
                       {"uri", kSetUri},
                       {"crs", kMercator},
                       {"orderedAxes", std::move(axes)},
                       {"wellKnownScaleSet", "http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible"},
                       {"tileMatrices", std::move(matrices)},
                       {"links", std::move(links)}});
}

Json tile_matrix_sets_json(const std::string& base) {
  Json links = Json::array(), sets = Json::array();
  links.push(
      link_json({base + "/tileMatrixSets/" + std::string(kTileMatrixSet), "self", "application/json", ""}));
  sets.push(Json::object(
      {{"id", kTileMatrixSet}, {"uri", kSetUri}, {"crs", kMercator}, {"links", std::move(links)}}));
  return Json::object({{"tileMatrixSets", std::move(sets)}});
}

Json tilesets_json(const LedgerTiles& tiles, const TilesetPlace& place) {
  Json links = Json::array(), sets = Json::array();
  links.push(
      link_json({collection_address(tiles, place) + "/tiles" + place.query, "self", "application/json", ""}));
  sets.push(tileset_head(tiles, place, Json::array()));
  return Json::object({{"links", std::move(links)}, {"tilesets", std::move(sets)}});
}

Json tileset_json(const LedgerTiles& tiles, const store::Access& access, const TilesetPlace& place) {
  Json links = Json::array();
  links.push(link_json({tile_template(tiles, place, "/{tileMatrix}/{tileRow}/{tileCol}"), "item",
                        std::string(kTileMediaType), "Mapbox Vector Tiles 2.1", true}));
  const std::string asks = (place.query.empty() ? "?" : place.query + "&") + "f=tilejson";
  links.push(link_json(
      {tile_template(tiles, {place.base, ""}, "") + asks, "alternate", "application/json", "TileJSON 3.0"}));
  links.push(link_json(
      {collection_address(tiles, place), std::string(kRelations) + "geodata", "application/json", ""}));
  Json out = tileset_head(tiles, place, std::move(links));
  out.set("tileMatrixSetLimits", limits());
  Json layer = Json::object({{"id", tiles.name()},
                             {"title", tiles.entity().zh},
                             {"dataType", "vector"},
                             {"minTileMatrix", "0"},
                             {"maxTileMatrix", std::to_string(geo::kDeepestZoom)},
                             {"propertiesSchema", properties_schema(tiles, access)}});
  if (const auto box = tiles.box(access)) {
    out.set("boundingBox", box_json(*box));
    layer.set("boundingBox", box_json(*box));
  }
  Json layers = Json::array();
  layers.push(std::move(layer));
  return out.set("layers", std::move(layers));
}

Json tilejson_json(const LedgerTiles& tiles, const store::Access& access, const TilesetPlace& place) {
  Json addresses = Json::array(), layers = Json::array(), fields = Json::object();
  addresses.push(tile_template(tiles, place, "/{z}/{y}/{x}"));
  for (const auto& [name, field] : tiles.attributes(access))
    fields.set(name, field ? Json(field->label.zh) : Json("id"));
  layers.push(Json::object({{"id", tiles.name()},
                            {"description", tiles.entity().zh},
                            {"minzoom", 0},
                            {"maxzoom", geo::kDeepestZoom},
                            {"fields", std::move(fields)}}));
  Json out = Json::object({{"tilejson", "3.0.0"},
                           {"name", tiles.entity().zh},
                           {"scheme", "xyz"},
                           {"tiles", std::move(addresses)},
                           {"minzoom", 0},
                           {"maxzoom", geo::kDeepestZoom},
                           {"vector_layers", std::move(layers)}});
  if (const auto box = tiles.box(access)) {
    Json bounds = Json::array();
    bounds.push(box->west).push(box->south).push(box->east).push(box->north);
    out.set("bounds", std::move(bounds));
  }
  return out;
}

}  // namespace liantu::api
