#include "liantu/api/sites/outline_geometry.h"

#include <algorithm>

#include "liantu/json/json.h"

namespace liantu::api {
namespace {

using json::Json;

std::optional<double> ordinate(const Json& value) {
  if (const double* real = value.real()) return *real;
  if (const std::int64_t* whole = value.whole()) return static_cast<double>(*whole);
  return std::nullopt;
}

bool take_ring(const Json& json, geo::Ring& ring) {
  if (json.items() == nullptr) return false;
  for (const Json& position : *json.items()) {
    if (position.items() == nullptr || position.items()->size() < 2) return false;
    const auto lon = ordinate((*position.items())[0]), lat = ordinate((*position.items())[1]);
    if (!lon || !lat) return false;
    ring.push_back({*lon, *lat});
  }
  return ring.size() >= 4 && ring.front() == ring.back();
}

bool take_polygon(const Json& json, geo::Outline& outline) {
  if (json.items() == nullptr || json.items()->empty()) return false;
  geo::Polygon& polygon = outline.polygons.emplace_back();
  return std::all_of(json.items()->begin(), json.items()->end(),
                     [&](const Json& ring) { return take_ring(ring, polygon.emplace_back()); });
}

}  // namespace

std::optional<geo::Outline> outline_of_geojson(std::string_view geometry) {
  const Json json = Json::parse(geometry);
  const Json* type = json.find("type");
  const Json* coordinates = json.find("coordinates");
  if (type == nullptr || type->text() == nullptr || coordinates == nullptr || coordinates->items() == nullptr)
    return std::nullopt;
  geo::Outline outline;
  if (*type->text() == "Polygon") {
    if (!take_polygon(*coordinates, outline)) return std::nullopt;
  } else if (*type->text() == "MultiPolygon") {
    const auto& parts = *coordinates->items();
    if (!std::all_of(parts.begin(), parts.end(),
                     [&](const Json& part) { return take_polygon(part, outline); }))
      return std::nullopt;
  }
  return outline.empty() ? std::nullopt : std::optional(std::move(outline));
}

}  // namespace liantu::api
