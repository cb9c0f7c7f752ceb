#include "liantu/geo/gauss_kruger.h"

#include <gtest/gtest.h>

namespace liantu::geo {
namespace {

// Figures of PROJ 9.1 (EPSG:4548, 4527, 4549, 4533), from 118.05° E 36.8° N.
TEST(GaussKruger, AgreesWithProjToTheMicrometre) {
  const Point place{118.05, 36.8};
  const ZonePoint near = zone_point(place, {117});
  EXPECT_NEAR(near.northing_m, 4074830.20209161, 1e-6);
  EXPECT_NEAR(near.easting_m, 593707.969841462, 1e-6);
  EXPECT_NEAR(zone_point(place, {117, 39'500'000}).easting_m, 39593707.9698415, 1e-6);
  EXPECT_NEAR(zone_point(place, {120}).easting_m, 325964.11530901, 1e-6);
  EXPECT_NEAR(zone_point(place, {120}).northing_m, 4076090.26048279, 1e-6);
}

TEST(GaussKruger, ComesBackToTheSamePlace) {
  for (double lon = 72; lon <= 138; lon += 3.7)
    for (double lat = 1; lat <= 54; lat += 4.9) {
      const GaussKrugerZone zone{3 * static_cast<double>(static_cast<int>(lon / 3 + 0.5)), 500'000};
      const Point back = degrees(zone_point({lon, lat}, zone), zone);
      EXPECT_NEAR(back.lon, lon, 1e-11);
      EXPECT_NEAR(back.lat, lat, 1e-11);
    }
}

}  // namespace
}  // namespace liantu::geo
