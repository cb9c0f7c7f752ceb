#include "liantu/geo/gcj02.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace liantu::geo {
namespace {

constexpr double kPi = std::numbers::pi;
constexpr double kSemiMajor = 6378245.0,
                 kSquaredEccentricity = 0.00669342162296594323;  ///< Krasovsky 1940, as GCJ-02 uses it
constexpr double kMetresPerDegree = 6'371'007.2 * kPi / 180;

double north_term(double x, double y) {
  double sum = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * std::sqrt(std::abs(x));
  sum += (20.0 * std::sin(6.0 * x * kPi) + 20.0 * std::sin(2.0 * x * kPi)) * 2.0 / 3.0;
  sum += (20.0 * std::sin(y * kPi) + 40.0 * std::sin(y / 3.0 * kPi)) * 2.0 / 3.0;
  return sum + (160.0 * std::sin(y / 12.0 * kPi) + 320.0 * std::sin(y * kPi / 30.0)) * 2.0 / 3.0;
}

double east_term(double x, double y) {
  double sum = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * std::sqrt(std::abs(x));
  sum += (20.0 * std::sin(6.0 * x * kPi) + 20.0 * std::sin(2.0 * x * kPi)) * 2.0 / 3.0;
  sum += (20.0 * std::sin(x * kPi) + 40.0 * std::sin(x / 3.0 * kPi)) * 2.0 / 3.0;
  return sum + (150.0 * std::sin(x / 12.0 * kPi) + 300.0 * std::sin(x / 30.0 * kPi)) * 2.0 / 3.0;
}

double middle(std::vector<double> values) {
  const auto half = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), half, values.end());
  return *half;
}

}  // namespace

Point gcj02_of(Point p) {
  const double x = p.lon - 105, y = p.lat - 35, latitude = p.lat / 180 * kPi;
  const double magic = 1 - kSquaredEccentricity * std::sin(latitude) * std::sin(latitude),
               root = std::sqrt(magic);
  const double north =
      north_term(x, y) * 180 / (kSemiMajor * (1 - kSquaredEccentricity) / (magic * root) * kPi);
  const double east = east_term(x, y) * 180 / (kSemiMajor / root * std::cos(latitude) * kPi);
  return {p.lon + east, p.lat + north};
}

Point cgcs2000_of_gcj02(Point p) {
  Point guess = p;
  for (int step = 0; step < 6; ++step) {
    const Point there = gcj02_of(guess);
    guess = {guess.lon - (there.lon - p.lon), guess.lat - (there.lat - p.lat)};
  }
  return guess;
}

double Shift::metres() const {
  return std::hypot(east_m, north_m);
}

double Shift::bearing() const {
  const double degrees = std::atan2(east_m, north_m) * 180 / kPi;
  return degrees < 0 ? degrees + 360 : degrees;
}

Shift shift_between(Point from, Point to) {
  return {(to.lon - from.lon) * kMetresPerDegree * std::cos(from.lat * kPi / 180),
          (to.lat - from.lat) * kMetresPerDegree};
}

std::optional<Shift> gcj02_shift(const std::vector<KnownPlace>& places, double within_m) {
  if (places.empty()) return std::nullopt;
  std::vector<double> east, north;
  for (const KnownPlace& place : places) {
    const Shift shift = shift_between(place.known, place.offered);
    east.push_back(shift.east_m);
    north.push_back(shift.north_m);
  }
  const Shift common{middle(east), middle(north)};
  const Shift typical = shift_between(places.front().known, gcj02_of(places.front().known));
  const double off = Shift{common.east_m - typical.east_m, common.north_m - typical.north_m}.metres();
  if (off > within_m || off >= common.metres()) return std::nullopt;
  return common;
}

}  // namespace liantu::geo
