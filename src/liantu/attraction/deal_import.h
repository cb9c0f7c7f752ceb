// 招商项目台账 workbooks: what the engine of sheet/ledger.h must know of deals.
#pragma once

#include "liantu/sheet/ledger.h"

namespace liantu::attraction {

sheet::LedgerKind deal_ledger();

}  // namespace liantu::attraction
