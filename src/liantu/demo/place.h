// Outlines of a county and its ten towns that fit each other without gaps, and points inside them.
#pragma once

#include <vector>

#include "liantu/demo/county.h"
#include "liantu/demo/dice.h"

namespace liantu::demo {

struct Land {
  geo::Outline outline;
  std::vector<Town> towns;
};

/// Rows of 3, 4 and 3 towns; neighbours share every vertex of their border.
Land make_land(Dice& dice);

/// A point inside the outline, drawn nearer to its middle than to its border.
geo::Point point_in(const geo::Outline& outline, Dice& dice);

}  // namespace liantu::demo
