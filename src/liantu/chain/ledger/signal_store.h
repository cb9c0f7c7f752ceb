// The ledger of who supplies what to whom as the store knows it: table signal, signal_history, signal_asof.
#pragma once

#include "liantu/store/entity.h"

namespace liantu::chain {

const store::Entity& signal_entity();

}  // namespace liantu::chain
