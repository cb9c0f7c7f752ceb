// The ledger of approval networks as the store knows it: table approval_network, its history and as-of view.
#pragma once

#include "liantu/store/entity.h"

namespace liantu::approval {

const store::Entity& approval_network_entity();

}  // namespace liantu::approval
