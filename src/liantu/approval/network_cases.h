// Cases of a project as what happened on the steps of its network.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/approval/approval_case.h"
#include "liantu/approval/forecast.h"
#include "liantu/approval/network_progress.h"

namespace liantu::approval {

/// The days on which the clock stood: from the ledger of the case. A stop in the morning takes that day, one
/// in the afternoon the next; the day on which it goes on runs.
std::vector<StepPause> case_pauses(std::span<const CaseEvent> events);

/// Nothing when the case names neither step nor matter, was never accepted, or ended without a decision that
/// helps: withdrawn, returned, denied, revoked.
std::optional<StepActual> step_actual(const ApprovalCase& of, std::span<const CaseEvent> events);

/// What happened for these works: their own cases and those of the project as a whole. "" = everything.
std::vector<StepActual> of_works(std::vector<StepActual> all, std::string_view works_code);

/// Code of the step on which a case stands: the one it names, else the one of its matter, by the name of the
/// step or by the longest part of a name that the template gives. Nothing when no step, or more than one, is
/// it.
std::optional<std::string> step_of_case(const ApprovalTemplate& of, const std::string& step_code,
                                        const std::string& matter);

/// Of several attempts of a matter on a step, for the same works, the one that counts: granted before
/// running, later before earlier. Steps in the order of `all`.
std::vector<StepActual> last_attempts(std::vector<StepActual> all);

/// One for each step of the template: cases are put on their steps, attempts give way to later ones, and of
/// several matters of one step the step runs from the first to the last; one that is open keeps it open.
std::vector<StepActual> on_steps(const ApprovalTemplate& of, std::vector<StepActual> all);

/// How long a finished case took, and what it says of its step.
struct FinishedCase {
  std::string step_code{}, matter{};
  std::int64_t halves = 0;
  std::string project{}, works_code{};  ///< "" = stands for itself
  std::optional<Date> started{}, finished{};
};

/// By the step of the template on which they stand, as step_of_case() finds it; a case of no step is left
/// out. Several matters of one step for the same works of a project are one: from the first to the last of
/// them. In the order of the steps' codes.
std::vector<StepHistory> step_histories(const ApprovalTemplate& of, std::span<const FinishedCase> finished,
                                        const vocab::WorkCalendar& calendar);

/// Working halves from acceptance to the decision, at least one; nothing while it runs.
std::optional<std::int64_t> duration_of(const StepActual& actual, const vocab::WorkCalendar& calendar);

}  // namespace liantu::approval
