// Words of time in Chinese text: 全年, 上半年, 二季度, 2月份, 1-5月份, 2023年, 到2025年.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "liantu/text/facts/sentences.h"

namespace liantu::text {

struct PeriodWords {
  Span span;
  bool until = false;   ///< 到 stands before
  bool so_far = false;  ///< 截至 stands before
};

/// The words of time in the span, in order; those of a comparison ("比去年") are none.
std::vector<PeriodWords> periods_in(std::u32string_view text, Span span);

/// The last of them that lies within the span, as written, 到 or 截至 included; empty for none.
std::u32string last_period(std::u32string_view text, const std::vector<PeriodWords>& periods, Span span);

/// 全年, 年内, 明年, 到2025年: a time that is not over when it is spoken of, in `year` (0: not known).
bool plans_ahead(std::u32string_view period, int year);
/// 去年, 1-5月, 前4个月, 截至9月, a year before: a time that is over.
bool is_past(std::u32string_view period, int year);

/// 去年, 2021年 spoken of later.
bool is_year_gone_by(std::u32string_view period, int year);
/// 一季度, 上半年, 2月: not a whole year, and neither ahead nor 到.
bool says_part_of_year(std::u32string_view period);

/// The period of a text of `year`: "2023", "2023-H1", "2023-Q2", "2023-02", "2023-01/2023-05"; for 到2025年
/// "2025". Empty when it says no time, or one without a year and `year` is 0.
std::string resolved_period(std::u32string_view period, int year);

/// The year a text speaks in: that of the first full date, else the latest year it names that is not a year
/// to come ("到2030 年"); 0 for none.
int year_spoken_in(std::u32string_view text);
/// The month of the first full date of that year; 0 for none.
int month_spoken_in(std::u32string_view text, int year);

}  // namespace liantu::text
