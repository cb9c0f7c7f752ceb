// What chain teams say through the API: with its reason, on nodes that exist, and under the name of who is
// signed in.
#pragma once

#include "liantu/base/date.h"
#include "liantu/base/language.h"
#include "liantu/store/access.h"
#include "liantu/store/write.h"

namespace liantu::api {

/// Of the rows of gap_decision, placement and visit in the batch: who said it and on which day is filled in
/// by the server where something new is said, and stays as it was otherwise. Throws InvalidInput for a no
/// without reason and for a chain or node that is none.
void settle_chain_rows(store::Session& session, const store::Access& access, store::Batch& batch, Date today,
                       Language language);

}  // namespace liantu::api
