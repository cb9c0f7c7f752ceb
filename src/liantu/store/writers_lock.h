// One writer at a time, from the first look to the commit.
#pragma once

#include "liantu/store/database.h"

namespace liantu::store {

/// In a write transaction: nobody else writes ledger rows of this workspace until it ends, so that what is
/// read after it still stands when write_within writes. SQLite holds it from the beginning of the
/// transaction.
void hold_writers(Session& session);

}  // namespace liantu::store
