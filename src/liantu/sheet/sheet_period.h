// What titles, sheet names and file names say about time: the year of a ledger, the week of a dispatch table.
#pragma once

#include <optional>
#include <string_view>

#include "liantu/base/date.h"

namespace liantu::sheet {

/// The last year named in folded text: "2025年招商项目台账", "截至2025年3月31日", "台账2025.xlsx".
std::optional<int> year_in(std::string_view text);

struct WeekSpan {
  DateSpan span;
  bool certain = true;  ///< false: only a week number (ISO 8601) or the last day was named
};

/// "2025年3月3日—3月9日", "（2025年3月10日-16日）", "3.3-3.9", "0303-0309", "20250303-20250309", "第10周".
/// `year` is used where the text names none. `text` is folded.
std::optional<WeekSpan> week_in(std::string_view text, std::optional<int> year);

}  // namespace liantu::sheet
