#include "liantu/sheet/sheet_period.h"

#include <charconv>

#include "liantu/sheet/numeral.h"
#include "liantu/sheet/plain_text.h"

namespace liantu::sheet {
namespace {

constexpr std::int64_t kLeastDays = 3, kMostDays = 10;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

struct PartialDate {
  std::optional<int> year, month;
  int day = 0;
};

/// Digits at the front of `text`, at most eight.
std::optional<std::string_view> take_digits(std::string_view& text) {
  std::size_t n = 0;
  while (n < text.size() && is_digit(text[n])) ++n;
  if (n == 0 || n > 8) return std::nullopt;
  const std::string_view digits = text.substr(0, n);
  text.remove_prefix(n);
  return digits;
}

int number(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

bool drop_sign(std::string_view& text, std::string_view word, bool hyphen) {
  return drop_front(text, word) || drop_front(text, ".") || drop_front(text, "/") ||
         (hyphen && drop_front(text, "-"));
}

std::optional<PartialDate> compact(std::string_view digits) {
  PartialDate date;
  if (digits.size() == 8) {
    date.year = number(digits.substr(0, 4));
    digits.remove_prefix(4);
  }
  if (digits.size() != 4) return std::nullopt;
  date.month = number(digits.substr(0, 2));
  date.day = number(digits.substr(2));
  return date;
}

/// One date at the front: with or without year; `day_only` admits "16日" after a full date.
std::optional<PartialDate> take_date(std::string_view& text, bool day_only) {
  std::string_view rest = text;
  const auto first = take_digits(rest);
  if (!first) return std::nullopt;
  PartialDate date;
  const auto done = [&](std::string_view tail) {
    drop_front(tail, "日") || drop_front(tail, "号");
    text = tail;
    return date;
  };
  if (const auto packed = compact(*first);
      packed && (rest.empty() || !(rest.starts_with("年") || rest.starts_with(".")))) {
    if (first->size() == 8 || *packed->month <= 12) {
      date = *packed;
      const bool year_like = first->size() == 4 && number(*first) >= 1990 && number(*first) <= 2100;
      if (!year_like) return done(rest);
    }
  }
  const bool with_year = first->size() == 4;
  if (with_year && !drop_sign(rest, "年", true)) return std::nullopt;
  const auto month = with_year ? take_digits(rest) : first;
  if (!month || month->size() > 2) return std::nullopt;
  std::string_view after_month = rest;
  if (drop_sign(after_month, "月", with_year)) {
    if (const auto day = take_digits(after_month); day && day->size() <= 2) {
      date = {with_year ? std::optional(number(*first)) : std::nullopt, number(*month), number(*day)};
      return done(after_month);
    }
    return std::nullopt;
  }
  if (!day_only || with_year) return std::nullopt;
  date = {std::nullopt, std::nullopt, number(*first)};
  return done(rest);
}

bool drop_to(std::string_view& text) {
  bool any = false;
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view word : {"-", "~", "至", "到", "(周一)", "(星期一)", "周一", "("}) {
      if (drop_front(text, word))
        again = true, any = any || word == "-" || word == "~" || word == "至" || word == "到";
    }
  }
  return any;
}

std::optional<WeekSpan> span_at(std::string_view text, std::optional<int> year) {
  const auto first = take_date(text, false);
  if (!first || !drop_to(text)) return std::nullopt;
  auto last = take_date(text, true);
  if (!last) return std::nullopt;
  const std::optional<int> from_year = first->year ? first->year : last->year ? last->year : year;
  if (!from_year) return std::nullopt;
  const int month = last->month.value_or(*first->month);
  const int to_year = last->year.value_or(month < *first->month ? *from_year + 1 : *from_year);
  const auto from = Date::of(*from_year, *first->month, first->day);
  const auto to = Date::of(to_year, month, last->day);
  if (!from || !to) return std::nullopt;
  const std::int64_t days = to->days() - from->days() + 1;
  if (days < kLeastDays || days > kMostDays) return std::nullopt;
  return WeekSpan{{*from, *to}, true};
}

std::optional<WeekSpan> numbered_week(std::string_view text, int year) {
  const std::size_t week = text.find("周");
  for (std::size_t at = text.find("第"); at != std::string_view::npos; at = text.find("第", at + 1)) {
    if (text.substr(0, at).ends_with("月") || text.substr(0, at).ends_with("月份")) return std::nullopt;
    std::string_view rest = text.substr(at + std::string_view("第").size());
    int value = 0;
    if (const auto digits = take_digits(rest)) {
      value = number(*digits);
    } else if (const auto numeral = chinese_numeral(rest)) {
      value = static_cast<int>(numeral->value);
      rest.remove_prefix(numeral->bytes);
    }
    if (!rest.starts_with("周") || value < 1 || value > 53 || week == std::string_view::npos) continue;
    const auto fourth = Date::of(year, 1, 4);  // ISO 8601: week 1 holds 4 January
    const Date monday = fourth->plus(1 - fourth->weekday() + 7 * (value - 1));
    return WeekSpan{{monday, monday.plus(6)}, false};
  }
  return std::nullopt;
}

}  // namespace

std::optional<int> year_in(std::string_view text) {
  std::optional<int> found;
  for (std::size_t i = 0; i < text.size();) {
    if (!is_digit(text[i])) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < text.size() && is_digit(text[end])) ++end;
    const std::size_t digits = end - i;
    if (digits == 4 || digits == 6 || digits == 8) {
      const int year = number(text.substr(i, 4));
      const bool year_word = text.substr(end).starts_with("年");
      const bool month_fits = digits == 4 || number(text.substr(i + 4, 2)) <= 12;
      if (year >= 2000 && year <= 2060 && month_fits && (digits > 4 || year_word || year >= 2010))
        found = year;
    }
    i = end;
  }
  if (!found) {
    const std::size_t at = text.find("年");
    const std::string_view before = text.substr(0, at == std::string_view::npos ? 0 : at);
    std::string digits;
    for (std::size_t i = 0; i < before.size(); i += character(before, i).size()) {
      const auto digit = chinese_digit(character(before, i));
      digits = digit ? digits + static_cast<char>('0' + *digit) : std::string();
    }
    if (digits.size() == 4 && digits.starts_with("20")) found = number(digits);
  }
  return found;
}

std::optional<WeekSpan> week_in(std::string_view text, std::optional<int> year) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_digit(text[i]) || (i > 0 && is_digit(text[i - 1]))) continue;
    if (const auto span = span_at(text.substr(i), year)) return span;
  }
  const auto own = year_in(text);
  if (own || year) {
    if (const auto week = numbered_week(text, own.value_or(year.value_or(0)))) return week;
  }
  for (const std::string_view word : {"截至", "截止到", "截止"}) {
    const std::size_t at = text.find(word);
    if (at == std::string_view::npos || !contains(text, "周")) continue;
    std::string_view rest = text.substr(at + word.size());
    const auto last = take_date(rest, false);
    const auto last_year = last && last->year ? last->year : own ? own : year;
    const auto to = last && last_year ? Date::of(*last_year, *last->month, last->day) : std::nullopt;
    if (to) return WeekSpan{{to->plus(-6), *to}, false};
  }
  return std::nullopt;
}

}  // namespace liantu::sheet
