// The loops of kernels.h, included by kernels.cpp once per kind of instructions, each time in a namespace of its own.
// Eight lanes of 64 bytes are one register, two or four, as the instructions have them; the order of additions is the same.
// No include guard, and no templates of the library: an instance made here could serve other files on lesser processors.

/// Eight numbers in a register. They come from any address by copy: compilers forget a lesser alignment of vector types.
using Lanes [[gnu::vector_size(64)]] = double;
using Masks [[gnu::vector_size(64)]] = long long;

inline void load(Lanes& v, const double* from) { std::memcpy(&v, from, sizeof v); }
inline void store(double* to, const Lanes& v) { std::memcpy(to, &v, sizeof v); }
inline void add_from(Lanes& v, const double* from) {
  Lanes more;
  load(more, from);
  v += more;
}

inline double added(const Lanes& v) { return ((v[0] + v[1]) + (v[2] + v[3])) + ((v[4] + v[5]) + (v[6] + v[7])); }

inline void presence(const double* values, double total, const double* shares, std::size_t count, std::uint64_t* bits) {
  std::size_t i = 0;
  for (; i + kLanes <= count; i += kLanes) {
    double quotients[kLanes];
    Lanes value, share;
    load(value, values + i);
    load(share, shares + i);
    store(quotients, value / total / share);
#if defined(LIANTU_KERNEL_AVX512)
    const std::uint64_t set = _mm512_cmp_pd_mask(_mm512_loadu_pd(quotients), _mm512_set1_pd(1), _CMP_GE_OQ);
#else
    std::uint64_t set = 0;
    for (std::size_t k = 0; k < kLanes; ++k) set |= std::uint64_t{quotients[k] >= 1} << k;
#endif
    bits[i / 64] |= set << (i % 64);
  }
  for (; i < count; ++i) bits[i / 64] |= std::uint64_t{values[i] / total / shares[i] >= 1} << (i % 64);
}

/// Adds the numbers that the byte names to the lanes.
inline void add_named(Lanes& sum, const Lanes& x, std::uint64_t byte) {
#if defined(LIANTU_KERNEL_AVX512)
  sum = _mm512_mask_add_pd(sum, static_cast<__mmask8>(byte), sum, x);
#else
  Masks mask;
  std::memcpy(&mask, kMaskOfByte[byte].data(), sizeof mask);
  sum += reinterpret_cast<Lanes>(reinterpret_cast<Masks>(x) & mask);
#endif
}

template <std::size_t kRows>
inline void sums_of_rows(const std::uint64_t* bits, std::size_t words, const double* x, double* out) {
  Lanes sums[kRows] = {};
  for (std::size_t w = 0; w < words; ++w) {
    for (std::size_t byte = 0; byte < 8; ++byte) {
      Lanes at;
      load(at, x + w * 64 + byte * kLanes);
      for (std::size_t r = 0; r < kRows; ++r) add_named(sums[r], at, bits[r * words + w] >> (byte * 8) & 0xFF);
    }
  }
  for (std::size_t r = 0; r < kRows; ++r) out[r] = added(sums[r]);
}

inline void sums_of_set(const std::uint64_t* bits, std::size_t rows, std::size_t words, const double* x, double* out) {
  std::size_t r = 0;
  for (; r + 4 <= rows; r += 4) sums_of_rows<4>(bits + r * words, words, x, out + r);
  for (; r < rows; ++r) sums_of_rows<1>(bits + r * words, words, x, out + r);
}

inline void shared(const std::uint64_t* one, const std::uint64_t* others, std::size_t rows, std::size_t words,
                   std::uint32_t* out) {
  for (std::size_t k = 0; k < rows; ++k, others += words) {
#if defined(LIANTU_KERNEL_AVX512)
    __m512i count = _mm512_setzero_si512();
    for (std::size_t w = 0; w < words; w += 8)
      count = _mm512_add_epi64(
          count, _mm512_popcnt_epi64(_mm512_and_si512(_mm512_loadu_si512(one + w), _mm512_loadu_si512(others + w))));
    out[k] = static_cast<std::uint32_t>(_mm512_reduce_add_epi64(count));
#else
    int count = 0;
    for (std::size_t w = 0; w < words; ++w) count += __builtin_popcountll(one[w] & others[w]);
    out[k] = static_cast<std::uint32_t>(count);
#endif
  }
}

inline void tabulate(const double* const* rows, const double* weights, double* table) {
  for (std::size_t k = 0; k < kStrip; ++k) table[k] = 0;
  for (std::size_t bit = 0; bit < kGroup; ++bit) {
    const std::size_t half = (std::size_t{1} << bit) * kStrip;
    for (std::size_t k = 0; k < kStrip; k += kLanes) {
      Lanes more;
      load(more, rows[bit] + k);
      more *= weights[bit];
      for (std::size_t b = k; b < half; b += kStrip) {
        Lanes sum;
        load(sum, table + b);
        store(table + half + b, sum + more);
      }
    }
  }
}

inline void add_picked(const double* tables, const std::uint32_t* picks, std::uint32_t flip, std::size_t rows,
                       double* sums) {
  for (std::size_t r = 0; r < rows; ++r, sums += kStrip) {
    const std::size_t pick = picks[r] ^ flip;
    Lanes left, right;
    load(left, sums);
    load(right, sums + kLanes);
    for (std::size_t g = 0; g < kGroups; ++g) {
      const double* const group = tables + (g * kGroupSums + (pick >> (g * kGroup) & (kGroupSums - 1))) * kStrip;
      add_from(left, group);
      add_from(right, group + kLanes);
    }
    store(sums, left);
    store(sums + kLanes, right);
  }
}

inline void divide(const double* sums, const double* divisors, std::size_t rows, std::size_t stride, double* out) {
  for (std::size_t r = 0; r < rows; ++r, sums += kStrip, out += stride) {
    for (std::size_t k = 0; k < kStrip; k += kLanes) {
      Lanes sum, by;
      load(sum, sums + k);
      load(by, divisors + k);
      store(out + k, sum / by);
    }
  }
}

inline double dot_of_set(const std::uint64_t* bits, const double* x, const double* y, std::size_t count) {
  Lanes sum = {}, one, other;
  for (std::size_t i = 0; i < count; i += kLanes) {
    load(one, x + i);
    load(other, y + i);
    const Lanes product = one * other;
    add_named(sum, product, bits[i / 64] >> (i % 64) & 0xFF);
  }
  return added(sum);
}

inline void add_sum(const double* const* rows, std::size_t rows_count, std::size_t count, double* out) {
  for (std::size_t c = 0; c < count; c += kLanes) {
    Lanes sum, whole;
    load(sum, rows[0] + c);
    for (std::size_t r = 1; r < rows_count; ++r) add_from(sum, rows[r] + c);
    load(whole, out + c);
    store(out + c, whole + sum);
  }
}

inline double dot(const double* a, const double* b, std::size_t count) {
  Lanes sum = {}, one, other;
  for (std::size_t i = 0; i < count; i += kLanes) {
    load(one, a + i);
    load(other, b + i);
    sum += one * other;
  }
  return added(sum);
}

inline void add_multiple(double factor, const double* x, std::size_t count, double* y) {
  for (std::size_t i = 0; i < count; i += kLanes) {
    Lanes more, whole;
    load(more, x + i);
    load(whole, y + i);
    store(y + i, whole + factor * more);
  }
}

constexpr Kernels kKernels{presence, sums_of_set, shared, tabulate, add_picked, divide, dot_of_set, add_sum, dot, add_multiple};
