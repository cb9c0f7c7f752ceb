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
constexpr NamedPeriod kPeriods[] = {
    {U"上半年", 0, "-H1"}, {U"下半年", 0, "-H2"}, {U"全年", 0, ""},           {U"年内", 0, ""},
    {U"年底", 0, ""},      {U"今年", 0, ""},      {U"去年", -1, ""},          {U"上年", -1, ""},
    {U"明年", 1, ""},      {U"本年", 0, ""},      {U"一季度", 0, "-Q1"},      {U"二季度", 0, "-Q2"},
    {U"三季度", 0, "-Q3"}, {U"四季度", 0, "-Q4"}, {U"前三季度", 0, "-Q1/-Q3"}};
/// Words of a year; they stand alone or before a part of it.
constexpr NamedPeriod kYears[] = {
    {U"去年", -1, ""}, {U"上年", -1, ""}, {U"明年", 1, ""}, {U"今年", 0, ""}, {U"本年", 0, ""}};
constexpr int kFirstYear = 1949, kLastYear = 2100;

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

/// The year that a period opens with and what is left of it.
struct YearSaid {
  int year = 0;      ///< against the year spoken in; 0: not known
  int years_on = 0;  ///< 去年 -1
  std::u32string_view rest;
};

YearSaid year_said(std::u32string_view period, int year) {
  for (const NamedPeriod& named : kYears) {
    if (period.starts_with(named.word))
      return {year == 0 ? 0 : year + named.year, named.year, period.substr(named.word.size())};
  }
  const Whole whole = whole_at(period, 0);
  const bool named = whole.value >= kFirstYear && whole.value <= kLastYear && whole.end < period.size() &&
                     period[whole.end] == U'年';
  if (named) return {whole.value, 0, period.substr(whole.end + 1)};
  return {year, 0, period};
}

/// 4, 四: months of a year; 0 for none.
int month_count(std::u32string_view text) {
  constexpr std::u32string_view kNumerals = U"一二三四五六七八九十";
  if (text.empty()) return 0;
  const std::size_t numeral = kNumerals.find(text[0]);
  const int count =
      numeral == std::u32string_view::npos ? whole_at(text, 0).value : static_cast<int>(numeral) + 1;
  return count >= 1 && count <= 12 ? count : 0;
}

bool opens_period(char32_t point) {
  return is_one_of(point, U"上下全年今去明本一二三四前");
}

/// Where "前4个月" ends that begins at `at`; `at` when it does not.
std::size_t first_months(std::u32string_view text, std::size_t at, std::size_t end) {
  if (text[at] != U'前' || at + 3 >= end || month_count(text.substr(at + 1, 2)) == 0) return at;
  const std::size_t behind = is_digit(text[at + 1]) ? whole_at(text, at + 1).end : at + 2;
  return behind + 2 <= end && text.substr(behind, 2) == U"个月" ? behind + 2 : at;
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

/// "比2019年提高": what is compared with, not when.
bool is_compared_year(std::u32string_view text, Span year, std::size_t least) {
  return text[year.end - 1] == U'年' && year.begin > least && is_one_of(text[year.begin - 1], U"比较");
}

/// The last character of "去年全年" behind 比; `at` when no year stands there.
std::size_t behind_compared(std::u32string_view text, std::size_t at, std::size_t end) {
  for (const NamedPeriod& year : kYears) {
    if (text.substr(at, end - at).starts_with(year.word)) {
      const std::size_t behind = at + year.word.size();
      for (const NamedPeriod& part : kPeriods) {
        if (text.substr(behind, end - behind).starts_with(part.word)) return behind + part.word.size() - 1;
      }
      return at;
    }
  }
  return at;
}

}  // namespace

