// The ledger of light exemptions as the store knows it: table exemption, exemption_history, exemption_asof.
#pragma once

#include "liantu/store/entity.h"

namespace liantu::dispatch {

const store::Entity& exemption_entity();

}  // namespace liantu::dispatch
