#include "liantu/dispatch/light_sentence.h"

#include <fmt/format.h>

namespace liantu::dispatch {
namespace {

std::string_view colour(Light light) { return words<Light>[static_cast<std::size_t>(light)].zh; }

std::string bound_text(const Bound& bound) {
  return bound.at % 10 == 0 ? std::to_string(bound.at / 10) : text(Tenths{bound.at});
}

/// "，超过30，为红灯", "，达到10，为黄灯", "；不足10按绿灯计".
std::string conclusion(const Judgement& j, bool smaller_is_worse = false) {
  if (j.light == Light::Green) {
    if (!j.in_hole) return "，为绿灯";
    return fmt::format("，{}{}按绿灯计", j.clause.yellow->reaches ? "不足" : "未超过", bound_text(*j.clause.yellow));
  }
  const auto& bound = j.light == Light::Red ? j.clause.red : j.clause.yellow;
  const std::string_view verb = smaller_is_worse ? (bound->reaches ? "不高于" : "低于")
                                                 : (bound->reaches ? "达到" : "超过");
  return fmt::format("，{}{}，为{}灯", verb, bound_text(*bound), colour(j.light));
}

std::string completion_text(const Standing& s) {
  return fmt::format("{}÷{}＝{}%", yi_text(*s.done), yi_text(*s.plan), text(*rate(s.done->value, s.plan->value)));
}

std::string points_text(const Judgement& j, const Standing& s, const PaceProfile& pace) {
  const Tenths behind{*j.measured};
  const std::string stand = behind.value > 0   ? fmt::format("欠{}个百分点", text(behind))
                            : behind.value < 0 ? fmt::format("超{}个百分点", text(Tenths{-behind.value}))
                                               : std::string("与序时持平");
  return fmt::format("{}；序时{}%，{}{}", completion_text(s), text(pace.at(s.day)), stand, conclusion(j));
}

std::string percent_text(const Judgement& j, const Standing& s, const PaceProfile& pace) {
  const Tenths less{*j.measured};
  const std::string stand = less.value > 0 ? fmt::format("比应完成额少{}%", text(less)) : std::string("不少于应完成额");
  return fmt::format("{}；序时{}%，{}{}", completion_text(s), text(pace.at(s.day)), stand, conclusion(j));
}

/// "满3个月", "不到1个月", "2个月多": as people count.
std::string months_text(std::int64_t tenths) {
  const std::int64_t whole = tenths / 10;
  if (tenths % 10 == 0) return fmt::format("满{}个月", whole);
  return whole == 0 ? "不到1个月" : fmt::format("{}个月多", whole);
}

std::string unstarted_text(const Judgement& j, const Standing& s) {
  if (*j.measured == 0) return fmt::format("计划{}开工，未到期，为绿灯", s.planned_start->text());
  return fmt::format("计划{}前开工，至{}未开工，应开未开{}{}", s.planned_start->to.iso(), s.day.iso(),
                     months_text(*j.measured), conclusion(j));
}

std::string unlisted_text(const Judgement& j, const Standing& s) {
  if (*s.listed) return "已入库纳统，为绿灯";
  return fmt::format("{}开工，{}未入库{}", s.start->to.iso(), months_text(*j.measured), conclusion(j));
}

std::string unmeasured(Measure what, const Standing& s) {
  switch (what) {
    case Measure::MonthsUnstarted: return s.start ? "已开工" : "没有计划开工时间，不判定";
    case Measure::PointsBehind:
    case Measure::PercentShort:
      if (!s.plan || s.plan->value <= 0) return "没有年度计划投资，不判定";
      return s.done ? "序时为零，不判定" : "没有本年完成投资，不判定";
    case Measure::MonthRate: return "没有月度任务，不判定";
    case Measure::MonthsMissed: return "没有月度任务，不判定";
    case Measure::Unpaid: return "没有应付和已付金额，不判定";
    case Measure::MonthsUnlisted: return s.start ? "没有填是否入库，不判定" : "未开工，不判定";
    case Measure::AsReported: return "单位没有自报灯色，不判定";
  }
  return "";
}

std::string measured_text(const Judgement& j, const Standing& s, const PaceProfile& pace) {
  switch (j.clause.measure) {
    case Measure::MonthsUnstarted: return unstarted_text(j, s);
    case Measure::PointsBehind: return points_text(j, s, pace);
    case Measure::PercentShort: return percent_text(j, s, pace);
    case Measure::MonthRate:
      return fmt::format("本月任务{}÷{}＝{}%{}", yi_text(*s.month_done), yi_text(*s.month_plan),
                         text(Tenths{*j.measured}), conclusion(j, true));
    case Measure::MonthsMissed:
      return fmt::format("月度任务连续{}个月未完成{}", *j.measured / 10, conclusion(j));
    case Measure::Unpaid: {
      const bool short_of = *j.measured > 0;
      return fmt::format("应付{}亿元，已付{}亿元，{}", yi_text(*s.payable), yi_text(*s.paid),
                         short_of ? fmt::format("少付{}亿元，为{}灯", yi_text(Yuan{*j.measured}), colour(j.light))
                                  : std::string("已付足，为绿灯"));
    }
    case Measure::MonthsUnlisted: return unlisted_text(j, s);
    case Measure::AsReported: return fmt::format("单位自报{}灯", colour(j.light));
  }
  return "";
}

}  // namespace

std::string yi_text(Yuan amount) {
  constexpr std::int64_t kHundredth = 1'000'000;  // 0.01 亿元
  const bool negative = amount.value < 0;
  const std::int64_t magnitude = negative ? -amount.value : amount.value;
  const std::int64_t hundredths = magnitude / kHundredth + (magnitude % kHundredth * 2 >= kHundredth ? 1 : 0);
  return fmt::format("{}{}.{:02}", negative && hundredths != 0 ? "-" : "", hundredths / 100, hundredths % 100);
}

std::string sentence(const Judgement& judgement, const Standing& standing, const PaceProfile& pace) {
  if (!judgement.measured) return unmeasured(judgement.clause.measure, standing);
  std::string text = measured_text(judgement, standing, pace);
  if (judgement.exemption) {
    text += fmt::format("；{}批准豁免至{}：{}，按绿灯计", judgement.exemption->approver,
                        judgement.exemption->to.iso(), judgement.exemption->reason);
  }
  return text;
}

}  // namespace liantu::dispatch
