#include "liantu/geo/outline_faults.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace liantu::geo {
namespace {

struct Edge {
  Point a, b;                      ///< a is the western end
  std::size_t ring, index, edges;  ///< place in its ring, and how many edges that has
};

double side(Point a, Point b, Point p) {
  return (b.lon - a.lon) * (p.lat - a.lat) - (b.lat - a.lat) * (p.lon - a.lon);
}

/// On the segment a–b, given that it is on its line; the ends do not count.
bool inside(Point a, Point b, Point p) {
  const double along = (p.lon - a.lon) * (b.lon - a.lon) + (p.lat - a.lat) * (b.lat - a.lat);
  const double whole = (b.lon - a.lon) * (b.lon - a.lon) + (b.lat - a.lat) * (b.lat - a.lat);
  return along > 0 && along < whole;
}

/// Where two edges cross, or lie on each other; nothing when they only touch.
std::optional<Point> crossing(const Edge& one, const Edge& other) {
  const double c = side(one.a, one.b, other.a), d = side(one.a, one.b, other.b);
  if (c == 0 && d == 0) {
    for (const Point p : {other.a, other.b}) {
      if (inside(one.a, one.b, p)) return p;
    }
    for (const Point p : {one.a, one.b}) {
      if (inside(other.a, other.b, p)) return p;
    }
    if (one.a == other.a && one.b == other.b) return one.a;
    return std::nullopt;
  }
  const double a = side(other.a, other.b, one.a), b = side(other.a, other.b, one.b);
  if (!((c > 0 && d < 0) || (c < 0 && d > 0)) || !((a > 0 && b < 0) || (a < 0 && b > 0))) return std::nullopt;
  const double share = a / (a - b);
  return Point{one.a.lon + share * (one.b.lon - one.a.lon), one.a.lat + share * (one.b.lat - one.a.lat)};
}

bool are_neighbours(const Edge& one, const Edge& other) {
  if (one.ring != other.ring) return false;
  const std::size_t apart = one.index > other.index ? one.index - other.index : other.index - one.index;
  return apart == 1 || apart + 1 == one.edges;
}

class FaultFinder {
 public:
  FaultFinder(const Outline& outline, std::size_t most) : outline_(outline), most_(most) {}

  std::vector<OutlineFault> find() {
    for (const Polygon& polygon : outline_.polygons) {
      for (const Ring& ring : polygon) take(ring);
    }
    cross();
    if (found_.empty()) {
      for (const Point& p : flat_)
        say(FaultKind::NoArea, p);  // a figure of eight has none either: where it crosses says more
    }
    if (found_.empty()) nest();
    return std::move(found_);
  }

 private:
  void say(FaultKind kind, Point at) {
    if (found_.size() < most_) found_.push_back({kind, at});
  }

  void take(const Ring& original) {
    Ring ring = original;
    ring.erase(std::unique(ring.begin(), ring.end()), ring.end());
    if (ring.size() < 4) return say(FaultKind::TooFewPoints, original.empty() ? Point{} : original.front());
    double twice = 0;
    const std::size_t edges = ring.size() - 1;
    for (std::size_t i = 0; i < edges; ++i) {
      const Point a = ring[i], b = ring[i + 1], next = ring[(i + 1) % edges + 1];
      twice += (a.lon - ring[0].lon) * (b.lat - ring[0].lat) - (b.lon - ring[0].lon) * (a.lat - ring[0].lat);
      if (side(a, b, next) == 0 &&
          (b.lon - a.lon) * (next.lon - b.lon) + (b.lat - a.lat) * (next.lat - b.lat) < 0) {
        say(FaultKind::Spike, b);
      }
      edges_.push_back(a.lon <= b.lon ? Edge{a, b, ring_, i, edges} : Edge{b, a, ring_, i, edges});
    }
    if (twice == 0) flat_.push_back(ring.front());
    ++ring_;
  }

  /// A line swept from west to east; edges that it meets at once are compared when their latitudes meet too.
  void cross() {
    std::sort(edges_.begin(), edges_.end(), [](const Edge& x, const Edge& y) { return x.a.lon < y.a.lon; });
    std::vector<const Edge*> met;
    for (const Edge& edge : edges_) {
      std::erase_if(met, [&](const Edge* other) { return other->b.lon < edge.a.lon; });
      const auto [south, north] = std::minmax(edge.a.lat, edge.b.lat);
      for (const Edge* other : met) {
        if (std::max(other->a.lat, other->b.lat) < south || std::min(other->a.lat, other->b.lat) > north)
          continue;
        if (are_neighbours(*other, edge)) continue;
        if (const auto at = crossing(*other, edge)) say(FaultKind::Crossing, *at);
        if (found_.size() >= most_) return;
      }
      met.push_back(&edge);
    }
  }

  /// Rings do not cross: most of the middles of one's edges say whether it lies in the other.
  static bool lies_in(const Ring& ring, const Ring& other) {
    const Outline area{{{other}}};
    std::size_t in = 0;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
      in += area.holds({(ring[i].lon + ring[i + 1].lon) / 2, (ring[i].lat + ring[i + 1].lat) / 2});
    }
    return in * 2 > ring.size() - 1;
  }

  void nest() {
    for (const Polygon& polygon : outline_.polygons) {
      for (std::size_t h = 1; h < polygon.size(); ++h) {
        if (!lies_in(polygon[h], polygon[0])) say(FaultKind::HoleOutside, polygon[h].front());
      }
      for (const Polygon& other : outline_.polygons) {
        if (&other == &polygon || !lies_in(polygon[0], other[0])) continue;
        const bool in_hole = std::any_of(other.begin() + 1, other.end(),
                                         [&](const Ring& hole) { return lies_in(polygon[0], hole); });
        if (!in_hole) say(FaultKind::PartsOverlap, polygon[0].front());
      }
    }
  }

  const Outline& outline_;
  std::size_t most_, ring_ = 0;
  std::vector<Edge> edges_;
  std::vector<Point> flat_;
  std::vector<OutlineFault> found_;
};

}  // namespace

std::vector<OutlineFault> outline_faults(const Outline& outline, std::size_t most) {
  return FaultFinder(outline, most).find();
}

}  // namespace liantu::geo
