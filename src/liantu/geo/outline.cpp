#include "liantu/geo/outline.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <numbers>
#include <utility>

namespace liantu::geo {
namespace {

constexpr double kSphereRadius = 6'371'007.2;  // authalic radius of GRS80, metres
constexpr std::uint32_t kPointType = 1, kPolygonType = 3, kMultiPolygonType = 6;

/// Reads little- or big-endian WKB; every read is checked against the end.
class WkbReader {
 public:
  explicit WkbReader(std::string_view bytes) : rest_(bytes) {}

  template <class T>
  bool read(T& out) {
    if (rest_.size() < sizeof(T)) return false;
    std::array<char, sizeof(T)> raw;
    std::copy_n(rest_.begin(), sizeof(T), raw.begin());
    if (big_endian_) std::reverse(raw.begin(), raw.end());
    std::memcpy(&out, raw.data(), sizeof(T));
    rest_.remove_prefix(sizeof(T));
    return true;
  }

  bool header(std::uint32_t& type) {
    if (rest_.empty()) return false;
    big_endian_ = rest_.front() == 0;
    rest_.remove_prefix(1);
    if (!read(type)) return false;
    dimensions_ = 2 + ((type & 0x80000000U) != 0 || type / 1000 % 2 == 1) + ((type & 0x40000000U) != 0 || type / 1000 > 1);
    type = (type & 0xFFFFU) % 1000;
    return true;
  }

  bool point(Point& p) {
    double extra = 0;
    if (!read(p.lon) || !read(p.lat)) return false;
    for (int i = 2; i < dimensions_; ++i) {
      if (!read(extra)) return false;
    }
    return std::isfinite(p.lon) && std::isfinite(p.lat);
  }

  bool polygon(Polygon& polygon) {
    std::uint32_t rings = 0;
    if (!read(rings) || rings > rest_.size() / 4) return false;
    polygon.resize(rings);
    return std::all_of(polygon.begin(), polygon.end(), [&](Ring& ring) {
      std::uint32_t points = 0;
      if (!read(points) || points > rest_.size() / 16) return false;
      ring.resize(points);
      return std::all_of(ring.begin(), ring.end(), [&](Point& p) { return point(p); });
    });
  }

 private:
  std::string_view rest_;
  bool big_endian_ = false;
  int dimensions_ = 2;
};

/// Recursive descent over the few words of WKT that outlines use.
class WktReader {
 public:
  explicit WktReader(std::string_view text) : rest_(text) {}

  bool word(std::string_view expected) {
    blanks();
    if (!rest_.starts_with(expected)) return false;
    rest_.remove_prefix(expected.size());
    return true;
  }

  bool end() {
    blanks();
    return rest_.empty();
  }

  bool polygon(Polygon& polygon) {
    return list([&] {
      Ring ring;
      const bool good = list([&] {
        Point p;
        if (!number(p.lon) || !number(p.lat)) return false;
        ring.push_back(p);
        return true;
      });
      polygon.push_back(std::move(ring));
      return good;
    });
  }

  template <class Item>
  bool list(Item item) {
    if (!word("(")) return false;
    do {
      if (!item()) return false;
    } while (word(","));
    return word(")");
  }

 private:
  void blanks() {
    while (!rest_.empty() && rest_.front() == ' ') rest_.remove_prefix(1);
  }

  bool number(double& out) {
    blanks();
    const auto [end, failed] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), out);
    if (failed != std::errc{} || !std::isfinite(out)) return false;
    rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
    return true;
  }

  std::string_view rest_;
};

bool sound(const Outline& outline) {
  return !outline.empty() && std::all_of(outline.polygons.begin(), outline.polygons.end(), [](const Polygon& polygon) {
    return !polygon.empty() && std::all_of(polygon.begin(), polygon.end(), [](const Ring& ring) {
      return ring.size() >= 4 && ring.front() == ring.back();
    });
  });
}

std::optional<Outline> if_sound(Outline outline) {
  if (sound(outline)) return outline;
  return std::nullopt;
}

/// Twice the signed area in square degrees; positive = counter-clockwise.
double twice_area(const Ring& ring) {
  double sum = 0;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    sum += ring[i].lon * ring[i + 1].lat - ring[i + 1].lon * ring[i].lat;
  }
  return sum;
}

