// Cases of a project as what happened on the steps of its network.
#pragma once

#include <span>

#include "liantu/approval/approval_case.h"
#include "liantu/approval/network_progress.h"

namespace liantu::approval {

/// The days on which the clock stood: from the ledger of the case. A stop in the morning takes that day, one
/// in the afternoon the next; the day on which it goes on runs.
std::vector<StepPause> case_pauses(std::span<const CaseEvent> events);

/// Nothing when the case names no step, was never accepted, or ended without a decision that helps:
/// withdrawn, returned, denied, revoked.
std::optional<StepActual> step_actual(const ApprovalCase& of, std::span<const CaseEvent> events);

/// Of several attempts of a step the one that counts: granted before running, later before earlier. Steps in
/// the order of `all`.
std::vector<StepActual> last_attempts(std::vector<StepActual> all);

/// Working halves from acceptance to the decision, at least one; nothing while it runs.
std::optional<std::int64_t> duration_of(const StepActual& actual, const vocab::WorkCalendar& calendar);

}  // namespace liantu::approval
