// Places on the square of web mercator (EPSG:3857) as whole numbers, and the tiles that cut it (OGC
// WebMercatorQuad). Degrees may be of EPSG:4490 or EPSG:4326: the two differ by centimetres, a unit of the
// square is 9 mm at the equator.
#pragma once

#include <algorithm>
#include <cstdint>

#include "liantu/geo/outline.h"

namespace liantu::geo {

/// x runs east from 180° W, y south from 85.0511° N; the square is 2^32 units wide.
struct WorldPoint {
  std::uint32_t x = 0, y = 0;
  bool operator==(const WorldPoint&) const = default;
};

/// All edges belong to the box. Empty until it covers a point.
struct WorldBox {
  std::uint32_t west = UINT32_MAX, north = UINT32_MAX, east = 0, south = 0;

  void cover(WorldPoint p) {
    west = std::min(west, p.x), east = std::max(east, p.x);
    north = std::min(north, p.y), south = std::max(south, p.y);
  }
  void cover(const WorldBox& box) {
    west = std::min(west, box.west), east = std::max(east, box.east);
    north = std::min(north, box.north), south = std::max(south, box.south);
  }
  bool meets(const WorldBox& box) const {
    return west <= box.east && box.west <= east && north <= box.south && box.north <= south;
  }
  bool holds(const WorldBox& box) const {
    return west <= box.west && box.east <= east && north <= box.north && box.south <= south;
  }
  bool operator==(const WorldBox&) const = default;
};

constexpr double kLatitudeLimit = 85.05112877980659;  ///< where the square ends

/// What lies beyond the square (latitudes past the limit, longitudes past ±180°) comes to lie on its edge.
WorldPoint world_point(Point degrees);

constexpr int kDeepestZoom = 18;  ///< a unit of a tile is then 3.7 cm; deeper views enlarge these tiles

struct TileAddress {
  int zoom = 0;
  std::int64_t x = 0, y = 0;  ///< column from the west, row from the north
  bool operator==(const TileAddress&) const = default;
};

/// Whether there is such a tile in zooms 0 to kDeepestZoom.
bool is_tile(const TileAddress& tile);

/// Its edges in degrees.
Box tile_box(const TileAddress& tile);

/// EPSG:3857 itself: east and north of 0°, 0° on a sphere of 6,378,137 m (EPSG guidance note 7-2, method
/// 1024).
struct MercatorPoint {
  double x_m = 0, y_m = 0;
};
MercatorPoint mercator_point(Point degrees);  ///< infinite at the poles
Point degrees(const MercatorPoint& point);

/// The same in degrees; the box must not be empty.
Box degrees(const WorldBox& box);

}  // namespace liantu::geo
