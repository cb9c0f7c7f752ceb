#include "liantu/vocab/city_centre.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "liantu/base/error.h"
#include "liantu/base/number_in.h"
#include "liantu/presets/city_centres.h"

namespace liantu::vocab {
namespace {

constexpr std::size_t kCodeDigits = 6, kProvinceDigits = 2, kCityDigits = 4;

std::string_view part_before(std::string_view& rest, char mark) {
  const std::size_t end = std::min(rest.find(mark), rest.size());
  const std::string_view part = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return part;
}

std::optional<double> degrees(std::string_view text, double most) {
  const auto out = number_in<double>(text);
  return out && std::abs(*out) <= most ? out : std::nullopt;
}

/// "山东省淄博市" without its first part; the text itself where no province stands before something else.
std::string_view behind_province(std::string_view text) {
  for (const std::string_view mark : {"省", "自治区"}) {
    const std::size_t at = text.find(mark);
    if (at != std::string_view::npos && at > 0 && at + mark.size() < text.size())
      return text.substr(at + mark.size());
  }
  return text;
}

}  // namespace

bool CityCentre::is_province() const {
  return code.ends_with("0000") && !name.ends_with("市") && !name.ends_with("特别行政区");
}

const CityCentres& CityCentres::standard() {
  static const CityCentres list(presets::kCityCentres);
  return list;
}

CityCentres::CityCentres(std::string_view lines) {
  for (int number = 1; !lines.empty(); ++number) {
    std::string_view line = part_before(lines, '\n');
    if (line.empty() || line[0] == '#') continue;
    CityCentre one;
    one.code = part_before(line, '\t');
    one.name = part_before(line, '\t');
    one.short_name = part_before(line, '\t');
    const auto lon = degrees(part_before(line, '\t'), 180), lat = degrees(part_before(line, '\t'), 90);
    if (one.code.size() != kCodeDigits || one.name.empty() || one.short_name.empty() || !lon || !lat)
      throw Error(ErrorCode::InvalidInput, "城市中心表的这一行不是“代码、名称、简称、经度、纬度”，请改正。",
                  "line " + std::to_string(number));
    one.lon = *lon;
    one.lat = *lat;
    centres_.push_back(std::move(one));
  }
  std::ranges::stable_sort(centres_, {}, &CityCentre::code);
}

const CityCentre* CityCentres::find(std::string_view text) const {
  const std::string_view city = behind_province(text);
  const CityCentre* longest = nullptr;
  for (const CityCentre& one : centres_) {
    if (one.short_name == city) return &one;
    if (city.starts_with(one.name) && (!longest || one.name.size() > longest->name.size())) longest = &one;
  }
  return longest;
}

const CityCentre* CityCentres::of_division(std::string_view code) const {
  if (code.size() < kCityDigits) return nullptr;
  const auto with = [&](const std::string& wanted) {
    const auto at = std::ranges::lower_bound(centres_, wanted, {}, &CityCentre::code);
    return at != centres_.end() && at->code == wanted ? &*at : nullptr;
  };
  if (const CityCentre* own =
          code.size() >= kCodeDigits ? with(std::string(code.substr(0, kCodeDigits))) : nullptr)
    return own;
  if (const CityCentre* city = with(std::string(code.substr(0, kCityDigits)) + "00")) return city;
  const CityCentre* whole = with(std::string(code.substr(0, kProvinceDigits)) + "0000");
  return whole && !whole->is_province() ? whole : nullptr;  // 北京、天津、上海、重庆 and their districts
}

}  // namespace liantu::vocab
