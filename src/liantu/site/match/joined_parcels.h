// Neighbouring parcels, or units of one floor, that are large enough only together.
#pragma once

#include <array>
#include <cstdint>
#include <functional>

#include "liantu/site/match/matching.h"

namespace liantu::site {

/// Sites each of which has a neighbour among the others; ascending.
struct JoinedSet {
  std::array<std::uint32_t, kMostJoined> members{};
  std::uint32_t count = 0;
  double m2 = 0;  ///< land of parcels, floor area of units
};
/// Calls `found` once with every connected set of 2 to `most` sites, all of them `usable`, whose extent
/// together reaches `least`, while no part of it that still hangs together does.
void each_joined(const SiteTable& table, const std::vector<std::uint8_t>& usable, double least,
                 std::uint32_t most, const std::function<void(const JoinedSet&)>& found);

}  // namespace liantu::site
