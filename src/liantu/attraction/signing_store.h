// The ledger of signings as the store knows it: table signing, signing_history, signing_asof.
#pragma once

#include "liantu/store/entity.h"

namespace liantu::attraction {

const store::Entity& signing_entity();

}  // namespace liantu::attraction
