// Milliseconds of a what-if on the network of a project with 150 steps, half of them done: the changes
// applied, the network as it stands before and after, all chains, floats; the slowest of 400 different
// questions. Then the forecast of its end.
#include <algorithm>

#include "bench_line.h"
#include "liantu/approval/forecast.h"
#include "liantu/approval/what_if.h"
#include "liantu/solve/random_stream.h"

namespace {

using namespace liantu;
using namespace liantu::approval;

constexpr std::uint64_t kSeed = 11;
constexpr std::size_t kSteps = 150, kQuestions = 400;
constexpr double kMostMilliseconds = 50;

/// Each step waits for up to three of the ten before it.
ApprovalTemplate made_up_template(solve::RandomStream& random) {
  ApprovalTemplate of;
  of.modules = {{"M", {"模块", "Module"}, true}};
  for (std::size_t i = 0; i < kSteps; ++i) {
    TemplateStep step;
    step.code = std::to_string(i);
    step.module = "M";
    step.name = {"环节" + step.code, "Step " + step.code};
    step.baseline_halves = step.promised_halves = 2 + static_cast<std::int64_t>(random.below(20));
    for (int link = 0; link < 3 && i > 0; ++link) {
      const std::string before = std::to_string(i - 1 - random.below(std::min<std::size_t>(i, 10)));
      const bool there = std::any_of(step.after.begin(), step.after.end(),
                                     [&](const TemplateLink& l) { return l.before == before; });
      if (!there) step.after.push_back({before});
    }
    step.basis = "bench";
    of.steps.push_back(std::move(step));
  }
  return of;
}

std::vector<StepActual> made_up_actuals(const ApprovalTemplate& of, const NetworkDays& days) {
  std::vector<StepActual> out;
  const NetworkTimes times = network_times(make_network(of, {}));
  for (std::size_t i = 0; i < of.steps.size() / 2; ++i)
    out.push_back({.step_code = of.steps[i].code,
                   .started = days.last_day(times.path.early_start[i]).day,
                   .finished = days.last_day(times.path.early_finish[i]).day});
  return out;
}

NetworkChange question(const ApprovalTemplate& of, solve::RandomStream& random) {
  const TemplateStep& step = of.steps[of.steps.size() / 2 + random.below(of.steps.size() / 2)];
  const std::string before = step.after[random.below(step.after.size())].before;
  const auto kind = static_cast<ChangeKind>(random.below(7));
  return {kind,
          step.code,
          kind == ChangeKind::Link ? std::to_string(random.below(of.steps.size() / 2)) : before,
          2 + static_cast<std::int64_t>(random.below(20)),
          {}};
}

}  // namespace

int main() {
  solve::RandomStream random(kSeed);
  const ApprovalTemplate of = made_up_template(random);
  const auto calendar = vocab::WorkCalendar::national();
  const NetworkDays days(calendar, *Date::parse("2025-03-03"), vocab::FirstDay::Next);
  const std::vector<StepActual> actuals = made_up_actuals(of, days);
  const Date today = *actuals.back().finished;
  const std::vector<NetworkChange> adopted;
  const NetworkChoice choice;
  const NetworkFacts facts;
  const NetworkCase now{of, adopted, choice, actuals, facts, days, today};
  double slowest = 0, all = 0;
  std::size_t later = 0;
  for (std::size_t i = 0; i < kQuestions; ++i) {
    const std::vector<NetworkChange> changes{question(of, random), question(of, random)};
    const double before = bench::cpu_seconds();
    const WhatIf found = what_if(now, changes, Language::Zh);
    const double took = 1000 * (bench::cpu_seconds() - before);
    later += found.after && *found.after > *found.before;
    slowest = std::max(slowest, took);
    all += took;
  }
  bench::print({.bench = "approval_network",
                .name = "what_if_150",
                .metric = "slowest",
                .unit = "ms",
                .ours = slowest,
                .more_is_better = false,
                .peer_why = "no peer knows articles",
                .cpu_s = all / 1000,
                .seed = kSeed,
                .limit = kMostMilliseconds,
                .more = fmt::format(",\"mean_ms\":{:.3g},\"later\":{}", all / kQuestions, later)});
  std::vector<StepHistory> histories;
  for (const TemplateStep& step : of.steps) {
    histories.push_back({step.code, {}});
    for (int i = 0; i < 20; ++i)
      histories.back().halves.push_back(*step.promised_halves + static_cast<std::int64_t>(random.below(8)));
  }
  const double before = bench::cpu_seconds();
  const NetworkStanding standing = network_standing(now, {}, Language::Zh);
  const Forecast found = forecast_finish(standing.progress, histories, days.over_at(today),
                                         {.least_cases = 5, .simulations = 2000, .seed = 7, .basis = {}});
  const double took = 1000 * (bench::cpu_seconds() - before);
  bench::print({.bench = "approval_network",
                .name = "forecast_150",
                .metric = "time",
                .unit = "ms",
                .ours = took,
                .more_is_better = false,
                .peer_why = "no peer",
                .cpu_s = took / 1000,
                .seed = 7,
                .more = fmt::format(",\"p50_halves\":{},\"p80_halves\":{}", found.p50_halves.value_or(-1),
                                    found.p80_halves.value_or(-1))});
  return slowest <= kMostMilliseconds ? 0 : 1;
}
