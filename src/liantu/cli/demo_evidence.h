// Papers of the demonstration county: a few permits and pictures of sites, made here, so that gates and
// reviews have something to show.
#pragma once

#include <string>

#include "liantu/base/date.h"
#include "liantu/store/database.h"

namespace liantu::cli {

/// To the projects whose start waits for review (all it needs), came back (the permit alone) or was confirmed
/// last.
void put_demo_evidence(store::Session& session, const std::string& files, const std::string& county,
                       Instant now);

}  // namespace liantu::cli
