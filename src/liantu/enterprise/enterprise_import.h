// 企业名录 and registration exports: what the engine of sheet/ledger.h must know of firms.
#pragma once

#include "liantu/sheet/ledger.h"

namespace liantu::enterprise {

sheet::LedgerKind enterprise_ledger();

}  // namespace liantu::enterprise
