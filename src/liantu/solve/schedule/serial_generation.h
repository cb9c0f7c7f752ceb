// Serial generation: activities in a given order, each as early as what it waits for and the free units
// allow.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "liantu/solve/schedule/packed_project.h"

namespace liantu::solve {

/// Which of the processor's instructions look through the profile. Every path makes the same schedules.
enum class ScheduleInstructions { Portable, Avx2, Avx512 };

/// Those this processor has, the fastest last; Portable is always there.
std::vector<ScheduleInstructions> schedule_instructions_here();
/// "portable", "avx2" or "avx512".
std::string_view name(ScheduleInstructions instructions);

/// Makes schedules of one project. Not to be used by two threads at once.
template <typename Word>
class SerialGeneration {
 public:
  SerialGeneration(const PackedProject<Word>& project, ScheduleInstructions instructions);

  /// `order` holds every activity once, none before one it waits for on that side. Writes when each finishes;
  /// answers the last finish.
  Time operator()(Side side, const std::uint16_t* order, std::uint16_t* finish) {
    return generate_(*project_, project_->before[static_cast<std::size_t>(side)], order, finish,
                     profile_.data());
  }

 private:
  using Generate = Time (*)(const PackedProject<Word>&, const PackedArcs&, const std::uint16_t*,
                            std::uint16_t*, Word*);

  const PackedProject<Word>* project_;
  Generate generate_;
  std::vector<Word> profile_;  ///< idle between calls
};

extern template class SerialGeneration<std::uint32_t>;
extern template class SerialGeneration<std::uint64_t>;

}  // namespace liantu::solve
