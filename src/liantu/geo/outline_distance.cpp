#include "liantu/geo/outline_distance.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace liantu::geo {
namespace {

constexpr double kRadius = 6'371'007.2;  // authalic radius of GRS80, metres

struct Metres2 {
  double x, y;
};

double square_to_segment(Metres2 p, Metres2 a, Metres2 b) {
  const double dx = b.x - a.x, dy = b.y - a.y, length = dx * dx + dy * dy;
  const double along = length > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length, 0.0, 1.0) : 0;
  const double ex = a.x + along * dx - p.x, ey = a.y + along * dy - p.y;
  return ex * ex + ey * ey;
}

double side(Metres2 a, Metres2 b, Metres2 p) {
  return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
}

bool cross(Metres2 a, Metres2 b, Metres2 c, Metres2 d) {
  return (side(a, b, c) > 0) != (side(a, b, d) > 0) && (side(c, d, a) > 0) != (side(c, d, b) > 0);
}

double square_between(Metres2 a, Metres2 b, Metres2 c, Metres2 d) {
  if (cross(a, b, c, d)) return 0;
  return std::min({square_to_segment(a, c, d), square_to_segment(b, c, d), square_to_segment(c, a, b),
                   square_to_segment(d, a, b)});
}

std::vector<std::vector<Metres2>> rings_of(const Outline& outline, Point origin, double per_lon,
                                           double per_lat) {
  std::vector<std::vector<Metres2>> rings;
  for (const Polygon& polygon : outline.polygons)
    for (const Ring& ring : polygon) {
      auto& out = rings.emplace_back();
      for (const Point& p : ring)
        out.push_back({(p.lon - origin.lon) * per_lon, (p.lat - origin.lat) * per_lat});
    }
  return rings;
}

/// The square of the distance, or any square not above `enough` once one is found.
double nearest_square(const Outline& a, const Outline& b, double enough) {
  const Point origin = a.polygons.front().front().front();
  if (b.holds(origin) || a.holds(b.polygons.front().front().front())) return 0;
  const double per_lat = kRadius * std::numbers::pi / 180,
               per_lon = per_lat * std::cos(origin.lat * std::numbers::pi / 180);
  const auto first = rings_of(a, origin, per_lon, per_lat), second = rings_of(b, origin, per_lon, per_lat);
  double best = std::numeric_limits<double>::infinity();
  for (const auto& one : first)
    for (const auto& other : second)
      for (std::size_t i = 0; i + 1 < one.size(); ++i)
        for (std::size_t j = 0; j + 1 < other.size(); ++j) {
          best = std::min(best, square_between(one[i], one[i + 1], other[j], other[j + 1]));
          if (best <= enough) return best;
        }
  return best;
}

}  // namespace

double distance_m(const Outline& a, const Outline& b) {
  if (a.empty() || b.empty()) return std::numeric_limits<double>::infinity();
  return std::sqrt(nearest_square(a, b, 0));
}

bool within_metres(const Outline& a, const Outline& b, double metres) {
  if (a.empty() || b.empty()) return false;
  return nearest_square(a, b, metres * metres) <= metres * metres;
}

}  // namespace liantu::geo
