// What kind of character stands in a text: which typeface takes it, and where a line may end.
#pragma once

#include <string>
#include <string_view>

namespace liantu::paper {

/// Latin: figures, letters and the narrow signs of arithmetic. Chinese: ideographs and full-width marks. Mark: signs that
/// belong to the Chinese typeface but that programs take for Latin when nothing Chinese stands beside them: ■①“…—.
enum class Script { Latin, Chinese, Mark };
Script script_of(char32_t c);

bool is_ideograph(char32_t c);
bool never_first(char32_t c);   ///< ，。）》 and the like may not begin a line
bool never_last(char32_t c);    ///< （《“ and the like may not end one
/// The share of its width that a full-width mark can give up, at its right (，。）) or left (（《).
bool squeezes_right(char32_t c);
bool squeezes_left(char32_t c);

/// Bytes that are no UTF-8 become U+FFFD.
std::u32string decoded(std::string_view utf8);
std::string encoded(std::u32string_view text);

}  // namespace liantu::paper
