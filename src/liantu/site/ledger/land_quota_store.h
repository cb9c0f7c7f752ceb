// The ledger of land quota as the store knows it: table land_quota, land_quota_history, land_quota_asof.
#pragma once

#include "liantu/store/entity.h"

namespace liantu::site {

const store::Entity& land_quota_entity();

}  // namespace liantu::site
