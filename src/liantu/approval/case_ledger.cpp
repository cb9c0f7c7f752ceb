#include "liantu/approval/case_ledger.h"

#include <algorithm>

#include "liantu/approval/case_move.h"

namespace liantu::approval {
namespace {

std::optional<ClockStep::Kind> step_kind(CaseMove move) {
  using Kind = ClockStep::Kind;
  switch (move) {
    case CaseMove::Accept:
      return Kind::Start;
    case CaseMove::AskSupplement:
    case CaseMove::BeginProcedure:
      return Kind::Stop;
    case CaseMove::TakeSupplement:
    case CaseMove::EndProcedure:
      return Kind::Go;
    case CaseMove::Extend:
      return Kind::Extend;
    case CaseMove::Withdraw:
    case CaseMove::FindNotNeeded:
    case CaseMove::RefuseOutOfRemit:
    case CaseMove::Grant:
    case CaseMove::GrantWithGap:
    case CaseMove::Deny:
    case CaseMove::Return:
      return Kind::End;
    case CaseMove::Receive:
    case CaseMove::Begin:
    case CaseMove::FillGap:
    case CaseMove::LapseGap:
    case CaseMove::Deliver:
    case CaseMove::Recall:
    case CaseMove::Revoke:
    case CaseMove::Verify:
    case CaseMove::Recompute:
      break;
  }
  return std::nullopt;
}

bool ends(CaseMove move) {
  return step_kind(move) == ClockStep::Kind::End;
}

/// A case from a sheet: 受理 and 办结 are days of the row.
void add_dates(const ApprovalCase& of, std::span<const CaseEvent> events, const OfficeHours& hours,
               std::vector<ClockStep>& out) {
  const auto told = [&](auto same) { return std::any_of(events.begin(), events.end(), same); };
  if (of.accepted && !told([](const CaseEvent& e) { return e.move == CaseMove::Accept; }))
    out.push_back({.kind = ClockStep::Kind::Start, .at = instant_of(*of.accepted, hours.spans.front().from)});
  if (of.finished && !told([](const CaseEvent& e) { return e.move && ends(*e.move); }))
    out.push_back({.kind = ClockStep::Kind::End,
                   .at = instant_of(*of.finished, hours.spans.back().to),
                   .cause = of.state == CaseState::Denied ? CaseMove::Deny : CaseMove::Grant});
}

}  // namespace

Instant instant_of(const CaseEvent& event, const OfficeHours& hours) {
  const bool last = event.move && ends(*event.move);
  const int usual = last ? hours.spans.back().to : hours.spans.front().from;
  return instant_of(event.day.value_or(Date::from_days(0)), minute_of_day(event.time).value_or(usual));
}

std::vector<ClockStep> clock_steps(const ApprovalCase& of, std::span<const CaseEvent> events,
                                   const OfficeHours& hours) {
  std::vector<ClockStep> out;
  const TimeUnit unit = of.unit.value_or(TimeUnit::WorkingDay);
  add_dates(of, events, hours, out);
  for (const CaseEvent& event : events) {
    if (!event.move || !event.day) continue;
    const auto kind = step_kind(*event.move);
    if (!kind) continue;
    out.push_back({.kind = *kind,
                   .at = instant_of(event, hours),
                   .ticks = ticks_of(event.amount.value_or(0), unit).value_or(0),
                   .cause = *event.move,
                   .procedure = event.procedure,
                   .expected = event.expected_resume,
                   .reason = event.reason,
                   .document = event.document});
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const ClockStep& a, const ClockStep& b) { return a.at < b.at; });
  return out;
}

std::optional<ClockTerms> clock_terms(const ApprovalCase& of, CaseFirstDay usual) {
  if (!of.promised || !of.unit) return std::nullopt;
  const auto budget = ticks_of(*of.promised, *of.unit);
  if (!budget) return std::nullopt;
  return ClockTerms{*of.unit, *budget, of.first_day.value_or(usual)};
}

std::vector<CaseQuestion> case_questions(const ApprovalCase& of, std::span<const CaseEvent> events) {
  std::vector<CaseQuestion> out;
  if (!clock_terms(of, CaseFirstDay::Next)) out.push_back(CaseQuestion::NoPromisedTime);
  const CaseState state = of.state.value_or(CaseState::Received);
  const bool before = state == CaseState::Received || state == CaseState::Withdrawn ||
                      state == CaseState::NotNeeded || state == CaseState::OutOfRemit ||
                      state == CaseState::SupplementBegun || state == CaseState::SupplementEnded;
  if (!before && !of.accepted) out.push_back(CaseQuestion::NoAcceptedDate);
  const bool told = std::any_of(events.begin(), events.end(), [](const CaseEvent& event) {
    return event.move && step_kind(*event.move) == ClockStep::Kind::Stop;
  });
  if (suspended(state) && of.accepted && !told) out.push_back(CaseQuestion::NoSuspensionDate);
  return out;
}

}  // namespace liantu::approval
