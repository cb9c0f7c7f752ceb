// Text as code points, so that a place in it is a number that every program counts alike.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace liantu::text {

/// Each byte that begins no character becomes U+FFFD. A byte order mark stays, as one character.
std::u32string code_points(std::string_view utf8);

std::string utf8(std::u32string_view text);

inline std::size_t utf8_bytes(char32_t point) {
  return point < 0x80 ? 1U : point < 0x800 ? 2U : point < 0x10000 ? 3U : 4U;
}

/// Whether `set`, a literal, has the character. Nearly all that it has not are told by twice six of their
/// bits.
template <std::size_t N>
constexpr bool is_one_of(char32_t point, const char32_t (&set)[N]) {
  constexpr auto other = [](char32_t letter) { return letter * 0x9E3779B1U >> 26; };
  std::uint64_t known = 0, spread = 0;
  for (std::size_t i = 0; i + 1 < N; ++i) {
    known |= std::uint64_t{1} << (set[i] % 64);
    spread |= std::uint64_t{1} << other(set[i]);
  }
  if ((known >> (point % 64) & spread >> other(point) & 1U) == 0) return false;
  for (std::size_t i = 0; i + 1 < N; ++i) {
    if (point == set[i]) return true;
  }
  return false;
}

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
