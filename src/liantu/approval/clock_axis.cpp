#include "liantu/approval/clock_axis.h"

#include <algorithm>
#include <utility>

#include "liantu/base/error.h"

namespace liantu::approval {
namespace {

constexpr Instant kMinute = 60'000'000;
constexpr std::int64_t kMinutesOfDay = 24 * 60;
constexpr std::int64_t kShanghaiMinutes = 8 * 60;

std::int64_t axis_first_day() {
  static const std::int64_t day = Date::of(1990, 1, 1)->days();
  return day;
}
std::int64_t axis_last_day() {
  static const std::int64_t day = Date::of(2090, 12, 31)->days();
  return day;
}

struct LocalMinute {
  std::int64_t day;
  int minute;
};

std::int64_t floor_div(std::int64_t a, std::int64_t b) {
  return a / b - (a % b < 0 ? 1 : 0);
}

LocalMinute local(Instant at) {
  const std::int64_t minutes = floor_div(at, kMinute) + kShanghaiMinutes;
  const std::int64_t day = floor_div(minutes, kMinutesOfDay);
  return {day, static_cast<int>(minutes - day * kMinutesOfDay)};
}

Instant instant_at(std::int64_t day, std::int64_t minutes) {
  return (day * kMinutesOfDay + minutes - kShanghaiMinutes) * kMinute;
}

}  // namespace

Instant instant_of(Date day, int minutes) {
  return instant_at(day.days(), minutes);
}

ClockAxis::ClockAxis(const vocab::WorkCalendar& calendar, OfficeHours hours) : hours_(std::move(hours)) {
  int end = 0;
  for (const OfficeSpan& span : hours_.spans) {
    if (span.from < end || span.to <= span.from || span.to > kMinutesOfDay)
      throw Error(ErrorCode::InvalidInput, "办公时间应按先后填写，互不重叠，请改正。", "/hours");
    end = span.to;
    minutes_per_day_ += span.to - span.from;
  }
  if (minutes_per_day_ == 0 || hours_.noon <= 0 || hours_.noon >= kMinutesOfDay)
    throw Error(ErrorCode::InvalidInput, "请填写办公时间和上下午的分界。", "/hours");
  const auto days = static_cast<std::size_t>(axis_last_day() - axis_first_day() + 2);
  worked_.assign(days, 0);
  unknown_.assign(days, 0);
  for (std::size_t i = 0; i + 1 < days; ++i) {
    const vocab::WorkDay day =
        calendar.workday(Date::from_days(axis_first_day() + static_cast<std::int64_t>(i)));
    worked_[i + 1] = worked_[i] + (day.works ? 1 : 0);
    unknown_[i + 1] = unknown_[i] + (day.provisional ? 1 : 0);
  }
}

std::size_t ClockAxis::index(std::int64_t day) const {
  if (day < axis_first_day() || day > axis_last_day() + 1)
    throw Error(ErrorCode::InvalidInput, "日期应在 1990 年到 2090 年之间，请核对。", "date");
  return static_cast<std::size_t>(day - axis_first_day());
}

bool ClockAxis::works(Date day) const {
  return worked_before(day.days() + 1) > worked_before(day.days());
}

Date ClockAxis::working_day_from(Date day) const {
  while (!works(day)) day = day.plus(1);
  return day;
}

bool ClockAxis::provisional(Date from, Date to) const {
  return to >= from && unknown_[index(to.days() + 1)] > unknown_[index(from.days())];
}

std::int64_t ClockAxis::worked_minutes(int minute) const {
  std::int64_t out = 0;
  for (const OfficeSpan& span : hours_.spans)
    out += std::clamp<std::int64_t>(minute - span.from, 0, span.to - span.from);
  return out;
}

std::int64_t ClockAxis::position(TimeUnit unit, Instant at) const {
  const auto [day, minute] = local(at);
  const bool afternoon = minute >= hours_.noon;
  const std::int64_t worked = worked_before(day);
  const bool working = worked_before(day + 1) > worked;
  switch (unit) {
    case TimeUnit::WorkingDay:
      return 2 * worked + (working && afternoon ? 1 : 0);
    case TimeUnit::CalendarDay:
      return 2 * day + (afternoon ? 1 : 0);
    case TimeUnit::WorkingHour:
      return worked * minutes_per_day_ + (working ? worked_minutes(minute) : 0);
    case TimeUnit::CalendarHour:
      break;
  }
  return day * kMinutesOfDay + minute;
}

std::int64_t ClockAxis::day_of_work(std::int64_t n) const {
  const auto it = std::lower_bound(worked_.begin(), worked_.end(), n);
  if (it == worked_.end())
    throw Error(ErrorCode::InvalidInput, "期限超出了 2090 年，请核对时限。", "promised_time");
  return axis_first_day() + (it - worked_.begin()) - 1;
}

Instant ClockAxis::in_office(std::int64_t day, std::int64_t minutes) const {
  for (const OfficeSpan& span : hours_.spans) {
    const std::int64_t length = span.to - span.from;
    if (minutes <= length) return instant_at(day, span.from + minutes);
    minutes -= length;
  }
  return instant_at(day, hours_.spans.back().to);
}

Instant ClockAxis::reached(TimeUnit unit, std::int64_t position) const {
  switch (unit) {
    case TimeUnit::WorkingDay: {
      const std::int64_t day = day_of_work((position + 1) / 2);
      return position % 2 != 0 ? instant_at(day, hours_.noon) : instant_at(day + 1, 0);
    }
    case TimeUnit::CalendarDay: {
      const std::int64_t day = floor_div(position, 2);
      return instant_at(day, position - 2 * day != 0 ? hours_.noon : 0);
    }
    case TimeUnit::WorkingHour: {
      const std::int64_t whole = position / minutes_per_day_, rest = position % minutes_per_day_;
      return rest == 0 ? in_office(day_of_work(whole), minutes_per_day_)
                       : in_office(day_of_work(whole + 1), rest);
    }
    case TimeUnit::CalendarHour:
      break;
  }
  return instant_at(0, position);
}

}  // namespace liantu::approval
