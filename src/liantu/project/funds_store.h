// The ledger of funds as the store knows it: table funds, funds_history, funds_asof.
#pragma once

#include "liantu/store/entity.h"

namespace liantu::project {

const store::Entity& funds_entity();

}  // namespace liantu::project
