// Pinyin that stands in brackets behind its character: 萬(wàn).
#pragma once

#include <string_view>

namespace liantu::text {

inline constexpr std::size_t kLongestSyllable = 8;  ///< letters; a decomposed tone is one more

/// Whether the letters are one syllable with its tone, or one that is spoken without: de, le, zi. Other
/// letters without a tone are taken for an abbreviation: 聚乙烯(pe).
bool is_pinyin(std::u32string_view letters);

}  // namespace liantu::text
