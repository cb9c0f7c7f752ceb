#include "liantu/dispatch/light_sentence.h"

#include <fmt/format.h>

#include <iterator>

namespace liantu::dispatch {
namespace {

// {0} is the bound, {1} the light.
constexpr Phrase kGreen{"，为绿灯", ": green"};
constexpr Phrase kHoleBelow{"，不足{0}按绿灯计", ", below {0}: counted as green"}, kHoleUpTo{"，未超过{0}按绿灯计", ", not above {0}: counted as green"};
constexpr Phrase kReaches{"，达到{0}，为{1}灯", ", {0} or more: {1}"}, kExceeds{"，超过{0}，为{1}灯", ", above {0}: {1}"};
constexpr Phrase kAtMost{"，不高于{0}，为{1}灯", ", {0} or less: {1}"}, kLess{"，低于{0}，为{1}灯", ", below {0}: {1}"};

constexpr Phrase kCompletion{"{0}÷{1}＝{2}%", "{0} ÷ {1} = {2}%"};
constexpr Phrase kPoints{"{0}；序时{1}%，{2}{3}", "{0}; pace {1}%, {2}{3}"};
constexpr Phrase kPointsByMonths{"{0}；按月度计划序时{1}%，{2}{3}", "{0}; pace of its own months {1}%, {2}{3}"};
constexpr Phrase kBehind{"欠{0}个百分点", "{0} points behind"}, kAhead{"超{0}个百分点", "{0} points ahead"}, kOnPace{"与序时持平", "on pace"};
constexpr Phrase kLessThanDue{"比应完成额少{0}%", "{0}% less than due"}, kNotLess{"不少于应完成额", "not less than due"};

constexpr Phrase kFullMonths{"满{0}个月", "{0} full months"}, kPartOfMonth{"不到1个月", "less than a month"}, kMonthsAndMore{"{0}个月多", "more than {0} months"};
constexpr Phrase kNotYetDue{"计划{0}开工，未到期，为绿灯", "to start {0}, not due yet: green"};
constexpr Phrase kUnstarted{"计划{0}前开工，至{1}未开工，应开未开{2}{3}", "to start by {0}, not started on {1}: late by {2}{3}"};
constexpr Phrase kListed{"已入库纳统，为绿灯", "in the statistics: green"};
constexpr Phrase kUnlisted{"{0}开工，{1}未入库{2}", "started {0}, not in the statistics after {1}{2}"};
constexpr Phrase kMonthRate{"本月任务{0}÷{1}＝{2}%{3}", "task of the month {0} ÷ {1} = {2}%{3}"};
constexpr Phrase kMonthsMissed{"月度任务连续{0}个月未完成{1}", "task of the month missed {0} months running{1}"};
constexpr Phrase kMonthTasks{"{0}月任务{1}项办结{2}项", "month {0}: {2} of {1} tasks done"}, kMonthAmount{"{0}月投资{1}÷{2}＝{3}%", "month {0}: invested {1} ÷ {2} = {3}%"};
constexpr Phrase kTaskShares{"{0}，完成比例合计{1}%÷{2}＝{3}%{4}", "{0}, shares done {1}% ÷ {2} = {3}%{4}"};
constexpr Phrase kMonthMissed{"{0}，未完成；", "{0}, missed; "}, kMonthDone{"{0}，已完成；", "{0}, done; "};
constexpr Phrase kNoneMissed{"月度任务没有未完成的{0}", "no task of the month missed{0}"};
constexpr Phrase kDue{"至{0}应付{1}笔{2}万元", "due by {0}: {1} lines, {2}"}, kDueSum{"应付{0}万元", "due {0}"};
constexpr Phrase kUnpaid{"{0}，已付{1}万元，少付{2}万元，为{3}灯", "{0}, paid {1}, short by {2} (¥10k): {3}"};
constexpr Phrase kPaid{"{0}，已付{1}万元，已付足，为绿灯", "{0}, paid {1} (¥10k), paid in full: green"};
constexpr Phrase kAsReported{"单位自报{0}灯", "{0} by the unit's own word"};
constexpr Phrase kAsked{"；豁免待批（{0}申请至{1}）：{2}，批准前灯色不变", "; exemption asked for by {0} until {1}: {2}; the light stays until it is approved"};
constexpr Phrase kExempt{"；{0}批准豁免至{1}：{2}，按绿灯计", "; exempted by {0} until {1}: {2}; counted as green"};

constexpr Phrase kHasStarted{"已开工", "started"}, kNoPlannedStart{"没有计划开工时间，不判定", "no planned start, not judged"};
constexpr Phrase kNoPlan{"没有年度计划投资，不判定", "no plan of the year, not judged"}, kNoDone{"没有本年完成投资，不判定", "nothing reported as done this year, not judged"};
constexpr Phrase kNoPace{"序时为零，不判定", "the pace is zero, not judged"}, kNoTask{"上月没有月度任务，也没有月度计划投资或完成数，不判定", "neither a task nor a planned amount and work done in the last month, not judged"};
constexpr Phrase kNoPayment{"没有登记应付日期和应付金额，不判定", "no amount due with its day, not judged"};
constexpr Phrase kListingUnknown{"没有填是否入库，不判定", "not said whether it is in the statistics, not judged"}, kNotStarted{"未开工，不判定", "not started, not judged"};
constexpr Phrase kNoWord{"单位没有自报灯色，不判定", "the unit reported no light, not judged"};

class Teller {
 public:
  Teller(const Judgement& judgement, const Standing& standing, const PaceProfile& pace, Language language)
      : j_(judgement), s_(standing), pace_(pace), language_(language) {}

