// The ledger of deals as the store knows it: table deal, deal_history, deal_asof.
#pragma once

#include "liantu/store/entity.h"

namespace liantu::attraction {

const store::Entity& deal_entity();

}  // namespace liantu::attraction