std::vector<PeriodWords> periods_in(std::u32string_view text, Span span) {
  std::vector<PeriodWords> found;
  const auto add = [&](std::size_t begin, std::size_t end) {
    const bool part = !found.empty() && found.back().span.end == begin && text[begin - 1] == U'年';
    if (part) {
      found.back().span.end = end;  // 2022年 上半年, 今年 1-5月
      return;
    }
    const bool years = !found.empty() && found.back().span.end + 1 == begin &&
                       is_one_of(text[begin - 1], U"至到") && !found.back().until;
    if (years) {
      found.back().span.end = end;  // 2016年至2018年
      return;
    }
    const bool range =
        begin > span.begin + 1 && is_one_of(text[begin - 1], U"至-—~") && text[begin - 2] == U'元';
    if (range) begin -= 2;  // 元至6月
    const bool until = begin > span.begin && is_one_of(text[begin - 1], U"到至止截");
    const bool so_far = until && (text[begin - 1] == U'截' || text[begin - 1] == U'止' ||
                                  (begin > span.begin + 1 && text[begin - 2] == U'截'));
    found.push_back({{begin, end}, until && !so_far, so_far});
  };
  for (std::size_t at = span.begin; at < span.end; ++at) {
    if (is_digit(text[at]) && (at == span.begin || !is_digit(text[at - 1]))) {
      std::size_t end = at;
      while (end < span.end && (is_digit(text[end]) || is_one_of(text[end], U"-—~至到年月"))) ++end;
      const char32_t last = text[end - 1];
      if ((last != U'年' && last != U'月') || (last == U'年' && end - at < 4)) continue;
      if (!is_compared_year(text, {at, end}, span.begin)) add(at, end);
      at = end - 1;
      continue;
    }
    if (!opens_period(text[at])) continue;
    if (const std::size_t end = first_months(text, at, span.end); end > at) {
      add(at, end);
      at = end - 1;
      continue;
    }
    const bool compared = at > span.begin && is_one_of(text[at - 1], U"比较同第");
    for (const NamedPeriod& period : kPeriods) {
      if (!compared && text.substr(at, std::min(period.word.size(), span.end - at)) == period.word) {
        add(at, at + period.word.size());
        at += period.word.size() - 1;
        break;
      }
    }
    if (compared) at = behind_compared(text, at, span.end);
  }
  return found;
}

std::u32string last_period(std::u32string_view text, const std::vector<PeriodWords>& periods, Span span) {
  for (auto at = periods.rbegin(); at != periods.rend(); ++at) {
    if (at->span.begin < span.begin) break;
    if (at->span.end > span.end) continue;
    return (at->until    ? U"到"
            : at->so_far ? U"截至"
                         : U"") +
           std::u32string(text.substr(at->span.begin, at->span.end - at->span.begin));
  }
  return {};
}

bool plans_ahead(std::u32string_view period, int year) {
  const YearSaid said = year_said(period, 0);
  if (said.year != 0 && year != 0)
    return said.year > year || (said.year == year && period.ends_with(U"全年"));
  return period == U"全年" || period == U"年内" || period.starts_with(U"明年") || period == U"年底" ||
         period.starts_with(U"到") || (said.years_on == 0 && period.ends_with(U"全年"));
}

bool is_past(std::u32string_view period, int year) {
  const YearSaid said = year_said(period, 0);
  if (said.year != 0 && year != 0 && said.year < year) return true;
  const bool months =
      period.ends_with(U"月") && period.find_first_of(U"-—~至到") != std::u32string_view::npos;
  return said.years_on < 0 || months || period.starts_with(U"截至") ||
         period.find(U'前') != std::u32string_view::npos;
}

bool is_year_gone_by(std::u32string_view period, int year) {
  const YearSaid said = year_said(period, 0);
  return said.years_on < 0 || (said.year != 0 && said.year < year);
}

bool says_part_of_year(std::u32string_view period) {
  if (period.starts_with(U"到") || period.starts_with(U"明年")) return false;
  const std::u32string_view rest = year_said(period, 0).rest;
  return rest.ends_with(U"季度") || rest.ends_with(U"半年") || rest.ends_with(U"月");
}

std::string resolved_period(std::u32string_view period, int year) {
  for (const std::u32string_view opening : {U"到", U"截至"}) {
    if (period.starts_with(opening)) period.remove_prefix(opening.size());
  }
  if (period.empty()) return {};
  const YearSaid said = year_said(period, year);
  if (said.year == 0) return {};
  const std::string in_year = std::to_string(said.year);
  if (said.rest.empty()) return in_year;
  if (said.rest == U"前三季度") return in_year + "-Q1/" + in_year + "-Q3";
  for (const NamedPeriod& named : kPeriods) {
    if (said.rest == named.word) return in_year + std::string(named.part);
  }
  if (said.rest[0] == U'元') {
    const int last = month_count(said.rest.substr(2));
    return in_year + "-01/" + in_year + "-" + two_digits(last);
  }
  if (said.rest[0] == U'前') {
    const int months = month_count(said.rest.substr(1));
    return in_year + "-01/" + in_year + "-" + two_digits(months);
  }
  return resolved_digits(said.rest, said.year);
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
