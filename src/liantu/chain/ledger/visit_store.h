// The ledger of whom the chain leader was told to visit, what came of it as the store knows it: table visit, visit_history, visit_asof.
#pragma once

#include "liantu/store/entity.h"

namespace liantu::chain {

const store::Entity& visit_entity();

}  // namespace liantu::chain
