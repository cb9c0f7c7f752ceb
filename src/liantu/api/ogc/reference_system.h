// Reference systems of OGC API - Features Part 2 (18-058r1). The ledgers hold EPSG:4490, which is taken as
// equal to WGS 84: the two differ by centimetres.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/geo/outline.h"
#include "liantu/json/json.h"

namespace liantu::api {

enum class ReferenceSystem {
  Crs84,      ///< longitude, latitude; what is meant when none is named
  Cgcs2000,   ///< EPSG:4490: latitude, longitude; as stored
  Wgs84,      ///< EPSG:4326: latitude, longitude
  Mercator,   ///< EPSG:3857: x, y in metres
  FirstZone,  ///< EPSG:4513, 3-degree Gauss-Krüger zone 25, and so on to LastZone: northing, easting in
              ///< metres
  LastZone = FirstZone + 41,  ///< EPSG:4554, central meridian 135° E
};

std::string uri(ReferenceSystem system);
std::optional<ReferenceSystem> reference_system(std::string_view uri);
json::Json reference_systems_json();  ///< all of them, Crs84 first

/// A GeoJSON geometry of Crs84 in the axes of `system`; metres to the millimetre.
json::Json in_system(const json::Json& geometry, ReferenceSystem system);

/// The other way: a GeoJSON geometry in the axes of `system` as Crs84. Whatever is no number stays as it is.
json::Json from_system(const json::Json& geometry, ReferenceSystem system);

/// ?bbox= as one box, or two when it reaches over 180°; in metres of a zone, the box in degrees around it.
/// Throws InvalidInput unless it is 4 or 6 numbers, lower edges before upper ones; heights are not looked at.
std::vector<geo::Box> boxes_from(std::string_view bbox, ReferenceSystem system);

}  // namespace liantu::api
