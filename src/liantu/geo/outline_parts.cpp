#include "liantu/geo/outline_parts.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "liantu/geo/edge_graph.h"
#include "liantu/geo/geodesic_area.h"
#include "liantu/geo/outline_faults.h"

namespace liantu::geo {
namespace {

constexpr double kPlaneSlack = 1e-9;  ///< of a share along an edge

bool is_counter_clockwise(const Ring& ring) {
  double twice = 0;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    twice += (ring[i].lon - ring[0].lon) * (ring[i + 1].lat - ring[0].lat) -
             (ring[i + 1].lon - ring[0].lon) * (ring[i].lat - ring[0].lat);
  }
  return twice > 0;
}

/// With the area on the left: the outer ring counter-clockwise, holes the other way.
Ring with_area_left(Ring ring, bool outer) {
  if (is_counter_clockwise(ring) != outer) std::reverse(ring.begin(), ring.end());
  return ring;
}

/// Where the segments meet; nothing when they are parallel or do not reach each other.
std::optional<Point> meeting(const LocalPlane& plane, Point a, Point b, Point c, Point d) {
  const auto ma = plane.metres(a), mb = plane.metres(b), mc = plane.metres(c), md = plane.metres(d);
  const double rx = mb.x - ma.x, ry = mb.y - ma.y, sx = md.x - mc.x, sy = md.y - mc.y,
               cross = rx * sy - ry * sx;
  if (cross == 0) return std::nullopt;
  const double t = ((mc.x - ma.x) * sy - (mc.y - ma.y) * sx) / cross,
               u = ((mc.x - ma.x) * ry - (mc.y - ma.y) * rx) / cross;
  if (t < -kPlaneSlack || t > 1 + kPlaneSlack || u < -kPlaneSlack || u > 1 + kPlaneSlack) return std::nullopt;
  return plane.degrees({ma.x + t * rx, ma.y + t * ry});
}

using Path = std::vector<std::size_t>;

class Divider {
 public:
  Divider(const Polygon& polygon, const std::vector<Point>& line, double same_place_m)
      : polygon_(polygon), area_{{polygon}}, graph_(LocalPlane(polygon.front().front()), same_place_m) {
    for (std::size_t r = 0; r < polygon.size(); ++r) {
      Path& ring = rings_.emplace_back();
      for (const Point& p : with_area_left(polygon[r], r == 0)) ring.push_back(graph_.place(p));
    }
    for (const Point& p : line) line_.push_back(graph_.place(p));
    for (std::size_t i = 0; i + 1 < line_.size(); ++i) meet(i);
  }

  std::vector<Outline> parts() {
    for (const Path& ring : rings_) {
      for (std::size_t i = 0; i + 1 < ring.size(); ++i) add_noded(ring[i], ring[i + 1]);
    }
    for (std::size_t i = 0; i + 1 < line_.size(); ++i) add_cut(line_[i], line_[i + 1]);
    graph_.prune();
    std::vector<Ring> rings = graph_.faces();
    if (rings.empty()) return {area_};
    std::vector<Outline> parts;
    for (Polygon& polygon : outline_of_rings(std::move(rings)).polygons)
      parts.push_back({{std::move(polygon)}});
    return parts;
  }

 private:
  /// Places where the line meets the rings or itself become places of the graph.
  void meet(std::size_t cut) {
    const Point a = graph_.at(line_[cut]), b = graph_.at(line_[cut + 1]);
    for (const Path& ring : rings_) {
      for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        if (const auto at = meeting(graph_.plane(), a, b, graph_.at(ring[i]), graph_.at(ring[i + 1])))
          graph_.place(*at);
      }
    }
    for (std::size_t other = 0; other < cut; ++other) {
      if (const auto at = meeting(graph_.plane(), a, b, graph_.at(line_[other]), graph_.at(line_[other + 1])))
        graph_.place(*at);
    }
  }

