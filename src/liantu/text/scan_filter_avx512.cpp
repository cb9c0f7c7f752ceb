#include "liantu/text/scan_filter.h"

#if defined(__x86_64__)

#if !defined(__clang__)
// GCC bug 105593: its own _mm*_undefined looks uninitialised
#pragma GCC diagnostic ignored "-Wuninitialized"
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif
#include <immintrin.h>

#include <algorithm>

#define LIANTU_AVX512 \
  [[gnu::target("avx512f,avx512bw,avx512vl,avx512dq,avx512vbmi,avx512vbmi2,bmi,bmi2,popcnt,lzcnt")]]

namespace liantu::text {
namespace {

/// Sixteen characters of three bytes; then the nine bytes of its last place lie within one register too.
constexpr std::size_t kBlock = 48;

struct Tables {
  __m512i begins_low, begins_high, bit_of_half;
  const std::uint32_t *coarse, *brief;
  unsigned coarse_shift;
};

LIANTU_AVX512 inline __m512i four_times(const std::uint8_t* table) {
  return _mm512_broadcast_i32x4(_mm_loadu_si128(reinterpret_cast<const __m128i*>(table)));
}

/// Bit i set when byte i of the block begins a term.
LIANTU_AVX512 inline std::uint64_t beginning(__m512i block, const Tables& tables) {
  const __m512i half = _mm512_set1_epi8(0x0F);
  const __m512i low = _mm512_and_si512(block, half);
  const __m512i high = _mm512_and_si512(_mm512_srli_epi16(block, 4), half);
  const __m512i halves = _mm512_mask_shuffle_epi8(_mm512_shuffle_epi8(tables.begins_low, low), _mm512_movepi8_mask(block),
                                                  tables.begins_high, low);
  return _mm512_test_epi8_mask(halves, _mm512_shuffle_epi8(tables.bit_of_half, high));
}

/// Of sixteen numbers of bits, those that are set.
LIANTU_AVX512 inline __mmask16 set_bits(__m512i word, __m512i bit, const std::uint32_t* words) {
  const __m512i found = _mm512_i32gather_epi32(word, words, 4);
  return _mm512_test_epi32_mask(found, _mm512_sllv_epi32(_mm512_set1_epi32(1), bit));
}

LIANTU_AVX512 inline __m512i times(__m512i numbers, int factor) {
  return _mm512_mullo_epi32(numbers, _mm512_set1_epi32(static_cast<int>(kFactors[factor])));
}

/// Of sixteen places whose first three bytes lie in a lane each, those where a brief term may begin.
LIANTU_AVX512 inline __mmask16 brief_at(__m512i bytes, const std::uint32_t* brief) {
  const __m512i six = _mm512_set1_epi32(0x3F);
  const __m512i first = _mm512_slli_epi32(_mm512_and_si512(bytes, _mm512_set1_epi32(0xFF)), 12);
  const __m512i second = _mm512_and_si512(_mm512_srli_epi32(bytes, 8), six);
  const __m512i third = _mm512_slli_epi32(_mm512_and_si512(_mm512_srli_epi32(bytes, 16), six), 6);
  const __m512i bit = _mm512_or_si512(first, _mm512_or_si512(second, third));
  return set_bits(_mm512_srli_epi32(bit, 5), _mm512_and_si512(bit, _mm512_set1_epi32(31)), brief);
}

/// Of sixteen places, those that pass: `index` has in a lane the place's second to fifth byte within the block.
template <bool kWithBrief>
LIANTU_AVX512 inline __mmask16 passing(__m512i index, __m512i block, const Tables& tables) {
  const __m512i low = _mm512_permutexvar_epi8(index, block);
  const __m512i high = _mm512_permutexvar_epi8(_mm512_add_epi8(index, _mm512_set1_epi8(4)), block);
  const __m512i sixth = _mm512_and_si512(high, _mm512_set1_epi32(0xFF));
  const __m512i mixed = _mm512_add_epi32(times(low, 0), times(sixth, 1));
  const __m512i rest = times(_mm512_srli_epi32(high, 8), 2);
  __mmask16 passed = set_bits(_mm512_srli_epi32(mixed, tables.coarse_shift),
                              _mm512_srli_epi32(rest, ScanFilter::kBitShift), tables.coarse);
  if constexpr (kWithBrief) {
    const __m512i bytes = _mm512_permutexvar_epi8(_mm512_sub_epi8(index, _mm512_set1_epi8(1)), block);
    passed |= brief_at(bytes, tables.brief);
  }
  return passed;
}

LIANTU_AVX512 inline __m512i counting_bytes() {
  alignas(64) std::uint8_t numbers[64];
  for (std::uint8_t i = 0; i < 64; ++i) numbers[i] = i;
  return _mm512_load_si512(numbers);
}

template <bool kWithBrief>
LIANTU_AVX512 std::size_t coarse_look(const ScanFilter& filter, const unsigned char* text, std::size_t places,
                                      std::uint32_t* out) {
  const Tables tables{four_times(filter.begins_low.data()),
                      four_times(filter.begins_high.data()),
                      _mm512_set1_epi64(static_cast<long long>(0x8040201008040201)),
                      filter.coarse.data(),
                      filter.brief.data(),
                      static_cast<unsigned>(filter.coarse_shift)};
  const __m512i counting = counting_bytes();
  const __m512i within = _mm512_and_si512(counting, _mm512_set1_epi8(3));                        // 0 1 2 3 0 1 …
  const __m512i lane = _mm512_and_si512(_mm512_srli_epi32(counting, 2), _mm512_set1_epi8(15));   // 0 0 0 0 1 1 …
  std::size_t passed = 0;
  for (std::size_t at = 0; at < places; at += kBlock) {
    const __m512i block = _mm512_loadu_si512(text + at);
    const std::uint64_t begun = beginning(block, tables) & ((std::uint64_t{1} << std::min(kBlock, places - at)) - 1);
    const __m512i offsets = _mm512_maskz_compress_epi8(begun, counting);
    const int many = __builtin_popcountll(begun);
    for (int done = 0; done < many; done += 16) {
      const __m512i turn = _mm512_add_epi8(lane, _mm512_set1_epi8(static_cast<char>(done)));
      const __m512i index = _mm512_add_epi8(_mm512_permutexvar_epi8(turn, offsets), within);
      const auto here = static_cast<__mmask16>(_bzhi_u32(
          passing<kWithBrief>(_mm512_add_epi8(index, _mm512_set1_epi8(1)), block, tables), static_cast<unsigned>(many - done)));
      const __m512i place = _mm512_add_epi32(_mm512_and_si512(index, _mm512_set1_epi32(0xFF)),
                                             _mm512_set1_epi32(static_cast<int>(at)));
      _mm512_storeu_si512(out + passed, _mm512_maskz_compress_epi32(here, place));
      passed += static_cast<std::size_t>(__builtin_popcount(here));
    }
  }
  return passed;
}

/// The candidates of one class among sixteen places, behind `found`; answers the new count.
LIANTU_AVX512 inline std::size_t write(const Candidates& out, std::size_t found, __mmask16 chosen, __m512i place,
                                       __m512i bucket) {
  _mm512_storeu_si512(out.place + found, _mm512_maskz_compress_epi32(chosen, place));
  _mm512_storeu_si512(out.bucket + found, _mm512_maskz_compress_epi32(chosen, bucket));
  return found + static_cast<std::size_t>(__builtin_popcount(chosen));
}

LIANTU_AVX512 inline std::size_t write_held(const MixtureSet& set, const Candidates& out, std::size_t found, __mmask16 asked,
                                            __m512i place, __m512i mixture) {
  const __m512i bit = _mm512_srli_epi32(mixture, static_cast<unsigned>(set.bit_shift));
  const __mmask16 held =
      set_bits(_mm512_srli_epi32(bit, 5), _mm512_and_si512(bit, _mm512_set1_epi32(31)), set.words.data()) & asked;
  const __m512i bucket = _mm512_add_epi32(_mm512_set1_epi32(static_cast<int>(set.first_bucket)),
                                          _mm512_srli_epi32(mixture, static_cast<unsigned>(set.bucket_shift)));
  return write(out, found, held, place, bucket);
}

template <bool kWithBrief>
LIANTU_AVX512 std::size_t fine_look(const ScanFilter& filter, const unsigned char* text, const std::uint32_t* places,
                                    std::size_t many, Candidates out) {
  std::size_t found = 0;
  for (std::size_t i = 0; i < many; i += 16) {
    const auto asked = static_cast<__mmask16>(_bzhi_u32(0xFFFF, static_cast<unsigned>(std::min<std::size_t>(16, many - i))));
    const __m512i place = _mm512_maskz_loadu_epi32(asked, places + i);
    const __m512i low = _mm512_i32gather_epi32(place, text + 1, 1);
    const __m512i high = _mm512_i32gather_epi32(place, text + 5, 1);
    const __m512i last = _mm512_i32gather_epi32(place, text + 8, 1);
    const __m512i first = times(low, 0), nine = _mm512_add_epi32(first, times(high, 1));
    const __m512i six = _mm512_add_epi32(first, times(_mm512_and_si512(high, _mm512_set1_epi32(0xFF)), 1));
    found = write_held(filter.four, out, found, asked, place, _mm512_add_epi32(nine, times(last, 2)));
    found = write_held(filter.three, out, found, asked, place, nine);
    found = write_held(filter.two, out, found, asked, place, six);
    if constexpr (kWithBrief) {
      const __m512i bytes = _mm512_i32gather_epi32(place, text, 1);
      const __mmask16 brief = brief_at(bytes, filter.brief.data()) & asked;
      found = write(out, found, brief, place, _mm512_and_si512(bytes, _mm512_set1_epi32(0xFF)));
    }
  }
  return found;
}

std::size_t coarse_avx512(const ScanFilter& filter, const unsigned char* text, std::size_t places, std::uint32_t* out) {
  return filter.brief.empty() ? coarse_look<false>(filter, text, places, out) : coarse_look<true>(filter, text, places, out);
}

std::size_t fine_avx512(const ScanFilter& filter, const unsigned char* text, const std::uint32_t* places, std::size_t many,
                        Candidates out) {
  return filter.brief.empty() ? fine_look<false>(filter, text, places, many, out)
                              : fine_look<true>(filter, text, places, many, out);
}

}  // namespace

ScanLooks avx512_looks() { return {coarse_avx512, fine_avx512}; }

}  // namespace liantu::text

#endif
