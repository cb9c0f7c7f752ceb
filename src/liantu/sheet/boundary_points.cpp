#include "liantu/sheet/boundary_points.h"

#include <fmt/format.h>

#include <cmath>
#include <utility>

#include "liantu/geo/outline.h"

namespace liantu::sheet {
namespace {

constexpr double kSamePlaceDegrees = 2e-8;  ///< two millimetres
constexpr double kLeastNorthing = 1.9e6, kMostNorthing = 6.0e6;

struct PlacedPoint {
  const BoundaryPoint* source;
  geo::Point at;
  bool crosswise;  ///< the ordinates stood in each other's column
};

std::string name_of(const BoundaryPoint& point) {
  return point.name.empty() ? point.cell : fmt::format("{}（{}）", point.name, point.cell);
}

std::string reason(const std::string& code, const std::string& point, const PointReading& reading,
                   const PointSystem& system) {
  if (code == "no_zone") {
    return "横坐标没有带号，表上也没有写几度带第几带，不能确定位置；请在表上注明，或选定坐标系（命令行用 "
           "--crs EPSG:4549）。";
  }
  if (code == "mixed") return fmt::format("界址点 {} 的两个坐标一个是度、一个是米，请统一后再导入。", point);
  if (code == "wrong_zone") {
    return fmt::format("界址点 {} 的带号 {} 与表上写的 {} 带不符，请核对。", point, reading.zone.value_or(0),
                       system.zone ? system.zone->number : 0);
  }
  return fmt::format("界址点 {} 的坐标超出可能的范围，请核对。", point);
}

bool stands_crosswise(const BoundaryPoint& point, const PointReading& reading) {
  if (point.first->degrees) return reading.swapped;
  const auto northing = [](double metres) { return metres >= kLeastNorthing && metres <= kMostNorthing; };
  return northing(point.first->value) && !northing(point.second->value);
}

bool same_place(geo::Point a, geo::Point b) {
  return std::abs(a.lon - b.lon) < kSamePlaceDegrees && std::abs(a.lat - b.lat) < kSamePlaceDegrees;
}

class AreaBuilder {
 public:
  explicit AreaBuilder(const PointSystem& system) : system_(system) {}

  Geometry build(const std::vector<BoundaryPoint>& points) {
    if (!system_.refusal.empty()) return failed("datum", system_.refusal);
    std::vector<PlacedPoint> placed;
    for (const BoundaryPoint& point : points) {
      if (!place(point, placed)) return std::move(out_);
    }
    if (!one_order(placed)) return std::move(out_);
    auto rings = rings_of(placed);
    if (!out_.findings.empty() && out_.findings.back().severity == Finding::Severity::Error)
      return std::move(out_);
    const geo::Outline outline = geo::outline_of_rings(std::move(rings));
    if (outline.empty())
      return failed("few_points", fmt::format("只有 {} 个界址点，围不成一块地，请补全。", points.size()));
    out_.wkb = outline.wkb();
    out_.crs = "EPSG:4490";
    return std::move(out_);
  }

 private:
  Geometry failed(const char* code, const std::string& message, const std::string& cell = {}) {
    out_.wkb.clear();
    out_.findings.push_back({Finding::Severity::Error, "", cell, "", message, code});
    return std::move(out_);
  }

  void fail(const char* code, const std::string& message, const std::string& cell) {
    out_.findings.push_back({Finding::Severity::Error, "", cell, "", message, code});
  }

  bool place(const BoundaryPoint& point, std::vector<PlacedPoint>& placed) {
    if (!point.first || !point.second) {
      fail("incomplete", fmt::format("界址点 {} 的坐标不全或读不懂，请补上。", name_of(point)), point.cell);
      return false;
    }
    const PointReading reading = read_point(*point.first, *point.second, system_.zone, system_.declared);
    if (!reading.lon || !reading.lat) {
      const std::string code = reading.lon_error.empty() ? reading.lat_error : reading.lon_error;
      fail(code == "no_zone" ? "no_zone" : "out_of_range", reason(code, name_of(point), reading, system_),
           point.cell);
      return false;
    }
    if (reading.zone && zone_ && *zone_ != *reading.zone) {
      fail("wrong_zone",
           fmt::format("界址点 {} 的带号是 {}，前面的点是 {}，请核对。", name_of(point), *reading.zone,
                       *zone_),
           point.cell);
      return false;
    }
    if (reading.zone) zone_ = reading.zone;
    placed.push_back(
        {&point, {*reading.lon, *reading.lat}, !system_.one_column && stands_crosswise(point, reading)});
    return true;
  }

  /// Some one way and some the other is a mistake of single rows, not of the table.
  bool one_order(const std::vector<PlacedPoint>& placed) {
    const PlacedPoint* odd = nullptr;
    for (const PlacedPoint& point : placed) {
      if (point.crosswise != placed.front().crosswise) odd = &point;
    }
    if (odd != nullptr) {
      fail("mixed_order",
           fmt::format("界址点 {} 的两个坐标与其他点前后次序相反，请核对。", name_of(*odd->source)),
           odd->source->cell);
      return false;
    }
    if (!placed.empty() && placed.front().crosswise) {
      const bool degrees = placed.front().source->first->degrees;
      out_.findings.push_back(
          {Finding::Severity::Warning, "", placed.front().source->cell, "",
           degrees ? "表头写经度（Y）的列里是纬度，写纬度（X）的列里是经度；已按数的范围放正，请核对。"
                   : "表头写 X 的列里是横坐标（东），写 Y 的列里是纵坐标（北）；已按数的大小放正，请核对。",
           "swapped"});
    }
    return true;
  }

  std::vector<geo::Ring> rings_of(const std::vector<PlacedPoint>& placed) {
    std::vector<geo::Ring> rings;
    const PlacedPoint* first = nullptr;
    bool closed = true;
    for (const PlacedPoint& point : placed) {
      const bool numbered = first != nullptr && point.source->ring != first->source->ring;
      if (closed || numbered) {
        rings.emplace_back();
        first = &point;
        closed = false;
      } else if (same_place(point.at, first->at)) {
        closed = true;
        rings.back().push_back(first->at);
        continue;
      } else if (!point.source->name.empty() && point.source->name == first->source->name) {
        fail("begins_again",
             fmt::format("界址点号在 {} 又从 {} 起，却没有圈号，也没有新的地块编号；请补上编号或圈号。",
                         point.source->cell, point.source->name),
             point.source->cell);
        return {};
      }
      rings.back().push_back(point.at);
    }
    return rings;
  }

  const PointSystem& system_;
  Geometry out_;
  std::optional<int> zone_{};
};

}  // namespace

std::string not_cgcs2000(const std::string& datum) {
  return fmt::format("坐标是{}，不能当作 2000 国家大地坐标系使用，请先由测绘单位转换。", datum);
}

Geometry area_of(const std::vector<BoundaryPoint>& points, const PointSystem& system) {
  return AreaBuilder(system).build(points);
}

}  // namespace liantu::sheet
