// Areas on the map: parcel outlines and boundaries of jurisdictions, in CGCS2000 degrees (longitude, latitude).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace liantu::geo {

struct Point {
  double lon = 0, lat = 0;
  bool operator==(const Point&) const = default;
};

using Ring = std::vector<Point>;     ///< closed: first == last
using Polygon = std::vector<Ring>;   ///< outer ring, then holes

struct Box {
  double west = 180, south = 90, east = -180, north = -90;
  void cover(Point p);
  bool holds(Point p) const { return p.lon >= west && p.lon <= east && p.lat >= south && p.lat <= north; }
};

/// One or more polygons.
struct Outline {
  std::vector<Polygon> polygons;

  bool empty() const { return polygons.empty(); }
  Box box() const;
  bool holds(Point p) const;         ///< even-odd rule; a point on the edge may count either way
  bool meets(const Box& box) const;  ///< have a point in common, edges included
  Point label_point() const;         ///< centroid of the largest outer ring
  double area_m2() const;            ///< on the sphere of equal area; within 0.3 % of the ellipsoid
  std::string wkt() const;           ///< "POLYGON ((…))" or "MULTIPOLYGON (…)", 7 decimals
  std::string wkb() const;           ///< little-endian, POLYGON or MULTIPOLYGON
  std::string geojson() const;       ///< RFC 7946 geometry: outer rings counter-clockwise, ≤ 7 decimals
};

/// Nothing when the bytes are no polygon or multipolygon, or a ring is open or has fewer than four points.
std::optional<Outline> outline_from_wkb(std::string_view wkb);
std::optional<Outline> outline_from_wkt(std::string_view wkt);

/// Areas of rings in any order and winding, closed or not: a ring in an odd number of others is a hole of the
/// smallest around it. Rings of fewer than three different points are left out.
Outline outline_of_rings(std::vector<Ring> rings);

/// A WKB point, as single places come from .gpkg and .shp.
std::optional<Point> point_from_wkb(std::string_view wkb);

}  // namespace liantu::geo
