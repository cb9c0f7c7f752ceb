// Geometries of RFC 7946 as outlines.
#pragma once

#include <optional>
#include <string_view>

#include "liantu/geo/outline.h"

namespace liantu::api {

/// Nothing when the text is no Polygon or MultiPolygon with closed rings of four or more positions.
std::optional<geo::Outline> outline_of_geojson(std::string_view geometry);

}  // namespace liantu::api
