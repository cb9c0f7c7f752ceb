// The ledger of what projects need of a site as the store knows it: table site_need, site_need_history,
// site_need_asof.
#pragma once

#include "liantu/store/entity.h"

namespace liantu::site {

const store::Entity& site_need_entity();

}  // namespace liantu::site
