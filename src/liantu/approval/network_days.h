// Half working days after the start of a network, and the calendar days they fall on.
#pragma once

#include "liantu/vocab/work_calendar.h"

namespace liantu::approval {

/// `provisional`: some year on the way has no notice of holidays yet; the day will be worked out again.
struct NetworkDay {
  Date day;
  bool provisional = false;
};

class NetworkDays {
 public:
  NetworkDays(const vocab::WorkCalendar& calendar, Date start, vocab::FirstDay first)
      : calendar_(calendar), start_(start), first_(first) {}

  /// Halves gone when something is accepted on `day`; negative before the start of the network.
  std::int64_t accepted_at(Date day) const;
  /// Halves gone when `day` is over.
  std::int64_t over_at(Date day) const;
  /// The working day in which the work after `halves` falls.
  NetworkDay first_day(std::int64_t halves) const;
  /// The working day by whose end `halves` are gone; the start itself at 0.
  NetworkDay last_day(std::int64_t halves) const;

  const vocab::WorkCalendar& calendar() const { return calendar_; }
  Date start() const { return start_; }

 private:
  NetworkDay nth(std::int64_t working_days) const;
  const vocab::WorkCalendar& calendar_;
  Date start_;
  vocab::FirstDay first_;
};

}  // namespace liantu::approval
