#include "liantu/approval/step_move.h"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace liantu::approval {
namespace {

class StepMover {
 public:
  StepMover(const NetworkCase& now, const std::vector<NetworkChange>& changes, std::size_t step,
            Language language)
      : now_(now), code_(now.of.steps[step].code), step_(step), language_(language), changes_(changes) {
    std::erase_if(changes_, [&](const NetworkChange& one) {
      return one.kind == ChangeKind::NotBefore && one.step == code_;
    });
    look();
  }

  std::optional<RefusedChange> stays(Date day) const {
    const NetworkProgress& progress = standing_.progress;
    const StepState state = progress.steps[step_].state;
    const std::string& name = now_.of.steps[step_].name.in(language_);
    if (now_.of.steps[step_].kind == StepKind::Gate)
      return told(
          {"{0}随前面的环节而定，不能单独移动。", "{0} follows what stands before it: it is not moved."},
          name);
    if (state != StepState::Waiting && state != StepState::Ready && state != StepState::Voided)
      return told({"{0}已经开始或办结，日期是事实，不能移动。",
                   "{0} has begun or is done: its days are facts and are not moved."},
                  name);
    if (!progress.times.ring.empty() || !progress.network.timed[step_])
      return told({"{0}没有推算的日期，不能移动。", "{0} has no dates yet: it is not moved."}, name);
    if (day < now_.today)
      return told({"{0}还没有开始，不能移到今天之前。", "{0} has not begun: it is not moved before today."},
                  name);
    return std::nullopt;
  }

  /// True when it begins at `wanted`, or as early as it can.
  StepMove to(std::int64_t wanted) {
    for (std::size_t tries = 0; tries <= now_.of.steps.size() && begins() > wanted; ++tries) {
      const std::vector<std::string> holding = holds(wanted);
      if (holding.empty()) break;
      for (const std::string& before : holding) changes_.push_back({ChangeKind::Parallel, code_, before});
      look();
      if (auto refused = new_refusals(); !refused.empty()) return {{}, std::move(refused)};
      if (!standing_.progress.times.ring.empty()) break;
    }
    if (standing_.progress.times.ring.empty() && begins() < wanted)
      changes_.push_back({ChangeKind::NotBefore, code_, {}, wanted});
    return {changes_, {}};
  }

 private:
  const NetworkCase& now_;
  std::string code_;
  std::size_t step_;
  Language language_;
  std::vector<NetworkChange> changes_;
  NetworkStanding standing_{};
  std::size_t refused_before_ = 0;

  void look() {
    const bool first = !standing_.changed;
    standing_ = network_standing(now_, changes_, language_);
    if (first) refused_before_ = standing_.changed->refused.size();
  }

  RefusedChange told(const Phrase& phrase, const std::string& name) const {
    return {0, "", say(language_, phrase, name)};
  }

  std::int64_t begins() const { return standing_.progress.times.path.early_start[step_]; }

  std::vector<RefusedChange> new_refusals() const {
    const auto& all = standing_.changed->refused;
    return {all.begin() + static_cast<std::ptrdiff_t>(refused_before_), all.end()};
  }

  /// What it waits for that is not over by then.
  std::vector<std::string> holds(std::int64_t wanted) const {
    std::vector<std::string> out;
    const ApprovalTemplate& of = standing_.changed->of;
    for (const TemplateLink& link : of.steps[step_].after) {
      const auto before = step_index(of, link.before);
      if (!before || link.to_finish || !standing_.progress.network.timed[*before]) continue;
      if (standing_.progress.times.path.early_finish[*before] + link.lag_halves > wanted)
        out.push_back(link.before);
    }
    return out;
  }
};

}  // namespace

StepMove move_step(const NetworkCase& now, const std::vector<NetworkChange>& changes, const std::string& step,
                   Date day, Language language) {
  const auto at = step_index(now.of, step);
  if (!at)
    return {changes,
            {{0, "", say(language, {"模板里没有环节 {0}。", "The template has no step {0}."}, step)}}};
  StepMover mover(now, changes, *at, language);
  if (auto stays = mover.stays(day)) return {changes, {std::move(*stays)}};
  StepMove out = mover.to(std::max<std::int64_t>(0, now.days.over_at(day.plus(-1))));
  if (!out.refused.empty()) out.changes = changes;
  return out;
}

}  // namespace liantu::approval
