// The ledger of plants as the store knows it: table plant, plant_history, plant_asof.
#pragma once

#include "liantu/store/entity.h"

namespace liantu::site {

const store::Entity& plant_entity();

}  // namespace liantu::site
