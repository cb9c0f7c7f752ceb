// Boundary points of an area (界址点) as surveys list them, put together to its outline.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "liantu/sheet/coordinate.h"
#include "liantu/sheet/grid.h"

namespace liantu::sheet {

/// One point as it stands in the list. Ordinates in the order of the columns: first the one headed longitude
/// or Y.
struct BoundaryPoint {
  std::string name{};  ///< "J1", "" when the list has no numbers
  std::string ring{};  ///< number of the ring, "" when the list has none
  std::string cell{};  ///< "C5" or "第 12 行", for what is said about it
  std::optional<Ordinate> first{}, second{};
};

/// What the list says about its coordinates as a whole.
struct PointSystem {
  std::optional<Zone> zone{};
  std::string refusal{};  ///< why no coordinate of the list can be used, in one sentence; "" = they can
  const DeclaredSystem* declared = nullptr;  ///< --crs
  bool one_column = false;  ///< both ordinates stand in one cell: no heading says which is which
};

/// The refusal for coordinates of a foreign datum.
std::string not_cgcs2000(const std::string& datum);

/// The outline in CGCS2000 degrees. Rings are told by their numbers, else where the first point comes again;
/// rings in rings are holes. What cannot be used is an Error among its findings, and there is no shape then;
/// ordinates that stand in each other's column are put right with a Warning that says so.
Geometry area_of(const std::vector<BoundaryPoint>& points, const PointSystem& system);

}  // namespace liantu::sheet
