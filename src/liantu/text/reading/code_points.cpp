#include "liantu/text/reading/code_points.h"

#include <algorithm>
#include <array>

#include "liantu/text/folded_form.h"

namespace liantu::text {

namespace {

std::size_t characters_in(std::string_view utf8) {
  std::size_t characters = 0;
  for (std::size_t at = 0; at < utf8.size(); ++characters) at += decode(utf8, at).bytes;
  return characters;
}

/// A character of U+3000 … U+CFFF, as most of a Chinese text are; 0 where none stands.
char32_t common_han(std::string_view utf8, std::size_t at) {
  if (at + 3 > utf8.size()) return 0;
  const auto byte = [&](std::size_t i) { return char32_t{static_cast<unsigned char>(utf8[at + i])}; };
  const char32_t first = byte(0), second = byte(1), third = byte(2);
  if (first - 0xE3 > 0xEC - 0xE3 || (second & 0xC0) != 0x80 || (third & 0xC0) != 0x80) return 0;
  return (first & 0x0F) << 12 | (second & 0x3F) << 6 | (third & 0x3F);
}

}  // namespace

std::u32string code_points(std::string_view utf8) {
  std::u32string points;
  // As many as there are, where all bytes are of characters.
  points.reserve(static_cast<std::size_t>(std::ranges::count_if(
      utf8, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; })));
  for (std::size_t at = 0; at < utf8.size();) {
    std::array<char32_t, 64> run;
    std::size_t read = 0;
    while (read < run.size() && at < utf8.size()) {
      if (const char32_t han = common_han(utf8, at); han != 0) {
        run[read++] = han;
        at += 3;
        continue;
      }
      const Decoded here = decode(utf8, at);
      const bool surrogate = here.point >= 0xD800 && here.point <= 0xDFFF;
      run[read++] =
          here.point == kNotUtf8 || surrogate || here.point > 0x10FFFF ? char32_t{0xFFFD} : here.point;
      at += here.bytes;
    }
    if (points.size() + read > points.capacity())
      points.reserve(points.size() + read + characters_in(utf8.substr(at)));
    points.append(run.data(), read);
  }
  return points;
}

std::string utf8(std::u32string_view text) {
  std::size_t bytes = 0;
  for (const char32_t point : text) bytes += utf8_bytes(point);
  std::string all(bytes, '\0');
  char* out = all.data();
  for (const char32_t point : text) out = put_utf8(out, point);
  return all;
}

}  // namespace liantu::text
