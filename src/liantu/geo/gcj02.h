// GCJ-02, the shifted coordinates of internet maps in China: to find them where CGCS2000 is said to be.
// Public reverse engineering, exact to a millimetre for the forward direction; nothing here converts what is
// stored.
#pragma once

#include <optional>
#include <vector>

#include "liantu/geo/outline.h"

namespace liantu::geo {

Point gcj02_of(Point cgcs2000);
Point cgcs2000_of_gcj02(Point gcj02);  ///< by iteration, to 1e-9°

/// From one place to another on the ground.
struct Shift {
  double east_m = 0, north_m = 0;
  double metres() const;
  double bearing() const;  ///< degrees from north over east, 0 … 360
};
Shift shift_between(Point from, Point to);

/// A place as it is known, and as it is offered now.
struct KnownPlace {
  Point known, offered;
};

/// The shift that most of the places have in common, when it is that of GCJ-02 at their place: `within_m` of
/// it, and nearer to it than to none. Nothing otherwise.
std::optional<Shift> gcj02_shift(const std::vector<KnownPlace>& places, double within_m);

}  // namespace liantu::geo
