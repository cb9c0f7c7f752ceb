// Numbers written in Chinese: 一百二十, 三千万, 二〇二四, and the banker's 叁仟伍佰万圆整.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace liantu::sheet {

struct Numeral {
  double value = 0;
  std::size_t bytes = 0;  ///< how much of the text it took
};

/// The numeral at the front of folded `text`, as long as it goes: 万 and 亿 included, so "三千万元" is 30 000
/// 000 and leaves "元". Nothing when the text starts with no digit (十 counts as one, 万 alone does not).
std::optional<Numeral> chinese_numeral(std::string_view text);

/// 0–9 of one character (〇 零 两 壹 included), or nothing.
std::optional<int> chinese_digit(std::string_view character);

}  // namespace liantu::sheet
