#include "liantu/solve/schedule/serial_generation.h"

#include <algorithm>
#include <bit>

#if defined(__x86_64__)
#if !defined(__clang__)
// GCC bug 105593: its own _mm*_undefined looks uninitialised
#pragma GCC diagnostic ignored "-Wuninitialized"
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif
#include <immintrin.h>
#endif

namespace liantu::solve {
namespace {

/// Bits at which as many set bits begin as the activity has periods.
[[gnu::always_inline]] inline std::uint32_t run_starts(std::uint32_t free, const PackedActivity& activity) {
  for (const std::uint8_t shift : activity.shifts) free &= free >> shift;
  return free;
}

namespace schedule_portable {
#define LIANTU_GENERATION 0
#include "liantu/solve/schedule/serial_generation_body.h"
#undef LIANTU_GENERATION
}  // namespace schedule_portable

#if defined(__x86_64__)
#if defined(__clang__)
#pragma clang attribute push(__attribute__((target("avx2,bmi,bmi2"))), apply_to = function)
#else
#pragma GCC push_options
#pragma GCC target("avx2,bmi,bmi2")
#endif
namespace schedule_avx2 {
#define LIANTU_GENERATION 2
#include "liantu/solve/schedule/serial_generation_body.h"
#undef LIANTU_GENERATION
}  // namespace schedule_avx2
#if defined(__clang__)
#pragma clang attribute pop
#pragma clang attribute push(__attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,bmi,bmi2"))), \
                             apply_to = function)
#else
#pragma GCC pop_options
#pragma GCC push_options
#pragma GCC target("avx512f,avx512bw,avx512dq,avx512vl,bmi,bmi2")
#endif
namespace schedule_avx512 {
#define LIANTU_GENERATION 512
#include "liantu/solve/schedule/serial_generation_body.h"
#undef LIANTU_GENERATION
}  // namespace schedule_avx512
#if defined(__clang__)
#pragma clang attribute pop
#else
#pragma GCC pop_options
#endif
#endif

template <typename Word>
auto generation(ScheduleInstructions instructions) {
#if defined(__x86_64__)
  switch (instructions) {
    case ScheduleInstructions::Avx512:
      return &schedule_avx512::generate<Word>;
    case ScheduleInstructions::Avx2:
      return &schedule_avx2::generate<Word>;
    case ScheduleInstructions::Portable:
      break;
  }
#else
  static_cast<void>(instructions);
#endif
  return &schedule_portable::generate<Word>;
}

}  // namespace

std::vector<ScheduleInstructions> schedule_instructions_here() {
  std::vector<ScheduleInstructions> here{ScheduleInstructions::Portable};
#if defined(__x86_64__)
  const bool bits = __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2");
  if (bits && __builtin_cpu_supports("avx2")) here.push_back(ScheduleInstructions::Avx2);
  if (bits && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
      __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl"))
    here.push_back(ScheduleInstructions::Avx512);
#endif
  return here;
}

std::string_view name(ScheduleInstructions instructions) {
  switch (instructions) {
    case ScheduleInstructions::Avx512:
      return "avx512";
    case ScheduleInstructions::Avx2:
      return "avx2";
    case ScheduleInstructions::Portable:
      break;
  }
  return "portable";
}

template <typename Word>
SerialGeneration<Word>::SerialGeneration(const PackedProject<Word>& project,
                                         ScheduleInstructions instructions)
    : project_(&project),
      generate_(generation<Word>(instructions)),
      profile_(static_cast<std::size_t>(project.horizon) + 2 * kLooks, project.idle) {}

template class SerialGeneration<std::uint32_t>;
template class SerialGeneration<std::uint64_t>;

}  // namespace liantu::solve
