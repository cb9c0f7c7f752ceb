#include "liantu/sheet/cell_date.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <vector>

#include "liantu/sheet/number_format.h"
#include "liantu/sheet/numeral.h"
#include "liantu/sheet/plain_text.h"
#include "liantu/sheet/quantity.h"

namespace liantu::sheet {

bool plausible_year(int year) {
  return year >= 1900 && year <= 2100;
}

namespace {

using Outcome = ReadDate::Outcome;

ReadDate impossible() {
  ReadDate result;
  result.outcome = Outcome::Impossible;
  return result;
}

ReadDate words() {
  ReadDate result;
  result.outcome = Outcome::Words;
  return result;
}

ReadDate span_of(int year, int first_month, int first_day, int last_month, int last_day) {
  const auto from = Date::of(year, first_month, first_day);
  auto to = Date::of(year, last_month, last_day == 0 ? 1 : last_day);
  if (!plausible_year(year) || !from || !to) return impossible();
  if (last_day == 0) to = to->end_of_month();
  ReadDate result;
  result.outcome = Outcome::Date;
  result.span = DateSpan{*from, *to};
  return result;
}

ReadDate day_of(int year, int month, int day) {
  return span_of(year, month, day, month, day);
}
ReadDate month_of(int year, int month) {
  return month < 1 || month > 12 ? impossible() : span_of(year, month, 1, month, 0);
}
ReadDate months_of(int year, int first, int last) {
  return span_of(year, first, 1, last, 0);
}

int full_year(int year) {
  return year >= 100 ? year : year < 50 ? 2000 + year : 1900 + year;
}

/// The year of a month and day that stand without one.
std::optional<int> year_for(int month, int day, const DateContext& context) {
  if (!context.near) return context.year;
  std::optional<int> best;
  std::int64_t least = 0;
  for (int year = context.near->year() - 1; year <= context.near->year() + 1; ++year) {
    const auto date = Date::of(year, month, std::min(day, 28));
    if (!date) continue;
    const std::int64_t distance = std::abs(date->days() - context.near->days());
    if (!best || distance < least) best = year, least = distance;
  }
  return best;
}

struct Numbers {
  std::vector<int> values;
  std::vector<int> digits;         ///< how many digits each had
  std::vector<std::string> after;  ///< the sign or word after each number
};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Splits "2024年3月15日" into numbers and what stands between them. Nothing when it starts with a word.
std::optional<Numbers> numbers_of(std::string_view text) {
  Numbers out;
  for (std::size_t i = 0; i < text.size();) {
    if (!is_digit(text[i])) return std::nullopt;
    int value = 0;
    const std::size_t start = i;
    while (i < text.size() && is_digit(text[i])) {
      if (i - start >= 8) return std::nullopt;
      value = value * 10 + (text[i++] - '0');
    }
    out.values.push_back(value);
    out.digits.push_back(static_cast<int>(i - start));
    const std::size_t gap = i;
    while (i < text.size() && !is_digit(text[i])) i += character(text, i).size();
    out.after.emplace_back(text.substr(gap, std::min(i, text.size()) - gap));
  }
  return out;
}

/// 二〇二四年三月十五日 with Arabic digits.
std::string with_arabic_digits(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const std::string_view next = character(text, i);
    const bool digit = chinese_digit(next).has_value() || next == "十";
    const auto numeral = digit ? chinese_numeral(text.substr(i)) : std::nullopt;
    if (numeral && numeral->value < 10000) {
      if (out.size() == 4 && is_digit(out.back())) out += "年";  // 2025四季度
      out += std::to_string(static_cast<int>(numeral->value));
      i += numeral->bytes;
    } else {
      out += next;
      i += next.size();
    }
  }
  return out;
}

/// 春节 is no date; what may stand round one and is dropped with the warning "aside".
std::string without_words(std::string_view original, ReadDate& notes) {
  std::string text;
  for (std::size_t i = 0; i < original.size();) {
    if (original[i] == '(' || original[i] == '[') {
      const char close = original[i] == '(' ? ')' : ']';
      const std::size_t end = original.find(close, i);
      if (end != std::string_view::npos && !text.empty()) {
        notes.warning = "aside";
        i = end + 1;
        continue;
      }
    }
    text += original[i++];
  }
  std::string_view view = text;
  static constexpr std::array<std::string_view, 16> kFront = {"已于", "已在", "预计", "计划", "拟于", "拟",
                                                              "约",   "争取", "力争", "确保", "暂定", "于",
                                                              "截至", "截止", "预期", "自"};
  static constexpr std::array<std::string_view, 30> kBack = {
      "开工建设", "开工", "签约", "竣工", "投产", "完工", "建成", "已开工", "已签约", "已竣工",
      "已投产",   "左右", "前后", "前",   "以前", "之前", "后",   "以后",   "完成",   "起",
      "止",       "已",   "实际", "动工", "达产", "。",   "；",   ";",      ",",      "，"};
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view word : kFront) {
      if (drop_front(view, word)) {
        again = true;
        if (notes.warning.empty() && word != "于" && word != "约") notes.warning = "aside";
      }
    }
    for (const std::string_view word : kBack) {
      if (view.size() > word.size() && drop_back(view, word)) {
        again = true;
        const bool open = contains(word, "前") || contains(word, "后") || word == "左右";
        if (open) notes.warning = "open_end";
        if (notes.warning.empty() && word.size() > 1) notes.warning = "aside";
      }
    }
  }
  return std::string(view);
}

