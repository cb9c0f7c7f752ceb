// The ledger of chains as the store knows it: table chain, chain_history, chain_asof.
#pragma once

#include "liantu/store/entity.h"

namespace liantu::chain {

const store::Entity& chain_entity();

}  // namespace liantu::chain
