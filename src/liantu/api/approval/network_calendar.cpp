#include "liantu/api/approval/network_calendar.h"

namespace liantu::api {
namespace {

using json::Json;

bool within(Date from, Date to, int month, int day) {
  for (int year = from.year(); year <= to.year(); ++year)
    if (const auto at = Date::of(year, month, day); at && from <= *at && *at <= to) return true;
  return false;
}

/// Holidays of the state by the days they lie on; what moves with the moon by its season.
Phrase holiday_name(Date from, Date to) {
  const bool national = within(from, to, 10, 1);
  if (national)
    return to.days() - from.days() >= 7 ? Phrase{"国庆·中秋", "National Day, Mid-Autumn"}
                                        : Phrase{"国庆", "National Day"};
  if (within(from, to, 5, 1)) return {"劳动节", "Labour Day"};
  if (within(from, to, 1, 1)) return {"元旦", "New Year"};
  switch (from.month()) {
    case 1:
    case 2:
      return {"春节", "Spring Festival"};
    case 4:
      return {"清明", "Qingming"};
    case 5:
    case 6:
      return {"端午", "Dragon Boat"};
    default:
      return {"中秋", "Mid-Autumn"};
  }
}

}  // namespace

Json network_calendar_json(const vocab::WorkCalendar& calendar, Date from, Date to, Language language) {
  Json rest = Json::array(), holidays = Json::array(), worked = Json::array(), provisional = Json::array(),
       notices = Json::array();
  for (Date day = from; day <= to; day = day.plus(1)) {
    const bool works = calendar.workday(day).works;
    if (!works) rest.push(day.iso());
    if (works && day.weekday() > 5) worked.push(day.iso());
    if (!calendar.holiday(day) || calendar.holiday(day.plus(-1))) continue;
    Date last = day;
    while (calendar.holiday(last.plus(1))) last = last.plus(1);
    holidays.push(Json::object(
        {{"name", holiday_name(day, last).in(language)}, {"from", day.iso()}, {"to", last.iso()}}));
  }
  for (int year = from.year(); year <= to.year(); ++year) {
    if (calendar.covers(year))
      notices.push(Json::object({{"year", year}, {"notice", calendar.notice(year)}}));
    else
      provisional.push(year);
  }
  return Json::object({{"from", from.iso()},
                       {"to", to.iso()},
                       {"rest", std::move(rest)},
                       {"holidays", std::move(holidays)},
                       {"worked", std::move(worked)},
                       {"provisional", std::move(provisional)},
                       {"notices", std::move(notices)}});
}

}  // namespace liantu::api
