// The ledger of what the chain team said of a gap as the store knows it: table gap_decision, gap_decision_history, gap_decision_asof.
#pragma once

#include "liantu/store/entity.h"

namespace liantu::chain {

const store::Entity& gap_decision_entity();

}  // namespace liantu::chain
