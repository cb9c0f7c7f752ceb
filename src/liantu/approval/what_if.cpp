#include "liantu/approval/what_if.h"

#include <algorithm>

namespace liantu::approval {
namespace {

constexpr std::int64_t kMostChangeHalves = 4000;

class ChangeMaker {
 public:
  ChangeMaker(ChangedNetwork& out, Language language) : out_(out), language_(language) {}

  void make(std::size_t index, const NetworkChange& change) {
    index_ = index;
    const auto step = step_index(out_.of, change.step);
    if (!step) return refuse({"模板里没有环节 {0}。", "The template has no step {0}."}, change.step);
    if (change.halves < 0 || change.halves > kMostChangeHalves)
      return out_.of.unit == StepUnit::Hour ? refuse({"小时数应在 0 到 2000 之间。", "Hours are 0 to 2000."})
                                            : refuse({"天数应在 0 到 2000 之间。", "Days are 0 to 2000."});
    TemplateStep& target = out_.of.steps[*step];
    switch (change.kind) {
      case ChangeKind::Duration:
      case ChangeKind::Window:
        return last(target, change);
      case ChangeKind::NotBefore:
        out_.not_before.emplace_back(*step, change.halves);
        return;
      case ChangeKind::Suspend:
        out_.paused.emplace_back(*step, change.halves);
        return;
      case ChangeKind::Link:
        return link(target, change);
      case ChangeKind::Parallel:
        return parallel(target, change);
      case ChangeKind::Gap:
        return gap(target, change);
    }
  }

 private:
  ChangedNetwork& out_;
  Language language_;
  std::size_t index_ = 0;

  template <class... Values>
  void refuse(const Phrase& phrase, const Values&... values) {
    out_.refused.push_back({index_, "", say(language_, phrase, values...)});
  }

  std::string name(const std::string& code) const {
    const auto at = step_index(out_.of, code);
    return at ? code + " " + out_.of.steps[*at].name.in(language_) : code;
  }

  void last(TemplateStep& target, const NetworkChange& change) {
    if (target.kind != StepKind::Matter)
      return refuse({"{0} 不是审批事项，不能改工期。",
                     "{0} is no matter of a department: it has no duration to change."},
                    name(target.code));
    if (change.halves == 0) return refuse({"工期应大于 0。", "A duration is above 0."});
    target.promised_halves = target.baseline_halves = change.halves;
  }

  void link(TemplateStep& target, const NetworkChange& change) {
    if (!step_index(out_.of, change.before) || change.before == change.step)
      return refuse({"没有可作前置的环节 {0}。", "There is no step {0} to wait for."}, change.before);
    const bool there = std::any_of(target.after.begin(), target.after.end(),
                                   [&](const TemplateLink& l) { return l.before == change.before; });
    if (!there) target.after.push_back({change.before, change.halves, false, {}});
  }

  TemplateLink* found(TemplateStep& target, const NetworkChange& change) {
    const auto it = std::find_if(target.after.begin(), target.after.end(),
                                 [&](const TemplateLink& l) { return l.before == change.before; });
    if (it != target.after.end()) return &*it;
    refuse({"{0} 本来就不等 {1}。", "{0} does not wait for {1}."}, name(change.step), name(change.before));
    return nullptr;
  }

  bool lawful(const TemplateLink& link, const std::string& step, const Phrase& phrase) {
    if (!link.hard()) return true;
    refuse(phrase, link.article.in(language_), name(step), name(link.before));
    out_.refused.back().article = link.article.in(language_);
    return false;
  }

  void parallel(TemplateStep& target, const NetworkChange& change) {
    TemplateLink* one = found(target, change);
    if (!one || !lawful(*one, change.step,
                        {"不能并行：{0}要求先有{2}，才能办{1}。",
                         "Cannot run in parallel: {0} asks for {2} before {1}."}))
      return;
    target.after.erase(target.after.begin() + (one - target.after.data()));
    for (const TemplateLink& its : out_.of.steps[*step_index(out_.of, change.before)].after)
      if (std::none_of(target.after.begin(), target.after.end(),
                       [&](const TemplateLink& l) { return l.before == its.before; }))
        target.after.push_back({its.before, its.lag_halves, its.to_finish, {}});
  }

  void gap(TemplateStep& target, const NetworkChange& change) {
    TemplateLink* one = found(target, change);
    if (one && lawful(*one, change.step,
                      {"不能容缺：按{0}，{2}是办理{1}的主要材料。",
                       "Cannot be left for later: by {0}, {2} is a main paper of {1}."}))
      one->to_finish = true;
  }
};

/// Judged where a step keeps the changes of its duration while it runs.
NetworkProgress progress_of(const NetworkCase& now, const ChangedNetwork& changed) {
  Network network = make_changed(changed, now.choice);
  NetworkProgress out = network_progress(network, now.actuals, now.facts, now.days, now.today);
  bool again = false;
  for (const auto& [step, halves] : changed.not_before) {
    solve::PathTask& task = out.network.tasks[step];
    if (task.start) continue;
    task.not_before = std::max(task.not_before.value_or(0), halves);
    again = true;
  }
  for (const auto& [step, halves] : changed.paused) {
    if (out.steps[step].state == StepState::Done) continue;
    out.network.tasks[step].duration += halves;
    again = true;
  }
  if (again) out.times = network_times(out.network);
  return out;
}

}  // namespace

ChangedNetwork apply_changes(const ApprovalTemplate& of, const std::vector<NetworkChange>& changes,
                             Language language) {
  ChangedNetwork out{of, {}, {}, {}};
  ChangeMaker maker(out, language);
  for (std::size_t i = 0; i < changes.size(); ++i) maker.make(i, changes[i]);
  return out;
}

Network make_changed(const ChangedNetwork& changed, const NetworkChoice& choice) {
  return make_network(changed.of, choice);
}

NetworkStanding network_standing(const NetworkCase& now, const std::vector<NetworkChange>& changes,
                                 Language language) {
  NetworkStanding out;
  std::vector<NetworkChange> all = now.adopted;
  all.insert(all.end(), changes.begin(), changes.end());
  out.changed = std::make_unique<ChangedNetwork>(apply_changes(now.of, all, language));
  out.progress = progress_of(now, *out.changed);
  return out;
}

WhatIf what_if(const NetworkCase& now, const std::vector<NetworkChange>& changes, Language language) {
  WhatIf out;
  const NetworkStanding before = network_standing(now, {}, language);
  out.standing = network_standing(now, changes, language);
  const NetworkTimes &was = before.progress.times, &is = out.standing.progress.times;
  for (const RefusedChange& one : out.standing.changed->refused)
    if (one.change >= now.adopted.size())
      out.refused.push_back({one.change - now.adopted.size(), one.article, one.text});
  out.before = was.finish;
  out.ring = is.ring;
  if (!is.ring.empty() || !was.ring.empty()) return out;
  out.after = is.finish;
  for (std::size_t i = 0; i < now.of.steps.size(); ++i) {
    const bool open = before.progress.steps[i].state != StepState::Done &&
                      before.progress.steps[i].state != StepState::NotInvolved;
    if (!open) continue;
    if (is.critical[i] && !was.critical[i]) out.new_critical.push_back(i);
    if (!is.critical[i] && was.critical[i]) out.no_longer_critical.push_back(i);
    if (before.progress.network.timed[i] && out.standing.progress.network.timed[i] &&
        was.path.total_float[i] != is.path.total_float[i])
      out.floats.push_back({i, was.path.total_float[i], is.path.total_float[i]});
  }
  return out;
}

}  // namespace liantu::approval
