// Amounts, areas, shares and counts as people write them: 约3.2亿元, 1亩5分, 2×800kVA, 欠5.2个百分点,
// 叁仟万元整.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/base/field.h"
#include "liantu/sheet/measure.h"

namespace liantu::sheet {

/// A number with the unit that stood beside it, before any header is asked.
struct Quantity {
  double value = 0;
  std::optional<double> upper{};           ///< a range 2-3亿元: `value` is its lower end
  std::optional<Measure> unit{};           ///< of the cell itself
  bool approximate = false;                ///< 约 左右 以上 余 stood there
  bool at_least = false, at_most = false;  ///< ≥ 不低于, ≤ 不超过
  std::string aside{};                     ///< words in brackets that were left out
};

/// Nothing when folded `text` is no quantity (详见附件, 正房5间、偏房3间).
std::optional<Quantity> parse_quantity(std::string_view text);

/// Percentage points with the words of gaps: 欠/落后 negative, 超 positive, 持平 zero.
std::optional<Quantity> parse_points(std::string_view text);

/// What the header, the title line and the number format say about a column of numbers.
struct QuantityContext {
  std::optional<Measure> header{};
  std::string header_text{};     ///< of the unit, as written
  std::vector<Measure> title{};  ///< units of the line "单位：万元、亩、㎡"
  bool percent_header = false;   ///< (%) in the header
  bool percent_column = false;   ///< no % in the header, but values like 45.2 stand in the column
};

/// A quantity in the field's stored unit, or why it has none.
struct Converted {
  double value = 0;
  std::optional<double> upper{};
  std::string code{};   ///< "" = good; no_unit, unit_mismatch, currency
  bool by_day = false;  ///< 30 days were taken for a month
};

Converted converted(const Quantity& quantity, Unit unit, bool building, const QuantityContext& context);

/// Words that mean "no value" where a value is due: 待定, 面议, —, 未开工, 租赁厂房 …
bool means_no_value(std::string_view folded_text);
/// The few of them that mean it in a text column too: 无, /, 待定, 暂无 …
bool means_no_text(std::string_view folded_text);

/// A unit of a title line; `of` = what it is the unit of, when the line says it: 总投资单位：亿元 → 总投资.
struct TitleUnit {
  Measure measure{};
  std::string of{};
};

/// The words 单位：…, 金额：… of a title line.
std::vector<TitleUnit> title_measures(std::string_view folded_line);

}  // namespace liantu::sheet
