#include "liantu/dispatch/light_rule.h"

#include <algorithm>

#include "liantu/dispatch/light_sentence.h"

namespace liantu::dispatch {
namespace {

Date start_of_next_month(Date day) { return day.end_of_month().plus(1); }

/// Whole months from the month in which it should have started to the last full month; a day more while a month runs.
std::optional<std::int64_t> months_unstarted(const Standing& s) {
  if (s.start || !s.planned_start) return std::nullopt;
  if (s.day <= s.planned_start->to) return 0;
  const Date due = s.planned_start->to;
  const Date full_until = s.day == s.day.end_of_month() ? start_of_next_month(s.day) : s.day;
  const int months = (full_until.year() - due.year()) * 12 + full_until.month() - due.month();
  const bool part = full_until.day() > 1;
  return months * 10 + (part ? 1 : 0);
}

std::optional<std::int64_t> points_behind(const Standing& s, const PaceProfile& pace) {
  if (!s.plan || !s.done) return std::nullopt;
  const auto completion = rate(s.done->value, s.plan->value);
  if (!completion) return std::nullopt;
  return (pace.at(s.day) - *completion).value;
}

std::optional<std::int64_t> percent_short(const Standing& s, const PaceProfile& pace) {
  if (!s.plan || !s.done || s.plan->value <= 0) return std::nullopt;
  const std::int64_t due = pace.at(s.day).value;
  if (due <= 0) return std::nullopt;
  const auto reached = rate(s.done->value, (s.plan->value / 1000) * due + (s.plan->value % 1000) * due / 1000);
  if (!reached) return std::nullopt;
  return 1000 - reached->value;
}

std::optional<std::int64_t> months_unlisted(const Standing& s) {
  if (!s.start || !s.listed) return std::nullopt;
  if (*s.listed || s.day <= s.start->to) return 0;
  return months_between(s.start->to, s.day).value;
}

bool smaller_is_worse(Measure what) { return what == Measure::MonthRate; }

bool beyond(const std::optional<Bound>& bound, std::int64_t measured, bool smaller) {
  if (!bound) return false;
  if (measured == bound->at) return bound->reaches;
  return smaller ? measured < bound->at : measured > bound->at;
}

Light light_at(const Clause& clause, std::int64_t measured) {
  if (clause.measure == Measure::AsReported) return static_cast<Light>(measured);
  const bool smaller = smaller_is_worse(clause.measure);
  if (beyond(clause.red, measured, smaller)) return Light::Red;
  return beyond(clause.yellow, measured, smaller) ? Light::Yellow : Light::Green;
}

const Exemption* exemption_for(const std::vector<Exemption>& all, Dimension dimension, Date day, bool approved = true) {
  const auto it = std::find_if(all.begin(), all.end(), [&](const Exemption& e) {
    return e.approved == approved && e.dimension == dimension && e.from <= day && day <= e.to;
  });
  return it == all.end() ? nullptr : &*it;
}

}  // namespace

Tenths months_between(Date from, Date to) {
  int months = (to.year() - from.year()) * 12 + to.month() - from.month();
  const auto reached = [&](int n) {
    const int index = from.year() * 12 + from.month() - 1 + n;
    const Date first = *Date::of(index / 12, index % 12 + 1, 1);
    return first.plus(std::min(from.day(), first.end_of_month().day()) - 1);
  };
  if (reached(months) > to) --months;
  return {months * 10 + (reached(months) < to ? 1 : 0)};
}

std::optional<std::int64_t> measure(Measure what, const Standing& s, const PaceProfile& pace) {
  switch (what) {
    case Measure::MonthsUnstarted: return months_unstarted(s);
    case Measure::PointsBehind: return points_behind(s, pace);
    case Measure::PercentShort: return percent_short(s, pace);
    case Measure::MonthRate: {
      if (!s.months.empty()) return s.months.front().rate.value;
      if (!s.month_plan || !s.month_done) return std::nullopt;
      const auto completion = rate(s.month_done->value, s.month_plan->value);
      return completion ? std::optional(completion->value) : std::nullopt;
    }
    case Measure::MonthsMissed: return s.months_missed ? std::optional(*s.months_missed * 10) : std::nullopt;
    case Measure::Unpaid:
      if (!s.payable || !s.paid) return std::nullopt;
      return s.payable->value - s.paid->value;
    case Measure::MonthsUnlisted: return months_unlisted(s);
    case Measure::AsReported:
      return s.reported ? std::optional(static_cast<std::int64_t>(*s.reported)) : std::nullopt;
  }
  return std::nullopt;
}

std::optional<Light> light_of(const LightRule& rule, const Standing& standing, const PaceProfile& pace,
                              const std::vector<Exemption>& exemptions) {
  std::optional<Light> worst;
  for (const Clause& clause : rule.clauses) {
    const auto measured = measure(clause.measure, standing, pace);
    if (!measured) continue;
    Light light = light_at(clause, *measured);
    if (light != Light::Green && exemption_for(exemptions, clause.dimension, standing.day)) light = Light::Green;
    worst = worst ? std::max(*worst, light) : light;
  }
  return worst;
}

Verdict judge(const LightRule& rule, const Standing& standing, const PaceProfile& pace,
              const std::vector<Exemption>& exemptions, Language language) {
  Verdict verdict;
  verdict.light = light_of(rule, standing, pace, exemptions);
  for (const Clause& clause : rule.clauses) {
    Judgement judgement{.clause = clause, .measured = measure(clause.measure, standing, pace), .sentence = {}};
    if (judgement.measured) {
      judgement.light = light_at(clause, *judgement.measured);
      judgement.in_hole = judgement.light == Light::Green && *judgement.measured > 0 && clause.yellow &&
                          (clause.measure == Measure::PointsBehind || clause.measure == Measure::PercentShort);
      const Exemption* exemption = exemption_for(exemptions, clause.dimension, standing.day);
      if (judgement.light != Light::Green && exemption) judgement.exemption = *exemption;
      const Exemption* asked = exemption_for(exemptions, clause.dimension, standing.day, false);
      if (judgement.light != Light::Green && !exemption && asked) judgement.asked = *asked;
    }
    judgement.sentence = sentence(judgement, standing, pace, language);
    if (judgement.exemption) judgement.light = Light::Green;
    verdict.judgements.push_back(std::move(judgement));
  }
  return verdict;
}

}  // namespace liantu::dispatch
