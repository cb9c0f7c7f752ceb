// The ledger of who supplies whom on a chain as the store knows it: table chain_link, chain_link_history, chain_link_asof.
#pragma once

#include "liantu/store/entity.h"

namespace liantu::chain {

const store::Entity& chain_link_entity();

}  // namespace liantu::chain
