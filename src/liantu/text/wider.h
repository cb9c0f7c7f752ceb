// A function marked LIANTU_WIDER is compiled a second time for AVX2, which is taken where the processor has it. Without fused
// multiply-add, so both give the same numbers.
#pragma once

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__)
#define LIANTU_WIDER __attribute__((target_clones("avx2", "default")))
#else
#define LIANTU_WIDER
#endif
