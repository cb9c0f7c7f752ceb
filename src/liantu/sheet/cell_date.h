// Dates as ledgers spell them, and what they leave out: 2024.3 is a month, 3月底 has no year, 45321 is a
// serial.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "liantu/base/date.h"
#include "liantu/sheet/grid.h"

namespace liantu::sheet {

/// Where a date without a year belongs.
struct DateContext {
  std::optional<int> year{};   ///< of the ledger's title
  std::optional<Date> near{};  ///< a weekly sheet: the year nearest to this day
};

struct ReadDate {
  enum class Outcome { Date, Empty, Impossible, Words, NoYear };
  Outcome outcome = Outcome::Empty;
  std::optional<DateSpan> span{};
  std::string warning{};  ///< "" or a stable word: ambiguous, aside, open_end, range
  bool year_inferred = false;
};

/// A year that a ledger of this kind can hold: 1900 to 2100.
bool plausible_year(int year);

/// 上/中/下旬 = days 1–10/11–20/21–end, 月底 = day 21 to the end, 年底 = December. `text` is folded.
ReadDate parse_date(std::string_view text, const DateContext& context);

/// A whole cell: real dates (shown as year and month only = that month), serials, 20240315, 2024.3 as a
/// number. 2024.1 shown with two decimals is October; in a General cell it is January with the warning
/// "ambiguous".
ReadDate read_date(const Cell& cell, const DateContext& context);

}  // namespace liantu::sheet
