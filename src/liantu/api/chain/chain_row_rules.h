// What chain teams say through the API: with its reason, on nodes that exist, and under the name of who is
// signed in.
#pragma once

#include "liantu/api/app.h"
#include "liantu/base/language.h"
#include "liantu/store/access.h"
#include "liantu/store/write.h"

namespace liantu::api {

/// Of the rows of gap_decision, placement and visit in the batch: who said it and on which day is filled in
/// by the server where something new is said, and stays as it was otherwise. A slot of a team (chain_team)
/// takes as many as its template says. Throws InvalidInput for a no without reason, for a chain or node that
/// is none, and for a slot that is full.
void settle_chain_rows(App& app, store::Session& session, const store::Access& access, store::Batch& batch,
                       Language language);

}  // namespace liantu::api
