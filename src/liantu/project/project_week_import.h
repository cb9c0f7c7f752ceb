// 重点项目周调度表 workbooks: what the engine of sheet/ledger.h must know of projects and their weeks.
#pragma once

#include "liantu/sheet/ledger.h"

namespace liantu::project {

sheet::LedgerKind project_week_ledger();
sheet::LedgerKind project_ledger();

}  // namespace liantu::project