  std::string measured() const {
    switch (j_.clause.measure) {
      case Measure::MonthsUnstarted: return unstarted();
      case Measure::PointsBehind: return points();
      case Measure::PercentShort: return percent();
      case Measure::MonthRate: return month_rate();
      case Measure::MonthsMissed: return months_missed();
      case Measure::Unpaid: return unpaid();
      case Measure::MonthsUnlisted: return unlisted();
      case Measure::AsReported: return tell(kAsReported, colour());
    }
    return "";
  }

  std::string unmeasured() const {
    switch (j_.clause.measure) {
      case Measure::MonthsUnstarted: return tell(s_.start ? kHasStarted : kNoPlannedStart);
      case Measure::PointsBehind:
      case Measure::PercentShort:
        if (!s_.plan || s_.plan->value <= 0) return tell(kNoPlan);
        return tell(s_.done ? kNoPace : kNoDone);
      case Measure::MonthRate: return tell(kNoTask);
      case Measure::MonthsMissed: return tell(kNoTask);
      case Measure::Unpaid: return tell(kNoPayment);
      case Measure::MonthsUnlisted: return tell(s_.start ? kListingUnknown : kNotStarted);
      case Measure::AsReported: return tell(kNoWord);
    }
    return "";
  }

  std::string exempted() const {
    return tell(kExempt, j_.exemption->approver, j_.exemption->to.iso(), j_.exemption->reason);
  }

  std::string asked() const { return tell(kAsked, j_.asked->asked_by, j_.asked->to.iso(), j_.asked->reason); }

 private:
  template <class... Values>
  std::string tell(const Phrase& phrase, const Values&... values) const {
    return say(language_, phrase, values...);
  }

  std::string colour() const {
    const Word& word = words<Light>[static_cast<std::size_t>(j_.light)];
    if (language_ == Language::Zh) return std::string(word.zh);
    return std::string(word.code);
  }

  static std::string bound_text(const Bound& bound) {
    return bound.at % 10 == 0 ? std::to_string(bound.at / 10) : text(Tenths{bound.at});
  }

  /// "，超过30，为红灯", "，达到10，为黄灯", "；不足10按绿灯计".
  std::string conclusion(bool smaller_is_worse = false) const {
    if (j_.light == Light::Green) {
      if (!j_.in_hole) return tell(kGreen);
      return tell(j_.clause.yellow->reaches ? kHoleBelow : kHoleUpTo, bound_text(*j_.clause.yellow));
    }
    const auto& bound = j_.light == Light::Red ? j_.clause.red : j_.clause.yellow;
    const Phrase& phrase = smaller_is_worse ? (bound->reaches ? kAtMost : kLess) : (bound->reaches ? kReaches : kExceeds);
    return tell(phrase, bound_text(*bound), colour());
  }

  std::string completion() const {
    return tell(kCompletion, yi_text(*s_.done), yi_text(*s_.plan), text(*rate(s_.done->value, s_.plan->value)));
  }

  std::string points() const {
    const Tenths behind{*j_.measured};
    const std::string stand = behind.value > 0   ? tell(kBehind, text(behind))
                              : behind.value < 0 ? tell(kAhead, text(Tenths{-behind.value}))
                                                 : tell(kOnPace);
    return tell(pace_.is_by_months() ? kPointsByMonths : kPoints, completion(), text(pace_.at(s_.day)), stand, conclusion());
  }

