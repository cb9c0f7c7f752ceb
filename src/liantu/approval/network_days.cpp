#include "liantu/approval/network_days.h"

#include <algorithm>

namespace liantu::approval {

using vocab::FirstDay;

std::int64_t NetworkDays::over_at(Date day) const {
  if (first_ == FirstDay::Next || day >= start_)
    return 2 * calendar_.working_days_between(start_, day, first_).days;
  return 2 * (calendar_.working_days_between(start_, day, FirstDay::Next).days);
}

std::int64_t NetworkDays::accepted_at(Date day) const {
  return first_ == FirstDay::Next ? over_at(day)
         : day > start_           ? over_at(day.plus(-1))
                                  : std::min<std::int64_t>(0, over_at(day));
}

NetworkDay NetworkDays::nth(std::int64_t working_days) const {
  if (working_days <= 0) return {start_, false};
  const auto due = calendar_.plus_working_days(start_, working_days, first_);
  return {due.day, due.provisional};
}

NetworkDay NetworkDays::first_day(std::int64_t halves) const {
  return nth(std::max<std::int64_t>(halves, 0) / 2 + 1);
}

NetworkDay NetworkDays::last_day(std::int64_t halves) const {
  return nth((std::max<std::int64_t>(halves, 0) + 1) / 2);
}

}  // namespace liantu::approval
