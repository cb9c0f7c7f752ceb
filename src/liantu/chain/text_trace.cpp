#include "liantu/chain/text_trace.h"

#include <algorithm>

namespace liantu::chain {
namespace {

/// By the first byte alone, so that a text and a part of it are cut alike whatever their bytes are.
std::size_t bytes_of_character(unsigned char first) {
  return first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

bool inside_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

std::uint32_t bytes_as_number(std::string_view bytes) {
  std::uint32_t number = 0;
  for (const char byte : bytes) number = number << 8 | static_cast<unsigned char>(byte);
  return number;
}

std::uint16_t bit_of(std::uint32_t first, std::uint32_t second) {
  const std::uint64_t mixed = (std::uint64_t{first} << 32 | second) * 0x9E3779B97F4A7C15ULL;
  return static_cast<std::uint16_t>(mixed >> 54);
}

template <class Each>
void each_bit(std::string_view text, Each each) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (inside_character(text[at])) continue;
    const std::size_t bytes = bytes_of_character(static_cast<unsigned char>(text[at]));
    if (at + bytes > text.size()) continue;
    const std::uint32_t first = bytes_as_number(text.substr(at, bytes));
    each(bit_of(first, 0));
    const std::size_t next = at + bytes;
    if (next == text.size()) continue;
    const std::size_t more = bytes_of_character(static_cast<unsigned char>(text[next]));
    if (next + more <= text.size()) each(bit_of(first, bytes_as_number(text.substr(next, more))));
  }
}

}  // namespace

TextTrace::Word::Word(std::string_view word) {
  each_bit(word, [&](std::uint16_t bit) { bits_.push_back(bit); });
}

void TextTrace::add(std::string_view text) {
  each_bit(text, [&](std::uint16_t bit) { set_[bit / 64] |= std::uint64_t{1} << (bit & 63); });
}

bool TextTrace::may_hold(const Word& word) const {
  return std::ranges::all_of(word.bits_,
                             [&](std::uint16_t bit) { return (set_[bit / 64] >> (bit & 63) & 1) != 0; });
}

}  // namespace liantu::chain
