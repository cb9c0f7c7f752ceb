// The ledger of indicators as the store knows it: table indicator, indicator_history, indicator_asof.
#pragma once

#include "liantu/store/entity.h"

namespace liantu::scorecard {

const store::Entity& indicator_entity();

}  // namespace liantu::scorecard
