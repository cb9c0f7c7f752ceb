#include "liantu/text/pinyin.h"

#include <algorithm>
#include <array>

namespace liantu::text {

bool is_pinyin(std::u32string_view letters) {
  static constexpr std::u32string_view kToned = U"āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ\u0300\u0301\u0304\u030C";
  static constexpr std::array<std::u32string_view, 12> kToneless{U"de", U"le", U"zhe", U"ge", U"ma", U"ba",
                                                                 U"ne", U"zi", U"men", U"me", U"a",  U"ya"};
  bool toned = false;
  for (const char32_t letter : letters) {
    if (kToned.find(letter) != std::u32string_view::npos)
      toned = true;
    else if (!(letter >= U'a' && letter <= U'z') && letter != U'ü')
      return false;
  }
  return toned || std::ranges::find(kToneless, letters) != kToneless.end();
}

}  // namespace liantu::text
