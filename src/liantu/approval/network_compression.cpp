#include "liantu/approval/network_compression.h"

#include <algorithm>

namespace liantu::approval {
namespace {

bool before_start(const ApprovalTemplate& of, const TemplateStep& step) {
  return std::any_of(of.modules.begin(), of.modules.end(),
                     [&](const TemplateModule& m) { return m.code == step.module && m.before_start; });
}

std::optional<std::int64_t> sum(const ApprovalTemplate& of, const NetworkChoice& choice, bool all) {
  const Network network = make_network(of, choice);
  std::int64_t total = 0;
  for (std::size_t i = 0; i < of.steps.size(); ++i) {
    const TemplateStep& step = of.steps[i];
    if (!network.involved[i] || step.kind != StepKind::Matter || !(all || before_start(of, step))) continue;
    if (std::find(network.unpromised.begin(), network.unpromised.end(), i) != network.unpromised.end())
      return std::nullopt;
    total += network.tasks[i].duration;
  }
  return total;
}

std::optional<std::int64_t> path(const ApprovalTemplate& of, NetworkChoice choice, bool all) {
  if (all) choice.works_halves = 0;
  Network network = make_network(of, choice);
  if (!all) return network.aim ? network_times(network).finish : std::nullopt;
  if (!network.unpromised.empty()) return std::nullopt;
  network.aim.reset();
  network.aim_timed = true;
  return network_times(network).finish;
}

std::optional<std::int64_t> figure(const ApprovalTemplate& of, NetworkChoice choice, CompressionMetric metric,
                                   Durations durations) {
  using enum CompressionMetric;
  choice.durations = durations;
  const bool all = metric == PathOfAll || metric == SumOfAll;
  return metric == SumToStart || metric == SumOfAll ? sum(of, choice, all) : path(of, choice, all);
}

}  // namespace

std::optional<double> Compression::percent() const {
  if (!baseline_halves || !promised_halves || *baseline_halves == 0) return std::nullopt;
  return 100.0 * static_cast<double>(*baseline_halves - *promised_halves) /
         static_cast<double>(*baseline_halves);
}

std::vector<Compression> compressions(const ApprovalTemplate& of, const NetworkChoice& choice) {
  using enum CompressionMetric;
  std::vector<Compression> out;
  for (const CompressionMetric metric : {PathToStart, SumToStart, PathOfAll, SumOfAll}) {
    if (!gate_of(of) && (metric == PathToStart || metric == SumToStart)) continue;
    out.push_back({metric, figure(of, choice, metric, Durations::Baseline),
                   figure(of, choice, metric, Durations::Promised)});
  }
  return out;
}

CompressionAim compression_aim(std::int64_t halves, std::int64_t percent) {
  const std::int64_t hundredths = halves * (100 - percent);  // of a half unit
  return {static_cast<double>(hundredths) / 200.0, hundredths / 200};
}

std::string metric_name(CompressionMetric metric, Language language) {
  static constexpr Phrase kNames[] = {
      {"到开工条件的关键线路", "Critical path to the start of building"},
      {"开工前各环节工期之和", "Sum of all steps before the start of building"},
      {"全过程关键线路", "Critical path of the whole"},
      {"全过程各环节工期之和", "Sum of all steps"}};
  return std::string(kNames[static_cast<std::size_t>(metric)].in(language));
}

std::string metric_definition(CompressionMetric metric, Language language) {
  static constexpr Phrase kDefinitions[] = {
      {"并联办理时从开始到开工条件齐备的最长一串；压缩率＝1−承诺÷基线",
       "The longest chain up to the gate when steps run in parallel; shorter by 1 − promised ÷ baseline"},
      {"开工前各模块的环节一个接一个办要用的时间；压缩率＝1−承诺÷基线",
       "What the steps of the modules before the start take one after the other; shorter by 1 − promised ÷ "
       "baseline"},
      {"全部环节并联办理的最长一串，施工按 0 计",
       "The longest chain of all steps in parallel, building taken as 0"},
      {"全部环节一个接一个办要用的时间，不含施工",
       "What all steps take one after the other, building left out"}};
  return std::string(kDefinitions[static_cast<std::size_t>(metric)].in(language));
}

}  // namespace liantu::approval
