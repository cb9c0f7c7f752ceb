// Whether an outline can be the boundary of a parcel: sound, within the jurisdiction, of the area that is
// stated.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "liantu/base/language.h"
#include "liantu/geo/area_index.h"
#include "liantu/geo/outline_faults.h"
#include "liantu/site/boundary/boundary_rule.h"

namespace liantu::site {

/// What would explain a stated area that is far off.
enum class UnitSlip { None, MuAsSquareMetres, SquareMetresAsMu, SquareMetresAsHectares };

struct BoundaryCheck {
  double area_m2 = 0;                       ///< on the ellipsoid of CGCS2000
  double zone_area_m2 = 0;                  ///< on the plane of its 3° zone
  std::vector<geo::OutlineFault> faults{};  ///< none: the outline is sound
  double outside_m = 0;                     ///< from the jurisdiction; 0 when it reaches into it
  double reaches_out_m =
      0;  ///< how far its furthest corner lies beyond the jurisdiction; 0 when it is wholly in
  UnitSlip slip = UnitSlip::None;     ///< with `stated_m2`
  std::optional<double> stated_m2{};  ///< the stated area, when neither of ours is near enough to it

  bool refused() const { return !faults.empty() || outside_m > 0; }
};

/// `jurisdiction` may be null: then nothing is outside.
BoundaryCheck check_boundary(const geo::Outline& outline, std::optional<double> stated_m2,
                             const geo::AreaIndex* jurisdiction, const BoundaryRule& rule);

/// Why it cannot be taken, in one sentence; "" when it can.
std::string refusal_of(const BoundaryCheck& check, Language language);
/// That the areas differ, and that it reaches beyond the jurisdiction; "" when neither.
std::string area_remark(const BoundaryCheck& check, Language language);
std::string border_remark(const BoundaryCheck& check, Language language);

}  // namespace liantu::site
