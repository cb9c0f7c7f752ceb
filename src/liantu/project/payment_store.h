// The ledger of payments as the store knows it: table payment, payment_history, payment_asof.
#pragma once

#include "liantu/store/entity.h"

namespace liantu::project {

const store::Entity& payment_entity();

}  // namespace liantu::project
