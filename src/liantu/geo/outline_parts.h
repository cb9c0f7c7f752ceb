// Dividing an area by a line, and joining areas that adjoin. Pure; corners that exist keep their coordinates
// exactly.
#pragma once

#include <optional>
#include <vector>

#include "liantu/geo/outline.h"

namespace liantu::geo {

/// The parts into which the line divides the outline, from west to east; one part when it does not reach
/// through. What of the line lies outside, or ends inside, does not count. A cut within `same_place_m` of a
/// corner goes through the corner. The areas of the parts add up to the whole, but for what such moves
/// change. The outline must be sound (outline_faults); pieces of an outline of several polygons are parts
/// each.
std::vector<Outline> split_outline(const Outline& outline, const std::vector<Point>& line,
                                   double same_place_m);

struct Joined {
  std::optional<Outline> outline{};  ///< one area; nothing when they do not make one
  bool overlap = false;              ///< some lie on each other: that is why
};

/// Areas that have borders in common, as one without those borders. Corners within `same_place_m` of each
/// other, or of an edge, are one place: that of the area named first. Each outline must be sound.
Joined join_outlines(const std::vector<Outline>& outlines, double same_place_m);

}  // namespace liantu::geo
