// Cases from the sheet that a provincial system hands out: this is the county's view, not a second filing
// desk.
#pragma once

#include "liantu/sheet/ledger.h"

namespace liantu::approval {

sheet::LedgerKind case_ledger();

}  // namespace liantu::approval
