// The ledger of the nodes of chains as the store knows it: table chain_node, chain_node_history, chain_node_asof.
#pragma once

#include "liantu/store/entity.h"

namespace liantu::chain {

const store::Entity& chain_node_entity();

}  // namespace liantu::chain
