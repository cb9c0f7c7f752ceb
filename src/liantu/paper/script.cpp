#include "liantu/paper/script.h"

namespace liantu::paper {
namespace {

constexpr std::u32string_view kNarrow = U"°±×÷–−€£¥µ²³";
constexpr std::u32string_view kClosing = U"，。；：、！？）〕】》〉」』”’…—～％‰℃·";
constexpr std::u32string_view kOpening = U"（〔【《〈「『“‘";

bool in(std::u32string_view set, char32_t c) { return set.find(c) != std::u32string_view::npos; }

}  // namespace

Script script_of(char32_t c) {
  if (c < 0x80 || in(kNarrow, c)) return Script::Latin;
  if (c == 0xB7 || (c >= 0x2010 && c < 0x2E80)) return Script::Mark;
  return c < 0x2E80 ? Script::Latin : Script::Chinese;
}

bool is_ideograph(char32_t c) {
  return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

bool never_first(char32_t c) { return in(kClosing, c) || in(U",.;:!?)]}%", c); }
bool never_last(char32_t c) { return in(kOpening, c) || in(U"([{", c); }
bool squeezes_right(char32_t c) { return in(U"，。；：、！？）〕】》〉」』", c); }
bool squeezes_left(char32_t c) { return in(U"（〔【《〈「『", c); }

std::u32string decoded(std::string_view utf8) {
  std::u32string text;
  text.reserve(utf8.size() / 2);
  for (std::size_t i = 0; i < utf8.size();) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(utf8[at]); };
    const unsigned char first = byte(i);
    const std::size_t length = first < 0x80 ? 1 : first >= 0xF0 && first < 0xF5 ? 4 : first >= 0xE0 && first < 0xF0 ? 3
                               : first >= 0xC2 && first < 0xE0 ? 2 : 0;
    bool good = length > 0 && i + length <= utf8.size();
    char32_t c = length == 1 ? first : length == 2 ? first & 0x1Fu : length == 3 ? first & 0x0Fu : first & 0x07u;
    for (std::size_t k = 1; good && k < length; ++k) {
      good = (byte(i + k) & 0xC0u) == 0x80u;
      c = c << 6 | (byte(i + k) & 0x3Fu);
    }
    good = good && !(length == 3 && (c < 0x800 || (c >= 0xD800 && c < 0xE000))) &&
           !(length == 4 && (c < 0x10000 || c > 0x10FFFF));
    text += good ? c : U'\uFFFD';
    i += good ? length : 1;
  }
  return text;
}

std::string encoded(std::u32string_view text) {
  std::string out;
  for (const char32_t c : text) {
    const auto put = [&](char32_t bits) { out += static_cast<char>(static_cast<unsigned char>(bits)); };
    if (c < 0x80) {
      put(c);
      continue;
    }
    const int more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
    put((more == 1 ? 0xC0u : more == 2 ? 0xE0u : 0xF0u) | c >> (6 * more));
    for (int k = more - 1; k >= 0; --k) put(0x80u | (c >> (6 * k) & 0x3Fu));
  }
  return out;
}

}  // namespace liantu::paper