struct Part {
  std::string_view word;
  int first_month, last_month;  ///< within a year
};
constexpr Part kYearParts[] = {{"上半年", 1, 6},  {"下半年", 7, 12}, {"前半年", 1, 6},  {"后半年", 7, 12},
                               {"第1季度", 1, 3}, {"第2季度", 4, 6}, {"第3季度", 7, 9}, {"第4季度", 10, 12},
                               {"1季度", 1, 3},   {"2季度", 4, 6},   {"3季度", 7, 9},   {"4季度", 10, 12},
                               {"q1", 1, 3},      {"q2", 4, 6},      {"q3", 7, 9},      {"q4", 10, 12},
                               {"1季", 1, 3},     {"2季", 4, 6},     {"3季", 7, 9},     {"4季", 10, 12},
                               {"年底", 12, 12},  {"年末", 12, 12},  {"底", 12, 12},    {"末", 12, 12},
                               {"年初", 1, 1},    {"初", 1, 1},      {"年中", 6, 6},    {"中", 6, 6},
                               {"全年", 1, 12},   {"年内", 1, 12},   {"内", 1, 12}};

std::optional<Part> year_part(std::string_view text) {
  for (const Part& part : kYearParts) {
    if (text == part.word) return part;
  }
  return std::nullopt;
}

/// What stands after the month: 底, 中旬, 初, 15日. `rest` is what follows "3月".
ReadDate within_month(int year, int month, std::string_view rest) {
  if (rest.empty() || rest == "份") return month_of(year, month);
  if (rest == "上旬" || rest == "初" || rest == "月初") return span_of(year, month, 1, month, 10);
  if (rest == "中旬" || rest == "中") return span_of(year, month, 11, month, 20);
  if (rest == "下旬" || rest == "底" || rest == "末" || rest == "月底")
    return span_of(year, month, 21, month, 0);
  if (rest == "上半月") return span_of(year, month, 1, month, 15);
  if (rest == "下半月") return span_of(year, month, 16, month, 0);
  int day = 0;
  const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), day);
  if (error != std::errc{}) return words();
  const std::string_view tail = rest.substr(static_cast<std::size_t>(end - rest.data()));
  if (!tail.empty() && tail != "日" && tail != "号") return words();
  return day_of(year, month, day);
}

ReadDate without_year(std::string_view text, const DateContext& context) {
  const std::size_t at = text.find("月");
  int month = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), month);
  const auto digits = static_cast<std::size_t>(end - text.data());
  if (error != std::errc{} || digits != at) return words();
  std::string_view rest = text.substr(at + std::string_view("月").size());
  int day = 15;
  std::from_chars(rest.data(), rest.data() + rest.size(), day);
  const auto year = year_for(std::max(1, std::min(month, 12)), day, context);
  if (!year) {
    ReadDate result;
    result.outcome = Outcome::NoYear;
    return result;
  }
  ReadDate result = within_month(*year, month, rest);
  result.year_inferred = result.outcome == Outcome::Date;
  return result;
}

/// "2024年…", and 今年/明年/去年/本年 of a ledger whose year is known.
ReadDate with_year(int year, std::string_view rest) {
  if (rest.empty() || rest == "度") return months_of(year, 1, 12);
  drop_front(rest, "度");
  drop_front(rest, "的");
  if (const auto part = year_part(rest)) return months_of(year, part->first_month, part->last_month);
  const std::size_t at = rest.find("月");
  int month = 0;
  const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), month);
  if (error != std::errc{}) return words();
  const auto digits = static_cast<std::size_t>(end - rest.data());
  if (digits == at) return within_month(year, month, rest.substr(at + std::string_view("月").size()));
  return digits == rest.size() ? month_of(year, month) : words();
}

