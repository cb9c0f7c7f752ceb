// The ledger of who stands in which slot of a chain team as the store knows it: table chain_team, chain_team_history, chain_team_asof.
#pragma once

#include "liantu/store/entity.h"

namespace liantu::chain {

const store::Entity& chain_team_entity();

}  // namespace liantu::chain
