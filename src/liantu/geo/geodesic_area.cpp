#include "liantu/geo/geodesic_area.h"

#include <cmath>
#include <numbers>

#include "liantu/geo/ellipsoid.h"

namespace liantu::geo {
namespace {

constexpr double kRadians = std::numbers::pi / 180;

/// q of Snyder, Map Projections (USGS PP 1395), formula 3-12; its value at the pole makes the sphere of equal
/// area.
double equal_area_q(double sine) {
  const double e = std::sqrt(kCgcs2000SquaredEccentricity);
  return (1 - kCgcs2000SquaredEccentricity) * (sine / (1 - kCgcs2000SquaredEccentricity * sine * sine) -
                                               std::log((1 - e * sine) / (1 + e * sine)) / (2 * e));
}

struct OnSphere {
  double lon, half_tangent;  ///< radians; tangent of half the authalic latitude
};

OnSphere on_sphere(Point p, double q_of_pole) {
  const double sine = equal_area_q(std::sin(p.lat * kRadians)) / q_of_pole;
  return {p.lon * kRadians, sine / (1 + std::sqrt(1 - sine * sine))};
}

/// Between the edge, a great circle, and the equator; steradians (Todhunter, Spherical Trigonometry, art.
/// 103).
double under_edge(OnSphere a, OnSphere b) {
  return 2 * std::atan(std::tan((b.lon - a.lon) / 2) * (a.half_tangent + b.half_tangent) /
                       (1 + a.half_tangent * b.half_tangent));
}

double ring_area(const Ring& ring) {
  const double q_of_pole = equal_area_q(1),
               squared_radius = kCgcs2000SemiMajor_m * kCgcs2000SemiMajor_m * q_of_pole / 2;
  double sum = 0;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    sum += under_edge(on_sphere(ring[i], q_of_pole), on_sphere(ring[i + 1], q_of_pole));
  }
  return std::abs(sum) * squared_radius;
}

}  // namespace

double geodesic_area_m2(const Outline& outline) {
  double sum = 0;
  for (const Polygon& polygon : outline.polygons) {
    for (std::size_t i = 0; i < polygon.size(); ++i) sum += (i == 0 ? 1 : -1) * ring_area(polygon[i]);
  }
  return sum;
}

double zone_area_m2(const Outline& outline) {
  if (outline.empty()) return 0;
  const Point at = outline.label_point();
  const double off = (at.lon - 3 * std::round(at.lon / 3)) * kRadians, cosine = std::cos(at.lat * kRadians);
  const double second = kCgcs2000SquaredEccentricity / (1 - kCgcs2000SquaredEccentricity) * cosine * cosine;
  // Scale of the transverse Mercator, Snyder 8-11, to the second power of the distance from the meridian.
  const double scale = 1 + (1 + second) * std::pow(off * cosine, 2) / 2;
  return geodesic_area_m2(outline) * scale * scale;
}

}  // namespace liantu::geo
