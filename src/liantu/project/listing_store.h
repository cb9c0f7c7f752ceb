// The ledger of yearly list as the store knows it: table listing, listing_history, listing_asof.
#pragma once

#include "liantu/store/entity.h"

namespace liantu::project {

const store::Entity& listing_entity();

}  // namespace liantu::project
