// Every kind of ledger that `read` and `import` know.
#pragma once

#include <vector>

#include "liantu/sheet/ledger.h"

namespace liantu::api {

std::vector<sheet::LedgerKind> ledger_kinds();

}  // namespace liantu::api
