// The stored clocks of cases are kept up with the ledgers by the change log, so many at a time that whoever
// else writes, sign-in among them, waits for one slice at most.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "liantu/api/approval/case_clocks.h"
#include "liantu/store/database.h"

namespace liantu::api {

/// How far the clocks are behind the ledgers and the calendar.
enum class ClockLag {
  None,
  Some,  ///< few changes: caught up in a moment
  Far    ///< never worked out, another calendar, or a large import
};
ClockLag clock_lag(store::Session& session, const CaseClocks& clocks);

/// The cases `ids` were just written: their clocks are worked out, with those of all others that changed
/// since the last time when these are few. In the write transaction of the caller.
void catch_up_clocks(store::Session& session, const CaseClocks& clocks, const std::vector<std::string>& ids,
                     Instant now);

/// The sweep: works out the clocks of the cases that changed, of all cases when the calendar or the rules
/// did, writes down when a changed calendar moves a day that was told, and turns states whose limit has
/// passed. Each slice is a transaction of its own. How many were worked out or turned. `go_on` is asked after
/// each slice: false ends the sweep, and the next one does the rest.
std::size_t sweep_clocks(store::Session& session, const CaseClocks& clocks, Instant now,
                         const std::function<bool()>& go_on = {});

}  // namespace liantu::api
