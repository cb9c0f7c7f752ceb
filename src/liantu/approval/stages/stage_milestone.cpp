#include "liantu/approval/stages/stage_milestone.h"

#include <algorithm>

namespace liantu::approval {
namespace {

/// Matters of the stage that the network has: all of them, or its milestones only.
std::vector<std::size_t> counted(const ApprovalTemplate& of, const NetworkProgress& progress,
                                 const TemplateModule& stage) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < of.steps.size(); ++i) {
    const TemplateStep& step = of.steps[i];
    if (step.module != stage.code || step.kind != StepKind::Matter) continue;
    if (progress.steps[i].state == StepState::NotInvolved) continue;
    if (stage.milestone == StageMilestone::All || step.milestone) out.push_back(i);
  }
  return out;
}

}  // namespace

StageStanding stage_standing(const ApprovalTemplate& of, const NetworkProgress& progress,
                             const TemplateModule& stage) {
  StageStanding out;
  if (stage.milestone == StageMilestone::None) return out;
  const bool all = stage.milestone == StageMilestone::All;
  const std::vector<std::size_t> matters = counted(of, progress, stage);
  const auto done = [&](std::size_t i) { return progress.steps[i].state == StepState::Done; };
  out.reached =
      !matters.empty() && (all ? std::ranges::all_of(matters, done) : std::ranges::any_of(matters, done));
  for (const std::size_t i : matters) {
    if (!all && out.reached && !done(i)) continue;
    if (!progress.network.timed[i]) {
      if (!all) continue;
      out.halves.reset();
      out.by.clear();
      return out;
    }
    const std::int64_t ends = progress.times.path.early_finish[i];
    const bool decides = !out.halves || (all ? ends > *out.halves : ends < *out.halves);
    if (decides) out.by.clear();
    if (decides || ends == *out.halves) out.by.push_back(i);
    if (decides) out.halves = ends;
  }
  return out;
}

}  // namespace liantu::approval
