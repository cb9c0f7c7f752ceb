// The ledger of delays of work on parcels as the store knows it: table parcel_delay, parcel_delay_history,
// parcel_delay_asof.
#pragma once

#include "liantu/store/entity.h"

namespace liantu::site {

const store::Entity& parcel_delay_entity();

}  // namespace liantu::site
