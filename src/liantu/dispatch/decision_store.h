// The ledger of decisions wanted as the store knows it: table decision, decision_history, decision_asof.
#pragma once

#include "liantu/store/entity.h"

namespace liantu::dispatch {

const store::Entity& decision_entity();

}  // namespace liantu::dispatch
