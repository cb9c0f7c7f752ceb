#include "liantu/geo/web_mercator.h"

#include <cmath>
#include <numbers>

namespace liantu::geo {
namespace {

constexpr double kRadius_m = 6'378'137, kDegree = std::numbers::pi / 180;
constexpr double kWidth = 4'294'967'296.0;

std::uint32_t on_square(double units) {
  return static_cast<std::uint32_t>(std::clamp(std::floor(units), 0.0, kWidth - 1));
}

double latitude(double share_from_north) {
  return std::atan(std::sinh(std::numbers::pi * (1 - 2 * share_from_north))) * 180 / std::numbers::pi;
}

}  // namespace

WorldPoint world_point(Point degrees) {
  const double sine =
      std::sin(std::clamp(degrees.lat, -kLatitudeLimit, kLatitudeLimit) * std::numbers::pi / 180);
  return {on_square((degrees.lon + 180) / 360 * kWidth),
          on_square((0.5 - std::log((1 + sine) / (1 - sine)) / (4 * std::numbers::pi)) * kWidth)};
}

bool is_tile(const TileAddress& tile) {
  return tile.zoom >= 0 && tile.zoom <= kDeepestZoom && tile.x >= 0 && tile.y >= 0 &&
         tile.x < (std::int64_t{1} << tile.zoom) && tile.y < (std::int64_t{1} << tile.zoom);
}

Box tile_box(const TileAddress& tile) {
  const double tiles = std::ldexp(1.0, tile.zoom);
  const auto x = static_cast<double>(tile.x), y = static_cast<double>(tile.y);
  return {x / tiles * 360 - 180, latitude((y + 1) / tiles), (x + 1) / tiles * 360 - 180, latitude(y / tiles)};
}

MercatorPoint mercator_point(Point degrees) {
  return {kRadius_m * degrees.lon * kDegree, kRadius_m * std::asinh(std::tan(degrees.lat * kDegree))};
}

Point degrees(const MercatorPoint& point) {
  return {point.x_m / kRadius_m / kDegree, std::atan(std::sinh(point.y_m / kRadius_m)) / kDegree};
}

Box degrees(const WorldBox& box) {
  const auto longitude = [](std::uint32_t x) { return x / kWidth * 360 - 180; };
  return {longitude(box.west), latitude(box.south / kWidth), longitude(box.east),
          latitude(box.north / kWidth)};
}

}  // namespace liantu::geo
