#include "liantu/report/correction.h"

#include <fmt/format.h>

#include "liantu/dispatch/light_sentence.h"
#include "liantu/scorecard/metric.h"

namespace liantu::report {
namespace {

using project::Project;
using project::ProjectWeek;

constexpr Phrase kAmount{"{0}亿元", "{0} (¥100m)"}, kYes{"是", "yes"}, kNo{"否", "no"};
constexpr Phrase kDone{"累计完成", "done this year"}, kPlan{"年度计划", "plan of the year"}, kTotal{"总投资", "total investment"};
constexpr Phrase kStart{"实际开工", "started on"}, kFinish{"实际竣工", "completed on"}, kProduction{"投产", "production on"};
constexpr Phrase kListed{"是否入库", "in the statistics"}, kTarget{"目标", "target"}, kActual{"实际值", "actual"}, kState{"状态", "state"};
constexpr Phrase kDoneByWeek{"{0}止一周累计完成", "done by the week to {0}"};
constexpr Phrase kKept{"{0}已办结", "done on {0}"};

std::string amount(const std::optional<Yuan>& value, Language language) {
  return value ? say(language, kAmount, dispatch::yi_text(*value)) : "—";
}

std::string span(const std::optional<DateSpan>& value) { return value ? value->text() : "—"; }

std::string flag(const std::optional<bool>& value, Language language) { return value ? say(language, *value ? kYes : kNo) : "—"; }

std::string number(const std::optional<double>& value) {
  if (!value) return "—";
  return *value == static_cast<double>(static_cast<std::int64_t>(*value)) ? scorecard::decimal_text(*value, 0) : scorecard::decimal_text(*value, 2);
}

bool same(const std::optional<Yuan>& a, const std::optional<Yuan>& b) { return dispatch::yi_text(a.value_or(Yuan{})) == dispatch::yi_text(b.value_or(Yuan{})); }

/// A date that lies before the freeze now or lay there then, and is another one.
bool moved(const std::optional<DateSpan>& was, const std::optional<DateSpan>& is, Date frozen) {
  if (was == is) return false;
  return (is && is->to <= frozen) || (was && was->to <= frozen);
}

}  // namespace

std::vector<Correction> corrections_of(const Project& was, const Project& is, Date frozen, Language language) {
  std::vector<Correction> out;
  const auto add = [&](std::string_view field, const Phrase& label, std::string before, std::string now) {
    out.push_back({std::string(field), say(language, label), std::move(before), std::move(now)});
  };
  if (was.ytd_done && is.ytd_done && is.ytd_done->value < was.ytd_done->value && !same(was.ytd_done, is.ytd_done))
    add("ytd_done_yuan", kDone, amount(was.ytd_done, language), amount(is.ytd_done, language));
  if (was.annual_plan && !same(was.annual_plan, is.annual_plan))
    add("annual_plan_yuan", kPlan, amount(was.annual_plan, language), amount(is.annual_plan, language));
  if (was.total_investment && !same(was.total_investment, is.total_investment))
    add("total_investment_yuan", kTotal, amount(was.total_investment, language), amount(is.total_investment, language));
  if (moved(was.start, is.start, frozen)) add("start_date", kStart, span(was.start), span(is.start));
  if (moved(was.finish, is.finish, frozen)) add("finish_date", kFinish, span(was.finish), span(is.finish));
  if (moved(was.production, is.production, frozen)) add("production_date", kProduction, span(was.production), span(is.production));
  if (was.in_statistics == true && is.in_statistics != true)
    add("in_statistics", kListed, flag(was.in_statistics, language), flag(is.in_statistics, language));
  return out;
}

std::vector<Correction> corrections_of(const ProjectWeek* was, const ProjectWeek& is, const std::optional<Yuan>& shown,
                                       Date frozen, Language language) {
  if (!is.week_to || *is.week_to > frozen || !is.ytd_done) return {};
  const std::optional<Yuan>& before = was != nullptr ? was->ytd_done : shown;
  if (same(before, is.ytd_done) || (was == nullptr && same(shown, is.ytd_done))) return {};
  return {{"ytd_done_yuan", say(language, kDoneByWeek, is.week_to->iso()), amount(before, language), amount(is.ytd_done, language)}};
}

std::vector<Correction> corrections_of(const scorecard::Indicator& was, const scorecard::Indicator& is, Date frozen, Language language) {
  std::vector<Correction> out;
  if (was.target && was.target != is.target) out.push_back({"target_value", say(language, kTarget), number(was.target), number(is.target)});
  if (was.actual && was.actual != is.actual && is.actual_on && *is.actual_on <= frozen)
    out.push_back({"actual_value", say(language, kActual), number(was.actual), number(is.actual)});
  return out;
}

std::vector<Correction> corrections_of(const dispatch::Task& was, const dispatch::Task& is, Date frozen, Language language) {
  using dispatch::TaskState;
  const bool overdue = was.due && *was.due < frozen && was.state != TaskState::Done && was.state != TaskState::Dropped;
  if (!overdue || is.state != TaskState::Done || !is.finished || *is.finished > frozen) return {};
  const Word& word = words<TaskState>[static_cast<std::size_t>(was.state.value_or(TaskState::Open))];
  return {{"state", say(language, kState), std::string(language == Language::Zh ? word.zh : word.en), say(language, kKept, is.finished->iso())}};
}

}  // namespace liantu::report
