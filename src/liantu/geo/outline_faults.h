// What keeps an outline from being an area, and where.
#pragma once

#include <vector>

#include "liantu/geo/outline.h"

namespace liantu::geo {

enum class FaultKind {
  TooFewPoints,  ///< a ring of fewer than three different corners
  NoArea,        ///< a ring that encloses nothing
  Crossing,      ///< two edges cross, or lie on each other
  Spike,         ///< the line runs back on itself at a corner
  HoleOutside,   ///< a hole that is not in its area
  PartsOverlap,  ///< one part lies in another
};

struct OutlineFault {
  FaultKind kind;
  Point at;
  bool operator==(const OutlineFault&) const = default;
};

/// At most `most`, from west to east within a kind; empty when the outline is sound. Rings that only touch
/// are sound.
std::vector<OutlineFault> outline_faults(const Outline& outline, std::size_t most = 5);

}  // namespace liantu::geo