ReadDate from_numbers(const Numbers& n, const DateContext& context) {
  if (n.values.size() == 1) {
    const int value = n.values[0];
    if (n.digits[0] == 8) return day_of(value / 10000, value / 100 % 100, value % 100);
    if (n.digits[0] == 6) return month_of(value / 100, value % 100);
    if (n.digits[0] == 4 && plausible_year(value)) return months_of(value, 1, 12);
    if (n.digits[0] == 5) {
      const auto iso = serial_day(value, DateSystem::From1900);
      const auto day = iso ? Date::parse(*iso) : std::nullopt;
      if (day && day->year() >= 1940 && plausible_year(day->year())) {
        return day_of(day->year(), day->month(), day->day());
      }
    }
    return words();
  }
  if (n.values.size() == 2) {
    if (n.digits[0] == 4) {
      if (n.digits[1] == 4) return day_of(n.values[0], n.values[1] / 100, n.values[1] % 100);
      return month_of(n.values[0], n.values[1]);
    }
    if (n.values[0] > 12 && n.values[0] < 100 && n.digits[0] == 2) {
      ReadDate result = month_of(full_year(n.values[0]), n.values[1]);
      if (result.outcome == Outcome::Date) result.warning = "ambiguous";
      return result;
    }
    const auto year = year_for(std::max(1, std::min(n.values[0], 12)), n.values[1], context);
    if (!year) {
      ReadDate result;
      result.outcome = Outcome::NoYear;
      return result;
    }
    ReadDate result = day_of(*year, n.values[0], n.values[1]);
    result.year_inferred = result.outcome == Outcome::Date;
    return result;
  }
  if (n.values.size() == 3) {
    if (n.digits[0] == 4) return day_of(n.values[0], n.values[1], n.values[2]);
    if (n.digits[2] == 4) return day_of(n.values[2], n.values[0], n.values[1]);
    if (n.digits[0] <= 2 && n.digits[1] <= 2 && n.digits[2] <= 2) {
      return day_of(full_year(n.values[0]), n.values[1], n.values[2]);
    }
  }
  return words();
}

/// True when only date signs stand between the numbers: 2024.3.15, 2024-3-15, 2024/3/15.
bool only_signs(const Numbers& n) {
  for (std::size_t i = 0; i < n.after.size(); ++i) {
    const std::string& sign = n.after[i];
    const bool last = i + 1 == n.after.size();
    if (last ? !sign.empty() : sign != "." && sign != "-" && sign != "/" && sign != "、" && sign != ",")
      return false;
  }
  return true;
}

/// Cuts the time of day: "2024-03-15 00:00:00" loses its blank when folded and reads 2024-03-1500:00:00.
std::string without_time(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon < 4 || !is_digit(text.front())) return std::string(text);
  std::size_t hour = colon;
  while (hour > 0 && is_digit(text[hour - 1]) && colon - hour < 2) --hour;
  if (hour > 0 && text[hour - 1] == 't') --hour;
  return std::string(text.substr(0, hour));
}

ReadDate parse_one(std::string_view text, const DateContext& context) {
  if (const auto numbers = numbers_of(text); numbers && only_signs(*numbers)) {
    return from_numbers(*numbers, context);
  }
  for (const auto& [word, shift] : std::array<std::pair<std::string_view, int>, 6>{
           {{"今年", 0}, {"本年度", 0}, {"本年", 0}, {"明年", 1}, {"去年", -1}, {"后年", 2}}}) {
    std::string_view rest = text;
    if (!drop_front(rest, word)) continue;
    ReadDate result;
    result.outcome = Outcome::NoYear;
    const auto base = context.near ? std::optional(context.near->year()) : context.year;
    if (!base) return result;
    result = with_year(*base + shift, rest);
    result.year_inferred = true;
    return result;
  }
  const std::size_t year_at = text.find("年");
  int year = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
  const auto digits = static_cast<std::size_t>(end - text.data());
  if (error == std::errc{} && digits == year_at && (digits == 4 || digits == 2)) {
    return with_year(full_year(year), text.substr(year_at + std::string_view("年").size()));
  }
  if (error == std::errc{} && digits == 4 && digits < text.size()) {  // 2025Q4, 2025四季度, 2025.3月
    std::string_view rest = text.substr(digits);
    while (!rest.empty() && (rest.front() == '.' || rest.front() == '-' || rest.front() == '/'))
      rest.remove_prefix(1);
    return with_year(year, rest);
  }
  if (contains(text, "月")) return without_year(text, context);
  if (const auto part = year_part(text); part && text.size() > 3) {
    ReadDate result;
    result.outcome = Outcome::NoYear;
    const auto base = context.near ? std::optional(context.near->year()) : context.year;
    if (!base) return result;
    result = months_of(*base, part->first_month, part->last_month);
    result.year_inferred = true;
    return result;
  }
  return words();
}

