#include "liantu/text/letter_pairs.h"

namespace liantu::text {

void LetterPairs::learn(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::uint32_t point = next_point(text, at);
    if (is_letter(point) && numbers_[point] == 0 && letters_ + 1 < 1 << kLetterBits) numbers_[point] = ++letters_;
  }
}

void LetterPairs::keep_only(const std::vector<LetterPair>& pairs) {
  stands_.assign(kBits / 64, 0);
  for (const LetterPair pair : pairs) stands_[bit_of(pair) >> 6] |= 1ULL << (bit_of(pair) & 63);
}

}  // namespace liantu::text
