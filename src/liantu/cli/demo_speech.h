// The speech of the demonstration county: its targets of the year in words, each leading to its sentence, and
// some promises that nobody has taken up yet.
#pragma once

#include <string>

#include "liantu/base/date.h"
#include "liantu/store/database.h"

namespace liantu::cli {

/// Hands the speech in as the clerk of the projects office on 20 January of the year of `last_day`, and ties
/// the targets that stand in the ledger to its numbers. Needs the county's rows.
void put_demo_speech(store::Session& session, const std::string& files, const std::string& county,
                     Date last_day, Instant now);

/// Takes it out with all that was decided on it.
void drop_demo_speech(store::Session& session);

}  // namespace liantu::cli
