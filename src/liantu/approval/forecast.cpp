#include "liantu/approval/forecast.h"

#include <algorithm>

#include "liantu/solve/random_stream.h"

namespace liantu::approval {
namespace {

/// Steps that lead to the aim, itself among them.
std::vector<char> leading(const Network& network) {
  std::vector<char> out(network.tasks.size(), network.aim ? 0 : 1);
  if (network.aim) out[*network.aim] = 1;
  for (bool more = true; more;) {
    more = false;
    for (const solve::PathLink& link : network.links)
      if (out[link.after] && !out[link.before]) out[link.before] = more = 1;
  }
  return out;
}

struct OpenStep {
  std::size_t step;
  std::int64_t floor;                ///< at least so long: it runs already
  std::vector<std::int64_t> halves;  ///< ascending
};

const std::vector<std::int64_t>* history_of(const std::vector<StepHistory>& histories,
                                            const std::string& code) {
  for (const StepHistory& one : histories)
    if (one.step_code == code) return &one.halves;
  return nullptr;
}

/// A case that has run so long is one of those that took longer; when none did it may end any day.
std::int64_t drawn(const OpenStep& open, solve::RandomStream& random) {
  const auto longer = std::upper_bound(open.halves.begin(), open.halves.end(), open.floor);
  const auto left = static_cast<std::size_t>(open.halves.end() - longer);
  return left == 0 ? open.floor : *(longer + static_cast<std::ptrdiff_t>(random.below(left)));
}

std::int64_t quantile(const std::vector<std::int64_t>& sorted, std::int64_t percent) {
  const auto n = static_cast<std::int64_t>(sorted.size());
  return sorted[static_cast<std::size_t>(std::max<std::int64_t>(0, (n * percent + 99) / 100 - 1))];
}

}  // namespace

Forecast forecast_finish(const NetworkProgress& progress, const std::vector<StepHistory>& histories,
                         std::int64_t now_halves, const ForecastRule& rule) {
  Forecast out;
  if (!progress.times.finish) return out;
  const std::vector<char> leads = leading(progress.network);
  std::vector<OpenStep> open;
  for (std::size_t i = 0; i < progress.steps.size(); ++i) {
    const StepState state = progress.steps[i].state;
    const bool ended =
        state == StepState::Done || state == StepState::PreReviewed || state == StepState::NotInvolved;
    if (!leads[i] || ended || progress.network.of->steps[i].kind != StepKind::Matter) continue;
    const auto* halves = history_of(histories, progress.network.of->steps[i].code);
    const auto cases = static_cast<std::int64_t>(halves ? halves->size() : 0);
    if (cases < rule.least_cases) {
      out.too_few.push_back({i, cases});
      continue;
    }
    const auto& start = progress.network.tasks[i].start;
    open.push_back({i, start ? now_halves - *start : -1, *halves});
    std::sort(open.back().halves.begin(), open.back().halves.end());
    out.cases += cases;
  }
  if (!out.too_few.empty()) return out;
  solve::RandomStream random(static_cast<std::uint64_t>(rule.seed));
  std::vector<std::int64_t> ends;
  std::vector<solve::PathTask> tasks = progress.network.tasks;
  for (std::int64_t i = 0; i < rule.simulations; ++i) {
    for (const OpenStep& one : open) tasks[one.step].duration = drawn(one, random);
    ends.push_back(solve::critical_path(tasks, progress.network.links, progress.network.aim).length);
  }
  std::sort(ends.begin(), ends.end());
  out.p50_halves = quantile(ends, 50);
  out.p80_halves = quantile(ends, 80);
  return out;
}

constexpr std::size_t kTold = 3;

std::string too_few_words(const ApprovalTemplate& of, const Forecast& forecast, const ForecastRule& rule,
                          Language language) {
  std::string list;
  for (std::size_t i = 0; i < std::min(kTold, forecast.too_few.size()); ++i) {
    const FewCases& few = forecast.too_few[i];
    if (!list.empty()) list += language == Language::Zh ? "；" : "; ";
    list += say(language, {"{0} {1} {2} 件", "{0} {1}: {2}"}, of.steps[few.step].code,
                of.steps[few.step].name.in(language), few.cases);
  }
  if (forecast.too_few.size() > kTold)
    list += say(language, {" 等 {0} 个环节", " and others, {0} steps"}, forecast.too_few.size());
  return say(language,
             {"已办结案例过少，不作概率预测：{0}；每个环节至少要 {1} 件",
              "Too few finished cases to foretell: {0}; each step needs at least {1}"},
             list, rule.least_cases);
}

}  // namespace liantu::approval
