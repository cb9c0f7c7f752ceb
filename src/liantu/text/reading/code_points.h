// Text as code points, so that a place in it is a number that every program counts alike.
#pragma once

#include <string>
#include <string_view>

namespace liantu::text {

/// Each byte that begins no character becomes U+FFFD. A byte order mark stays, as one character.
std::u32string code_points(std::string_view utf8);

std::string utf8(std::u32string_view text);

inline bool is_han(char32_t point) {
  return (point >= 0x3400 && point <= 0x9FFF) || (point >= 0x20000 && point <= 0x323AF);
}
inline bool is_digit(char32_t point) {
  return point >= U'0' && point <= U'9';
}
inline bool is_latin(char32_t point) {
  return (point >= U'a' && point <= U'z') || (point >= U'A' && point <= U'Z');
}

}  // namespace liantu::text
