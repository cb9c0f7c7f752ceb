#include "liantu/geo/tile_shapes.h"

#include <algorithm>
#include <cmath>

namespace liantu::geo {
namespace {

constexpr std::uint32_t kPointsType = 1, kLinesType = 2, kPolygonsType = 3;  // GeomType of vector_tile.proto

/// Commands with their parameters (Mapbox Vector Tile 2.1, §4.3.1 and §4.3.2).
class CommandWriter {
 public:
  explicit CommandWriter(WireBuffer& out) : out_(out) {}

  void move_to(std::span<const GridPoint> points) { run(1, points); }
  void line_to(std::span<const GridPoint> points) { run(2, points); }
  void close_path() { out_.varint(1 << 3 | 7); }

 private:
  void run(std::uint64_t command, std::span<const GridPoint> points) {
    out_.varint(points.size() << 3 | command);
    for (const GridPoint& p : points) {
      out_.varint(zigzag(p.x - cursor_.x));
      out_.varint(zigzag(p.y - cursor_.y));
      cursor_ = p;
    }
  }

  WireBuffer& out_;
  GridPoint cursor_;
};

bool within_buffer(const GridPoint& p) {
  constexpr std::int64_t kLow = -kTileBuffer, kHigh = kTileExtent + kTileBuffer;
  return p.x >= kLow && p.x <= kHigh && p.y >= kLow && p.y <= kHigh;
}

std::uint64_t read_varint(std::string_view bytes, std::size_t& at) {
  std::uint64_t value = 0;
  for (int shift = 0;; shift += 7) {
    const auto byte = static_cast<std::uint8_t>(bytes[at++]);
    value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
    if (byte < 0x80) return value;
  }
}

std::int32_t unzigzag(std::uint64_t value) {
  return static_cast<std::int32_t>(static_cast<std::int64_t>(value >> 1) ^
                                   -static_cast<std::int64_t>(value & 1));
}

/// In units of the square; exact for rings of up to 600 km.
bool has_area(std::span<const WorldPoint> ring) {
  double twice = 0;
  const auto from_first = [&](const WorldPoint& p) {
    return std::pair{static_cast<double>(p.x) - ring[0].x, static_cast<double>(p.y) - ring[0].y};
  };
  for (std::size_t i = 1; i + 1 < ring.size(); ++i) {
    const auto [ax, ay] = from_first(ring[i]);
    const auto [bx, by] = from_first(ring[i + 1]);
    twice += ax * by - bx * ay;
  }
  return twice != 0;
}

}  // namespace

bool TileShapes::add_part(const std::vector<Point>& points, bool hole, ShapeFinding finding,
                          std::vector<ShapeFinding>& findings) {
  const auto refuse = [&](ShapeFault fault) {
    finding.fault = fault;
    findings.push_back(finding);
    return false;
  };
  if (!std::ranges::all_of(points, [](Point p) { return std::isfinite(p.lon) && std::isfinite(p.lat); }))
    return refuse(ShapeFault::NotANumber);
  const std::uint32_t type = shapes_.back().type;
  Part part{static_cast<std::uint32_t>(vertices_.size()), 0, hole};
  for (const Point& p : points) {
    const WorldPoint at = world_point(p);
    if (type == kPointsType || vertices_.size() == part.begin || vertices_.back() != at)
      vertices_.push_back(at);
  }
  if (type == kPolygonsType && vertices_.size() > part.begin + 1 && vertices_.back() == vertices_[part.begin])
    vertices_.pop_back();
  part.end = static_cast<std::uint32_t>(vertices_.size());
  const std::size_t least = type == kPolygonsType ? 3 : type == kLinesType ? 2 : 1;
  const bool enough = part.end - part.begin >= least;
  if (!enough || (type == kPolygonsType && !has_area(vertices(part)))) {
    vertices_.resize(part.begin);
    return refuse(enough ? ShapeFault::NoArea : ShapeFault::TooFewPoints);
  }
  parts_.push_back(part);
  if (std::ranges::any_of(points,
                          [](Point p) { return std::abs(p.lat) > kLatitudeLimit || std::abs(p.lon) > 180; }))
    refuse(ShapeFault::BeyondMercator);
  return true;
}

void TileShapes::add(const Shape& shape, std::size_t feature, std::vector<ShapeFinding>& findings) {
  const auto begin = static_cast<std::uint32_t>(parts_.size());
  shapes_.push_back({begin, begin, static_cast<std::uint32_t>(shape.index()) + kPointsType});
  ShapeFinding next{feature, 0, {}};
  if (const auto* places = std::get_if<std::vector<Point>>(&shape)) {
    add_part(*places, false, next, findings);
  } else if (const auto* lines = std::get_if<std::vector<std::vector<Point>>>(&shape)) {
    for (const std::vector<Point>& line : *lines) {
      add_part(line, false, next, findings);
      ++next.part;
    }
  } else {
    for (const Polygon& polygon : std::get<Outline>(shape).polygons) {
      bool outer = false;
      for (std::size_t i = 0; i < polygon.size(); ++i, ++next.part) {
        if (i == 0)
          outer = add_part(polygon[i], false, next, findings);
        else if (outer)
          add_part(polygon[i], true, next, findings);
      }
    }
  }
  shapes_.back().end = static_cast<std::uint32_t>(parts_.size());
}

WorldBox TileShapes::box(std::size_t shape) const {
  WorldBox box;
  for (std::uint32_t i = shapes_[shape].begin; i < shapes_[shape].end; ++i) {
    for (const WorldPoint& p : vertices(parts_[i])) box.cover(p);
  }
  return box;
}

TileShapes TileShapes::in_order(std::span<const std::uint32_t> order) const {
  TileShapes sorted;
  sorted.vertices_.reserve(vertices_.size());
  sorted.parts_.reserve(parts_.size());
  for (const std::uint32_t number : order) {
    Parts shape = shapes_[number];
    const auto begin = static_cast<std::uint32_t>(sorted.parts_.size());
    for (std::uint32_t i = shape.begin; i < shape.end; ++i) {
      Part part = parts_[i];
      const auto points = vertices(part);
      part.begin = static_cast<std::uint32_t>(sorted.vertices_.size());
      sorted.vertices_.insert(sorted.vertices_.end(), points.begin(), points.end());
      part.end = static_cast<std::uint32_t>(sorted.vertices_.size());
      sorted.parts_.push_back(part);
    }
    sorted.shapes_.push_back({begin, static_cast<std::uint32_t>(sorted.parts_.size()), shape.type});
  }
  return sorted;
}

void TileShapes::encode(std::size_t shape, const TileGrid& grid, bool whole, ShapeScratch& scratch,
                        WireBuffer& out) const {
  CommandWriter commands(out);
  const Parts& parts = shapes_[shape];
  bool outer_seen = false;
  for (std::uint32_t i = parts.begin; i < parts.end; ++i) {
    const Part& part = parts_[i];
    GridLine& points = scratch.ring;
    if (parts.type == kPolygonsType) {
      if (part.hole && !outer_seen) continue;
      grid.snap_ring(vertices(part), points);
      if (!whole) cut_ring(points, scratch.spare);
      const std::int64_t area = points.empty() ? 0 : twice_area(points);
      if (!part.hole) outer_seen = area != 0;
      if (area == 0) continue;
      if ((area > 0) == part.hole) std::ranges::reverse(points);
      commands.move_to(std::span(points).first(1));
      commands.line_to(std::span(points).subspan(1));
      commands.close_path();
    } else if (parts.type == kLinesType) {
      grid.snap_line(vertices(part), points);
      for (const GridLine& piece : whole ? std::vector<GridLine>{points} : cut_line(points)) {
        if (piece.size() < 2) continue;
        commands.move_to(std::span(piece).first(1));
        commands.line_to(std::span(piece).subspan(1));
      }
    } else {
      points.clear();
      for (const WorldPoint& p : vertices(part)) points.push_back(grid.snap(p));
      if (!whole) std::erase_if(points, [](const GridPoint& p) { return !within_buffer(p); });
      if (!points.empty()) commands.move_to(points);
    }
  }
}

ShapesAtZoom::ShapesAtZoom(const TileShapes& shapes, int zoom) {
  const TileGrid grid({zoom, 0, 0});
  ShapeScratch scratch;
  WireBuffer commands;
  shapes_.reserve(shapes.size() + 1);
  for (std::size_t i = 0; i < shapes.size(); ++i) {
    Ready ready{0, 0, static_cast<std::uint32_t>(bytes_.size())};
    commands.clear();
    shapes.encode(i, grid, true, scratch, commands);
    if (const std::string_view all = commands.view(); !all.empty()) {
      std::size_t at = 0;
      read_varint(all, at);
      bytes_ += all.substr(0, at);
      ready.x = unzigzag(read_varint(all, at));
      ready.y = unzigzag(read_varint(all, at));
      bytes_ += all.substr(at);
    }
    shapes_.push_back(ready);
  }
  shapes_.push_back({0, 0, static_cast<std::uint32_t>(bytes_.size())});
  bytes_.shrink_to_fit();
}

void ShapesAtZoom::append(std::size_t shape, const TileAddress& tile, WireBuffer& out) const {
  const Ready& ready = shapes_[shape];
  const std::string_view commands =
      std::string_view(bytes_).substr(ready.begin, shapes_[shape + 1].begin - ready.begin);
  if (commands.empty()) return;
  std::size_t head = 0;
  read_varint(commands, head);
  out.raw(commands.substr(0, head));
  out.varint(zigzag(ready.x - tile.x * kTileExtent));
  out.varint(zigzag(ready.y - tile.y * kTileExtent));
  out.raw(commands.substr(head));
}

}  // namespace liantu::geo
