#include "liantu/api/ogc/feature_place.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "liantu/base/error.h"

namespace liantu::api {
namespace {

using json::Json;

[[noreturn]] void refuse_geometry(const std::string& message) {
  throw Error(ErrorCode::InvalidInput, message, "/geometry");
}

const Json::Array& list_in(const Json& json) {
  if (!json.items()) refuse_geometry("geometry 的 coordinates 嵌套层数与它的类型不符。");
  return *json.items();
}

double degrees_in(const Json& json) {
  if (json.whole()) return static_cast<double>(*json.whole());
  if (json.real()) return *json.real();
  refuse_geometry("geometry 的坐标应是数字。");
}

geo::Point point_in(const Json& json) {
  const Json::Array& at = list_in(json);
  if (at.size() < 2) refuse_geometry("geometry 的坐标应有经度和纬度两个数。");
  const geo::Point point{degrees_in(at[0]), degrees_in(at[1])};
  if (!(std::abs(point.lon) <= 180 && std::abs(point.lat) <= 90)) {
    refuse_geometry(
        "坐标不在地球上：不写 Content-Crs 时应为经度在前、纬度在后的度数；其他坐标系请在 Content-Crs "
        "里写明。");
  }
  return point;
}

geo::Polygon polygon_in(const Json& json) {
  constexpr std::size_t kFewest = 4;  // RFC 7946, 3.1.6
  geo::Polygon polygon;
  for (const Json& line : list_in(json)) {
    geo::Ring ring;
    for (const Json& at : list_in(line)) ring.push_back(point_in(at));
    if (ring.size() < kFewest || ring.front() != ring.back())
      refuse_geometry("界线应首尾相接，每一圈至少三个不同的点。");
    polygon.push_back(std::move(ring));
  }
  if (polygon.empty()) refuse_geometry("界线是空的。");
  return polygon;
}

void each_point(const Place& place, const auto& take) {
  if (const auto* point = std::get_if<geo::Point>(&place)) take(*point);
  if (const auto* outline = std::get_if<geo::Outline>(&place))
    for (const geo::Polygon& polygon : outline->polygons)
      for (const geo::Ring& ring : polygon)
        for (const geo::Point& point : ring) take(point);
}

double six_decimals(double degrees) {
  constexpr double kScale = 1e6;
  return std::round(degrees * kScale) / kScale;
}

bool before(const geo::Point& a, const geo::Point& b) {
  return a.lon != b.lon ? a.lon < b.lon : a.lat < b.lat;
}

/// Stored vertices by what they are when rounded.
class RoundedVertices {
 public:
  explicit RoundedVertices(const Place& stored) {
    each_point(stored, [&](const geo::Point& point) {
      vertices_.push_back({{six_decimals(point.lon), six_decimals(point.lat)}, point});
    });
    std::ranges::sort(vertices_, before, &Vertex::rounded);
  }

  /// A point that two stored ones would round to stays as it is sent.
  geo::Point exact(const geo::Point& sent) const {
    const geo::Point rounded{six_decimals(sent.lon), six_decimals(sent.lat)};
    const auto same = std::ranges::equal_range(vertices_, rounded, before, &Vertex::rounded);
    const bool is_rounded =
        std::abs(sent.lon - rounded.lon) < kNoise && std::abs(sent.lat - rounded.lat) < kNoise;
    if (same.empty() || !is_rounded) return sent;
    const bool one =
        std::ranges::all_of(same, [&](const Vertex& v) { return v.exact == same.front().exact; });
    return one ? same.front().exact : sent;
  }

 private:
  static constexpr double kNoise = 1e-10;
  struct Vertex {
    geo::Point rounded, exact;
  };
  std::vector<Vertex> vertices_;
};

}  // namespace

Place place_from(const Json& geometry) {
  if (geometry.is_null()) return {};
  const Json* type = geometry.find("type");
  const Json* coordinates = geometry.find("coordinates");
  if (!type || !type->text() || !coordinates)
    refuse_geometry("geometry 应有 type 和 coordinates，或为 null。");
  if (*type->text() == "Point") return point_in(*coordinates);
  geo::Outline outline;
  if (*type->text() == "Polygon") {
    outline.polygons.push_back(polygon_in(*coordinates));
  } else if (*type->text() == "MultiPolygon") {
    for (const Json& polygon : list_in(*coordinates)) outline.polygons.push_back(polygon_in(polygon));
  } else {
    refuse_geometry("geometry 只接收 Point、Polygon 和 MultiPolygon，不接收 " + *type->text() + "。");
  }
  if (outline.empty()) refuse_geometry("界线是空的。");
  return outline;
}

Place with_stored_vertices(Place sent, const Place& stored) {
  const RoundedVertices vertices(stored);
  if (auto* point = std::get_if<geo::Point>(&sent)) *point = vertices.exact(*point);
  if (auto* outline = std::get_if<geo::Outline>(&sent))
    for (geo::Polygon& polygon : outline->polygons)
      for (geo::Ring& ring : polygon)
        for (geo::Point& point : ring) point = vertices.exact(point);
  return sent;
}

}  // namespace liantu::api
