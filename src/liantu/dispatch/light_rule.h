// Lights (红黄绿灯) as data: a rule is a list of clauses, each one measure of a project with the bounds at which it turns
// yellow and red. No light without its arithmetic. Presets with their 依据: presets/light_rules.json.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liantu/dispatch/pace.h"
#include "liantu/project/project.h"

namespace liantu::dispatch {

using project::Light;

enum class Dimension { Start, Progress, MonthTask, Payment, Statistics, Reported };

/// What is measured. All are tenths except Unpaid, which is yuan.
enum class Measure {
  MonthsUnstarted,  ///< whole months should-have-started; part of a month counts as more than the months before it
  PointsBehind,     ///< pace − completion, percentage points
  PercentShort,     ///< 1 − done ÷ due by pace, per cent: not the same as points
  MonthRate,        ///< done of the month's task, per cent; smaller is worse
  MonthsMissed,     ///< consecutive months whose task was missed, the present one included once it is over
  Unpaid,           ///< due payments not made
  MonthsUnlisted,   ///< months since start without 入库纳统
  AsReported,       ///< the unit's own word; only where the office's rule says so
};

/// `reaches`: equality counts (含). For a measure where smaller is worse, "at or below".
struct Bound {
  std::int64_t at = 0;
  bool reaches = true;
};

struct Clause {
  Dimension dimension{};
  Measure measure{};
  std::optional<Bound> yellow{}, red{};
};

struct LightRule {
  std::string code, name, basis;
  std::vector<Clause> clauses;
  std::string if_yellow, if_red;  ///< what follows: 约谈, 督办函
};

/// One month that is over: its tasks, or its amount when it has none.
struct MonthWork {
  Date end;
  std::int64_t tasks = 0, finished = 0;
  std::int64_t shares = 0;            ///< sum over the tasks of what is done, in tenths of a per cent
  Yuan plan{}, done{};                ///< where tasks is 0
  Tenths rate{};
  bool missed = false;
};

/// What a rule may look at: one project at the end of one day.
struct Standing {
  Date day;
  std::optional<Yuan> plan{}, done{};              ///< of the day's year
  std::optional<Yuan> month_plan{}, month_done{};
  std::vector<MonthWork> months{};                 ///< newest first; the rate is of the newest
  std::optional<std::int64_t> months_missed{};
  std::optional<DateSpan> planned_start{}, start{};
  std::optional<bool> listed{};                    ///< 入库纳统
  std::optional<Yuan> payable{}, paid{};
  std::int64_t payments_due = 0;
  std::optional<Light> reported{};
};

/// 豁免: a good reason, approved by another person, for one dimension and a time. Without it a rule knows only dates.
struct Exemption {
  Dimension dimension{};
  Date from, to;
  std::string reason{}, approver{}, asked_by{};
  bool approved = true;                  ///< false: asked for, the light stays as it is
};

struct Judgement {
  Clause clause;
  std::optional<std::int64_t> measured;  ///< nothing: not measurable, e.g. no plan
  Light light = Light::Green;
  bool in_hole = false;                  ///< behind, but not yet yellow: green, and said so
  std::optional<Exemption> exemption{};  ///< would be worse without it
  std::optional<Exemption> asked{};      ///< 豁免待批: would be green with it
  std::string sentence;                  ///< "2.40÷6.00＝40.0%；序时70.8%，欠30.8个百分点，超过30，为红灯"
};

struct Verdict {
  std::optional<Light> light;            ///< the worst of the clauses; nothing when none could be measured
  std::vector<Judgement> judgements;
};

/// Nothing when the project has not what the measure needs.
std::optional<std::int64_t> measure(Measure what, const Standing& standing, const PaceProfile& pace);

/// The same without sentences, for replays over many days.
std::optional<Light> light_of(const LightRule& rule, const Standing& standing, const PaceProfile& pace,
                              const std::vector<Exemption>& exemptions);

Verdict judge(const LightRule& rule, const Standing& standing, const PaceProfile& pace,
              const std::vector<Exemption>& exemptions, Language language = Language::Zh);

/// Whole months between two days and whether some days more have passed: 2026-06-10 to 2026-09-15 is 3 and more (31).
Tenths months_between(Date from, Date to);

}  // namespace liantu::dispatch

template <>
inline constexpr std::array<liantu::Word, 6> liantu::words<liantu::dispatch::Dimension> = {{
    {"start", "开工", "Start", ""},
    {"progress", "进度", "Progress", ""},
    {"month_task", "月度任务", "Month's task", ""},
    {"payment", "资金支付", "Payment", ""},
    {"statistics", "入库纳统", "Statistics", ""},
    {"reported", "单位自报", "As reported", ""},
}};

template <>
inline constexpr std::array<liantu::Word, 8> liantu::words<liantu::dispatch::Measure> = {{
    {"months_unstarted", "应开未开月数", "Months not started", ""},
    {"points_behind", "欠序时百分点", "Points behind", ""},
    {"percent_short", "比序时少完成的百分比", "Per cent short", ""},
    {"month_rate", "月任务完成率", "Month's rate", ""},
    {"months_missed", "连续未完成月数", "Months missed", ""},
    {"unpaid", "应付未付", "Unpaid", ""},
    {"months_unlisted", "开工后未入库月数", "Months not in statistics", ""},
    {"as_reported", "单位自报灯色", "As reported", ""},
}};
