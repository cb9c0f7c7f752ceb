// One form for each character, in which spellings of one text meet: NFKC, traditional simplified, ASCII letters small, one sign
// for each kind of dash, quote and middle dot. Tables: ICU and OpenCC (docs/dependencies.md).
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

namespace liantu::text {

constexpr char32_t kNotUtf8 = 0xFFFFFFFF;

struct Decoded {
  char32_t point;     ///< kNotUtf8 for a byte that begins no character
  std::size_t bytes;  ///< 1 then
};

/// The character at byte `at` < text.size().
inline Decoded decode(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(at);
  if (first < 0x80) return {first, 1};
  const std::size_t size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
  if (size == 0 || at + size > text.size()) return {kNotUtf8, 1};
  char32_t point = first & (0xFFU >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) {
    if ((byte(at + i) & 0xC0U) != 0x80U) return {kNotUtf8, 1};
    point = point << 6 | (byte(at + i) & 0x3FU);
  }
  return {point, size};
}

constexpr std::size_t kMostUtf8 = 4;  ///< of a character in UTF-8

/// Writes at most kMostUtf8 at `out`; behind the last.
inline char* put_utf8(char* out, char32_t point) {
  const auto put = [&out](char32_t byte) { *out++ = static_cast<char>(byte); };
  const auto tail = [&](int shift) { put(0x80U | (point >> shift & 0x3FU)); };
  if (point < 0x80) {
    put(point);
  } else if (point < 0x800) {
    put(0xC0U | point >> 6);
    tail(0);
  } else if (point < 0x10000) {
    put(0xE0U | point >> 12);
    tail(6);
    tail(0);
  } else {
    put(0xF0U | point >> 18);
    tail(12);
    tail(6);
    tail(0);
  }
  return out;
}

void append_utf8(std::string& out, char32_t point);

/// The folded form of one character, computed once. Most have a form of one character of the basic plane.
class FoldedForms {
 public:
  bool same(char32_t point) {
    if (point >= one_.size()) return false;
    const char32_t form = one_[point].load(std::memory_order_relaxed);
    return (form == kUnknown ? remember(point) : form) == point;
  }

  void append(std::string& out, char32_t point) {
    if (point >= one_.size()) {
      out += many(point);
      return;
    }
    char32_t form = one_[point].load(std::memory_order_relaxed);
    if (form == kUnknown) form = remember(point);
    if (form == kMany) {
      out += many(point);
    } else {
      append_utf8(out, form);
    }
  }

 private:
  static constexpr char32_t kUnknown = 0;
  static constexpr char32_t kMany = 0xFFFFFFFF;

  char32_t remember(char32_t point);
  const std::string& many(char32_t point);

  std::array<std::atomic<char32_t>, 0x10000> one_{};
  std::mutex mutex_;
  std::map<char32_t, std::string> many_;
};

/// May be used from several threads at once.
FoldedForms& folded_forms();

}  // namespace liantu::text
