// Time as a clock of approval counts it: a position that only grows, in whole ticks. Elapsed time is the
// difference of two positions, so parts of a period always add up to the period.
#pragma once

#include <cstdint>
#include <vector>

#include "liantu/approval/approval_case.h"
#include "liantu/base/date.h"
#include "liantu/vocab/work_calendar.h"

namespace liantu::approval {

/// Minutes of the day, Shanghai.
struct OfficeSpan {
  int from = 0, to = 0;
  bool operator==(const OfficeSpan&) const = default;
};

struct OfficeHours {
  int noon = 12 * 60;               ///< where the morning half of a day ends
  std::vector<OfficeSpan> spans{};  ///< in order, not overlapping; what a working hour is
  bool operator==(const OfficeHours&) const = default;
};

/// Ticks: half a day for units of days, a minute for units of hours.
constexpr std::int64_t ticks_per(TimeUnit unit) {
  return unit == TimeUnit::WorkingDay || unit == TimeUnit::CalendarDay ? 2 : 60;
}
constexpr bool counts_work(TimeUnit unit) {
  return unit == TimeUnit::WorkingDay || unit == TimeUnit::WorkingHour;
}

/// The instant at which a day of Shanghai begins, and with minutes.
Instant instant_of(Date day, int minutes = 0);

/// Working days summed up once, so that a position costs no walk over the calendar.
class ClockAxis {
 public:
  /// Throws InvalidInput when the office has no working hours or they overlap.
  ClockAxis(const vocab::WorkCalendar& calendar, OfficeHours hours);

  /// Whole ticks gone by at `at`: a half day in which something stops counts as not begun, one in which it
  /// goes on counts as a whole. Throws InvalidInput for an instant outside 1990 to 2090.
  std::int64_t position(TimeUnit unit, Instant at) const;
  /// The first instant whose position is `position`.
  Instant reached(TimeUnit unit, std::int64_t position) const;

  bool works(Date day) const;
  Date working_day_from(Date day) const;  ///< `day` itself when it is worked
  /// Some day from `from` to `to`, both counted, stands in a year whose notice is not known.
  bool provisional(Date from, Date to) const;
  const OfficeHours& hours() const { return hours_; }

 private:
  std::size_t index(std::int64_t day) const;
  std::int64_t worked_before(std::int64_t day) const { return worked_[index(day)]; }
  std::int64_t worked_minutes(int minute) const;
  Instant in_office(std::int64_t day, std::int64_t minutes) const;
  /// The day before whose end the n-th working day of the axis lies.
  std::int64_t day_of_work(std::int64_t n) const;

  OfficeHours hours_;
  std::int64_t minutes_per_day_ = 0;
  std::vector<std::int32_t> worked_, unknown_;  ///< before each day
};

}  // namespace liantu::approval
