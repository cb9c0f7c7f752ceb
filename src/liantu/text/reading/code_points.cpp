#include "liantu/text/reading/code_points.h"

#include "liantu/text/folded_form.h"

namespace liantu::text {

std::u32string code_points(std::string_view utf8) {
  std::u32string points;
  points.reserve(utf8.size() / 2);
  for (std::size_t at = 0; at < utf8.size();) {
    const Decoded here = decode(utf8, at);
    const bool surrogate = here.point >= 0xD800 && here.point <= 0xDFFF;
    points += here.point == kNotUtf8 || surrogate || here.point > 0x10FFFF ? char32_t{0xFFFD} : here.point;
    at += here.bytes;
  }
  return points;
}

std::string utf8(std::u32string_view text) {
  std::string out;
  out.reserve(text.size() * 3);
  for (const char32_t point : text) append_utf8(out, point);
  return out;
}

}  // namespace liantu::text
