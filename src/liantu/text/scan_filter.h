// The first looks at a text: places where a term may begin. Both pass every place where one does; the coarse one asks one
// small table, the fine one larger tables, so that few places are left to compare.
//
// Terms are kept by length, since a filter can ask no more bytes than its shortest term has; a Chinese character has three
// bytes. The filters leave out a term's first byte, which says little: then eight bytes hold what three characters say.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace liantu::text {

/// 1–5, 6–8, 9–11 and at least 12 bytes.
enum class TermClass : std::uint32_t { Brief, Two, Three, Four };

constexpr std::size_t kTwoCharacters = 6, kThreeCharacters = 9, kFourCharacters = 12;

constexpr TermClass term_class(std::size_t bytes) {
  if (bytes < kTwoCharacters) return TermClass::Brief;
  if (bytes < kThreeCharacters) return TermClass::Two;
  return bytes < kFourCharacters ? TermClass::Three : TermClass::Four;
}

/// The bytes as a number, the first byte lowest.
template <typename Number>
inline Number number_at(const unsigned char* bytes) {
  Number value;
  std::memcpy(&value, bytes, sizeof value);
  if constexpr (std::endian::native == std::endian::little) return value;
  return sizeof value == 8 ? static_cast<Number>(__builtin_bswap64(value)) : static_cast<Number>(__builtin_bswap32(value));
}

constexpr std::uint32_t kFactors[] = {0x9E3779B1, 0xC2B2AE3D, 0x27D4EB2F};  // large and odd: of the golden ratio, of xxHash

/// Mixtures of the bytes after the first, up to the sixth, ninth and twelfth; the upper bits are the mixed ones.
struct Mixture {
  std::uint32_t six, nine, twelve;

  explicit Mixture(const unsigned char* at) {
    const auto key = number_at<std::uint64_t>(at + 1);
    const std::uint32_t first = static_cast<std::uint32_t>(key) * kFactors[0];
    const auto rest = static_cast<std::uint32_t>(key >> 32);
    six = first + (rest & 0xFF) * kFactors[1];
    nine = first + rest * kFactors[1];
    twelve = nine + number_at<std::uint32_t>(at + 8) * kFactors[2];
  }
};

/// Mixtures of the terms of a class. Some that are not among them look as if they were.
struct MixtureSet {
  std::vector<std::uint32_t> words = {0, 0};  ///< a power of two of them
  int bit_shift = 26;                         ///< a mixture's bit is its upper bits
  std::uint32_t first_bucket = 0;             ///< the class's share of the buckets that TermIndex has
  int bucket_shift = 31;

  std::size_t holds(std::uint32_t mixture) const {
    const std::uint32_t bit = mixture >> bit_shift;
    return words[bit >> 5] >> (bit & 31) & 1;
  }
  void add(std::uint32_t mixture) {
    const std::uint32_t bit = mixture >> bit_shift;
    words[bit >> 5] |= 1U << (bit & 31);
  }
  std::uint32_t bucket(std::uint32_t mixture) const { return first_bucket + (mixture >> bucket_shift); }
};

/// Places where a term of a bucket may begin: place[i] and bucket[i] belong together.
struct Candidates {
  std::uint32_t *place, *bucket;
};

struct ScanFilter {
  explicit ScanFilter(const std::vector<std::string_view>& terms);

  std::array<std::uint8_t, 256> begins{};                    ///< 1 for a byte that begins a term
  std::array<std::uint8_t, 16> begins_low{}, begins_high{};  ///< the same by halves: [low half] bit (high half & 7)

  /// By bytes 2–6 a word, in it by bytes 7–9 a bit; all bits for terms that are shorter.
  std::vector<std::uint32_t> coarse = {0, 0};
  int coarse_shift = 31;
  /// [first byte][low six bits of the next two]: exact on Chinese. Empty without brief terms.
  std::vector<std::uint32_t> brief{};

  MixtureSet two, three, four;

  static constexpr int kBitShift = 27;
  static std::uint32_t coarse_bit(const unsigned char* at) {
    return (number_at<std::uint32_t>(at + 5) >> 8) * kFactors[2] >> kBitShift;
  }
  static std::uint32_t brief_bit(std::uint32_t first, std::uint32_t second, std::uint32_t third) {
    return first << 12 | (third & 0x3F) << 6 | (second & 0x3F);
  }

  std::uint32_t brief_at(const unsigned char* at) const {
    const std::uint32_t bit = brief_bit(at[0], at[1], at[2]);
    return brief[bit >> 5] >> (bit & 31) & 1;
  }
  template <bool kWithBrief>
  std::uint32_t passes(const unsigned char* at) const {
    const std::uint32_t passed = coarse[Mixture(at).six >> coarse_shift] >> coarse_bit(at) & 1;
    if constexpr (kWithBrief) return passed | brief_at(at);
    return passed;
  }

  std::uint32_t buckets = 0;
  std::uint32_t bucket_of(std::string_view term) const;
};

constexpr std::size_t kReadAhead = 64 + 12;  ///< bytes that filters read past the last place they are asked for

/// One way to look through a text. `text` is readable for kReadAhead bytes past the last place.
struct ScanLooks {
  /// Writes the places that pass among the first `places` bytes, in order; answers how many. Only bytes that begin a term
  /// are looked at. `out` has room for places + 16.
  std::size_t (*coarse)(const ScanFilter&, const unsigned char* text, std::size_t places, std::uint32_t* out);

  /// Of `many` places that passed, writes the buckets to search; answers how many. `out` has room for 4 × many + 16.
  std::size_t (*fine)(const ScanFilter&, const unsigned char* text, const std::uint32_t* places, std::size_t many,
                      Candidates out);
};

ScanLooks portable_looks();
#if defined(__x86_64__)
ScanLooks avx2_looks();
ScanLooks avx512_looks();
#endif

}  // namespace liantu::text
