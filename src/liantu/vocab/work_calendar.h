// Working days of the state (工作日) with 调休: weekends that are worked and weekdays that are off, by the
// State Council notice of each year. Statutory periods are in working days (行政许可法 art. 82).
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "liantu/base/date.h"

namespace liantu::vocab {

/// One year's notice. Days are those that differ from the plain week or are holidays; a few may lie in the
/// last days of the year before (2022-12-31 was arranged by the notice for 2023).
struct WorkYear {
  int year = 0;
  std::string notice;  ///< "国办发明电〔2025〕7号"
  std::vector<Date> off;
  std::vector<Date> worked;  ///< Saturdays and Sundays that are worked

  /// `off` and `worked` are blank-separated "02-15..02-23" and "05-09"; a day outside `year` is written in
  /// full. Throws InvalidInput naming the entry that is not a day, a reversed span, or a worked day that is a
  /// weekday.
  static WorkYear parse(int year, std::string_view notice, std::string_view off, std::string_view worked);
};

/// 次日起算: the day of acceptance is not counted (民法典 art. 201), or 当日起算: it is day one when it is a
/// working day.
enum class FirstDay { Next, Same };

/// `provisional`: the answer touches a day whose year has no notice yet (counted as a plain week), or the
/// last days of December before the next year's notice is known. It must be worked out again when the notice
/// is loaded.
struct WorkDay {
  bool works;
  bool provisional;
};
struct DueDay {
  Date day;
  bool provisional;
};
struct WorkDayCount {
  std::int64_t days;
  bool provisional;
};

class WorkCalendar {
 public:
  /// The notices for 2019 to 2026 (docs/sources.md).
  static WorkCalendar national();
  /// That of this program: the national one, and what the office added to it (`holiday_notices_file`).
  static const WorkCalendar& in_force();
  /// Once, before anything reads it and before there are threads.
  static void put_in_force(WorkCalendar calendar);

  /// Adds a year, or replaces what was known of it. Throws InvalidInput when a day that it names was decided
  /// otherwise by the notice of another year.
  void add(WorkYear year);
  bool covers(int year) const { return years_.contains(year); }
  std::string_view notice(int year) const;  ///< "" when the year is not loaded
  /// In order.
  const std::map<int, WorkYear>& years() const { return years_; }

  WorkDay workday(Date day) const;
  /// A notice says that the day is off; weekends that no notice names are plain rest days.
  bool holiday(Date day) const;
  /// The n-th working day counted from `from`; n = 0 is `from`, moved on to a working day when it is none.
  /// Throws InvalidInput when n is negative or beyond ten thousand.
  DueDay plus_working_days(Date from, std::int64_t n, FirstDay first = FirstDay::Next) const;
  /// Working days after `from` up to and with `to` (with FirstDay::Same also `from`). Negative when `to` lies
  /// before `from`: days overdue.
  WorkDayCount working_days_between(Date from, Date to, FirstDay first = FirstDay::Next) const;

 private:
  void index();
  std::map<int, WorkYear> years_;
  std::unordered_map<std::int64_t, bool> works_;  ///< days since 1970 that a notice decides
};

}  // namespace liantu::vocab