  Path noded(std::size_t from, std::size_t to) const {
    Path path{from};
    const Path between = graph_.along(from, to);
    path.insert(path.end(), between.begin(), between.end());
    path.push_back(to);
    return path;
  }

  void add_noded(std::size_t from, std::size_t to) {
    const Path path = noded(from, to);
    for (std::size_t i = 0; i + 1 < path.size(); ++i) {
      borders_.insert({path[i], path[i + 1]});
      graph_.add(path[i], path[i + 1], false);
    }
  }

  /// What of the line lies inside, in both directions; what lies on a border is one already.
  void add_cut(std::size_t from, std::size_t to) {
    const Path path = noded(from, to);
    for (std::size_t i = 0; i + 1 < path.size(); ++i) {
      const std::pair<std::size_t, std::size_t> there{path[i], path[i + 1]}, back{path[i + 1], path[i]};
      if (borders_.contains(there) || borders_.contains(back)) continue;
      const Point a = graph_.at(path[i]), b = graph_.at(path[i + 1]);
      if (!area_.holds({(a.lon + b.lon) / 2, (a.lat + b.lat) / 2})) continue;
      graph_.add(there.first, there.second, false);
      graph_.add(back.first, back.second, false);
      borders_.insert(there);
    }
  }

  const Polygon& polygon_;
  Outline area_;
  EdgeGraph graph_;
  std::vector<Path> rings_{};
  Path line_{};
  std::set<std::pair<std::size_t, std::size_t>> borders_{};
};

}  // namespace

std::vector<Outline> split_outline(const Outline& outline, const std::vector<Point>& line,
                                   double same_place_m) {
  std::vector<Outline> parts;
  for (const Polygon& polygon : outline.polygons) {
    for (Outline& part : Divider(polygon, line, same_place_m).parts()) parts.push_back(std::move(part));
  }
  if (parts.size() == outline.polygons.size()) return {outline};
  std::stable_sort(parts.begin(), parts.end(), [](const Outline& a, const Outline& b) {
    const Point p = a.label_point(), q = b.label_point();
    return std::pair(p.lon, p.lat) < std::pair(q.lon, q.lat);
  });
  return parts;
}

Joined join_outlines(const std::vector<Outline>& outlines, double same_place_m) {
  if (outlines.empty() || outlines.front().empty()) return {};
  EdgeGraph graph(LocalPlane(outlines.front().polygons.front().front().front()), same_place_m);
  std::vector<Path> rings;
  double sum = 0;
  for (const Outline& outline : outlines) {
    sum += geodesic_area_m2(outline);
    for (const Polygon& polygon : outline.polygons) {
      for (std::size_t r = 0; r < polygon.size(); ++r) {
        Path& ring = rings.emplace_back();
        for (const Point& p : with_area_left(polygon[r], r == 0)) ring.push_back(graph.place(p));
      }
    }
  }
  double length = 0;
  for (const Path& ring : rings) {
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
      Path path{ring[i]};
      const Path between = graph.along(ring[i], ring[i + 1]);
      path.insert(path.end(), between.begin(), between.end());
      path.push_back(ring[i + 1]);
      for (std::size_t j = 0; j + 1 < path.size(); ++j) graph.add(path[j], path[j + 1], true);
      const auto a = graph.plane().metres(graph.at(ring[i])), b = graph.plane().metres(graph.at(ring[i + 1]));
      length += std::hypot(b.x - a.x, b.y - a.y);
    }
  }
  const Outline whole = outline_of_rings(graph.faces());
  if (whole.empty()) return {};
  const double lost = sum - geodesic_area_m2(whole), slack = length * same_place_m + 1e-3;
  if (!outline_faults(whole, 1).empty() || std::abs(lost) > slack) return {std::nullopt, true};
  if (whole.polygons.size() > 1) return {};
  return {whole, false};
}

}  // namespace liantu::geo
