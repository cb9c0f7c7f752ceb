// Area on the ellipsoid.
#pragma once

#include "liantu/geo/outline.h"

namespace liantu::geo {

/// Square metres on the ellipsoid of CGCS2000 (GRS 80 to 0.1 mm), edges being geodesics: within 0.01 m² per
/// hectare of what GeographicLib answers for outlines under 100 km. Holes are taken off.
double geodesic_area_m2(const Outline& outline);

/// On the plane of the 3° zone the outline lies in, as certificates state areas: the ellipsoid's times the
/// square of the scale there (1.0002 at the zone's rim at 36° N). Good to 1e-6 for outlines under 10 km.
double zone_area_m2(const Outline& outline);

}  // namespace liantu::geo
