// A matrix of ones and zeros, 64 to a word.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace liantu::matrix {

/// A row takes a multiple of eight words; bits past the last column are zero.
class Bits {
 public:
  Bits() = default;
  Bits(std::size_t rows, std::size_t columns)
      : rows_(rows), columns_(columns), words_((columns + 511) / 512 * 8), bits_(rows * words_) {}

  std::size_t rows() const { return rows_; }
  std::size_t columns() const { return columns_; }
  std::size_t words() const { return words_; }  ///< of a row

  const std::uint64_t* row(std::size_t r) const { return bits_.data() + r * words_; }
  std::uint64_t* row(std::size_t r) { return bits_.data() + r * words_; }
  bool at(std::size_t r, std::size_t c) const { return (row(r)[c / 64] >> (c % 64) & 1) != 0; }
  void flip(std::size_t r, std::size_t c) { row(r)[c / 64] ^= std::uint64_t{1} << (c % 64); }

  Bits transposed() const;
  std::vector<std::size_t> ones_by_row() const;
  bool operator==(const Bits&) const = default;

 private:
  std::size_t rows_ = 0, columns_ = 0, words_ = 0;
  std::vector<std::uint64_t> bits_;
};

inline bool any(const std::uint64_t* words, std::size_t count) {
  for (std::size_t w = 0; w < count; ++w) {
    if (words[w] != 0) return true;
  }
  return false;
}

/// Calls `visit(place)` for each bit that is set, upwards.
template <typename Visit>
void each_one(const std::uint64_t* words, std::size_t count, Visit&& visit) {
  for (std::size_t w = 0; w < count; ++w) {
    for (std::uint64_t rest = words[w]; rest != 0; rest &= rest - 1)
      visit(w * 64 + static_cast<std::size_t>(std::countr_zero(rest)));
  }
}

}  // namespace liantu::matrix
