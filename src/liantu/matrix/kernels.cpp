#include "liantu/matrix/kernels.h"

#include <array>
#include <cstring>

#if defined(__x86_64__)
#if !defined(__clang__)
// GCC bug 105593: its own _mm*_undefined looks uninitialised
#pragma GCC diagnostic ignored "-Wuninitialized"
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif
#include <immintrin.h>
#endif

namespace liantu::matrix {
namespace {

/// All bits of lane k where bit k of the byte is set.
constexpr auto kMaskOfByte = [] {
  std::array<std::array<long long, kLanes>, 256> masks{};
  for (std::size_t byte = 0; byte < 256; ++byte) {
    for (std::size_t k = 0; k < kLanes; ++k) masks[byte][k] = (byte >> k & 1) != 0 ? -1 : 0;
  }
  return masks;
}();

namespace portable {
#include "liantu/matrix/kernel_body.h"
}  // namespace portable

#if defined(__x86_64__)
#if defined(__clang__)
#pragma clang attribute push(__attribute__((target("avx2,popcnt"))), apply_to = function)
#else
#pragma GCC push_options
#pragma GCC target("avx2,popcnt")
#endif
namespace avx2 {
#include "liantu/matrix/kernel_body.h"
}  // namespace avx2
#if defined(__clang__)
#pragma clang attribute pop
#pragma clang attribute push(__attribute__((target("avx512f,avx512dq,avx512vpopcntdq"))), apply_to = function)
#else
#pragma GCC pop_options
#pragma GCC push_options
#pragma GCC target("avx512f,avx512dq,avx512vpopcntdq")
#endif
#define LIANTU_KERNEL_AVX512
namespace avx512 {
#include "liantu/matrix/kernel_body.h"
}  // namespace avx512
#undef LIANTU_KERNEL_AVX512
#if defined(__clang__)
#pragma clang attribute pop
#else
#pragma GCC pop_options
#endif
#endif

}  // namespace

std::vector<Instructions> instructions_here() {
  std::vector<Instructions> here{Instructions::Portable};
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("popcnt")) here.push_back(Instructions::Avx2);
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
      __builtin_cpu_supports("avx512vpopcntdq"))
    here.push_back(Instructions::Avx512);
#endif
  return here;
}

std::string_view name(Instructions instructions) {
  switch (instructions) {
    case Instructions::Avx512: return "avx512";
    case Instructions::Avx2: return "avx2";
    case Instructions::Portable: break;
  }
  return "portable";
}

const Kernels& kernels(Instructions instructions) {
#if defined(__x86_64__)
  switch (instructions) {
    case Instructions::Avx512: return avx512::kKernels;
    case Instructions::Avx2: return avx2::kKernels;
    case Instructions::Portable: break;
  }
#else
  static_cast<void>(instructions);
#endif
  return portable::kKernels;
}

}  // namespace liantu::matrix
