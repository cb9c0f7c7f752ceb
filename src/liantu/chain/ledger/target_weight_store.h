// The ledger of the points a chain team gives as the store knows it: table target_weight, target_weight_history, target_weight_asof.
#pragma once

#include "liantu/store/entity.h"

namespace liantu::chain {

const store::Entity& target_weight_entity();

}  // namespace liantu::chain
