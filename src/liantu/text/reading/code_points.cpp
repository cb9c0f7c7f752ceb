#include "liantu/text/reading/code_points.h"

#include "liantu/text/folded_form.h"

namespace liantu::text {

std::u32string code_points(std::string_view utf8) {
  std::u32string points(utf8.size(), U'\0');
  char32_t* out = points.data();
  for (std::size_t at = 0; at < utf8.size();) {
    const Decoded here = decode(utf8, at);
    const bool surrogate = here.point >= 0xD800 && here.point <= 0xDFFF;
    *out++ = here.point == kNotUtf8 || surrogate || here.point > 0x10FFFF ? char32_t{0xFFFD} : here.point;
    at += here.bytes;
  }
  points.resize(static_cast<std::size_t>(out - points.data()));
  return points;
}

std::string utf8(std::u32string_view text) {
  std::string all(text.size() * kMostUtf8, '\0');
  char* out = all.data();
  for (const char32_t point : text) out = put_utf8(out, point);
  all.resize(static_cast<std::size_t>(out - all.data()));
  return all;
}

}  // namespace liantu::text
