#include "liantu/geo/area_index.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <utility>

#include "liantu/geo/outline_distance.h"

namespace liantu::geo {
namespace {

constexpr std::size_t kMostBands = 4096, kEdgesPerBand = 4;
constexpr double kMetresPerLatitude = 6'371'007.2 * std::numbers::pi / 180;

}  // namespace

AreaIndex::AreaIndex(Outline area) : area_(std::move(area)), box_(area_.box()) {
  std::size_t edges = 0;
  for (const Polygon& polygon : area_.polygons) {
    for (const Ring& ring : polygon) edges += ring.size();
  }
  bands_.resize(std::clamp<std::size_t>(edges / kEdgesPerBand, 1, kMostBands));
  for (const Polygon& polygon : area_.polygons) {
    for (const Ring& ring : polygon) {
      for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        const auto [south, north] = std::minmax(ring[i].lat, ring[i + 1].lat);
        for (std::size_t band = band_of(south); band <= band_of(north); ++band)
          bands_[band].push_back({ring[i], ring[i + 1]});
      }
    }
  }
}

std::size_t AreaIndex::band_of(double lat) const {
  const double share = (lat - box_.south) / (box_.north - box_.south);
  if (!(share > 0)) return 0;
  return std::min(static_cast<std::size_t>(share * static_cast<double>(bands_.size())), bands_.size() - 1);
}

bool AreaIndex::holds(Point p) const {
  if (area_.empty() || !box_.holds(p)) return false;
  bool inside = false;
  for (const Edge& edge : bands_[band_of(p.lat)]) {
    if ((edge.a.lat > p.lat) != (edge.b.lat > p.lat) &&
        p.lon < (edge.b.lon - edge.a.lon) * (p.lat - edge.a.lat) / (edge.b.lat - edge.a.lat) + edge.a.lon) {
      inside = !inside;
    }
  }
  return inside;
}

double AreaIndex::distance_m(const Outline& other) const {
  if (area_.empty() || other.empty()) return std::numeric_limits<double>::infinity();
  for (const Polygon& polygon : other.polygons) {
    for (const Ring& ring : polygon) {
      if (std::any_of(ring.begin(), ring.end(), [this](Point p) { return holds(p); })) return 0;
    }
  }
  return geo::distance_m(other, area_);
}

double AreaIndex::metres_to_edge(Point p) const {
  const double per_lon = kMetresPerLatitude * std::cos(p.lat * std::numbers::pi / 180);
  double best = std::numeric_limits<double>::infinity();
  for (const auto& band : bands_) {
    for (const Edge& edge : band) {
      const double ax = (edge.a.lon - p.lon) * per_lon, ay = (edge.a.lat - p.lat) * kMetresPerLatitude;
      const double dx = (edge.b.lon - edge.a.lon) * per_lon,
                   dy = (edge.b.lat - edge.a.lat) * kMetresPerLatitude;
      const double length = dx * dx + dy * dy;
      const double along = length > 0 ? std::clamp(-(ax * dx + ay * dy) / length, 0.0, 1.0) : 0;
      best = std::min(best, std::hypot(ax + along * dx, ay + along * dy));
    }
  }
  return best;
}

double AreaIndex::reach_m(const Outline& other) const {
  double reach = 0;
  for (const Polygon& polygon : other.polygons) {
    for (const Point& p : polygon.front()) {
      if (!holds(p)) reach = std::max(reach, metres_to_edge(p));
    }
  }
  return reach;
}

}  // namespace liantu::geo
