// Reference systems by PROJ.
#pragma once

#include "liantu/sheet/spatial.h"

namespace liantu::sheet {

std::optional<PointDegrees> projected_from_gauss_krueger(double northing, double easting, double meridian);
std::unique_ptr<Projection> declared_projection(const std::string& code);

}  // namespace liantu::sheet
