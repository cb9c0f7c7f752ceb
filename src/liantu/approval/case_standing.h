// Where a case stands at an instant: its clock, what holds delivery back, whose turn it is, what is not
// known.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "liantu/approval/case_ledger.h"
#include "liantu/approval/clock_rule.h"

namespace liantu::approval {

enum class CountdownState { Open, Warning, Lapsed, Done };

/// Days on which something else is due: a gap to be filled, a decision to be delivered, a promise to be kept.
struct Countdown {
  Date due;
  std::int64_t working_days = 0;  ///< left after today; negative when late
  CountdownState state = CountdownState::Open;
};

struct CaseStanding {
  std::optional<ClockReading> clock{};  ///< nothing before a promised time is known
  std::vector<CaseQuestion> questions{};
  Ball ball = Ball::Department;
  std::optional<Countdown> gap{};         ///< 容缺: blocks delivery, not what comes next
  std::optional<Countdown> delivery{};    ///< from the decision, or from the day the gap was filled
  std::optional<Countdown> obligation{};  ///< 告知承诺
};

/// `events` in the order in which they happened.
CaseStanding standing_of(const ApprovalCase& of, std::span<const CaseEvent> events, const ClockRule& rule,
                         const ClockAxis& axis, Instant now);

/// Working days after `from` up to and with `to`; negative when `to` is earlier.
std::int64_t working_days_to(const ClockAxis& axis, Date from, Date to);

/// The calendar changed after a day had been told: a day that is past stays as it was told, one to come
/// moves, and both stand side by side with the reason.
struct DueRevision {
  Date told, recomputed;
  bool moves = false;
};
/// Nothing when the days are the same.
std::optional<DueRevision> revised_due(std::optional<Date> told, std::optional<Date> recomputed, Date today);

}  // namespace liantu::approval
