// The ledger of yards as the store knows it: table yard, yard_history, yard_asof.
#pragma once

#include "liantu/store/entity.h"

namespace liantu::site {

const store::Entity& yard_entity();

}  // namespace liantu::site
