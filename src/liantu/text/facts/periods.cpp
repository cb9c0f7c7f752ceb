#include "liantu/text/facts/periods.h"

#include <algorithm>
#include <optional>

#include "liantu/text/reading/code_points.h"

namespace liantu::text {
namespace {

struct NamedPeriod {
  std::u32string_view word;
  int year;  ///< against the year spoken in
  std::string_view part;
};
constexpr NamedPeriod kPeriods[] = {{U"上半年", 0, "-H1"}, {U"下半年", 0, "-H2"}, {U"全年", 0, ""},
                                    {U"年内", 0, ""},      {U"年底", 0, ""},      {U"今年", 0, ""},
                                    {U"去年", -1, ""},     {U"上年", -1, ""},     {U"明年", 1, ""},
                                    {U"本年", 0, ""},      {U"一季度", 0, "-Q1"}, {U"二季度", 0, "-Q2"},
                                    {U"三季度", 0, "-Q3"}, {U"四季度", 0, "-Q4"}};
constexpr int kFirstYear = 1949, kLastYear = 2100;

bool is_one_of(char32_t point, std::u32string_view set) {
  return set.find(point) != std::u32string_view::npos;
}

struct Whole {
  int value = 0;
  std::size_t end = 0;
};

Whole whole_at(std::u32string_view text, std::size_t at) {
  Whole whole{0, at};
  while (whole.end < text.size() && whole.end - at < 6 && is_digit(text[whole.end])) {
    whole.value = whole.value * 10 + static_cast<int>(text[whole.end] - U'0');
    ++whole.end;
  }
  return whole;
}

std::string two_digits(int number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

/// "2023年1-5月", "2月": what the digits of a period say.
std::string resolved_digits(std::u32string_view period, int year) {
  int months[2] = {0, 0}, count = 0;
  for (std::size_t at = 0; at < period.size();) {
    if (!is_digit(period[at])) {
      ++at;
      continue;
    }
    const Whole whole = whole_at(period, at);
    at = std::max(whole.end, at + 1);
    if (whole.value >= kFirstYear && whole.value <= kLastYear)
      year = whole.value;
    else if (whole.value >= 1 && whole.value <= 12 && count < 2)
      months[count++] = whole.value;
  }
  if (year == 0) return {};
  const std::string month = std::to_string(year) + "-" + two_digits(months[0]);
  if (count == 0) return std::to_string(year);
  return count == 1 ? month : month + "/" + std::to_string(year) + "-" + two_digits(months[1]);
}

/// A year of four digits that begins at `at`, with something behind it; value 0 for none.
Whole year_at(std::u32string_view text, std::size_t at) {
  if (!is_digit(text[at]) || (at > 0 && (is_digit(text[at - 1]) || is_latin(text[at - 1])))) return {};
  const Whole year = whole_at(text, at);
  const bool plausible =
      year.value >= kFirstYear && year.value <= kLastYear && year.end - at == 4 && year.end < text.size();
  return plausible ? year : Whole{};
}

/// The month of "年5月" or "-05-"; 0 for none.
int month_behind(std::u32string_view text, std::size_t at) {
  if (!is_one_of(text[at], U"年-./") || at + 1 >= text.size() || !is_digit(text[at + 1])) return 0;
  const Whole month = whole_at(text, at + 1);
  const bool dated = month.end < text.size() && is_one_of(text[month.end], U"月-./") && month.value >= 1 &&
                     month.value <= 12;
  return dated ? month.value : 0;
}

}  // namespace

std::vector<PeriodWords> periods_in(std::u32string_view text, Span span) {
  std::vector<PeriodWords> found;
  for (std::size_t at = span.begin; at < span.end; ++at) {
    if (is_digit(text[at]) && (at == span.begin || !is_digit(text[at - 1]))) {
      std::size_t end = at;
      while (end < span.end && (is_digit(text[end]) || is_one_of(text[end], U"-—~至年月"))) ++end;
      const char32_t last = text[end - 1];
      if ((last != U'年' && last != U'月') || (last == U'年' && end - at < 4)) continue;
      const bool until = at > span.begin && is_one_of(text[at - 1], U"到至");
      const bool so_far = until && at > span.begin + 1 && text[at - 2] == U'截';
      found.push_back({{at, end}, until && !so_far});
      at = end - 1;
      continue;
    }
    if (!is_one_of(text[at], U"上下全年今去明本一二三四")) continue;
    const bool compared = at > span.begin && is_one_of(text[at - 1], U"比较同第");
    for (const NamedPeriod& period : kPeriods) {
      if (!compared && text.substr(at, std::min(period.word.size(), span.end - at)) == period.word)
        found.push_back({{at, at + period.word.size()}, false});
    }
  }
  return found;
}

std::u32string last_period(std::u32string_view text, const std::vector<PeriodWords>& periods, Span span) {
  for (auto at = periods.rbegin(); at != periods.rend(); ++at) {
    if (at->span.begin < span.begin) break;
    if (at->span.end > span.end) continue;
    return (at->until ? U"到" : U"") +
           std::u32string(text.substr(at->span.begin, at->span.end - at->span.begin));
  }
  return {};
}

bool plans_ahead(std::u32string_view period) {
  return period == U"全年" || period == U"年内" || period == U"明年" || period == U"年底" ||
         period.starts_with(U"到");
}

bool is_past(std::u32string_view period) {
  return period == U"去年" || period == U"上年" || period.find(U"1-") != std::u32string_view::npos;
}

std::string resolved_period(std::u32string_view period, int year) {
  if (period.empty()) return {};
  for (const NamedPeriod& named : kPeriods) {
    if (period == named.word)
      return year == 0 ? std::string() : std::to_string(year + named.year) + std::string(named.part);
  }
  return resolved_digits(period, year);
}

int year_spoken_in(std::u32string_view text) {
  int latest = 0;
  for (std::size_t at = 0; at + 4 < text.size(); ++at) {
    const Whole year = year_at(text, at);
    if (year.value == 0) continue;
    if (month_behind(text, year.end) != 0) return year.value;
    const bool until = at > 0 && is_one_of(text[at - 1], U"到至—-");
    if (text[year.end] == U'年' && !until) latest = std::max(latest, year.value);
    at = year.end - 1;
  }
  return latest;
}

int month_spoken_in(std::u32string_view text, int year) {
  for (std::size_t at = 0; at + 4 < text.size(); ++at) {
    const Whole found = year_at(text, at);
    if (found.value == 0) continue;
    const int month = found.value == year ? month_behind(text, found.end) : 0;
    if (month != 0) return month;
    at = found.end - 1;
  }
  return 0;
}

}  // namespace liantu::text
