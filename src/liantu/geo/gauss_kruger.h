// Metres of the Gauss-Krüger zones of CGCS2000 (高斯-克吕格投影): transverse Mercator by Krüger's series to
// n⁴ (Karney 2011, Journal of Geodesy 85), below a micrometre within a zone.
#pragma once

#include "liantu/geo/outline.h"

namespace liantu::geo {

struct ZonePoint {
  double northing_m = 0, easting_m = 0;
};

struct GaussKrugerZone {
  double central_meridian = 0;
  double false_easting_m = 500'000;  ///< with the number of the zone before it: 39,500,000
};

ZonePoint zone_point(Point degrees, const GaussKrugerZone& zone);
Point degrees(const ZonePoint& point, const GaussKrugerZone& zone);

}  // namespace liantu::geo
