// The geometry of a feature that somebody sends (RFC 7946), as the place of a row.
#pragma once

#include <optional>
#include <variant>

#include "liantu/geo/outline.h"
#include "liantu/json/json.h"

namespace liantu::api {

/// Nowhere, a point, or an outline.
using Place = std::variant<std::monostate, geo::Point, geo::Outline>;

/// Of a Point, Polygon or MultiPolygon in degrees; nowhere for null. Throws InvalidInput at "/geometry" for
/// other types, open rings, and what lies outside of the Earth.
Place place_from(const json::Json& geometry);

/// Vertices of `sent` that are those of `stored` rounded to six decimals become the stored ones. QGIS writes
/// six decimals (0.1 m) when it replaces a whole feature, whoever moved none of them.
Place with_stored_vertices(Place sent, const Place& stored);

}  // namespace liantu::api
