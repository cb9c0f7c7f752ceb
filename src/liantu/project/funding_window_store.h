// The ledger of funding windows as the store knows it: table funding_window, funding_window_history, funding_window_asof.
#pragma once

#include "liantu/store/entity.h"

namespace liantu::project {

const store::Entity& funding_window_entity();

}  // namespace liantu::project
