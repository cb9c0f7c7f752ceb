// Times by which something is to be done: "6月底前", "年内", "9月30日前", "三季度末", "一周内",
// "5个工作日内", "春节前".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/base/date.h"
#include "liantu/text/facts/sentences.h"
#include "liantu/text/lexicon/lexed_text.h"

namespace liantu::text {

/// The last day of a time as it is said; what is not said is 0.
struct SaidDay {
  int year = 0;
  int years_on = 0;           ///< 明年 1; only where no year is said
  int month = 0, day = 0;     ///< day 0: the month's last
  bool spoken_month = false;  ///< 月底: of the month that is spoken in
  bool operator==(const SaidDay&) const = default;
};

struct DeadlineWords {
  Span span;
  std::optional<SaidDay> day;   ///< neither day nor count: 春节前
  std::optional<double> count;  ///< of `unit`, from no day that the text names
  std::u32string unit;          ///< 个工作日, 天, 周, 个月, 年, …
};

/// The deadlines of the sentence in order. "截至6月底" and "去年底" are none.
std::vector<DeadlineWords> deadlines_in(const LexedText& text, Span sentence);

/// The time that stands at `begin` without a word that closes it ("完成时限:2025年6月"); nothing when none
/// does.
std::optional<DeadlineWords> time_at(const LexedText& text, std::size_t begin, std::size_t end);

/// Against the year and month spoken in (0: not known); nothing when the day hangs on what is not known.
std::optional<Date> resolved_day(const SaidDay& day, int year, int month);

}  // namespace liantu::text
