// 本周收表: what a returned week says against the week before and against the other returned workbooks. Only what a person
// must decide is asked; each question says its two figures and where they stand.
#pragma once

#include <string>
#include <vector>

#include "liantu/base/language.h"
#include "liantu/project/project_week.h"

namespace liantu::dispatch {

/// One row of one returned workbook. `sender` is the unit whose workbook it is, "" when not known.
struct ReturnedWeek {
  std::string sender, place;     ///< "青禾镇.xlsx|3.3-3.9|7", "" when it is in the register already
  project::ProjectWeek week;
  bool start_column = true;      ///< the workbook has a column for the day of start
  std::string same_as{};         ///< rows of one project known to the caller; "" = by code, else by name
};

/// What a person may say to a question.
enum class WeekAnswer { Take, Keep, Skip };   ///< 取新值, 保留原值, 不导入本行

struct WeekQuestion {
  enum class Kind {
    Magnitude,      ///< an amount is ten or a hundred … ten thousand times last week's: a unit slipped
    Falls,          ///< a cumulative amount is less than last week's
    TwoSenders,     ///< two workbooks report the project with different figures
    OverPlan,       ///< done this year is more than twice the year's plan
    WeekGap,        ///< this week's new investment is not the difference of the cumulative ones
    StartUndone,    ///< reported started last week, not started now
    Vanished,       ///< reported last week by a sender that returned a workbook, missing now
    Late,           ///< a workbook of an earlier week than the one that is due
  };
  Kind kind{};
  std::string project, field;    ///< `field` of ProjectWeek, "" when it is about the row
  std::string place;             ///< of the row asked about
  std::string text;              ///< the whole question, one sentence
  std::string rival{};           ///< TwoSenders: place of the row it differs from, "" when that is in the register
  std::vector<std::string> fields{};   ///< TwoSenders: all that differ

  /// The same whenever the same workbooks are compared with the same register.
  std::string id() const;
  /// What may be said to it. A row that is missing can only be acknowledged (Keep).
  std::vector<WeekAnswer> choices() const;
  /// The figures that are not written while nobody has answered; none for a question about something else.
  std::vector<std::string> held() const;
};

/// `last` are the stored rows of the week before, `written` those of the same week that another sender returned before.
/// In order of project, then kind.
std::vector<WeekQuestion> week_questions(const std::vector<ReturnedWeek>& returned,
                                         const std::vector<project::ProjectWeek>& last, Language language = Language::Zh,
                                         const std::vector<ReturnedWeek>& written = {});

/// One question per sender whose rows are all of weeks that end before `due`: an old workbook in place of this week's.
/// Only of a sender's own workbook, which has its name: the whole office's earlier table is there to be compared with.
std::vector<WeekQuestion> late_questions(const std::vector<ReturnedWeek>& earlier, const std::vector<std::string>& on_time, Date due,
                                         Language language = Language::Zh);

/// Who returned and who did not: 本周收表 9/12.
struct Returns {
  std::vector<std::string> done, missing;   ///< by name
};
Returns returns(const std::vector<std::string>& expected, const std::vector<std::string>& senders);

}  // namespace liantu::dispatch

template <>
inline constexpr std::array<liantu::Word, 3> liantu::words<liantu::dispatch::WeekAnswer> = {{
    {"take", "取新值", "Take the new value", ""},
    {"keep", "保留原值", "Keep the old value", ""},
    {"skip", "不导入本行", "Leave the row out", ""},
}};

template <>
inline constexpr std::array<liantu::Word, 8> liantu::words<liantu::dispatch::WeekQuestion::Kind> = {{
    {"magnitude", "数量级不同", "Magnitude", ""},
    {"falls", "累计变小", "Cumulative falls", ""},
    {"two_senders", "两处填报不同", "Two senders", ""},
    {"over_plan", "远超年度计划", "Far over plan", ""},
    {"week_gap", "本周与累计不符", "Week and total differ", ""},
    {"start_undone", "开工又变未开工", "Start undone", ""},
    {"vanished", "上周有本周无", "Vanished", ""},
    {"late", "旧周的表", "Late", ""},
}};
