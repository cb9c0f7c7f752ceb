// 闲置土地, 厂房 and 院落 workbooks: what the engine of sheet/ledger.h must know of sites.
#pragma once

#include <vector>

#include "liantu/sheet/ledger.h"
#include "liantu/site/limit/land_limit.h"

namespace liantu::site {

sheet::LedgerKind parcel_ledger();
sheet::LedgerKind plant_ledger();
sheet::LedgerKind yard_ledger();

/// Adds a question with the rule for what of a parcel is above a limit of the state (code above_limit): it may still be what
/// the contract says.
void ask_above_limit(const LandLimit& limit, const Row& parcel, const sheet::CellNames& cells,
                     std::vector<sheet::Finding>& findings);

}  // namespace liantu::site
