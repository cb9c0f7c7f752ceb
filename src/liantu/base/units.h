// Quantities that carry their unit in the type. One unit per quantity in storage; 亩, 万元, 亿元 exist only at the edges.
#pragma once

#include <compare>
#include <cstdint>

namespace liantu {

enum class Unit {
  None,
  Yuan,
  Usd,
  SquareMetre,
  Fraction,        ///< 0.452 is 45.2 %
  Point,           ///< percentage points (个百分点)
  Degree,          ///< CGCS2000 longitude or latitude
  Metre,
  TonnePerM2,
  Kva,
  Year,
  Month,
  Day,
  Person,
  YuanPerMu,
  YuanPerM2Month,
  YuanPerYear,
  TonneCoal,       ///< 吨标煤 a year
  TonnePerDay,
  TonnePerHour,
  CubicMetrePerDay,
  TonnePerYear,    ///< of a pollutant
  Megapascal,
  TcePer10kYuan,   ///< energy per value added
  KgPer10kYuan,    ///< pollutants per value added
};

template <Unit U, class Rep>
struct Quantity {
  static constexpr Unit unit = U;
  using Number = Rep;
  Rep value{};
  auto operator<=>(const Quantity&) const = default;
};

using Yuan = Quantity<Unit::Yuan, std::int64_t>;
using Usd = Quantity<Unit::Usd, std::int64_t>;
using SquareMetres = Quantity<Unit::SquareMetre, double>;
using Fraction = Quantity<Unit::Fraction, double>;
using Points = Quantity<Unit::Point, double>;
using Degrees = Quantity<Unit::Degree, double>;
using Metres = Quantity<Unit::Metre, double>;
using TonnesPerM2 = Quantity<Unit::TonnePerM2, double>;
using Kva = Quantity<Unit::Kva, double>;
using Years = Quantity<Unit::Year, double>;
using Days = Quantity<Unit::Day, std::int64_t>;
using Persons = Quantity<Unit::Person, std::int64_t>;
using YuanPerMu = Quantity<Unit::YuanPerMu, double>;
using YuanPerM2Month = Quantity<Unit::YuanPerM2Month, double>;
using YuanPerYear = Quantity<Unit::YuanPerYear, double>;
using TonnesCoal = Quantity<Unit::TonneCoal, double>;
using TonnesPerDay = Quantity<Unit::TonnePerDay, double>;
using TonnesPerHour = Quantity<Unit::TonnePerHour, double>;
using TonnesPerYear = Quantity<Unit::TonnePerYear, double>;
using CubicMetresPerDay = Quantity<Unit::CubicMetrePerDay, double>;
using Megapascals = Quantity<Unit::Megapascal, double>;
using TcePer10kYuan = Quantity<Unit::TcePer10kYuan, double>;
using KgPer10kYuan = Quantity<Unit::KgPer10kYuan, double>;

/// 1 亩 = 10000/15 m² (15 亩 = 1 hectare).
inline constexpr double kSquareMetresPerMu = 10000.0 / 15.0;

constexpr SquareMetres from_mu(double mu) { return {mu * kSquareMetresPerMu}; }
constexpr double to_mu(SquareMetres area) { return area.value / kSquareMetresPerMu; }

}  // namespace liantu
