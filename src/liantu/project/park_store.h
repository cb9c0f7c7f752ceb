// The ledger of parks as the store knows it: table park, park_history, park_asof.
#pragma once

#include "liantu/store/entity.h"

namespace liantu::project {

const store::Entity& park_entity();

}  // namespace liantu::project
