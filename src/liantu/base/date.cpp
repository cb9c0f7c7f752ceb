#include "liantu/base/date.h"

#include <array>
#include <cstdio>

#include "liantu/base/number_in.h"

namespace liantu {
namespace {

constexpr std::int64_t kMicrosPerSecond = 1'000'000;
constexpr std::int64_t kMicrosPerDay = 86'400 * kMicrosPerSecond;
constexpr std::int64_t kShanghaiOffset = 8 * 3'600 * kMicrosPerSecond;

std::chrono::year_month_day civil(std::int64_t days) {
  return std::chrono::sys_days{std::chrono::days{days}};
}

std::optional<int> digits(std::string_view text) {
  return text.starts_with('-') ? std::nullopt : number_in<int>(text);
}

std::int64_t floor_days(Instant instant) {
  const std::int64_t local = instant + kShanghaiOffset;
  return local / kMicrosPerDay - (local % kMicrosPerDay < 0 ? 1 : 0);
}

}  // namespace

std::optional<Date> Date::parse(std::string_view iso) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  const auto y = digits(iso.substr(0, 4));
  const auto m = digits(iso.substr(5, 2));
  const auto d = digits(iso.substr(8, 2));
  if (!y || !m || !d) return std::nullopt;
  return of(*y, *m, *d);
}

std::optional<Date> Date::of(int year, int month, int day) {
  // The calendar types keep a month and a day in a byte each and a year in two: 257 would become 1.
  if (month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  if (year < static_cast<int>(std::chrono::year::min()) || year > static_cast<int>(std::chrono::year::max()))
    return std::nullopt;
  const std::chrono::year_month_day ymd{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                        std::chrono::day{static_cast<unsigned>(day)}};
  if (!ymd.ok()) return std::nullopt;
  return Date(std::chrono::sys_days{ymd}.time_since_epoch().count());
}

Date Date::from_days(std::int64_t days_since_1970) { return Date(days_since_1970); }

int Date::year() const { return static_cast<int>(civil(days_).year()); }
int Date::month() const { return static_cast<int>(static_cast<unsigned>(civil(days_).month())); }
int Date::day() const { return static_cast<int>(static_cast<unsigned>(civil(days_).day())); }

int Date::weekday() const {
  return static_cast<int>(std::chrono::weekday{std::chrono::sys_days{std::chrono::days{days_}}}.iso_encoding());
}

std::string Date::iso() const {
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", year(), month(), day());
  return text.data();
}

Date Date::end_of_month() const {
  const auto ymd = civil(days_);
  return Date(std::chrono::sys_days{ymd.year() / ymd.month() / std::chrono::last}.time_since_epoch().count());
}

std::optional<DateSpan> DateSpan::parse(std::string_view text) {
  if (const auto day = Date::parse(text)) return DateSpan{*day, *day};
  if (text.size() != 21 || text[10] != '/') return std::nullopt;
  const auto from = Date::parse(text.substr(0, 10));
  const auto to = Date::parse(text.substr(11));
  if (!from || !to || *to < *from) return std::nullopt;
  return DateSpan{*from, *to};
}

std::string DateSpan::text() const { return is_day() ? from.iso() : from.iso() + "/" + to.iso(); }

std::optional<int> minute_of_day(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  const auto hour = digits(text.substr(0, 2)), minute = digits(text.substr(3));
  if (!hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
  return *hour * 60 + *minute;
}

Date shanghai_day(Instant instant) { return Date::from_days(floor_days(instant)); }

Instant end_of_day_shanghai(Date day) { return (day.days() + 1) * kMicrosPerDay - kShanghaiOffset; }

std::string shanghai_time(Instant instant) {
  const std::int64_t days = floor_days(instant);
  const std::int64_t seconds = (instant + kShanghaiOffset - days * kMicrosPerDay) / kMicrosPerSecond;
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "T%02d:%02d:%02d+08:00", static_cast<int>(seconds / 3600),
                static_cast<int>(seconds / 60 % 60), static_cast<int>(seconds % 60));
  return Date::from_days(days).iso() + text.data();
}

}  // namespace liantu
