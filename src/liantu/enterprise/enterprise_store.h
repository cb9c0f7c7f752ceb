// The ledger of enterprises as the store knows it: table enterprise, enterprise_history, enterprise_asof.
#pragma once

#include "liantu/store/entity.h"

namespace liantu::enterprise {

const store::Entity& enterprise_entity();

}  // namespace liantu::enterprise
