#include "liantu/approval/network_progress.h"

#include <algorithm>

namespace liantu::approval {
namespace {

class Progress {
 public:
  Progress(const Network& plan, const std::vector<StepActual>& actuals, const NetworkFacts& facts,
           const NetworkDays& days, Date today)
      : actuals_(actuals), facts_(facts), days_(days), today_(today), now_(days.over_at(today)) {
    out_.network = plan;
    out_.steps.resize(plan.tasks.size());
  }

  NetworkProgress tell() {
    for (std::size_t i = 0; i < out_.steps.size(); ++i) take(i);
    settle_times(out_.network);
    for (bool more = true; more;) more = pass_gates();
    for (std::size_t i = 0; i < out_.steps.size(); ++i) judge(i);
    out_.times = network_times(out_.network);
    return std::move(out_);
  }

 private:
  const std::vector<StepActual>& actuals_;
  const NetworkFacts& facts_;
  const NetworkDays& days_;
  Date today_;
  std::int64_t now_;
  NetworkProgress out_{};

  const TemplateStep& step(std::size_t i) const { return out_.network.of->steps[i]; }

  const StepActual* actual_of(const std::string& code) const {
    const StepActual* found = nullptr;
    for (const StepActual& one : actuals_)
      if (one.step_code == code && one.started && *one.started <= today_) found = &one;
    return found;
  }

  bool voided(std::size_t i, Date finished) const {
    const auto after = [&](const std::optional<Date>& change) {
      return change && *change <= today_ && *change >= finished;
    };
    return step(i).simulated && ((step(i).voided_by_land && after(facts_.land_changed)) ||
                                 (step(i).voided_by_plan && after(facts_.plan_changed)));
  }

  std::int64_t paused_until(const StepActual& actual, std::int64_t end) const {
    std::int64_t halves = 0;
    for (const StepPause& pause : actual.pauses) {
      if (pause.from > today_) continue;
      const std::int64_t from = days_.over_at(pause.from.plus(-1)),
                         to = pause.to && *pause.to <= today_ ? days_.over_at(*pause.to) : end;
      halves += std::max<std::int64_t>(0, std::min(to, end) - from);
    }
    return halves;
  }

  const StepPause* standing_pause(const StepActual& actual) const {
    for (const StepPause& pause : actual.pauses)
      if (pause.from <= today_ && (!pause.to || *pause.to >= today_)) return &pause;
    return nullptr;
  }

  /// What happened becomes a fact of the network.
  void take(std::size_t i) {
    StepProgress& progress = out_.steps[i];
    if (out_.network.known[i]) progress.promised_halves = out_.network.tasks[i].duration;
    if (!out_.network.involved[i]) {
      progress.state = StepState::NotInvolved;
      return;
    }
    const StepActual* actual = actual_of(step(i).code);
    const bool done = actual && actual->finished && *actual->finished <= today_;
    if (actual && done && voided(i, *actual->finished)) {
      progress.state = StepState::Voided;
      actual = nullptr;
    }
    progress.actual = actual;
    solve::PathTask& task = out_.network.tasks[i];
    if (!actual) {
      if (step(i).kind != StepKind::Gate)
        task.not_before = std::max<std::int64_t>(0, days_.accepted_at(today_));
      return;
    }
    const std::int64_t promised = task.duration, start = days_.accepted_at(*actual->started);
    const std::int64_t end = done ? days_.over_at(*actual->finished) : now_;
    progress.paused_halves = paused_until(*actual, end);
    progress.used_halves =
        actual->clock_halves.value_or(std::max<std::int64_t>(0, end - start - progress.paused_halves));
    if (out_.network.known[i])
      progress.over_halves = std::max<std::int64_t>(0, progress.used_halves - promised);
    task.start = start;
    task.duration = std::max<std::int64_t>(0, end - start);
    if (done) {
      progress.state = StepState::Done;
      out_.network.known[i] = 1;
    } else
      run_on(i, *actual, std::max<std::int64_t>(0, promised - progress.used_halves));
  }

  void run_on(std::size_t i, const StepActual& actual, std::int64_t remaining) {
    solve::PathTask& task = out_.network.tasks[i];
    const StepPause* pause = standing_pause(actual);
    out_.steps[i].state = pause ? StepState::Paused : StepState::Running;
    std::int64_t from = now_;
    if (pause && pause->expected && *pause->expected > today_)
      from = std::max(from, days_.over_at(pause->expected->plus(-1)));
    if (pause && !(pause->expected && *pause->expected > today_)) out_.at_the_earliest = true;
    task.duration = from + remaining - *task.start;
  }

  bool ended(std::size_t i) const {
    const StepState state = out_.steps[i].state;
    return state == StepState::Done || state == StepState::PreReviewed || state == StepState::NotInvolved;
  }

