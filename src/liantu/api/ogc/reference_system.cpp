#include "liantu/api/ogc/reference_system.h"

#include <array>
#include <cmath>
#include <utility>

#include "liantu/base/error.h"
#include "liantu/base/number_in.h"
#include "liantu/geo/gauss_kruger.h"
#include "liantu/geo/web_mercator.h"

namespace liantu::api {
namespace {

using json::Json;

constexpr std::string_view kEpsg = "http://www.opengis.net/def/crs/EPSG/0/";
constexpr std::array<std::string_view, 4> kUris = {
    "http://www.opengis.net/def/crs/OGC/1.3/CRS84", "http://www.opengis.net/def/crs/EPSG/0/4490",
    "http://www.opengis.net/def/crs/EPSG/0/4326", "http://www.opengis.net/def/crs/EPSG/0/3857"};
constexpr int kFirstZoneCode = 4513, kZones = 21, kFirstZone = 25;

bool is_zone(ReferenceSystem system) {
  return system >= ReferenceSystem::FirstZone && system <= ReferenceSystem::LastZone;
}

/// EPSG:4513 to 4533 have the number of the zone before the easting, EPSG:4534 to 4554 have not.
geo::GaussKrugerZone zone_of(ReferenceSystem system) {
  constexpr double kMillion = 1e6, kHalfMillion = 5e5;
  const int place = static_cast<int>(system) - static_cast<int>(ReferenceSystem::FirstZone);
  const int zone = kFirstZone + place % kZones;
  return {3.0 * zone, (place < kZones ? zone * kMillion : 0) + kHalfMillion};
}

double number_of(const Json& json) {
  return json.whole() ? static_cast<double>(*json.whole()) : *json.real();
}

bool is_number(const Json& json) {
  return json.whole() || json.real();
}

Json position(const Json& lon_lat, ReferenceSystem system) {
  const Json::Array& at = *lon_lat.items();
  Json out = Json::array();
  if (system == ReferenceSystem::Mercator) {
    const geo::MercatorPoint point = geo::mercator_point({number_of(at[0]), number_of(at[1])});
    return out.push(std::round(point.x_m * 1000) / 1000).push(std::round(point.y_m * 1000) / 1000);
  }
  if (is_zone(system)) {
    const geo::ZonePoint point = geo::zone_point({number_of(at[0]), number_of(at[1])}, zone_of(system));
    return out.push(std::round(point.northing_m * 1000) / 1000)
        .push(std::round(point.easting_m * 1000) / 1000);
  }
  return out.push(at[1]).push(at[0]);
}

Json stored_position(const Json& given, ReferenceSystem system) {
  const Json::Array& at = *given.items();
  Json out = Json::array();
  if (system == ReferenceSystem::Mercator) {
    const geo::Point point = geo::degrees(geo::MercatorPoint{number_of(at[0]), number_of(at[1])});
    return out.push(point.lon).push(point.lat);
  }
  if (is_zone(system)) {
    const geo::Point point =
        geo::degrees(geo::ZonePoint{number_of(at[0]), number_of(at[1])}, zone_of(system));
    return out.push(point.lon).push(point.lat);
  }
  return out.push(at[1]).push(at[0]);
}

/// The positions in `nested`, at any depth, each as `of` has it.
Json coordinates(const Json& nested, ReferenceSystem system, Json (*of)(const Json&, ReferenceSystem)) {
  if (!nested.items()) return nested;
  const Json::Array& items = *nested.items();
  if (items.size() >= 2 && is_number(items[0]) && is_number(items[1])) return of(nested, system);
  Json out = Json::array();
  for (const Json& item : items) out.push(coordinates(item, system, of));
  return out;
}

[[noreturn]] void refuse(const char* message) {
  throw Error(ErrorCode::InvalidInput, message, "?bbox");
}

std::vector<double> numbers(std::string_view text) {
  std::vector<double> out;
  while (true) {
    const auto comma = text.find(',');
    const std::string_view part = text.substr(0, comma);
    const auto value = number_in<double>(part);
    if (!value) refuse("bbox 应是 4 个或 6 个以逗号隔开的数字。");
    out.push_back(*value);
    if (comma == std::string_view::npos) return out;
    text.remove_prefix(comma + 1);
  }
}

/// In degrees, around the box of northings and eastings from `low` to `high`.
geo::Box box_of_zone(const geo::ZonePoint& low, const geo::ZonePoint& high,
                     const geo::GaussKrugerZone& zone) {
  constexpr int kSteps = 16;  // its edges are curves
  geo::Box box;
  for (int i = 0; i <= kSteps; ++i) {
    const double north = std::lerp(low.northing_m, high.northing_m, static_cast<double>(i) / kSteps);
    const double east = std::lerp(low.easting_m, high.easting_m, static_cast<double>(i) / kSteps);
    for (const double edge : {low.easting_m, high.easting_m}) box.cover(geo::degrees({north, edge}, zone));
    for (const double edge : {low.northing_m, high.northing_m}) box.cover(geo::degrees({edge, east}, zone));
  }
  return box;
}

}  // namespace

std::string uri(ReferenceSystem system) {
  if (!is_zone(system)) return std::string(kUris[static_cast<std::size_t>(system)]);
  const int place = static_cast<int>(system) - static_cast<int>(ReferenceSystem::FirstZone);
  return std::string(kEpsg) + std::to_string(kFirstZoneCode + place);
}

std::optional<ReferenceSystem> reference_system(std::string_view wanted) {
  for (int i = 0; i <= static_cast<int>(ReferenceSystem::LastZone); ++i)
    if (uri(static_cast<ReferenceSystem>(i)) == wanted) return static_cast<ReferenceSystem>(i);
  return std::nullopt;
}

Json reference_systems_json() {
  Json out = Json::array();
  for (int i = 0; i <= static_cast<int>(ReferenceSystem::LastZone); ++i)
    out.push(uri(static_cast<ReferenceSystem>(i)));
  return out;
}

Json in_system(const Json& geometry, ReferenceSystem system) {
  if (system == ReferenceSystem::Crs84 || geometry.is_null()) return geometry;
  return Json::object({{"type", *geometry.find("type")},
                       {"coordinates", coordinates(*geometry.find("coordinates"), system, position)}});
}

Json from_system(const Json& geometry, ReferenceSystem system) {
  const Json* nested = geometry.find("coordinates");
  const Json* type = geometry.find("type");
  if (system == ReferenceSystem::Crs84 || !nested || !type) return geometry;
  return Json::object({{"type", *type}, {"coordinates", coordinates(*nested, system, stored_position)}});
}

std::vector<geo::Box> boxes_from(std::string_view bbox, ReferenceSystem system) {
  const std::vector<double> given = numbers(bbox);
  if (given.size() != 4 && given.size() != 6) refuse("bbox 应是 4 个或 6 个以逗号隔开的数字。");
  const std::size_t half = given.size() / 2;
  geo::Point low{given[0], given[1]}, high{given[half], given[half + 1]};
  if (system == ReferenceSystem::Cgcs2000 || system == ReferenceSystem::Wgs84) {
    std::swap(low.lon, low.lat);
    std::swap(high.lon, high.lat);
  }
  if (low.lat > high.lat) refuse("bbox 的下边应在上边之下。");
  if (system == ReferenceSystem::Mercator) {
    if (low.lon > high.lon) refuse("bbox 的左边应在右边之左。");
    low = geo::degrees(geo::MercatorPoint{low.lon, low.lat});
    high = geo::degrees(geo::MercatorPoint{high.lon, high.lat});
  }
  if (is_zone(system)) {  // northing first, so that "lon" is the northing here
    if (low.lon > high.lon) refuse("bbox 的下边应在上边之下。");
    return {box_of_zone({low.lon, low.lat}, {high.lon, high.lat}, zone_of(system))};
  }
  if (low.lon <= high.lon) return {{low.lon, low.lat, high.lon, high.lat}};
  return {{low.lon, low.lat, 180, high.lat}, {-180, low.lat, high.lon, high.lat}};
}

}  // namespace liantu::api
