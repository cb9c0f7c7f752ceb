// The ledger of who supplies what to whom as the store knows it: table supply, supply_history, supply_asof.
#pragma once

#include "liantu/store/entity.h"

namespace liantu::chain {

const store::Entity& supply_entity();

}  // namespace liantu::chain
