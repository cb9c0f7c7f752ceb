// Puts the demonstration county into an empty workspace through the one write path, as its people would have over two
// years, and takes it out again.
#pragma once

#include <vector>

#include "liantu/demo/county.h"
#include "liantu/store/database.h"
#include "liantu/store/entity.h"

namespace liantu::demo {

/// The ledgers a county's rows go to.
std::vector<const store::Entity*> county_ledgers();

/// Writes every sitting at its own time, those of the last day that have not come yet at `now`; answers the number of row versions. Throws Conflict when a ledger has rows.
std::size_t load_rows(store::Session& session, const County& county, Instant now);

/// Deletes the rows that demonstration batches made, in one batch; rows made by others stay, and so does all history.
/// Answers the number of rows deleted.
std::size_t purge_rows(store::Session& session, Instant now);

/// Whether demonstration rows were loaded and not purged.
bool has_demo_rows(store::Session& session);

}  // namespace liantu::demo
