#include "liantu/sheet/measure.h"

#include <algorithm>
#include <array>
#include <vector>

#include "liantu/sheet/plain_text.h"

namespace liantu::sheet {
namespace {

constexpr double kMu = kSquareMetresPerMu;
constexpr double kDaysPerMonth = 30;
constexpr double kTenThousand = 1e4, kTonnePerKilogram = 1e-3;
constexpr double kTonnePerKilonewton = 1 / 9.80665;

struct UnitWord {
  std::string_view words;
  Dimension dimension;
  double factor;
};

/// Longer words before shorter ones that begin alike.
constexpr UnitWord kUnitWords[] = {
    {"元人民币|人民币元|人民币|rmb|cny|元|圆|块钱|块|¥", Dimension::Yuan, 1},
    {"美元|美金|usd|us$|$", Dimension::Dollar, 1},
    {"港元|港币|hkd|欧元|eur|€|日元|jpy|英镑|gbp|新台币|台币|加元|加拿大元|澳元|澳大利亚元|新加坡元|韩元|"
     "瑞士法郎|泰铢|卢布",
     Dimension::OtherMoney, 1},
    {"平方公里|平方千米|km2|km^2", Dimension::Area, 1e6},
    {"公顷|hm2|ha", Dimension::Area, 1e4},
    {"公亩", Dimension::Area, 100},
    {"市亩|亩地|亩", Dimension::Area, kMu},
    {"分地|分", Dimension::Area, kMu / 10},
    {"厘地|厘", Dimension::Area, kMu / 100},
    {"平方米|平方公尺|平米|平方|m2|m^2|㎡|平", Dimension::Area, 1},
    {"立方米|立方|m3|m^3|方", Dimension::Volume, 1},
    {"公里|千米|km", Dimension::Length, 1000},
    {"厘米|cm", Dimension::Length, 0.01},
    {"毫米|mm", Dimension::Length, 0.001},
    {"米|公尺|m", Dimension::Length, 1},
    {"吨标准煤|吨标煤|tce", Dimension::Coal, 1},
    {"千克标准煤|千克标煤|公斤标准煤|公斤标煤|kgce", Dimension::Coal, 0.001},
    {"千牛顿|千牛|kn", Dimension::Mass, kTonnePerKilonewton},
    {"公斤|千克|kg", Dimension::Mass, 0.001},
    {"吨|t", Dimension::Mass, 1},
    {"兆帕|mpa", Dimension::Pressure, 1},
    {"千帕|kpa", Dimension::Pressure, 0.001},
    {"兆伏安|mva|兆瓦|mw", Dimension::Power, 1000},
    {"千伏安|kva|千瓦时|千瓦|kw", Dimension::Power, 1},
    {"年度|年", Dimension::Time, 12},
    {"季度|季", Dimension::Time, 3},
    {"个月|月", Dimension::Time, 1},
    {"工作日|天|日|d", Dimension::Time, 1 / kDaysPerMonth},
    {"小时|h", Dimension::Time, 1 / kDaysPerMonth / 24},
    {"个百分点|百分点|pp|pct", Dimension::Point, 1},
    {"%", Dimension::Share, 0.01},
    {"‰", Dimension::Share, 0.001},
    {"人次|人|名|位|户|家|宗|台|个|次|项|座|栋|处|层|间|套|口", Dimension::Count, 1},
};

constexpr struct {
  std::string_view word;
  double value;
} kMultipliers[] = {{"千万", 1e7}, {"百万", 1e6}, {"十万", 1e5}, {"万万", 1e8}, {"亿", 1e8},
                    {"万", 1e4},   {"千", 1e3},   {"百", 1e2},   {"w", 1e4}};

struct Spelling {
  std::string_view word;
  const UnitWord* unit;
};

/// Spellings by their first byte, longest first.
using SpellingTable = std::array<std::vector<Spelling>, 256>;

SpellingTable spelling_table() {
  SpellingTable table;
  for (const UnitWord& unit : kUnitWords) {
    for (const std::string_view word : pieces(unit.words, '|'))
      table[static_cast<unsigned char>(word[0])].push_back({word, &unit});
  }
  for (auto& group : table) {
    std::stable_sort(group.begin(), group.end(),
                     [](const Spelling& a, const Spelling& b) { return a.word.size() > b.word.size(); });
  }
  return table;
}

/// Longest unit word at the front of `text`.
struct Match {
  const UnitWord* unit = nullptr;
  std::size_t bytes = 0;
};

Match unit_at(std::string_view text) {
  static const SpellingTable table = spelling_table();
  if (text.empty()) return {};
  for (const Spelling& spelling : table[static_cast<unsigned char>(text[0])]) {
    if (text.starts_with(spelling.word)) return {spelling.unit, spelling.word.size()};
  }
  return {};
}

bool take_multiplier(std::string_view& text, Measure& measure, int sign = 1) {
  if (unit_at(text).bytes > 0) return false;  // 千瓦, 千米 are units
  for (const auto& [word, value] : kMultipliers) {
    if (drop_front(text, word)) {
      measure.multiplier = sign > 0 ? measure.multiplier * value : measure.multiplier / value;
      return true;
    }
  }
  return false;
}

void apply(Measure& measure, const UnitWord& unit, int sign) {
  const signed char before = measure.of(unit.dimension);
  if (sign > 0 && before > 0) return;  // 万元人民币 names the yuan twice
  measure.set(unit.dimension, before + sign, unit.factor);
  if (sign < 0 && unit.dimension == Dimension::Time && unit.factor < 1) measure.by_day = true;
}

/// "人民币万元" names the currency first; the 万 that follows belongs to it.
bool drop_currency_first(std::string_view& text) {
  for (const std::string_view word : {"人民币", "rmb", "cny"}) {
    if (text.starts_with(word) && text.size() > word.size()) {
      text.remove_prefix(word.size());
      return true;
    }
  }
  return false;
}

}  // namespace

void Measure::set(Dimension dimension, int exponent, double one) {
  const auto i = static_cast<std::size_t>(dimension);
  power[i] = static_cast<signed char>(exponent);
  base[i] = one;
}

double Measure::factor() const {
  double product = multiplier;
  for (std::size_t i = 0; i < power.size(); ++i) {
    if (power[i] > 0) product *= base[i];
    if (power[i] < 0) product /= base[i];
  }
  return product;
}

bool Measure::has_numerator() const {
  return std::any_of(power.begin(), power.end(), [](signed char p) { return p > 0; });
}

bool Measure::is_money() const {
  return of(Dimension::Yuan) > 0 || of(Dimension::Dollar) > 0 || of(Dimension::OtherMoney) > 0;
}

bool Measure::is_area() const {
  Measure area;
  area.set(Dimension::Area, 1, 1);
  return power == area.power;
}

std::optional<Measure> parse_measure(std::string_view text) {
  if (text.empty()) return std::nullopt;
  Measure measure;
  drop_currency_first(text);
  while (take_multiplier(text, measure)) {
  }
  int sign = 1;
  while (!text.empty()) {
    if (drop_front(text, "/") || drop_front(text, "每") || drop_front(text, "÷")) {
      sign = -1;
      continue;
    }
    if (sign < 0 &&
        (drop_front(text, "·") || drop_front(text, ".") || drop_front(text, "*") || drop_front(text, "(") ||
         drop_front(text, ")") || drop_front(text, "×") || drop_front(text, "-"))) {
      continue;
    }
    if (sign < 0 && take_multiplier(text, measure, sign)) continue;
    const Match match = unit_at(text);
    if (match.bytes == 0) return std::nullopt;
    apply(measure, *match.unit, sign);
    text.remove_prefix(match.bytes);
  }
  return measure;
}

Measure stored_measure(Unit unit) {
  Measure m;
  switch (unit) {
    case Unit::Yuan:
      m.set(Dimension::Yuan, 1, 1);
      break;
    case Unit::Usd:
      m.set(Dimension::Dollar, 1, 1);
      break;
    case Unit::SquareMetre:
      m.set(Dimension::Area, 1, 1);
      break;
    case Unit::Fraction:
      m.set(Dimension::Share, 1, 1);
      break;
    case Unit::Point:
      m.set(Dimension::Point, 1, 1);
      break;
    case Unit::Metre:
      m.set(Dimension::Length, 1, 1);
      break;
    case Unit::TonnePerM2:
      m.set(Dimension::Mass, 1, 1), m.set(Dimension::Area, -1, 1);
      break;
    case Unit::Kva:
      m.set(Dimension::Power, 1, 1);
      break;
    case Unit::Year:
      m.set(Dimension::Time, 1, 12);
      break;
    case Unit::Month:
      m.set(Dimension::Time, 1, 1);
      break;
    case Unit::Day:
      m.set(Dimension::Time, 1, 1 / kDaysPerMonth);
      break;
    case Unit::YuanPerMu:
      m.set(Dimension::Yuan, 1, 1), m.set(Dimension::Area, -1, kMu);
      break;
    case Unit::YuanPerM2Month:
      m.set(Dimension::Yuan, 1, 1), m.set(Dimension::Area, -1, 1), m.set(Dimension::Time, -1, 1);
      break;
    case Unit::YuanPerYear:
      m.set(Dimension::Yuan, 1, 1), m.set(Dimension::Time, -1, 12);
      break;
    case Unit::TonneCoal:
      m.set(Dimension::Coal, 1, 1);
      break;
    case Unit::TonnePerDay:
      m.set(Dimension::Mass, 1, 1), m.set(Dimension::Time, -1, 1 / kDaysPerMonth);
      break;
    case Unit::TonnePerHour:
      m.set(Dimension::Mass, 1, 1), m.set(Dimension::Time, -1, 1 / kDaysPerMonth / 24);
      break;
    case Unit::CubicMetrePerDay:
      m.set(Dimension::Volume, 1, 1), m.set(Dimension::Time, -1, 1 / kDaysPerMonth);
      break;
    case Unit::TonnePerYear:
      m.set(Dimension::Mass, 1, 1), m.set(Dimension::Time, -1, 12);
      break;
    case Unit::Megapascal:
      m.set(Dimension::Pressure, 1, 1);
      break;
    case Unit::TcePer10kYuan:
      m.set(Dimension::Coal, 1, 1), m.set(Dimension::Yuan, -1, kTenThousand);
      break;
    case Unit::KgPer10kYuan:
      m.set(Dimension::Mass, 1, kTonnePerKilogram), m.set(Dimension::Yuan, -1, kTenThousand);
      break;
    case Unit::Person:
    case Unit::None:
    case Unit::Degree:
      m.set(Dimension::Count, 1, 1);
      break;
  }
  return m;
}

Measure completed(Measure cell, const Measure* header, const Measure& stored) {
  const auto take = [&cell](std::size_t i, const Measure& from) {
    cell.power[i] = from.power[i];
    cell.base[i] = from.base[i];
  };
  const bool numerator = cell.has_numerator();
  const Measure& upper = header != nullptr && header->has_numerator() ? *header : stored;
  for (std::size_t i = 0; i < cell.power.size(); ++i) {
    if (!numerator && upper.power[i] > 0 && cell.power[i] == 0) take(i, upper);
    if (cell.power[i] != 0 || stored.power[i] >= 0) continue;
    if (header != nullptr && header->power[i] < 0) {
      take(i, *header);
      cell.by_day = cell.by_day || header->by_day;
    } else if (static_cast<Dimension>(i) == Dimension::Time || stored.of(Dimension::Mass) > 0) {
      take(i, stored);
    }
  }
  return cell;
}

bool same_dimensions(const Measure& a, const Measure& b) {
  return a.power == b.power;
}

bool reciprocal_dimensions(const Measure& a, const Measure& b) {
  return std::equal(a.power.begin(), a.power.end(), b.power.begin(),
                    [](signed char one, signed char other) { return one == -other; });
}

}  // namespace liantu::sheet
