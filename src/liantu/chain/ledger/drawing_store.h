// The ledger of drawings of earlier years.
#pragma once

#include "liantu/store/entity.h"

namespace liantu::chain {

const store::Entity& drawing_entity();

}  // namespace liantu::chain
