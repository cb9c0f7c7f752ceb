// 闲置土地, 厂房 and 院落 workbooks: what the engine of sheet/ledger.h must know of sites.
#pragma once

#include "liantu/sheet/ledger.h"

namespace liantu::site {

sheet::LedgerKind parcel_ledger();
sheet::LedgerKind plant_ledger();
sheet::LedgerKind yard_ledger();

}  // namespace liantu::site
