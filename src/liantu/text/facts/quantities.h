// Numbers with units in Chinese text: "1.67万亩", "6大", "60%以上", "20亿-50亿元", "2/3", "每半个月"; dates,
// ordinals, telephone numbers, product codes and sayings are none.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/text/lexicon/lexed_text.h"

namespace liantu::text {

struct Quantity {
  std::size_t begin = 0, end = 0;  ///< of the text: number and unit
  std::size_t unit_begin = 0;      ///< where number ends and the unit (with 万, 亿) begins
  double value = 0;                ///< in the unit as written
  std::optional<double> value2;    ///< upper end of a range
  std::u32string unit;             ///< with its 万 or 亿: 万亩; "1/6" of a fraction
  Measure measure = Measure::Count;
  bool more = false;           ///< 多, 余 attached
  bool in_characters = false;  ///< 三, 半
  bool fraction = false;
};

/// The quantities of [begin, end) in order, none within another. Linear.
std::vector<Quantity> quantities(const LexedText& text, std::size_t begin, std::size_t end);

/// How many ones, 1e4 for 万, the unit begins with; 1 for none.
double magnitude(std::u32string_view unit);

}  // namespace liantu::text