  std::string percent() const {
    const Tenths less{*j_.measured};
    return tell(pace_.is_by_months() ? kPointsByMonths : kPoints, completion(), text(pace_.at(s_.day)), less.value > 0 ? tell(kLessThanDue, text(less)) : tell(kNotLess), conclusion());
  }

  /// "满3个月", "不到1个月", "2个月多": as people count.
  std::string months() const {
    const std::int64_t tenths = *j_.measured, whole = tenths / 10;
    if (tenths % 10 == 0) return tell(kFullMonths, whole);
    return whole == 0 ? tell(kPartOfMonth) : tell(kMonthsAndMore, whole);
  }

  std::string unstarted() const {
    if (*j_.measured == 0) return tell(kNotYetDue, s_.planned_start->text());
    return tell(kUnstarted, s_.planned_start->to.iso(), s_.day.iso(), months(), conclusion());
  }

  std::string unlisted() const {
    if (*s_.listed) return tell(kListed);
    return tell(kUnlisted, s_.start->to.iso(), months(), conclusion());
  }

  std::string month(const MonthWork& work) const {
    if (work.tasks > 0) return tell(kMonthTasks, work.end.month(), work.tasks, work.finished);
    return tell(kMonthAmount, work.end.month(), yi_text(work.done), yi_text(work.plan), text(work.rate));
  }

  std::string month_rate() const {
    if (s_.months.empty())
      return tell(kMonthRate, yi_text(*s_.month_done), yi_text(*s_.month_plan), text(Tenths{*j_.measured}), conclusion(true));
    const MonthWork& work = s_.months.front();
    if (work.tasks == 0) return month(work) + conclusion(true);
    return tell(kTaskShares, month(work), text(Tenths{work.shares}), work.tasks, text(work.rate), conclusion(true));
  }

  std::string months_missed() const {
    std::string said;
    for (auto work = s_.months.rbegin(); work != s_.months.rend(); ++work) {
      const bool newest = std::next(work) == s_.months.rend();
      if (!work->missed && !newest) continue;   // where the run of missed months begins
      said += tell(work->missed ? kMonthMissed : kMonthDone, month(*work));
    }
    if (*j_.measured == 0) return said + tell(kNoneMissed, conclusion());
    return said + tell(kMonthsMissed, *j_.measured / 10, conclusion());
  }

  /// 万元, exact: the reader subtracts what he sees.
  static std::string wan(Yuan amount) {
    const std::int64_t whole = amount.value / 10'000, rest = amount.value % 10'000;
    if (rest == 0) return std::to_string(whole);
    std::string text = fmt::format("{}{}.{:04}", amount.value < 0 && whole == 0 ? "-" : "", whole, rest < 0 ? -rest : rest);
    return text.erase(text.find_last_not_of('0') + 1);
  }

  std::string unpaid() const {
    const std::string due = s_.payments_due > 0 ? tell(kDue, s_.day.iso(), s_.payments_due, wan(*s_.payable)) : tell(kDueSum, wan(*s_.payable));
    return *j_.measured > 0 ? tell(kUnpaid, due, wan(*s_.paid), wan(Yuan{*j_.measured}), colour()) : tell(kPaid, due, wan(*s_.paid));
  }

  const Judgement& j_;
  const Standing& s_;
  const PaceProfile& pace_;
  Language language_;
};

}  // namespace

std::string yi_text(Yuan amount) {
  constexpr std::int64_t kHundredth = 1'000'000;  // 0.01 亿元
  const bool negative = amount.value < 0;
  const std::int64_t magnitude = negative ? -amount.value : amount.value;
  const std::int64_t hundredths = magnitude / kHundredth + (magnitude % kHundredth * 2 >= kHundredth ? 1 : 0);
  return fmt::format("{}{}.{:02}", negative && hundredths != 0 ? "-" : "", hundredths / 100, hundredths % 100);
}

std::string sentence(const Judgement& judgement, const Standing& standing, const PaceProfile& pace, Language language) {
  const Teller teller(judgement, standing, pace, language);
  if (!judgement.measured) return teller.unmeasured();
  if (judgement.asked) return teller.measured() + teller.asked();
  return judgement.exemption ? teller.measured() + teller.exempted() : teller.measured();
}

}  // namespace liantu::dispatch
