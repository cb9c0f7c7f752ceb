#include "liantu/report/site_map.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace liantu::report {
namespace {

constexpr double kMetresPerDegree = 111'319.49;  // of latitude, on the sphere of the WGS 84 equator
constexpr double kLeastShown = 250, kAround = 3;
constexpr std::uint32_t kOwn = 0x1F5FBF, kOwnFill = 0xC9DCF5, kOther = 0x8A8F98, kOtherFill = 0xEDEFF2,
                        kArea = 0xB08A3C;

std::optional<geo::Point> centre_of(const MapPlace& place) {
  if (place.outline.empty()) return place.at;
  const geo::Box box = place.outline.box();
  return geo::Point{(box.west + box.east) / 2, (box.south + box.north) / 2};
}

/// Degrees to millimetres of the drawing: the site in the middle, east right, north up.
class Sheet {
 public:
  Sheet(geo::Point centre, double metres, double width_mm, double height_mm)
      : centre_(centre),
        width_(width_mm),
        height_(height_mm),
        mm_per_metre_(std::min(width_mm, height_mm) / (2 * metres)) {
    metres_per_lon_ = kMetresPerDegree * std::cos(centre.lat * std::numbers::pi / 180);
  }
  std::pair<double, double> at(geo::Point p) const {
    return {width_ / 2 + (p.lon - centre_.lon) * metres_per_lon_ * mm_per_metre_,
            height_ / 2 - (p.lat - centre_.lat) * kMetresPerDegree * mm_per_metre_};
  }
  bool shows(geo::Point p) const {
    const auto [x, y] = at(p);
    return x >= 0 && x <= width_ && y >= 0 && y <= height_;
  }
  double mm_per_metre() const { return mm_per_metre_; }

 private:
  geo::Point centre_;
  double width_, height_, mm_per_metre_, metres_per_lon_ = 0;
};

paper::DrawnShape shape_of(const Sheet& sheet, const geo::Polygon& polygon) {
  paper::DrawnShape shape;
  for (const geo::Ring& ring : polygon) {
    auto& drawn = shape.rings.emplace_back();
    for (const geo::Point& p : ring) drawn.push_back(sheet.at(p));
  }
  return shape;
}

void draw_point(const Sheet& sheet, geo::Point at, std::uint32_t colour, double size_mm,
                paper::Drawing& out) {
  const auto [x, y] = sheet.at(at);
  paper::DrawnShape mark;
  mark.rings = {{{x, y - size_mm}, {x + size_mm, y}, {x, y + size_mm}, {x - size_mm, y}}};
  mark.fill = colour;
  out.shapes.push_back(std::move(mark));
}

void draw_place(const Sheet& sheet, const MapPlace& place, bool own, paper::Drawing& out) {
  for (const geo::Polygon& polygon : place.outline.polygons) {
    paper::DrawnShape shape = shape_of(sheet, polygon);
    shape.fill = own ? kOwnFill : kOtherFill;
    shape.stroke = own ? kOwn : kOther;
    shape.width_pt = own ? 1.75 : 0.6;
    out.shapes.push_back(shape);
    if (!own) continue;
    shape.fill = kOwn;  // hatched as well, so that it stands out in black and white
    shape.stroke.reset();
    shape.hatched = true;
    out.shapes.push_back(std::move(shape));
  }
  if (place.outline.empty() && place.at)
    draw_point(sheet, *place.at, own ? kOwn : kOther, own ? 1.8 : 1, out);
}

void name_place(const Sheet& sheet, const MapPlace& place, bool own, paper::Drawing& out) {
  const auto at = place.outline.empty() ? place.at : std::optional(place.outline.label_point());
  if (!at || !sheet.shows(*at)) return;
  const auto [x, y] = sheet.at(*at);
  out.labels.push_back({.x_mm = x,
                        .y_mm = place.outline.empty() ? y - 3 : y,
                        .text = place.name,
                        .size_pt = own ? 9.5 : 7,
                        .bold = own,
                        .colour = own ? 0x123A78u : 0x4A4F57u});
}

/// 1, 2 or 5 times a power of ten, not longer than `most`.
double round_length(double most) {
  const double power = std::pow(10, std::floor(std::log10(most)));
  for (const double times : {5.0, 2.0})
    if (times * power <= most) return times * power;
  return power;
}

void draw_scale(const Sheet& sheet, double height_mm, paper::Drawing& out) {
  const double metres = round_length(35 / sheet.mm_per_metre()), length = metres * sheet.mm_per_metre(),
               y = height_mm - 5;
  for (const int half : {0, 1}) {
    paper::DrawnShape bar;
    const double from = 5 + half * length / 2, to = from + length / 2;
    bar.rings = {{{from, y}, {to, y}, {to, y + 1.4}, {from, y + 1.4}}};
    bar.fill = half == 0 ? 0x000000u : 0xFFFFFFu;
    bar.stroke = 0x000000;
    bar.width_pt = 0.5;
    out.shapes.push_back(std::move(bar));
  }
  const std::string text =
      metres >= 1000 ? fmt::format("{:g} km", metres / 1000) : fmt::format("{:g} m", metres);
  out.labels.push_back({.x_mm = 5, .y_mm = y - 2, .text = "0", .size_pt = 7});
  out.labels.push_back({.x_mm = 5 + length, .y_mm = y - 2, .text = text, .size_pt = 7});
}

void draw_north(double width_mm, Language language, paper::Drawing& out) {
  const double x = width_mm - 8, y = 12;
  paper::DrawnShape left, right;
  left.rings = {{{x, y - 5}, {x - 2.4, y + 4}, {x, y + 2.2}}};
  left.fill = left.stroke = 0x000000;
  right.rings = {{{x, y - 5}, {x + 2.4, y + 4}, {x, y + 2.2}}};
  right.fill = 0xFFFFFF;
  right.stroke = 0x000000;
  left.width_pt = right.width_pt = 0.5;
  out.shapes.push_back(std::move(left));
  out.shapes.push_back(std::move(right));
  out.labels.push_back({.x_mm = x,
                        .y_mm = y - 7.2,
                        .text = language == Language::Zh ? "北" : "N",
                        .size_pt = 8,
                        .bold = true});
}

}  // namespace

