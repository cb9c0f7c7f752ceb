#include "liantu/text/reading/code_points.h"

#include <algorithm>

#include "liantu/text/folded_form.h"

namespace liantu::text {

namespace {

std::size_t characters_in(std::string_view utf8) {
  std::size_t characters = 0;
  for (std::size_t at = 0; at < utf8.size(); ++characters) at += decode(utf8, at).bytes;
  return characters;
}

}  // namespace

std::u32string code_points(std::string_view utf8) {
  std::u32string points;
  // As many as there are, where all bytes are of characters.
  points.reserve(static_cast<std::size_t>(std::ranges::count_if(
      utf8, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; })));
  for (std::size_t at = 0; at < utf8.size();) {
    if (points.size() == points.capacity()) points.reserve(points.size() + characters_in(utf8.substr(at)));
    const Decoded here = decode(utf8, at);
    const bool surrogate = here.point >= 0xD800 && here.point <= 0xDFFF;
    points += here.point == kNotUtf8 || surrogate || here.point > 0x10FFFF ? char32_t{0xFFFD} : here.point;
    at += here.bytes;
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
