// The clock of a case: a budget and a ledger of running and suspended intervals, never a stored due date. It
// starts at 受理, stands still during 补正 and special procedures, and ends at the decision.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "liantu/approval/clock_axis.h"

namespace liantu::approval {

/// What happens to a clock, in order of time.
struct ClockStep {
  enum class Kind { Start, Stop, Go, Extend, End };
  Kind kind;
  Instant at = 0;
  std::int64_t ticks = 0;             ///< of Extend
  CaseMove cause = CaseMove::Accept;  ///< the move that did it
  std::string procedure{};            ///< code, of a special procedure
  std::optional<Date> expected{};     ///< when a Stop is expected to end
  std::string reason{}, document{};
};

struct ClockTerms {
  TimeUnit unit = TimeUnit::WorkingDay;
  std::int64_t budget = 0;  ///< ticks, positive
  CaseFirstDay first_day = CaseFirstDay::Next;
};

/// Warning when no more than this is left.
struct WarningLimits {
  double days = 2, hours = 48;
  bool operator==(const WarningLimits&) const = default;
};

enum class ClockPhase { NotStarted, Running, Suspended, Ended };
enum class ClockState { Normal, Warning, Overdue };

struct ClockInterval {
  Instant from = 0, to = 0;
  bool running = true;
  std::int64_t ticks = 0;
  CaseMove cause = CaseMove::Accept;  ///< what began it
  std::string procedure{}, reason{}, document{};
  std::optional<Date> expected{};
};

/// Amounts in ticks of the unit. `elapsed == used + suspended` always.
struct ClockReading {
  ClockPhase phase = ClockPhase::NotStarted;
  ClockState state = ClockState::Normal;
  TimeUnit unit = TimeUnit::WorkingDay;
  std::int64_t budget = 0, extended = 0;
  std::int64_t moved = 0;  ///< calendar days that the last day was moved on from a day of rest, as ticks
  std::int64_t used = 0, suspended = 0, elapsed = 0;
  std::int64_t remaining = 0;  ///< negative: late by so much
  std::optional<Instant> begins{};
  /// When the budget ends: the last day that is in time is due_day(). While suspended: as if it went on now.
  std::optional<Instant> due_at{};
  std::optional<Instant> warn_at{};      ///< while running
  std::optional<Date> expected{};        ///< while suspended: the day on which it should go on
  std::optional<Date> due_if_resumed{};  ///< while suspended, when it goes on the day that was expected
  std::optional<Date> first_overdue{};
  bool provisional = false;  ///< a year whose notice is not known lies in it
  std::vector<ClockInterval> intervals{};

  std::optional<Date> due_day() const;
};

/// Whole ticks of an amount in `unit`; nothing when it is not positive or finer than half a day or a minute.
std::optional<std::int64_t> ticks_of(double amount, TimeUnit unit);
double amount_of(std::int64_t ticks, TimeUnit unit);

/// Read at `now`; what happens later is not looked at. Steps before Start are ignored, as is a Stop while it
/// stands still and a Go while it runs.
ClockReading read_clock(const ClockTerms& terms, std::span<const ClockStep> steps, const ClockAxis& axis,
                        const WarningLimits& limits, Instant now);

}  // namespace liantu::approval
