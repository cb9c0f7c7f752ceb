#include "liantu/sheet/coordinate.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <numbers>

#include "liantu/base/error.h"
#include "liantu/sheet/plain_text.h"

namespace liantu::sheet {
namespace {

using Axis = Ordinate::Axis;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// A decimal number; a comma before exactly three digits separates thousands.
std::optional<double> take_number(std::string_view& text) {
  std::string digits;
  std::size_t i = 0;
  if (i < text.size() && (text[i] == '-' || text[i] == '+')) digits += text[i] == '-' ? "-" : "", ++i;
  const std::size_t start = i;
  bool point = false;
  for (; i < text.size(); ++i) {
    if (is_digit(text[i])) {
      digits += text[i];
    } else if (text[i] == '.' && !point) {
      digits += '.';
      point = true;
    } else if (text[i] == ',' && !point && i > start && i + 3 < text.size() && is_digit(text[i + 1]) &&
               is_digit(text[i + 2]) && is_digit(text[i + 3]) &&
               (i + 4 == text.size() || !is_digit(text[i + 4]))) {
      continue;
    } else {
      break;
    }
  }
  if (i == start) return std::nullopt;
  double value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  text.remove_prefix(i);
  return value;
}

bool drop_any(std::string_view& text, std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words) {
    if (drop_front(text, word)) return true;
  }
  return false;
}

void drop_separators(std::string_view& text) {
  while (drop_any(text, {" ", ",", ";", "、", "/", ":", "=", "(", ")", "[", "]", "|", "坐标", "约"})) {
  }
}

std::optional<Axis> take_axis(std::string_view& text) {
  if (drop_any(text, {"东经", "经度", "longitude", "lon", "lng", "e"})) return Axis::East;
  if (drop_any(text, {"北纬", "纬度", "latitude", "lat", "n"})) return Axis::North;
  if (drop_front(text, "x")) return Axis::X;
  if (drop_front(text, "y")) return Axis::Y;
  return std::nullopt;
}

/// Number with the minutes and seconds that follow it. False when they are impossible (61′).
bool take_ordinate(std::string_view& text, Ordinate& out) {
  const auto number = take_number(text);
  if (!number) return false;
  out.value = *number;
  if (drop_any(text, {"°", "度"})) {
    out.degrees = true;
    drop_front(text, " ");
    std::string_view rest = text;
    const auto minutes = take_number(rest);
    if (minutes && drop_any(rest, {"'", "分"})) {
      if (*minutes < 0 || *minutes >= 60) return false;
      out.value += *minutes / 60;
      text = rest;
      drop_front(rest, " ");
      const auto seconds = take_number(rest);
      if (seconds && drop_any(rest, {"\"", "''", "秒"})) {
        if (*seconds < 0 || *seconds >= 60) return false;
        out.value += *seconds / 3600;
        text = rest;
      }
    }
  }
  drop_any(text, {"米", "m"});
  std::string_view rest = text;
  drop_front(rest, " ");
  if (out.axis == Axis::Unknown && (rest.starts_with("e") || rest.starts_with("n"))) {
    out.axis = rest.front() == 'e' ? Axis::East : Axis::North;
    rest.remove_prefix(1);
    text = rest;
  }
  out.degrees =
      out.degrees || out.axis == Axis::East || out.axis == Axis::North || std::abs(out.value) <= 360;
  return true;
}

}  // namespace

std::optional<std::vector<Ordinate>> parse_ordinates(std::string_view original) {
  const std::string plain = folded_with_blanks(original);
  std::string_view text = plain;
  std::vector<Ordinate> found;
  drop_any(text, {"point", "中心点", "中心"});
  while (true) {
    drop_separators(text);
    if (text.empty()) break;
    Ordinate next;
    if (const auto axis = take_axis(text)) {
      next.axis = *axis;
      drop_separators(text);
    }
    if (!take_ordinate(text, next) || found.size() == 2) return std::nullopt;
    found.push_back(next);
  }
  if (found.empty()) return std::nullopt;
  return found;
}

std::string foreign_datum(std::string_view text) {
  const auto has = [text](std::string_view word) { return contains(text, word); };
  if (has("西安80") || has("80西安") || has("1980西安") || has("西安1980") || has("80坐标")) return "西安80";
  if (has("北京54") || has("54北京") || has("1954北京") || has("北京1954") || has("54坐标")) return "北京54";
  if (has("gcj") || has("火星坐标")) return "GCJ-02";
  const bool about_points = has("坐标") || has("经纬度") || has("拾取") || has("经度") || has("纬度");
  if (about_points && (has("高德") || has("腾讯"))) return "GCJ-02";
  if (has("bd09") || has("bd-09") || (about_points && has("百度"))) return "BD-09";
  if (has("地方坐标系") || has("独立坐标系") || has("城建坐标系")) return "地方坐标系";
  return {};
}

std::optional<Zone> zone_of_number(int number) {
  if (number >= 24 && number <= 45) return Zone{number, number * 3.0};
  if (number >= 13 && number <= 23) return Zone{number, number * 6.0 - 3};
  return std::nullopt;
}

