// Pairs of neighbouring letters of UTF-8 text, for word lists of a few thousand letters: a letter is a Han character, an
// ASCII letter or a digit; anything else parts words. Only pairs of the list are told, the others are passed over fast.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace liantu::text {

/// Numbers of two letters.
using LetterPair = std::uint32_t;

/// The code point that starts at byte `at` of `text`, which moves on; ASCII capitals are made small, 0 stands for
/// four-byte characters and for what is no UTF-8.
inline std::uint32_t next_point(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])); };
  const std::uint32_t first = byte(at);
  if (first < 0x80) {
    ++at;
    return first >= 'A' && first <= 'Z' ? first + 32 : first;
  }
  if ((first & 0xF0) == 0xE0 && at + 2 < text.size() && (byte(at + 1) & 0xC0) == 0x80 && (byte(at + 2) & 0xC0) == 0x80) {
    const std::uint32_t point = (first & 0x0F) << 12 | (byte(at + 1) & 0x3F) << 6 | (byte(at + 2) & 0x3F);
    at += 3;
    return point;
  }
  ++at;
  return 0;
}

inline bool is_letter(std::uint32_t point) {
  return (point >= 0x3400 && point <= 0x9FFF) || (point >= '0' && point <= '9') || (point >= 'a' && point <= 'z');
}

class LetterPairs {
 public:
  LetterPairs() : numbers_(kPoints), stands_(kBits / 64, ~0ULL) {}

  /// Numbers the letters of a text of the list; at most 4,095 letters are told apart, further ones are none.
  void learn(std::string_view text);
  /// From here on only these pairs are told, and a few others that share a bit with one of them.
  void keep_only(const std::vector<LetterPair>& pairs);

  /// `visit(pair, first byte, end)` for each pair of the list in `text`, in order.
  template <typename Visit>
  void each(std::string_view text, Visit visit) const {
    std::uint32_t last = 0;
    std::size_t last_at = 0;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t here_at = at;
      const std::uint32_t here = numbers_[next_point(text, at)];
      const LetterPair pair = last << kLetterBits | here;
      const std::size_t bit = bit_of(pair);
      if ((stands_[bit >> 6] >> (bit & 63) & 1) != 0 && here != 0 && last != 0) visit(pair, last_at, at);
      last = here;
      last_at = here_at;
    }
  }

 private:
  static constexpr std::size_t kPoints = 1U << 16, kBits = 1U << 20;
  static constexpr int kLetterBits = 12;
  static std::size_t bit_of(LetterPair pair) { return static_cast<std::size_t>(pair * 0x9E3779B97F4A7C15ULL >> 44); }

  std::vector<std::uint16_t> numbers_;   ///< of a code point; 0: no letter of the list
  std::vector<std::uint64_t> stands_;    ///< one bit a pair
  std::uint16_t letters_ = 0;
};

}  // namespace liantu::text
