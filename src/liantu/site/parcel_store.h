// The ledger of parcels as the store knows it: table parcel, parcel_history, parcel_asof.
#pragma once

#include "liantu/store/entity.h"

namespace liantu::site {

const store::Entity& parcel_entity();

}  // namespace liantu::site
