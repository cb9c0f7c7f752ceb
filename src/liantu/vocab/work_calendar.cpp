#include "liantu/vocab/work_calendar.h"

#include <algorithm>
#include <array>
#include <utility>

#include "liantu/base/error.h"

namespace liantu::vocab {
namespace {

constexpr std::int64_t kLongestPeriod = 10'000;
/// Notices have reached back as far as 29 December of the year before (2018).
constexpr int kArrangedByNextYearFrom = 28;

struct Notice {
  int year;
  std::string_view number, off, worked;
};

// 2019: 1 May as changed by 国办发明电〔2019〕3号. 2020: the Spring Festival as prolonged by
// 国办发明电〔2020〕1号.
constexpr std::array kNational = std::to_array<Notice>({
    {2019, "国办发明电〔2018〕15号、国办发明电〔2019〕3号",
     "2018-12-30..2019-01-01 02-04..02-10 04-05..04-07 05-01..05-04 06-07..06-09 09-13..09-15 10-01..10-07",
     "2018-12-29 02-02 02-03 04-28 05-05 09-29 10-12"},
    {2020, "国办发明电〔2019〕16号、国办发明电〔2020〕1号",
     "01-01 01-24..02-02 04-04..04-06 05-01..05-05 06-25..06-27 10-01..10-08",
     "01-19 04-26 05-09 06-28 09-27 10-10"},
    {2021, "国办发明电〔2020〕27号",
     "01-01..01-03 02-11..02-17 04-03..04-05 05-01..05-05 06-12..06-14 09-19..09-21 10-01..10-07",
     "02-07 02-20 04-25 05-08 09-18 09-26 10-09"},
    {2022, "国办发明电〔2021〕11号",
     "01-01..01-03 01-31..02-06 04-03..04-05 04-30..05-04 06-03..06-05 09-10..09-12 10-01..10-07",
     "01-29 01-30 04-02 04-24 05-07 10-08 10-09"},
    {2023, "国办发明电〔2022〕16号",
     "2022-12-31..2023-01-02 01-21..01-27 04-05 04-29..05-03 06-22..06-24 09-29..10-06",
     "01-28 01-29 04-23 05-06 06-25 10-07 10-08"},
    {2024, "国办发明电〔2023〕7号",
     "01-01 02-10..02-17 04-04..04-06 05-01..05-05 06-10 09-15..09-17 10-01..10-07",
     "02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12"},
    {2025, "国办发明电〔2024〕12号", "01-01 01-28..02-04 04-04..04-06 05-01..05-05 05-31..06-02 10-01..10-08",
     "01-26 02-08 04-27 09-28 10-11"},
    {2026, "国办发明电〔2025〕7号",
     "01-01..01-03 02-15..02-23 04-04..04-06 05-01..05-05 06-19..06-21 09-25..09-27 10-01..10-07",
     "01-04 02-14 02-28 05-09 09-20 10-10"},
});

Date day_of(int year, std::string_view text) {
  const auto day =
      text.size() == 5 ? Date::parse(std::to_string(year) + "-" + std::string(text)) : Date::parse(text);
  if (day && (day->year() == year || day->year() == year - 1)) return *day;
  throw Error(ErrorCode::InvalidInput,
              "“" + std::string(text) + "”不是 " + std::to_string(year) +
                  " 年放假安排中的日期，请写成 05-01 或 05-01..05-05。",
              std::to_string(year));
}

std::vector<Date> days_of(int year, std::string_view text) {
  std::vector<Date> days;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view entry = text.substr(at, end - at);
    at = end + 1;
    if (entry.empty()) continue;
    const std::size_t dots = entry.find("..");
    const Date from = day_of(year, entry.substr(0, dots));
    const Date to = dots == std::string_view::npos ? from : day_of(year, entry.substr(dots + 2));
    if (to < from) {
      throw Error(ErrorCode::InvalidInput, "放假期间“" + std::string(entry) + "”的止日早于起日，请改正。",
                  std::to_string(year));
    }
    for (Date day = from; day <= to; day = day.plus(1)) days.push_back(day);
  }
  return days;
}

/// `days` of a year were decided the other way by the notice of another year.
void refuse_otherwise(const WorkYear& year, const std::vector<Date>& days, const WorkYear& known,
                      const std::vector<Date>& decided) {
  for (const Date day : days)
    if (std::ranges::find(decided, day) != decided.end())
      throw Error(ErrorCode::InvalidInput,
                  day.iso() + " 在 " + std::to_string(year.year) + " 年和 " + std::to_string(known.year) +
                      " 年的放假安排里写得相反，请核对放假通知。",
                  day.iso());
}

WorkCalendar& calendar_in_force() {
  static WorkCalendar calendar = WorkCalendar::national();
  return calendar;
}

}  // namespace

