// The shapes of a layer, projected once, and their geometry in the commands of a vector tile.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "liantu/geo/tile_grid.h"
#include "liantu/geo/wire_buffer.h"

namespace liantu::geo {

/// Places, lines or areas, in degrees.
using Shape = std::variant<std::vector<Point>, std::vector<std::vector<Point>>, Outline>;

enum class ShapeFault {
  NotANumber,      ///< a coordinate that is none
  TooFewPoints,    ///< a line of one, a ring of fewer than three different points
  NoArea,          ///< a ring that goes back on itself, or whose loops cancel out
  BeyondMercator,  ///< a latitude past 85.05° or a longitude past 180°; drawn at the edge
};

/// What is wrong with a part of a feature; but for BeyondMercator the part is left out, with an outer ring
/// its holes.
struct ShapeFinding {
  std::size_t feature = 0, part = 0;  ///< part: point, line or ring, counted through the feature
  ShapeFault fault = ShapeFault::NotANumber;
  bool operator==(const ShapeFinding&) const = default;
};

/// Working space for encoding shapes, one a thread.
struct ShapeScratch {
  GridLine ring, spare;
};

class TileShapes {
 public:
  /// `feature` is what the findings call it. The shape gets the next number, even when nothing of it is left.
  void add(const Shape& shape, std::size_t feature, std::vector<ShapeFinding>& findings);

  std::size_t size() const { return shapes_.size(); }
  std::uint32_t type(std::size_t shape) const {
    return shapes_[shape].type;
  }                                       ///< 1 points, 2 lines, 3 polygons
  WorldBox box(std::size_t shape) const;  ///< empty when nothing of the shape is left
  /// The same shapes with order[i] at place i.
  TileShapes in_order(std::span<const std::uint32_t> order) const;

  /// Appends the commands (Mapbox Vector Tile 2.1, §4.3); nothing when nothing is to be seen.
  /// `whole`: the shape lies within the grid's inner(), nothing has to be cut.
  void encode(std::size_t shape, const TileGrid& grid, bool whole, ShapeScratch& scratch,
              WireBuffer& out) const;

 private:
  struct Part {
    std::uint32_t begin = 0, end = 0;  ///< of vertices_
    bool hole = false;
  };
  struct Parts {
    std::uint32_t begin = 0, end = 0;  ///< of parts_
    std::uint32_t type = 0;
  };

  std::span<const WorldPoint> vertices(const Part& part) const {
    return std::span(vertices_).subspan(part.begin, part.end - part.begin);
  }
  bool add_part(const std::vector<Point>& points, bool hole, ShapeFinding finding,
                std::vector<ShapeFinding>& findings);

  std::vector<WorldPoint> vertices_;
  std::vector<Part> parts_;
  std::vector<Parts> shapes_;
};

/// The commands of all shapes at one zoom, made beforehand: for the far views, where a tile has very many.
/// Tiles differ in a shape's first point alone, all others follow from the one before.
class ShapesAtZoom {
 public:
  ShapesAtZoom(const TileShapes& shapes, int zoom);

  /// Appends what TileShapes::encode does for a whole shape.
  void append(std::size_t shape, const TileAddress& tile, WireBuffer& out) const;

 private:
  struct Ready {
    std::int32_t x = 0, y = 0;  ///< first point on the grid of the whole zoom
    std::uint32_t begin = 0;    ///< of bytes_: the first command, then what follows the first point
  };
  std::string bytes_;
  std::vector<Ready> shapes_;  ///< and one more that only ends the last
};

}  // namespace liantu::geo
