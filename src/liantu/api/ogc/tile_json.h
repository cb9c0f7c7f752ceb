// What OGC API - Tiles (20-057) and the tile matrix sets (17-083r4) say of tiles in JSON, and TileJSON 3.0.
#pragma once

#include <string>

#include "liantu/api/ogc/ledger_tiles.h"
#include "liantu/json/json.h"

namespace liantu::api {

inline constexpr std::string_view kTileMatrixSet = "WebMercatorQuad";
inline constexpr std::string_view kTileMediaType = "application/vnd.mapbox-vector-tile";

/// `base`: address of /ogc, as links begin: "https://host/ogc".
struct LinkText {
  std::string href, rel, type, title;
  bool templated = false;
};
json::Json link_json(const LinkText& link);

json::Json tile_matrix_set_json(const std::string& base);
json::Json tile_matrix_sets_json(const std::string& base);

/// `query`: "?asof=…" or "", for every link to tiles.
struct TilesetPlace {
  std::string base, query;
};
json::Json tilesets_json(const LedgerTiles& tiles, const TilesetPlace& place);
/// With what `access` sees: fields, extent.
json::Json tileset_json(const LedgerTiles& tiles, const store::Access& access, const TilesetPlace& place);
json::Json tilejson_json(const LedgerTiles& tiles, const store::Access& access, const TilesetPlace& place);

}  // namespace liantu::api