/// Line integral of sin(lat) over longitude: exact for edges that are straight in longitude and sin(latitude).
double sphere_area(const Ring& ring) {
  constexpr double kRadians = std::numbers::pi / 180;
  double sum = 0;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    sum += (ring[i + 1].lon - ring[i].lon) * kRadians *
           (std::sin(ring[i].lat * kRadians) + std::sin(ring[i + 1].lat * kRadians)) / 2;
  }
  return std::abs(sum) * kSphereRadius * kSphereRadius;
}

std::string coordinate(double degrees) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.7f", degrees);
  std::string result = text.data();
  result.erase(result.find_last_not_of('0') + 1);
  if (result.back() == '.') result.pop_back();
  return result == "-0" ? "0" : result;
}

std::string ring_text(const Ring& ring, std::string_view open, std::string_view between, std::string_view close,
                      std::string_view point_open, std::string_view point_close) {
  std::string text(open);
  for (const Point& p : ring) {
    if (text.size() > open.size()) text += ",";
    text += std::string(point_open) + coordinate(p.lon) + std::string(between) + coordinate(p.lat) +
            std::string(point_close);
  }
  return text + std::string(close);
}

template <class Item, class Write>
std::string joined(const std::vector<Item>& items, std::string_view open, std::string_view close, Write write) {
  std::string text(open);
  bool first = true;
  for (const Item& item : items) {
    if (!first) text += ",";
    first = false;
    text += write(item);
  }
  return text + std::string(close);
}

Ring wound(Ring ring, bool counter_clockwise) {
  if ((twice_area(ring) > 0) != counter_clockwise) std::reverse(ring.begin(), ring.end());
  return ring;
}

std::string geojson_polygon(const Polygon& polygon) {
  bool outer = true;
  return joined(polygon, "[", "]", [&](const Ring& ring) {
    const bool is_outer = std::exchange(outer, false);
    return ring_text(wound(ring, is_outer), "[", ",", "]", "[", "]");
  });
}

std::string wkt_polygon(const Polygon& polygon) {
  return joined(polygon, "(", ")", [](const Ring& ring) { return ring_text(ring, "(", " ", ")", "", ""); });
}

/// By clipping a→b against the four sides (Liang and Barsky 1984).
bool segment_meets(Point a, Point b, const Box& box) {
  double from = 0, to = 1;
  const auto side = [&](double along, double room) {
    if (along == 0) return room >= 0;
    const double at = room / along;
    if (along < 0) from = std::max(from, at);
    if (along > 0) to = std::min(to, at);
    return from <= to;
  };
  const double dx = b.lon - a.lon, dy = b.lat - a.lat;
  return side(-dx, a.lon - box.west) && side(dx, box.east - a.lon) && side(-dy, a.lat - box.south) &&
         side(dy, box.north - a.lat);
}

}  // namespace

void Box::cover(Point p) {
  west = std::min(west, p.lon);
  east = std::max(east, p.lon);
  south = std::min(south, p.lat);
  north = std::max(north, p.lat);
}

Box Outline::box() const {
  Box box;
  for (const Polygon& polygon : polygons) {
    for (const Point& p : polygon.front()) box.cover(p);
  }
  return box;
}

bool Outline::holds(Point p) const {
  bool inside = false;
  for (const Polygon& polygon : polygons) {
    for (const Ring& ring : polygon) {
      for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        const Point a = ring[i];
        const Point b = ring[i + 1];
        if ((a.lat > p.lat) != (b.lat > p.lat) &&
            p.lon < (b.lon - a.lon) * (p.lat - a.lat) / (b.lat - a.lat) + a.lon) {
          inside = !inside;
        }
      }
    }
  }
  return inside;
}

bool Outline::meets(const Box& box) const {
  for (const Polygon& polygon : polygons)
    for (const Ring& ring : polygon)
      for (std::size_t i = 0; i + 1 < ring.size(); ++i)
        if (segment_meets(ring[i], ring[i + 1], box)) return true;
  return holds({box.west, box.south});  // no edge reaches the box: it lies wholly in or wholly outside
}