  std::vector<std::size_t> open_before(std::size_t i) const {
    std::vector<std::size_t> out;
    for (const TemplateLink& link : step(i).after)
      if (const auto before = step_index(*out_.network.of, link.before);
          before && !ended(*before) && !link.to_finish)
        out.push_back(*before);
    return out;
  }

  /// A gate is passed by itself when all it waits for is there.
  bool pass_gates() {
    bool passed = false;
    for (std::size_t i = 0; i < out_.steps.size(); ++i) {
      if (step(i).kind != StepKind::Gate || ended(i) || !open_before(i).empty()) continue;
      std::int64_t at = 0;
      for (const solve::PathLink& link : out_.network.links)
        if (link.after == i && out_.network.tasks[link.before].start)
          at =
              std::max(at, *out_.network.tasks[link.before].start + out_.network.tasks[link.before].duration);
      out_.network.tasks[i].start = at;
      out_.network.known[i] = 1;
      out_.steps[i].state = StepState::Done;
      passed = true;
    }
    return passed;
  }

  void judge(std::size_t i) {
    StepProgress& progress = out_.steps[i];
    if (progress.state == StepState::Done && step(i).simulated && !converted())
      progress.state = StepState::PreReviewed;
    if (progress.state != StepState::Waiting) return;
    progress.waits_for = open_before(i);
    if (progress.waits_for.empty()) progress.state = StepState::Ready;
  }

  bool converted() const {
    for (std::size_t i = 0; i < out_.steps.size(); ++i)
      if (step(i).converts) return out_.steps[i].state == StepState::Done;
    return false;
  }
};

std::string join_codes(const ApprovalTemplate& of, const std::vector<std::size_t>& steps, Language language) {
  std::string out;
  for (const std::size_t i : steps) {
    if (!out.empty()) out += language == Language::Zh ? "、" : ", ";
    out += of.steps[i].kind == StepKind::Matter ? of.steps[i].code : of.steps[i].name.in(language);
  }
  return out;
}

}  // namespace

NetworkProgress network_progress(const Network& plan, const std::vector<StepActual>& actuals,
                                 const NetworkFacts& facts, const NetworkDays& days, Date today) {
  return Progress(plan, actuals, facts, days, today).tell();
}

std::string ball_words(const ApprovalTemplate& of, const NetworkProgress& progress, std::size_t step,
                       Language language) {
  const StepProgress& one = progress.steps[step];
  const std::string department =
      one.actual && !one.actual->holder.empty() ? one.actual->holder : of.steps[step].department.in(language);
  const Phrase builder{"企业", "Builder"};
  switch (one.state) {
    case StepState::NotInvolved:
      return say(language, {"不涉及", "not involved"});
    case StepState::Waiting:
      return say(language, {"等 {0}", "waits for {0}"}, join_codes(of, one.waits_for, language));
    case StepState::Ready:
      return of.steps[step].kind == StepKind::Works
                 ? std::string(builder.in(language))
                 : say(language, {"企业 · 可以申报", "Builder: may hand in"});
    case StepState::Voided:
      return say(language, {"企业 · 预审失效，须重报", "Builder: pre-review void, hand in again"});
    case StepState::Running:
      return of.steps[step].kind == StepKind::Works ? std::string(builder.in(language)) : department;
    case StepState::Paused: {
      const auto& pauses = one.actual->pauses;
      const auto open =
          std::find_if(pauses.rbegin(), pauses.rend(), [](const StepPause& p) { return !p.to; });
      const bool builder_holds = open != pauses.rend() && open->by_applicant;
      const std::string why = open == pauses.rend() ? std::string() : open->why.in(language);
      const std::string who = builder_holds ? std::string(builder.in(language)) : department;
      return why.empty() ? who : say(language, {"{0} · {1}", "{0}: {1}"}, who, why);
    }
    case StepState::PreReviewed:
      return say(language, {"待转正式", "to be made formal"});
    case StepState::Done:
      return one.over_halves > 0
                 ? say(language, {"已办结，超 {0} 天", "done, {0} wd over"}, halves_text(one.over_halves))
                 : say(language, {"已办结", "done"});
  }
  return {};
}

std::vector<std::size_t> deciding_steps(const NetworkProgress& progress) {
  const auto runs = [&](std::size_t i) {
    const StepState state = progress.steps[i].state;
    return progress.network.of->steps[i].kind == StepKind::Matter &&
           (state == StepState::Running || state == StepState::Paused || state == StepState::Ready ||
            state == StepState::Voided);
  };
  std::vector<std::size_t> critical, all;
  for (std::size_t i = 0; i < progress.steps.size(); ++i) {
    if (!runs(i)) continue;
    all.push_back(i);
    if (progress.times.critical[i]) critical.push_back(i);
  }
  return critical.empty() ? all : critical;
}

}  // namespace liantu::approval