WorkYear WorkYear::parse(int year, std::string_view notice, std::string_view off, std::string_view worked) {
  WorkYear result{year, std::string(notice), days_of(year, off), days_of(year, worked)};
  for (const Date day : result.worked) {
    if (day.weekday() < 6) {
      throw Error(ErrorCode::InvalidInput, day.iso() + " 不是周末，不必列为调休上班日，请核对放假通知。",
                  day.iso());
    }
    for (const Date holiday : result.off) {
      if (holiday == day) {
        throw Error(ErrorCode::InvalidInput, day.iso() + " 既列为放假又列为上班，请核对放假通知。",
                    day.iso());
      }
    }
  }
  return result;
}

WorkCalendar WorkCalendar::national() {
  WorkCalendar calendar;
  for (const Notice& notice : kNational) {
    calendar.years_.insert_or_assign(notice.year,
                                     WorkYear::parse(notice.year, notice.number, notice.off, notice.worked));
  }
  calendar.index();
  return calendar;
}

const WorkCalendar& WorkCalendar::in_force() {
  return calendar_in_force();
}

void WorkCalendar::put_in_force(WorkCalendar calendar) {
  calendar_in_force() = std::move(calendar);
}

void WorkCalendar::add(WorkYear year) {
  const int number = year.year;
  for (const auto& [other, known] : years_) {
    if (other == number) continue;
    refuse_otherwise(year, year.off, known, known.worked);
    refuse_otherwise(year, year.worked, known, known.off);
  }
  years_.insert_or_assign(number, std::move(year));
  index();
}

void WorkCalendar::index() {
  works_.clear();
  for (const auto& [number, year] : years_) {
    for (const Date day : year.off) works_[day.days()] = false;
    for (const Date day : year.worked) works_[day.days()] = true;
  }
}

std::string_view WorkCalendar::notice(int year) const {
  const auto it = years_.find(year);
  return it == years_.end() ? std::string_view{} : std::string_view(it->second.notice);
}

WorkDay WorkCalendar::workday(Date day) const {
  const int year = day.year();
  const auto decided = works_.find(day.days());
  const bool works = decided != works_.end() ? decided->second : day.weekday() < 6;
  const bool waits_for_next = day.month() == 12 && day.day() >= kArrangedByNextYearFrom && !covers(year + 1);
  return {works, !covers(year) || waits_for_next};
}

bool WorkCalendar::holiday(Date day) const {
  const auto decided = works_.find(day.days());
  return decided != works_.end() && !decided->second;
}

DueDay WorkCalendar::plus_working_days(Date from, std::int64_t n, FirstDay first) const {
  if (n < 0 || n > kLongestPeriod) {
    throw Error(ErrorCode::InvalidInput, "工作日数应在 0 到 10000 之间，请改正。", "working_days");
  }
  Date day = n > 0 && first == FirstDay::Next ? from.plus(1) : from;
  std::int64_t left = n > 0 ? n : 1;
  bool provisional = false;
  while (true) {
    const WorkDay answer = workday(day);
    provisional = provisional || answer.provisional;
    if (answer.works && --left == 0) return {day, provisional};
    day = day.plus(1);
  }
}

WorkDayCount WorkCalendar::working_days_between(Date from, Date to, FirstDay first) const {
  if (to < from) {
    const WorkDayCount overdue = working_days_between(to, from, FirstDay::Next);
    return {-overdue.days, overdue.provisional};
  }
  WorkDayCount count{0, false};
  for (Date day = first == FirstDay::Next ? from.plus(1) : from; day <= to; day = day.plus(1)) {
    const WorkDay answer = workday(day);
    count.days += answer.works ? 1 : 0;
    count.provisional = count.provisional || answer.provisional;
  }
  return count;
}

}  // namespace liantu::vocab
