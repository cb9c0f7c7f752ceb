// The ledger of groundbreakings as the store knows it: table groundbreaking, groundbreaking_history, groundbreaking_asof.
#pragma once

#include "liantu/store/entity.h"

namespace liantu::dispatch {

const store::Entity& groundbreaking_entity();

}  // namespace liantu::dispatch
