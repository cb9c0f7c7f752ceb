// The ledger of units of plants as the store knows it: table plant_unit, plant_unit_history, plant_unit_asof.
#pragma once

#include "liantu/store/entity.h"

namespace liantu::site {

const store::Entity& plant_unit_entity();

}  // namespace liantu::site
