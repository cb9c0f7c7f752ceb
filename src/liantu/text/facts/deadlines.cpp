#include "liantu/text/facts/deadlines.h"

#include <algorithm>
#include <array>

#include "liantu/text/reading/code_points.h"

namespace liantu::text {
namespace {

constexpr int kFirstYear = 1949, kLastYear = 2100, kDecember = 12, kMonthsOfQuarter = 3;
constexpr char32_t kNumerals[] = U"一二两三四五六七八九十";

/// A number of digits or one or two characters: 6, 十二, 两.
struct Whole {
  int value = 0;
  std::size_t end = 0;
};

Whole whole_at(std::u32string_view text, std::size_t begin, std::size_t end) {
  constexpr std::u32string_view kDigits = U"零一二三四五六七八九";
  Whole whole{0, begin};
  while (whole.end < end && whole.end - begin < 5 && is_digit(text[whole.end]))
    whole.value = whole.value * 10 + static_cast<int>(text[whole.end++] - U'0');
  if (whole.end > begin) return whole;
  int tens = 0, ones = 0;
  for (; whole.end < end && whole.end - begin < 3 && is_one_of(text[whole.end], kNumerals); ++whole.end) {
    const char32_t point = text[whole.end];
    if (point == U'十') {
      tens = ones == 0 ? 1 : ones;
      ones = 0;
    } else {
      ones = point == U'两' ? 2 : static_cast<int>(kDigits.find(point));
    }
  }
  whole.value = tens * 10 + ones;
  return whole;
}

/// Reads one time from left to right.
class TimeReading {
 public:
  TimeReading(const LexedText& text, Span sentence) : text_(text), sentence_(sentence) {}

  /// `open`: no closing word is asked for.
  std::optional<DeadlineWords> at(std::size_t begin, bool open) {
    begin_ = at_ = begin;
    if (!open && is_over(begin)) return std::nullopt;
    if (auto named = named_time(open)) return named;
    if (auto count = counted_time()) return count;
    SaidDay day;
    const bool has_year = read_year(day);
    const bool has_part = read_part(day, has_year);
    if (!has_year && !has_part) return std::nullopt;
    if (!has_part) {
      const bool range = begin > sentence_.begin + 2 && text_[begin - 2] == U'年';  // 2016年至2018年
      const bool until =
          !range && begin > sentence_.begin && is_one_of(text_[begin - 1], U"到至") && day.year != 0;
      if (!closes(true) && !open && !until) return std::nullopt;
      day.month = kDecember;
    } else if (!closes(ends_ || part_of_year_) && !ends_ && !open) {
      return std::nullopt;
    }
    return DeadlineWords{{begin, at_}, day, std::nullopt, {}};
  }

 private:
  bool takes(std::u32string_view word) {
    if (at_ + word.size() > sentence_.end || text_.substr(at_, word.size()) != word) return false;
    at_ += word.size();
    return true;
  }

  /// "截至6月底", "比年初": looks back, or only compares.
  bool is_over(std::size_t begin) const {
    const std::size_t from = begin > sentence_.begin + 2 ? begin - 2 : sentence_.begin;
    const std::u32string_view before = text_.substr(from, begin - from);
    if (before.empty()) return false;
    return before.ends_with(U"截至") || before.ends_with(U"截止") || before.ends_with(U"截") ||
           is_one_of(before.back(), U"去上前近比较第.-:/") || is_digit(before.back()) ||
           (is_one_of(before.back(), kNumerals) && !is_one_of(text_[begin], kNumerals));
  }

  /// 前, 之前, 以前 behind a time; 内 where the time is a length.
  bool closes(bool length) {
    const std::size_t before = at_;
    if (!takes(U"之")) (void)takes(U"以");
    if (takes(U"前")) {
      const bool ranks = at_ < sentence_.end && (is_digit(text_[at_]) || is_one_of(text_[at_], kNumerals) ||
                                                 is_one_of(text_[at_], U"期沿列几"));
      if (!ranks) return true;
    } else if (length && !opens_place(at_) && takes(U"内")) {
      return true;
    }
    at_ = before;
    return false;
  }

