// How far apart two areas are on the ground.
#pragma once

#include "liantu/geo/outline.h"

namespace liantu::geo {

/// Metres between the nearest points of the two; 0 when they touch, cross or one lies in the other. Edges are
/// taken as straight on a plane about them: good to 0.1 % for areas within 50 km. Infinity when one is empty.
double distance_m(const Outline& a, const Outline& b);

/// As `distance_m(a, b) <= metres`, but ends at the first edge that is near enough.
bool within_metres(const Outline& a, const Outline& b, double metres);

}  // namespace liantu::geo