/// 2024年3月至2025年6月, 2024.3-2024.5.
std::optional<ReadDate> parse_range(std::string_view text, const DateContext& context) {
  for (const std::string_view sign : {"--", "至", "到", "~", "-"}) {
    const std::size_t at = text.find(sign);
    if (at == std::string_view::npos || at == 0 ||
        text.find(sign, at + sign.size()) != std::string_view::npos)
      continue;
    const std::string_view first = text.substr(0, at), last = text.substr(at + sign.size());
    if (length(first) < 4 || last.empty()) continue;
    const ReadDate from = parse_one(first, context);
    if (from.outcome != Outcome::Date) continue;
    DateContext later = context;
    later.year = from.span->from.year();
    later.near.reset();
    const ReadDate to = parse_one(last, later);
    if (to.outcome != Outcome::Date || to.span->to < from.span->from) continue;
    ReadDate result = from;
    result.span->to = to.span->to;
    result.warning = "range";
    return result;
  }
  return std::nullopt;
}

}  // namespace

ReadDate parse_date(std::string_view original, const DateContext& context) {
  ReadDate notes;
  if (means_no_value(original)) return notes;
  const std::string arabic = with_arabic_digits(without_words(without_time(original), notes));
  ReadDate result = parse_one(arabic, context);
  if (result.outcome == Outcome::Words) {
    if (const auto range = parse_range(arabic, context)) return *range;
  }
  if (result.outcome == Outcome::Date && result.warning.empty()) result.warning = notes.warning;
  return result;
}

namespace {

ReadDate from_number(const Cell& cell, const DateContext& context) {
  const double n = cell.number;
  const double whole = std::floor(n);
  if (n == whole) {
    if (n >= 14000 && n < 80000) {
      const auto iso = serial_day(n, DateSystem::From1900);
      const auto day = iso ? Date::parse(*iso) : std::nullopt;
      return day ? day_of(day->year(), day->month(), day->day()) : impossible();
    }
    return n >= 0 && n < 1e8 ? parse_date(number_text(n), context) : words();
  }
  if (whole >= 14000 && whole < 80000) {
    Cell day = cell;
    day.number = whole;
    return from_number(day, context);
  }
  const std::string text = number_text(n);
  const std::size_t decimals = text.size() - text.find('.') - 1;
  const bool two_shown = contains(cell.format, "0.00");
  if (decimals > 2) return words();
  if (two_shown && decimals == 1) return parse_date(text + "0", context);
  ReadDate result = parse_date(text, context);
  const bool general = cell.format.empty() || cell.format == "General";
  const bool lost_zero =
      text.ends_with(".1") || (whole <= 12 && (text.ends_with(".2") || text.ends_with(".3")));
  if (result.outcome == Outcome::Date && lost_zero && general) result.warning = "ambiguous";
  return result;
}

/// 2024-03-05 as it stands: what most exports write.
std::optional<ReadDate> iso_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto day = Date::parse(text);
  if (!day || !plausible_year(day->year())) return std::nullopt;
  return day_of(day->year(), day->month(), day->day());
}

/// 2024-12-21至2024-12-31, as our own exports write a period.
std::optional<ReadDate> iso_period(std::string_view text) {
  constexpr std::string_view kTo = "至";
  if (text.size() != 20 + kTo.size() || text.substr(10, kTo.size()) != kTo) return std::nullopt;
  const auto from = iso_day(text.substr(0, 10)), to = iso_day(text.substr(10 + kTo.size()));
  if (!from || !to || to->span->to < from->span->from) return std::nullopt;
  ReadDate result = *from;
  result.span->to = to->span->to;
  return result;
}

}  // namespace

ReadDate read_date(const Cell& cell, const DateContext& context) {
  switch (cell.kind) {
    case Cell::Kind::Empty:
      return {};
    case Cell::Kind::Error:
      return words();
    case Cell::Kind::Flag:
      return words();
    case Cell::Kind::Number:
      return from_number(cell, context);
    case Cell::Kind::Text:
      if (const auto day = iso_day(cell.text)) return *day;
      if (const auto period = iso_period(cell.text)) return *period;
      return parse_date(FoldedView(cell.text), context);
    case Cell::Kind::Date:
      break;
  }
  const auto day = Date::parse(std::string_view(cell.text).substr(0, 10));
  if (!day || !plausible_year(day->year())) return impossible();
  std::string shown = folded(cell.format);
  if (const std::size_t second = shown.find(';'); second != std::string::npos) shown.resize(second);
  const bool month_only = contains(shown, "y") && contains(shown, "m") && !contains(shown, "d");
  const bool year_only = contains(shown, "y") && !contains(shown, "m") && !contains(shown, "d");
  if (month_only) return month_of(day->year(), day->month());
  return year_only ? months_of(day->year(), 1, 12) : day_of(day->year(), day->month(), day->day());
}

}  // namespace liantu::sheet
