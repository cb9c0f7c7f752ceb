#include "liantu/text/scan_filter.h"

#if defined(__x86_64__)

#if !defined(__clang__)
// GCC bug 105593: its own _mm*_undefined looks uninitialised
#pragma GCC diagnostic ignored "-Wuninitialized"
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif
#include <immintrin.h>

#define LIANTU_AVX2 [[gnu::target("avx2,bmi,bmi2,popcnt,lzcnt")]]

namespace liantu::text {
namespace {

/// Bit i set when byte i of the block begins a term.
LIANTU_AVX2 inline std::uint32_t beginning(__m256i block, __m256i low_table, __m256i high_table, __m256i bit_of_half) {
  const __m256i half = _mm256_set1_epi8(0x0F);
  const __m256i low = _mm256_and_si256(block, half), high = _mm256_and_si256(_mm256_srli_epi16(block, 4), half);
  const __m256i in_low = _mm256_shuffle_epi8(low_table, low), in_high = _mm256_shuffle_epi8(high_table, low);
  const __m256i halves = _mm256_blendv_epi8(in_low, in_high, block);  // the top bit of a byte chooses
  const __m256i hit = _mm256_and_si256(halves, _mm256_shuffle_epi8(bit_of_half, high));
  return ~static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(hit, _mm256_setzero_si256())));
}

LIANTU_AVX2 inline __m256i twice(const std::uint8_t* table) {
  return _mm256_broadcastsi128_si256(_mm_loadu_si128(reinterpret_cast<const __m128i*>(table)));
}

template <bool kWithBrief>
LIANTU_AVX2 std::size_t coarse_look(const ScanFilter& filter, const unsigned char* text, std::size_t places,
                                      std::uint32_t* out) {
  const __m256i low_table = twice(filter.begins_low.data()), high_table = twice(filter.begins_high.data());
  const __m256i bit_of_half = _mm256_setr_epi8(1, 2, 4, 8, 16, 32, 64, -128, 1, 2, 4, 8, 16, 32, 64, -128,  //
                                               1, 2, 4, 8, 16, 32, 64, -128, 1, 2, 4, 8, 16, 32, 64, -128);
  std::size_t passed = 0;
  for (std::size_t at = 0; at < places; at += 32) {
    const __m256i block = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(text + at));
    std::uint32_t begun = beginning(block, low_table, high_table, bit_of_half);
    if (places - at < 32) begun &= (1U << (places - at)) - 1;
    for (; begun != 0; begun &= begun - 1) {
      const auto place = static_cast<std::uint32_t>(at) + static_cast<std::uint32_t>(__builtin_ctz(begun));
      out[passed] = place;
      passed += filter.passes<kWithBrief>(text + place);
    }
  }
  return passed;
}

std::size_t coarse_avx2(const ScanFilter& filter, const unsigned char* text, std::size_t places, std::uint32_t* out) {
  return filter.brief.empty() ? coarse_look<false>(filter, text, places, out) : coarse_look<true>(filter, text, places, out);
}

}  // namespace

ScanLooks avx2_looks() { return {coarse_avx2, portable_looks().fine}; }

}  // namespace liantu::text

#endif