Point Outline::label_point() const {
  const Ring* largest = nullptr;
  for (const Polygon& polygon : polygons) {
    if (!largest || std::abs(twice_area(polygon.front())) > std::abs(twice_area(*largest))) largest = &polygon.front();
  }
  if (!largest) return {};
  const double area = twice_area(*largest);
  if (area == 0) return largest->front();
  Point sum;
  const Point origin = largest->front();  // near the ring, so that the products do not lose digits
  for (std::size_t i = 0; i + 1 < largest->size(); ++i) {
    const Point a{(*largest)[i].lon - origin.lon, (*largest)[i].lat - origin.lat};
    const Point b{(*largest)[i + 1].lon - origin.lon, (*largest)[i + 1].lat - origin.lat};
    const double cross = a.lon * b.lat - b.lon * a.lat;
    sum.lon += (a.lon + b.lon) * cross;
    sum.lat += (a.lat + b.lat) * cross;
  }
  return {origin.lon + sum.lon / (3 * area), origin.lat + sum.lat / (3 * area)};
}

double Outline::area_m2() const {
  double sum = 0;
  for (const Polygon& polygon : polygons) {
    for (std::size_t i = 0; i < polygon.size(); ++i) sum += (i == 0 ? 1 : -1) * sphere_area(polygon[i]);
  }
  return sum;
}

std::string Outline::wkt() const {
  if (polygons.size() == 1) return "POLYGON " + wkt_polygon(polygons.front());
  return "MULTIPOLYGON " + joined(polygons, "(", ")", wkt_polygon);
}

std::string Outline::wkb() const {
  std::string bytes;
  const auto put = [&bytes](auto number) { bytes.append(reinterpret_cast<const char*>(&number), sizeof number); };
  const auto head = [&](std::uint32_t type, std::size_t count) {
    bytes += '\1';
    put(type);
    put(static_cast<std::uint32_t>(count));
  };
  if (polygons.size() != 1) head(kMultiPolygonType, polygons.size());
  for (const Polygon& polygon : polygons) {
    head(kPolygonType, polygon.size());
    for (const Ring& ring : polygon) {
      put(static_cast<std::uint32_t>(ring.size()));
      for (const Point& p : ring) put(p.lon), put(p.lat);
    }
  }
  return bytes;
}

std::string Outline::geojson() const {
  if (polygons.size() == 1) {
    return R"({"type":"Polygon","coordinates":)" + geojson_polygon(polygons.front()) + "}";
  }
  return R"({"type":"MultiPolygon","coordinates":)" + joined(polygons, "[", "]", geojson_polygon) + "}";
}

std::optional<Outline> outline_from_wkb(std::string_view wkb) {
  WkbReader reader(wkb);
  std::uint32_t type = 0;
  if (!reader.header(type)) return std::nullopt;
  Outline outline;
  if (type == kPolygonType) {
    if (!reader.polygon(outline.polygons.emplace_back())) return std::nullopt;
  } else if (type == kMultiPolygonType) {
    std::uint32_t count = 0;
    if (!reader.read(count) || count > wkb.size() / 9) return std::nullopt;
    for (std::uint32_t i = 0; i < count; ++i) {
      if (!reader.header(type) || type != kPolygonType) return std::nullopt;
      if (!reader.polygon(outline.polygons.emplace_back())) return std::nullopt;
    }
  }
  return if_sound(std::move(outline));
}

std::optional<Outline> outline_from_wkt(std::string_view wkt) {
  WktReader reader(wkt);
  Outline outline;
  if (reader.word("POLYGON")) {
    if (!reader.polygon(outline.polygons.emplace_back())) return std::nullopt;
  } else if (!reader.word("MULTIPOLYGON") ||
             !reader.list([&] { return reader.polygon(outline.polygons.emplace_back()); })) {
    return std::nullopt;
  }
  return reader.end() ? if_sound(std::move(outline)) : std::nullopt;
}

std::optional<Point> point_from_wkb(std::string_view wkb) {
  WkbReader reader(wkb);
  std::uint32_t type = 0;
  Point point;
  if (!reader.header(type) || type != kPointType || !reader.point(point)) return std::nullopt;
  return point;
}

}  // namespace liantu::geo
