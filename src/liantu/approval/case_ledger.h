// From the stored ledger of a case to its clock: events become steps; a case that came from a sheet has only
// its dates.
#pragma once

#include <span>
#include <vector>

#include "liantu/approval/case_clock.h"

namespace liantu::approval {

/// What a sheet did not say and nobody may guess.
enum class CaseQuestion {
  NoPromisedTime,   ///< no 承诺时限, or no unit, or an amount finer than half a day or a minute
  NoAcceptedDate,   ///< the state says accepted, no day says when
  NoSuspensionDate  ///< it stands still, nobody knows since when
};

/// The instant of an event: without a time of day the beginning of office hours, of a decision their end.
Instant instant_of(const CaseEvent& event, const OfficeHours& hours);

/// Sorted by time; of the same instant in the order given.
std::vector<ClockStep> clock_steps(const ApprovalCase& of, std::span<const CaseEvent> events,
                                   const OfficeHours& hours);

/// Nothing when there is no promised time to count against.
std::optional<ClockTerms> clock_terms(const ApprovalCase& of, CaseFirstDay usual);

std::vector<CaseQuestion> case_questions(const ApprovalCase& of, std::span<const CaseEvent> events);

}  // namespace liantu::approval