namespace {

std::optional<int> number_before(std::string_view text, std::size_t at) {
  std::size_t start = at;
  while (start > 0 && is_digit(text[start - 1])) --start;
  int value = 0;
  const auto [end, error] = std::from_chars(text.data() + start, text.data() + at, value);
  return error == std::errc{} && start < at ? std::optional(value) : std::nullopt;
}

std::optional<int> number_after(std::string_view text, std::size_t at) {
  while (at < text.size() && !is_digit(text[at])) {
    const std::string_view next = character(text, at);
    if (next != ":" && next != "为" && next != "是" && next != "第" && next != "(" && next != "号" &&
        next != "=") {
      return std::nullopt;
    }
    at += next.size();
  }
  int value = 0;
  const auto [end, error] = std::from_chars(text.data() + at, text.data() + text.size(), value);
  return error == std::errc{} ? std::optional(value) : std::nullopt;
}

}  // namespace

std::optional<Zone> zone_in(std::string_view text) {
  for (std::size_t at = text.find("带"); at != std::string_view::npos; at = text.find("带", at + 1)) {
    const std::size_t end = text.substr(0, at).ends_with("号") ? at - std::string_view("号").size() : at;
    for (const auto& number :
         {number_before(text, end), number_after(text, at + std::string_view("带").size())}) {
      const auto zone = number ? zone_of_number(*number) : std::nullopt;
      if (zone) return zone;
    }
  }
  for (const std::string_view word : {"中央经线", "中央子午线", "中央经度"}) {
    const std::size_t at = text.find(word);
    const auto degrees = at == std::string_view::npos ? std::nullopt : number_after(text, at + word.size());
    if (degrees && *degrees >= 72 && *degrees <= 138) return Zone{0, static_cast<double>(*degrees)};
  }
  const std::size_t epsg = text.find("epsg");
  const auto code = epsg == std::string_view::npos ? std::nullopt : number_after(text, epsg + 4);
  if (code && *code >= 4513 && *code <= 4533) return zone_of_number(*code - 4513 + 25);
  if (code && *code >= 4534 && *code <= 4554) return Zone{0, 75.0 + 3.0 * (*code - 4534)};
  return std::nullopt;
}

bool is_longitude(double degrees) {
  return degrees >= 73 && degrees <= 136;
}
bool is_latitude(double degrees) {
  return degrees >= 3 && degrees <= 54;
}

namespace {

PointReading read_degrees(const Ordinate& first, const Ordinate& second) {
  PointReading result;
  const bool named = (first.axis == Axis::North && second.axis != Axis::North) ||
                     (second.axis == Axis::East && first.axis != Axis::East);
  const bool reversed =
      named || (!is_longitude(first.value) && is_latitude(first.value) && is_longitude(second.value));
  const double lon = reversed ? second.value : first.value;
  const double lat = reversed ? first.value : second.value;
  if (is_longitude(lon)) {
    result.lon = lon;
  } else {
    result.lon_error = "out_of_range";
  }
  if (is_latitude(lat)) {
    result.lat = lat;
  } else {
    result.lat_error = "out_of_range";
  }
  result.swapped = reversed;
  return result;
}

bool is_northing(double value) {
  return value >= 1.9e6 && value <= 6.0e6;
}

PointReading both(std::string_view code) {
  PointReading result;
  result.lon_error = result.lat_error = code;
  return result;
}

PointReading placed(double northing, double easting, double meridian) {
  const auto point = from_gauss_krueger(northing, easting, meridian);
  if (!point || !is_longitude(point->lon) || !is_latitude(point->lat)) return both("out_of_range");
  PointReading result;
  result.lon = point->lon;
  result.lat = point->lat;
  return result;
}

PointReading read_metres(double a, double b, const std::optional<Zone>& sheet_zone,
                         const DeclaredSystem* declared) {
  const double northing = is_northing(a) ? a : b;
  double easting = is_northing(a) ? b : a;
  if (!is_northing(northing)) return both("out_of_range");
  if (easting >= 1.3e7 && easting < 4.6e7) {
    const int number = static_cast<int>(easting / 1e6);
    const auto zone = zone_of_number(number);
    easting -= number * 1e6;
    if (!zone || easting < 1e5 || easting > 9e5) return both("out_of_range");
    PointReading result = placed(northing, easting, zone->meridian);
    result.zone = number;
    if (sheet_zone && sheet_zone->meridian != zone->meridian) {
      result = both("wrong_zone");
      result.zone = number;
    }
    return result;
  }
  if (easting < 1e5 || easting > 9e5) return both("out_of_range");
  if (declared != nullptr && !declared->geographic()) {
    const auto point = declared->degrees(easting, northing);
    if (!point || !is_longitude(point->lon) || !is_latitude(point->lat)) return both("out_of_range");
    PointReading result;
    result.lon = point->lon;
    result.lat = point->lat;
    return result;
  }
  if (!sheet_zone) return both("no_zone");
  return placed(northing, easting, sheet_zone->meridian);
}

}  // namespace

PointReading read_point(const Ordinate& first, const Ordinate& second, const std::optional<Zone>& sheet_zone,
                        const DeclaredSystem* declared) {
  if (first.degrees && second.degrees) return read_degrees(first, second);
  if (first.degrees != second.degrees) return both("mixed");
  return read_metres(first.value, second.value, sheet_zone, declared);
}

double distance_km(const PointDegrees& a, const PointDegrees& b) {
  constexpr double kRadians = std::numbers::pi / 180;
  const double dlat = (b.lat - a.lat) * kRadians, dlon = (b.lon - a.lon) * kRadians;
  const double h = std::pow(std::sin(dlat / 2), 2) +
                   std::cos(a.lat * kRadians) * std::cos(b.lat * kRadians) * std::pow(std::sin(dlon / 2), 2);
  return 2 * 6371.0 * std::asin(std::min(1.0, std::sqrt(h)));
}

}  // namespace liantu::sheet
