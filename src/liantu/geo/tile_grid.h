// Shapes on the whole-number grid of one vector tile: snapping, and cutting at its edges.
//
// Every vertex snaps by itself, so neighbours that share a line still share it. Lines get a vertex wherever
// they cross an edge between tiles, computed the same way from either side, so adjacent tiles meet exactly;
// only the surplus around a tile (the buffer) is cut off where nothing is drawn.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "liantu/geo/web_mercator.h"

namespace liantu::geo {

struct GridPoint {
  std::int64_t x = 0, y = 0;  ///< east and south of the tile's north-west corner
  bool operator==(const GridPoint&) const = default;
};

using GridLine = std::vector<GridPoint>;  ///< a ring leaves out its first point at the end

constexpr int kTileExtent = 4096;  ///< units along an edge of a tile (Mapbox Vector Tile 2.1, §3.2)
constexpr int kTileBuffer =
    64;  ///< units kept around it, 8 pixels of 512, so that borders are drawn past the edge

class TileGrid {
 public:
  explicit TileGrid(const TileAddress& tile)
      : shift_(20 - tile.zoom),
        half_(std::int64_t{1} << (shift_ - 1)),
        west_(tile.x * kTileExtent),
        north_(tile.y * kTileExtent) {}

  GridPoint snap(WorldPoint p) const {
    return {((std::int64_t{p.x} + half_) >> shift_) - west_,
            ((std::int64_t{p.y} + half_) >> shift_) - north_};
  }
  WorldBox inner() const { return around(0); }             ///< what snaps into the tile, its edges included
  WorldBox window() const { return around(kTileBuffer); }  ///< what snaps into the tile and its buffer

  /// Without repeated points, points in the middle of a straight line, and spikes; empty when nothing with an
  /// area is left.
  void snap_ring(std::span<const WorldPoint> ring, GridLine& out) const;
  /// Without repeated points and points in the middle of a straight line; one point when all snap to it.
  void snap_line(std::span<const WorldPoint> line, GridLine& out) const;

 private:
  WorldBox around(std::int64_t margin) const;

  int shift_;  ///< world units to grid units: 32 bits against zoom + 12
  std::int64_t half_, west_, north_;
};

/// Twice the area, positive for exterior rings (clockwise as seen, y pointing south; Mapbox Vector Tile 2.1,
/// §4.3.3.3).
std::int64_t twice_area(const GridLine& ring);

/// Cuts what snap_ring made at the edge of the buffer; empty when nothing with an area is left. A ring that
/// falls into pieces stays one: its pieces hang together along the cut. `spare` is working space.
void cut_ring(GridLine& ring, GridLine& spare);

/// The pieces of a line within the buffer, each of two points or more.
std::vector<GridLine> cut_line(const GridLine& line);

}  // namespace liantu::geo
