// Notices of holidays (放假通知) that an office adds to those of the program, as a file:
// presets/holiday_notices.json, setting holiday_notices_file.
#pragma once

#include <string_view>

#include "liantu/vocab/work_calendar.h"

namespace liantu::approval {

/// The national calendar with the years of the text; a year that the program has is replaced. Throws
/// InvalidInput with the place: an unknown member, a year said twice, a day said twice, a day that the notice
/// of another year decides otherwise.
vocab::WorkCalendar calendar_with_notices(std::string_view text);

}  // namespace liantu::approval
