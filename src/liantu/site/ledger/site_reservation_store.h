// The ledger of which site is promised to which project as the store knows it: table site_reservation,
// site_reservation_history, site_reservation_asof.
#pragma once

#include "liantu/store/entity.h"

namespace liantu::site {

const store::Entity& site_reservation_entity();

}  // namespace liantu::site
