#include "liantu/geo/gauss_kruger.h"

#include <array>
#include <cmath>
#include <numbers>

#include "liantu/geo/ellipsoid.h"

namespace liantu::geo {
namespace {

constexpr double kN = kCgcs2000Flattening / (2 - kCgcs2000Flattening);
constexpr double kN2 = kN * kN, kN3 = kN2 * kN, kN4 = kN3 * kN;
constexpr double kRadius_m = kCgcs2000SemiMajor_m / (1 + kN) * (1 + kN2 / 4 + kN4 / 64);
constexpr double kDegree = std::numbers::pi / 180;

constexpr std::array<double, 4> kForward = {
    kN / 2 - kN2 * 2 / 3 + kN3 * 5 / 16 + kN4 * 41 / 180,
    kN2 * 13 / 48 - kN3 * 3 / 5 + kN4 * 557 / 1440,
    kN3 * 61 / 240 - kN4 * 103 / 140,
    kN4 * 49561 / 161280,
};
constexpr std::array<double, 4> kBack = {
    kN / 2 - kN2 * 2 / 3 + kN3 * 37 / 96 - kN4 / 360,
    kN2 / 48 + kN3 / 15 - kN4 * 437 / 1440,
    kN3 * 17 / 480 - kN4 * 37 / 840,
    kN4 * 4397 / 161280,
};

double eccentricity() {
  static const double e = std::sqrt(kCgcs2000SquaredEccentricity);
  return e;
}

struct Plane {
  double xi = 0, eta = 0;  // north and east, in radii
};

/// `p` with `sign` times the terms of the series.
Plane with_series(const Plane& p, const std::array<double, 4>& terms, double sign) {
  Plane out = p;
  for (std::size_t j = 0; j < terms.size(); ++j) {
    const double twice = 2.0 * static_cast<double>(j + 1);
    out.xi += sign * terms[j] * std::sin(twice * p.xi) * std::cosh(twice * p.eta);
    out.eta += sign * terms[j] * std::cos(twice * p.xi) * std::sinh(twice * p.eta);
  }
  return out;
}

/// Tangent of the latitude whose conformal latitude has the tangent `conformal`, by Newton.
double latitude_tangent(double conformal) {
  const double e = eccentricity(), e2 = e * e;
  double tangent = conformal;
  for (int i = 0; i < 5; ++i) {
    const double s = std::sinh(e * std::atanh(e * tangent / std::hypot(1, tangent)));
    const double now = tangent * std::hypot(1, s) - s * std::hypot(1, tangent);
    tangent += (conformal - now) / std::hypot(1, now) * (1 + (1 - e2) * tangent * tangent) /
               ((1 - e2) * std::hypot(1, tangent));
  }
  return tangent;
}

}  // namespace

ZonePoint zone_point(Point degrees, const GaussKrugerZone& zone) {
  const double e = eccentricity();
  const double sine = std::sin(degrees.lat * kDegree);
  const double east = (degrees.lon - zone.central_meridian) * kDegree;
  const double t = std::sinh(std::atanh(sine) - e * std::atanh(e * sine));
  const Plane sphere{std::atan2(t, std::cos(east)),
                     std::asinh(std::sin(east) / std::hypot(t, std::cos(east)))};
  const Plane plane = with_series(sphere, kForward, 1);
  return {kRadius_m * plane.xi, zone.false_easting_m + kRadius_m * plane.eta};
}

Point degrees(const ZonePoint& point, const GaussKrugerZone& zone) {
  const Plane plane{point.northing_m / kRadius_m, (point.easting_m - zone.false_easting_m) / kRadius_m};
  const Plane sphere = with_series(plane, kBack, -1);
  const double conformal = std::sin(sphere.xi) / std::hypot(std::sinh(sphere.eta), std::cos(sphere.xi));
  const double east = std::atan2(std::sinh(sphere.eta), std::cos(sphere.xi));
  return {zone.central_meridian + east / kDegree, std::atan(latitude_tangent(conformal)) / kDegree};
}

}  // namespace liantu::geo
