// Business dates (ISO, time zone Asia/Shanghai) and periods; instants are microseconds UTC.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace liantu {

/// A calendar day. Cannot hold an impossible date: `parse` and `of` refuse 2024-02-30.
class Date {
 public:
  static std::optional<Date> parse(std::string_view iso);         ///< "2026-09-15" only
  static std::optional<Date> of(int year, int month, int day);    ///< nothing when there is no such day
  static Date from_days(std::int64_t days_since_1970);

  int year() const;
  int month() const;
  int day() const;
  std::int64_t days() const { return days_; }                     ///< days since 1970-01-01
  int weekday() const;                                            ///< 1 Monday … 7 Sunday
  std::string iso() const;
  Date plus(std::int64_t days) const { return from_days(days_ + days); }
  Date end_of_month() const;

  auto operator<=>(const Date&) const = default;

 private:
  explicit Date(std::int64_t days) : days_(days) {}
  std::int64_t days_;
};

/// A day (`from == to`) or the period in which it lies when only a month, quarter or year is known.
/// Text form: "2026-09-15" or "2026-09-01/2026-09-30".
struct DateSpan {
  Date from;
  Date to;
  static std::optional<DateSpan> parse(std::string_view text);
  std::string text() const;
  bool is_day() const { return from == to; }
  bool operator==(const DateSpan&) const = default;
};

/// Microseconds since 1970-01-01T00:00:00Z.
using Instant = std::int64_t;

/// Minutes since midnight of "09:30". Nothing for another text, and for 24:00.
std::optional<int> minute_of_day(std::string_view text);

/// "2026-09-15T17:30:00+08:00": how instants are shown.
std::string shanghai_time(Instant instant);

/// First microsecond after the given day in Asia/Shanghai (+08:00): what `?asof=DATE` means.
Instant end_of_day_shanghai(Date day);
Date shanghai_day(Instant instant);

}  // namespace liantu