  /// "今年内蒙古".
  bool opens_place(std::size_t at) const {
    return static_cast<bool>(text_.word_at(at, sentence_.end, role::kKnownPlace));
  }

  /// 春节前, “十四五”末.
  std::optional<DeadlineWords> named_time(bool open) {
    const WordTable::Word word = text_.word_at(begin_, sentence_.end, role::kOccasion | role::kNamedEnd);
    if (!word) return std::nullopt;
    at_ = begin_ + word.length;
    if ((word.roles & role::kNamedEnd) != 0) {
      (void)closes(false);
      const int number = static_cast<int>(word.number);
      return DeadlineWords{{begin_, at_},
                           SaidDay{number / 10'000, 0, number / 100 % 100, number % 100, false},
                           std::nullopt,
                           {}};
    }
    if (!closes(false) && !open) {
      at_ = begin_;
      return std::nullopt;
    }
    return DeadlineWords{{begin_, at_}, std::nullopt, std::nullopt, {}};
  }

  /// "5个工作日内", "一周内", "三年内", "半年内".
  std::optional<DeadlineWords> counted_time() {
    const bool half = takes(U"半");
    const Whole whole = half ? Whole{0, at_} : whole_at(text_, at_, sentence_.end);
    const WordTable::Word unit = text_.word_at(whole.end, sentence_.end, role::kUnit);
    const bool counts = (half || whole.end > begin_) && whole.value < kFirstYear && unit &&
                        unit.number == static_cast<std::uint32_t>(Measure::Duration) + 1;
    at_ = whole.end + unit.length;
    if (counts && (takes(U"内") || takes(U"之内") || takes(U"以内")))
      return DeadlineWords{{begin_, at_},
                           std::nullopt,
                           half ? 0.5 : whole.value,
                           std::u32string(text_.substr(whole.end, unit.length))};
    at_ = begin_;
    return std::nullopt;
  }

  bool read_year(SaidDay& day) {
    const Whole whole = whole_at(text_, at_, sentence_.end);
    if (whole.value >= kFirstYear && whole.value <= kLastYear && whole.end < sentence_.end &&
        text_[whole.end] == U'年') {
      day.year = whole.value;
      at_ = whole.end + 1;
      (void)takes(U"度");
      return true;
    }
    if (takes(U"明年"))
      day.years_on = 1;
    else if (takes(U"后年"))
      day.years_on = 2;
    else if (!takes(U"今年") && !takes(U"本年度") && !takes(U"本年") && !takes(U"当年"))
      return false;
    return true;
  }

  /// Behind the year or without one: a month, a quarter, a half, the end.
  bool read_part(SaidDay& day, bool has_year) {
    ends_ = part_of_year_ = false;
    if (takes(U"年底") || takes(U"年末") || (has_year && (takes(U"底") || takes(U"末")))) {
      day.month = kDecember;
      return ends_ = true;
    }
    if (!has_year && !opens_place(at_ + 1) && takes(U"年内")) {
      day.month = kDecember;
      return ends_ = true;
    }
    if (takes(U"上半年")) return part_ends(day, 6);
    if (takes(U"下半年")) return part_ends(day, kDecember);
    const std::size_t before = at_;
    (void)takes(U"第");
    const Whole whole = whole_at(text_, at_, sentence_.end);
    at_ = whole.end;
    if (whole.value >= 1 && whole.value <= 4 && takes(U"季度"))
      return part_ends(day, whole.value * kMonthsOfQuarter);
    if (whole.value >= 1 && whole.value <= kDecember && takes(U"月")) return read_month(day, whole.value);
    at_ = before;
    if (takes(U"本月") || (at_ < sentence_.end && text_[at_] == U'月' && at_ + 1 < sentence_.end &&
                           is_one_of(text_[at_ + 1], U"底末内") && takes(U"月"))) {
      day.spoken_month = true;
      part_of_year_ = true;
      ends_ = takes(U"底") || takes(U"末");
      return true;
    }
    at_ = before;
    return false;
  }

  bool part_ends(SaidDay& day, int month) {
    day.month = month;
    part_of_year_ = true;
    ends_ = takes(U"末") || takes(U"底");
    return true;
  }

  bool read_month(SaidDay& day, int month) {
    day.month = month;
    (void)takes(U"份");
    if (takes(U"底") || takes(U"末") || takes(U"下旬")) return ends_ = true;
    constexpr int kTenth = 10, kTwentieth = 20;
    if (takes(U"上旬")) {
      day.day = kTenth;
      return true;
    }
    if (takes(U"中旬")) {
      day.day = kTwentieth;
      return true;
    }
    const Whole whole = whole_at(text_, at_, sentence_.end);
    const bool dated = whole.value >= 1 && whole.value <= 31 && whole.end < sentence_.end &&
                       is_one_of(text_[whole.end], U"日号");
    if (dated) {
      day.day = whole.value;
      at_ = whole.end + 1;
    } else {
      part_of_year_ = true;
    }
    return true;
  }

  const LexedText& text_;
  Span sentence_;
  std::size_t begin_ = 0, at_ = 0;
  bool ends_ = false;          ///< 底 or 末 was read
  bool part_of_year_ = false;  ///< a length in which something may lie
};

/// The next character that may close a time, or 到, behind which one may stand; `end` for none.
std::size_t next_closing(std::u32string_view text, std::size_t at, std::size_t end) {
  while (at < end && !is_one_of(text[at], U"前内底末到至")) ++at;
  if (at < end && (text[at] == U'到' || text[at] == U'至')) {
    constexpr std::size_t kYear = 5;  // 到2025年
    return std::min(at + kYear, end - 1);
  }
  return at;
}

bool opens_time(const LexedText& text, std::size_t at, std::size_t end) {
  constexpr char32_t kOpening[] = U"一二两三四五六七八九十半今明后本当年上下月第“";
  return is_digit(text[at]) || is_one_of(text[at], kOpening) ||
         text.word_at(at, end, role::kOccasion | role::kNamedEnd);
}

}  // namespace

std::vector<DeadlineWords> deadlines_in(const LexedText& text, Span sentence) {
  std::vector<DeadlineWords> found;
  TimeReading reading(text, sentence);
  std::size_t closing = next_closing(text, sentence.begin, sentence.end);
  for (std::size_t at = sentence.begin; closing < sentence.end;) {
    constexpr std::size_t kLongest = 16;
    if (closing >= kLongest) at = std::max(at, closing - kLongest);
    if (at > closing) {
      closing = next_closing(text, at, sentence.end);
      continue;
    }
    std::optional<DeadlineWords> words =
        opens_time(text, at, sentence.end) ? reading.at(at, false) : std::nullopt;
    if (words) {
      at = words->span.end;
      found.push_back(std::move(*words));
    } else if (is_digit(text[at])) {
      while (at < sentence.end && is_digit(text[at])) ++at;
    } else {
      ++at;
    }
  }
  return found;
}

std::optional<DeadlineWords> time_at(const LexedText& text, std::size_t begin, std::size_t end) {
  return TimeReading(text, {begin, end}).at(begin, true);
}

std::optional<Date> resolved_day(const SaidDay& day, int year, int month) {
  const int in_year = day.year != 0 ? day.year : year == 0 ? 0 : year + day.years_on;
  const int in_month = day.spoken_month ? month : day.month;
  if (in_year == 0 || in_month == 0) return std::nullopt;
  if (day.day != 0) return Date::of(in_year, in_month, day.day);
  const auto first = Date::of(in_year, in_month, 1);
  return first ? std::optional(first->end_of_month()) : std::nullopt;
}

}  // namespace liantu::text
