#include "liantu/matrix/bits.h"

#include <algorithm>
#include <array>

namespace liantu::matrix {
namespace {

using Square = std::array<std::uint64_t, 64>;

/// Swaps ever smaller quarters (Warren, Hacker's Delight, 7-3).
void transpose(Square& square) {
  std::uint64_t mask = 0x00000000FFFFFFFF;
  for (std::size_t half = 32; half != 0; half >>= 1, mask ^= mask << half) {
    for (std::size_t k = 0; k < 64; k = (k + half + 1) & ~half) {
      const std::uint64_t swapped = ((square[k] >> half) ^ square[k + half]) & mask;
      square[k] ^= swapped << half;
      square[k + half] ^= swapped;
    }
  }
}

}  // namespace

Bits Bits::transposed() const {
  Bits turned(columns_, rows_);
  Square square;
  for (std::size_t r = 0; r < rows_; r += 64) {
    const std::size_t deep = std::min<std::size_t>(64, rows_ - r);
    for (std::size_t w = 0; w * 64 < columns_; ++w) {
      square.fill(0);
      for (std::size_t i = 0; i < deep; ++i) square[i] = row(r + i)[w];
      transpose(square);
      const std::size_t wide = std::min<std::size_t>(64, columns_ - w * 64);
      for (std::size_t i = 0; i < wide; ++i) turned.row(w * 64 + i)[r / 64] = square[i];
    }
  }
  return turned;
}

std::vector<std::size_t> Bits::ones_by_row() const {
  std::vector<std::size_t> ones(rows_);
  for (std::size_t r = 0; r < rows_; ++r) {
    for (std::size_t w = 0; w < words_; ++w) ones[r] += static_cast<std::size_t>(std::popcount(row(r)[w]));
  }
  return ones;
}

}  // namespace liantu::matrix
