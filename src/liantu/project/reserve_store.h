// The ledger of the reserve pool as the store knows it: table reserve, reserve_history, reserve_asof.
#pragma once

#include "liantu/store/entity.h"

namespace liantu::project {

const store::Entity& reserve_entity();

}  // namespace liantu::project
