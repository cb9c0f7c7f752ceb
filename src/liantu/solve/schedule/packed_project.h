// A project as serial generation reads it: the demands of an activity in one word, a byte for each resource,
// so that one addition compares all of them with what is free. For projects without calendars whose amounts
// are small enough.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "liantu/solve/schedule/precedence_network.h"
#include "liantu/solve/schedule/schedule_problem.h"

namespace liantu::solve {

constexpr Time kMostPackedTime = 60'000;
constexpr std::int64_t kMostPackedUnits = 127;  ///< the eighth bit of a byte says that there were too many
constexpr std::uint32_t kLooks = 32;            ///< periods that one look at a profile takes in

/// Forward: from the beginning on. Mirrored: from the end back, links turned round; times count back from the
/// end.
enum class Side : std::uint8_t { Forward, Mirrored };
constexpr Side other(Side side) {
  return side == Side::Forward ? Side::Mirrored : Side::Forward;
}

struct PackedArc {
  std::uint16_t activity, lag;
};

struct PackedActivity {
  std::uint16_t duration;
  std::array<std::uint8_t, 5>
      shifts;  ///< x &= x >> shift for each leaves the bits at which `duration` set bits begin
};

struct PackedArcs {
  std::vector<std::uint32_t> first;
  std::vector<PackedArc> arcs;
};

/// Activities are renumbered so that none comes before one it waits for. `Word` is std::uint32_t for up to
/// four resources, std::uint64_t for up to eight.
template <typename Word>
struct PackedProject {
  std::vector<PackedActivity> activities;
  std::vector<Word> demand;          ///< of each activity, a byte for each resource
  std::array<PackedArcs, 2> before;  ///< by Side: what an activity waits for
  std::vector<std::uint32_t> load;  ///< of each activity: Σ units ÷ capacity over resources, in 2⁻¹² parts
  std::vector<Index> activity;      ///< the problem's number of each activity
  Word idle = 0;                    ///< a period of the profile in which nothing runs
  Word over = 0;                    ///< the bits that say that there are too many
  Time horizon = 0;                 ///< no schedule that serial generation makes is longer

  std::size_t size() const { return activities.size(); }
};

/// How many resources are asked for at most, were it packed; nothing when it cannot be.
std::optional<std::size_t> packable_resources(const ScheduleProblem& problem);

/// Release times become links from an activity of no duration, the first.
template <typename Word>
PackedProject<Word> packed_project(const ScheduleProblem& problem);

extern template PackedProject<std::uint32_t> packed_project(const ScheduleProblem&);
extern template PackedProject<std::uint64_t> packed_project(const ScheduleProblem&);

}  // namespace liantu::solve
