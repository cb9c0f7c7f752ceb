// What an office may set about boundaries of parcels (presets/boundary.json), each with its 依据.
#pragma once

#include <string>
#include <string_view>

namespace liantu::site {

struct BoundaryRule {
  std::string area_basis{};
  double area_share = 0;     ///< of the stated area by which the outline's may differ
  double area_least_m2 = 0;  ///< always admitted
  std::string gcj02_basis{};
  double gcj02_within_m = 0;  ///< of the shift of GCJ-02, for a common shift to be taken for it
  std::string drawing_basis{};
  double same_place_m = 0;   ///< corners nearer than this are one
  double least_part_m2 = 0;  ///< of a parcel that is divided
};

/// Throws InvalidInput naming the place.
BoundaryRule parse_boundary_rule(std::string_view text);

const BoundaryRule& shipped_boundary_rule();

}  // namespace liantu::site
