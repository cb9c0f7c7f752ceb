// Ascending numbers as bytes: each one's distance from the one before, 7 bits a byte, low bits first, the high bit set on
// all bytes of a distance but the last.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace liantu::text {

template <typename Numbers>
std::string packed(const Numbers& ascending) {
  std::string bytes;
  std::uint32_t last = 0;
  for (const std::uint32_t number : ascending) {
    std::uint32_t gap = number - last;
    for (; gap > 0x7F; gap >>= 7) bytes += static_cast<char>(0x80 | (gap & 0x7F));
    bytes += static_cast<char>(gap);
    last = number;
  }
  return bytes;
}

/// `visit(number)`; of bytes that packed() made.
template <typename Visit>
void each_packed(std::string_view bytes, Visit visit) {
  std::uint32_t number = 0, gap = 0;
  int shift = 0;
  for (const char c : bytes) {
    gap |= static_cast<std::uint32_t>(c & 0x7F) << shift;
    shift += 7;
    if ((c & 0x80) != 0) continue;
    visit(number += gap);
    gap = 0;
    shift = 0;
  }
}

/// Whether packed() could have made the bytes of numbers below `end`.
inline bool is_packed(std::string_view bytes, std::uint32_t end) {
  std::uint64_t number = 0, gap = 0;
  int shift = 0;
  bool first = true;
  for (const char c : bytes) {
    if (shift > 21) return false;
    gap |= static_cast<std::uint64_t>(c & 0x7F) << shift;
    shift += 7;
    if ((c & 0x80) != 0) continue;
    number += gap;
    if (number >= end || (gap == 0 && !first)) return false;
    first = false;
    gap = 0;
    shift = 0;
  }
  return shift == 0;
}

}  // namespace liantu::text
