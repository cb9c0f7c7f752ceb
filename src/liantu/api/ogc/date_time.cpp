#include "liantu/api/ogc/date_time.h"

namespace liantu::api {
namespace {

constexpr std::int64_t kSecond = 1'000'000, kMinute = 60 * kSecond, kHour = 60 * kMinute, kDay = 24 * kHour;

/// "08" at `at`, 0 to `most`; -1 when it is none.
int two_digits(std::string_view text, std::size_t at, int most) {
  if (text.size() < at + 2) return -1;
  const char a = text[at], b = text[at + 1];
  if (a < '0' || a > '9' || b < '0' || b > '9') return -1;
  const int value = (a - '0') * 10 + (b - '0');
  return value <= most ? value : -1;
}

/// ".250" -> 250,000; cut off from `text`. Digits past the microsecond are not looked at.
std::optional<std::int64_t> fraction(std::string_view& text) {
  if (text.empty() || text.front() != '.') return 0;
  std::size_t digits = 0;
  std::int64_t value = 0, place = kSecond;
  while (digits + 1 < text.size() && text[digits + 1] >= '0' && text[digits + 1] <= '9') {
    place /= 10;
    value += (text[++digits] - '0') * place;
  }
  if (digits == 0) return std::nullopt;
  text.remove_prefix(digits + 1);
  return value;
}

/// "Z", "+08:00": what to take off.
std::optional<std::int64_t> offset(std::string_view text) {
  if (text == "Z" || text == "z") return 0;
  if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') return std::nullopt;
  const int hours = two_digits(text, 1, 23), minutes = two_digits(text, 4, 59);
  if (hours < 0 || minutes < 0) return std::nullopt;
  return (text[0] == '-' ? -1 : 1) * (hours * kHour + minutes * kMinute);
}

/// RFC 3339.
std::optional<Instant> instant(std::string_view text) {
  if (text.size() < 20 || (text[10] != 'T' && text[10] != 't') || text[13] != ':' || text[16] != ':')
    return std::nullopt;
  const auto day = Date::parse(text.substr(0, 10));
  const int hour = two_digits(text, 11, 23), minute = two_digits(text, 14, 59),
            second = two_digits(text, 17, 60);
  if (!day || hour < 0 || minute < 0 || second < 0) return std::nullopt;
  text.remove_prefix(19);
  const auto part = fraction(text);
  const auto east = part ? offset(text) : std::nullopt;
  if (!east) return std::nullopt;
  return day->days() * kDay + hour * kHour + minute * kMinute + second * kSecond + *part - *east;
}

std::optional<TimeSpan> moment(std::string_view text) {
  if (const auto day = Date::parse(text))
    return TimeSpan{end_of_day_shanghai(day->plus(-1)), end_of_day_shanghai(*day) - 1};
  if (const auto at = instant(text)) return TimeSpan{at, at};
  return std::nullopt;
}

bool is_open(std::string_view end) {
  return end.empty() || end == "..";
}

}  // namespace

std::optional<TimeSpan> time_span(std::string_view text) {
  const auto slash = text.find('/');
  if (slash == std::string_view::npos) return moment(text);
  const std::string_view begin = text.substr(0, slash), end = text.substr(slash + 1);
  if (is_open(begin) && is_open(end)) return std::nullopt;
  TimeSpan span;
  if (!is_open(begin)) {
    const auto at = moment(begin);
    if (!at) return std::nullopt;
    span.from = at->from;
  }
  if (!is_open(end)) {
    const auto at = moment(end);
    if (!at) return std::nullopt;
    span.to = at->to;
  }
  if (span.from && span.to && *span.from > *span.to) return std::nullopt;
  return span;
}

}  // namespace liantu::api
