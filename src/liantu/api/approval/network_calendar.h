// The days of a Gantt: rest days, holidays by name, weekends that are worked, years without a notice.
#pragma once

#include "liantu/base/language.h"
#include "liantu/json/json.h"
#include "liantu/vocab/work_calendar.h"

namespace liantu::api {

/// {"from","to","rest":[days],"holidays":[{"name","from","to"}],"worked":[days],"provisional":[years],"notices":[{"year","notice"}]}
json::Json network_calendar_json(const vocab::WorkCalendar& calendar, Date from, Date to, Language language);

}  // namespace liantu::api
