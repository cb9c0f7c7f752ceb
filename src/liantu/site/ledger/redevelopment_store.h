// The ledger of redevelopment as the store knows it: table redevelopment, redevelopment_history,
// redevelopment_asof.
#pragma once

#include "liantu/store/entity.h"

namespace liantu::site {

const store::Entity& redevelopment_entity();

}  // namespace liantu::site
