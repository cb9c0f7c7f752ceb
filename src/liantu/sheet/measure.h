// Units as they are written in headers, titles and cells: 万元, 元/㎡·月, 亩, kN/㎡, 百万美元.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "liantu/base/units.h"

namespace liantu::sheet {

/// What a unit measures; a unit is a product of powers of these.
enum class Dimension {
  Yuan,
  Dollar,
  OtherMoney,
  Area,
  Length,
  Mass,
  Power,
  Time,
  Count,
  Share,
  Point,
  Volume,
  Coal,
  Pressure
};
inline constexpr std::size_t kDimensions = 14;

/// A multiplier (万) and, per dimension, a power and what one unit is in yuan, dollar, m², m, t, kVA, month,
/// piece, fraction, point, m³, tce, MPa: 万元/亩 has multiplier 10 000, Yuan¹ of 1 and Area⁻¹ of 666.67.
struct Measure {
  double multiplier = 1;
  std::array<signed char, kDimensions> power{};
  std::array<double, kDimensions> base = [] {
    std::array<double, kDimensions> ones{};
    ones.fill(1);
    return ones;
  }();
  bool by_day = false;  ///< a price a day: brought to months with 30 days

  void set(Dimension dimension, int exponent, double one);
  signed char of(Dimension dimension) const { return power[static_cast<std::size_t>(dimension)]; }
  double factor() const;       ///< brings a number to the base units
  bool has_numerator() const;  ///< false for "万", "/月"
  bool is_money() const;
  bool is_area() const;  ///< a plain area: 亩, ㎡
};

/// The unit that folded `text` is, all of it; nothing when a part is no unit. "" is no unit.
std::optional<Measure> parse_measure(std::string_view text);

/// The unit in which a field is stored.
Measure stored_measure(Unit unit);

/// `cell` completed by what the header says and the cell leaves out (12元 under 元/㎡·月), then by the stored
/// unit where only the time is missing, or the area under a load. `header` may be null.
Measure completed(Measure cell, const Measure* header, const Measure& stored);

bool same_dimensions(const Measure& a, const Measure& b);
/// 万元/吨标煤 beside 吨标煤/万元.
bool reciprocal_dimensions(const Measure& a, const Measure& b);

}  // namespace liantu::sheet
