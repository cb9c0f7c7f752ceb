// The ellipsoid of CGCS2000.
#pragma once

namespace liantu::geo {

inline constexpr double kCgcs2000SemiMajor_m = 6'378'137, kCgcs2000Flattening = 1 / 298.257222101;
inline constexpr double kCgcs2000SquaredEccentricity = kCgcs2000Flattening * (2 - kCgcs2000Flattening);

}  // namespace liantu::geo
