#include "liantu/approval/case_standing.h"

#include <algorithm>

namespace liantu::approval {
namespace {

Countdown countdown(const ClockAxis& axis, Date due, std::optional<Date> done, std::int64_t warn_days,
                    Date today) {
  Countdown out{.due = due, .working_days = working_days_to(axis, done.value_or(today), due)};
  out.state = done                            ? CountdownState::Done
              : today > due                   ? CountdownState::Lapsed
              : out.working_days <= warn_days ? CountdownState::Warning
                                              : CountdownState::Open;
  return out;
}

Ball working_ball(std::span<const CaseEvent> events, const ClockRule& rule) {
  for (auto it = events.rbegin(); it != events.rend(); ++it) {
    if (it->move != CaseMove::BeginProcedure) continue;
    const ProcedureKind* kind = rule.procedure(it->procedure);
    return kind != nullptr ? kind->ball : Ball::Intermediary;
  }
  return Ball::Intermediary;
}

Date after_working_days(const ClockAxis& axis, Date from, std::int64_t days) {
  const std::int64_t begin = axis.position(TimeUnit::WorkingDay, instant_of(from.plus(1)));
  return shanghai_day(axis.reached(TimeUnit::WorkingDay, begin + 2 * days) - 1);
}

}  // namespace

std::int64_t working_days_to(const ClockAxis& axis, Date from, Date to) {
  return (axis.position(TimeUnit::WorkingDay, instant_of(to.plus(1))) -
          axis.position(TimeUnit::WorkingDay, instant_of(from.plus(1)))) /
         2;
}

CaseStanding standing_of(const ApprovalCase& of, std::span<const CaseEvent> events, const ClockRule& rule,
                         const ClockAxis& axis, Instant now) {
  CaseStanding out;
  const Date today = shanghai_day(now);
  out.questions = case_questions(of, events);
  out.ball = ball_of(of, working_ball(events, rule));
  const bool asked = std::find(out.questions.begin(), out.questions.end(), CaseQuestion::NoSuspensionDate) !=
                     out.questions.end();
  if (const auto terms = clock_terms(of, rule.first_day); terms && !asked)
    out.clock = read_clock(*terms, clock_steps(of, events, rule.hours), axis, rule.warning, now);
  if (out.clock && of.first_overdue) out.clock->first_overdue = of.first_overdue;
  if (of.gap_due) out.gap = countdown(axis, *of.gap_due, of.gap_filled, rule.gap_warn_days, today);
  const std::optional<Date> ready = of.gap_due ? of.gap_filled : of.finished;
  if (of.state == CaseState::Granted && ready && rule.delivery_days > 0)
    out.delivery = countdown(axis, after_working_days(axis, *ready, rule.delivery_days), of.delivered,
                             rule.gap_warn_days, today);
  if (of.handling == Handling::Promise && of.obligation_due)
    out.obligation =
        countdown(axis, *of.obligation_due,
                  of.outcome && *of.outcome != PromiseOutcome::Pending ? of.obligation_due : std::nullopt,
                  rule.gap_warn_days, today);
  return out;
}

std::optional<DueRevision> revised_due(std::optional<Date> told, std::optional<Date> recomputed, Date today) {
  if (!told || !recomputed || *told == *recomputed) return std::nullopt;
  return DueRevision{*told, *recomputed, *told >= today};
}

}  // namespace liantu::approval
