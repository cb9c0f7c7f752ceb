// The ledger of what people said of a firm on a node as the store knows it: table placement, placement_history, placement_asof.
#pragma once

#include "liantu/store/entity.h"

namespace liantu::chain {

const store::Entity& placement_entity();

}  // namespace liantu::chain