double shown_metres(const MapPlace& site) {
  if (site.outline.empty()) return 2 * kLeastShown;
  const geo::Box box = site.outline.box();
  const double high = (box.north - box.south) * kMetresPerDegree,
               wide = (box.east - box.west) * kMetresPerDegree * std::cos(box.south * std::numbers::pi / 180);
  return std::max(kLeastShown, std::max(high, wide) / 2 * kAround);
}

std::optional<paper::Drawing> site_map(const SiteMap& map, double width_mm, double height_mm,
                                       Language language) {
  const auto centre = centre_of(map.site);
  if (!centre) return std::nullopt;
  const Sheet sheet(*centre, shown_metres(map.site), width_mm, height_mm);
  paper::Drawing out{.width_mm = width_mm, .height_mm = height_mm};
  out.says = map.site.name;
  for (const MapPlace& area : map.areas)
    for (const geo::Polygon& polygon : area.outline.polygons) {
      paper::DrawnShape line = shape_of(sheet, polygon);
      line.stroke = kArea;
      line.width_pt = 1;
      line.dashed = true;
      out.shapes.push_back(std::move(line));
    }
  for (const MapPlace& other : map.others) draw_place(sheet, other, false, out);
  draw_place(sheet, map.site, true, out);
  for (const MapPlace& other : map.others) name_place(sheet, other, false, out);
  name_place(sheet, map.site, true, out);
  draw_scale(sheet, height_mm, out);
  draw_north(width_mm, language, out);
  paper::DrawnShape frame;
  frame.rings = {{{0, 0}, {width_mm, 0}, {width_mm, height_mm}, {0, height_mm}}};
  frame.stroke = 0x000000;
  frame.width_pt = 1.5;
  out.shapes.push_back(std::move(frame));
  return out;
}

}  // namespace liantu::report
