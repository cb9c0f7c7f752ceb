#include "liantu/approval/plan/network_plan.h"

#include <algorithm>
#include <map>

namespace liantu::approval {
namespace {

constexpr std::uint64_t kBackwardSchedules = 2000;
constexpr double kSearchShare = 0.7;  // of the time; the rest looks at what one more case at once would save

/// The scheduling problem of networks. Activities: the steps, then deliveries of 容缺, then aims.
class PlanMaker {
 public:
  PlanMaker(const PlanRule& rule, const NetworkDays& axis) : rule_(rule), axis_(axis) {}

  /// `only`: the steps that take part; empty = all open ones.
  void add(const PlannedNetwork& network, const std::vector<char>& only) {
    const std::size_t number = aims.size();
    const NetworkProgress& progress = *network.progress;
    const std::size_t n = progress.steps.size(), first = steps.size();
    aims.emplace_back();
    activity_.assign(n, solve::kNone);
    delivered_.assign(n, solve::kNone);
    for (std::size_t i = 0; i < n; ++i)
      if (takes_part(progress, i) && (only.empty() || only[i])) add_step(network, number, i);
    for (std::size_t i = first; i < steps.size(); ++i) join(network, steps[i].step);
    finish_at(network, number);
  }

  std::int64_t on_axis(const PlannedNetwork& network, std::int64_t halves) const {
    return halves - network.days->over_at(axis_.start()) + axis_.over_at(axis_.start());
  }

  solve::ScheduleProblem problem{};
  std::vector<PlannedStep> steps{};
  std::vector<solve::Index> step_activity{};        ///< of each step
  std::vector<std::optional<solve::Index>> aims{};  ///< of each network
  std::vector<std::string> limited{};               ///< of each resource

 private:
  const PlanRule& rule_;
  const NetworkDays& axis_;
  std::map<std::string, solve::Index, std::less<>> resources_{};
  std::vector<solve::Index> activity_{}, delivered_{};  ///< of the network being added

  static bool takes_part(const NetworkProgress& progress, std::size_t i) {
    const StepState state = progress.steps[i].state;
    return progress.network.involved[i] && progress.network.timed[i] && state != StepState::Done &&
           state != StepState::NotInvolved && state != StepState::PreReviewed;
  }

  solve::Index add_activity(std::int64_t duration, std::int64_t release) {
    solve::Activity activity{static_cast<solve::Time>(duration)};
    activity.release = static_cast<solve::Time>(std::max<std::int64_t>(0, release));
    problem.activities.push_back(std::move(activity));
    return static_cast<solve::Index>(problem.activities.size() - 1);
  }

  void add_step(const PlannedNetwork& network, std::size_t number, std::size_t i) {
    const NetworkProgress& progress = *network.progress;
    const solve::PathTask& task = progress.network.tasks[i];
    const TemplateStep& step = progress.network.of->steps[i];
    PlannedStep out{.network = number, .step = i};
    const std::int64_t now = network.days->over_at(axis_.start());
    if (task.start) {  // it runs: what is left begins when today is over, or when its clock goes on
      const std::int64_t left = std::max<std::int64_t>(
          0, progress.steps[i].promised_halves.value_or(0) - progress.steps[i].used_halves);
      out.duration = left;
      out.release = on_axis(network, std::max(now, *task.start + task.duration - left));
    } else {
      out.duration = task.duration;
      out.release = task.not_before ? on_axis(network, *task.not_before) : 0;
    }
    out.release = std::max<std::int64_t>(0, out.release);
    if (step.kind == StepKind::Matter) out.department = step.department.zh;
    activity_[i] = add_activity(out.duration, out.release);
    if (const auto cases = out.department.empty() ? std::nullopt : capacity_of(rule_, out.department);
        cases && out.duration > 0) {
      out.limited = true;
      problem.activities[activity_[i]].demands.push_back({resource(out.department, *cases), 1});
    }
    step_activity.push_back(activity_[i]);
    steps.push_back(std::move(out));
  }

  solve::Index resource(const std::string& department, std::int64_t cases) {
    const auto [at, added] =
        resources_.emplace(department, static_cast<solve::Index>(problem.resources.size()));
    if (added) {
      problem.resources.push_back({cases});
      limited.push_back(department);
    }
    return at->second;
  }

  /// What is delivered only with something else gets an activity for the delivery: successors wait for that.
  solve::Index delivery(std::size_t i) {
    if (delivered_[i] == solve::kNone) {
      delivered_[i] = add_activity(0, 0);
      problem.links.push_back({activity_[i], delivered_[i], 0});
    }
    return delivered_[i];
  }

  bool has_gap(const NetworkProgress& progress, std::size_t i) const {
    return std::ranges::any_of(progress.network.links, [&](const solve::PathLink& link) {
      return link.after == i && link.to_finish;
    });
  }

  solve::Index end_of(const NetworkProgress& progress, std::size_t i) {
    return has_gap(progress, i) ? delivery(i) : activity_[i];
  }

  void join(const PlannedNetwork& network, std::size_t i) {
    const NetworkProgress& progress = *network.progress;
    for (const solve::PathLink& link : progress.network.links) {
      if (link.after != i) continue;
      const solve::PathTask& before = progress.network.tasks[link.before];
      const bool begun = progress.network.tasks[i].start.has_value();
      if (begun && !link.to_finish) continue;
      const solve::Index to = link.to_finish ? delivery(i) : activity_[i];
      const auto lag = static_cast<solve::Time>(std::max<std::int64_t>(0, link.lag));
      if (activity_[link.before] != solve::kNone)
        problem.links.push_back({end_of(progress, link.before), to, lag});
      else if (before.start)
        problem.activities[to].release =
            std::max(problem.activities[to].release,
                     static_cast<solve::Time>(std::max<std::int64_t>(
                         0, on_axis(network, *before.start + before.duration + link.lag))));
    }
  }

  void finish_at(const PlannedNetwork& network, std::size_t number) {
    const NetworkProgress& progress = *network.progress;
    const auto aim = progress.network.aim;
    if (!progress.network.aim_timed) return;
    if (aim) {
      if (activity_[*aim] != solve::kNone) aims[number] = end_of(progress, *aim);
      return;
    }
    const solve::Index end = add_activity(0, 0);
    bool open = false;
    for (std::size_t i = 0; i < activity_.size(); ++i) {
      if (activity_[i] == solve::kNone) continue;
      problem.links.push_back({end_of(progress, i), end, 0});
      open = true;
    }
    if (open) aims[number] = end;
  }
};

/// Halves become whole days where all times are whole days: shorter schedules are made faster.
solve::Time scale_down(solve::ScheduleProblem& problem) {
  const auto even = [](solve::Time time) { return time % 2 == 0; };
  const bool whole =
      std::ranges::all_of(problem.activities,
                          [&](const solve::Activity& a) {
                            return even(a.duration) && even(a.release) && even(a.due.value_or(0));
                          }) &&
      std::ranges::all_of(problem.links, [&](const auto& link) { return even(link.lag); });
  if (!whole) return 1;
  for (solve::Activity& activity : problem.activities) {
    activity.duration /= 2;
    activity.release /= 2;
    if (activity.due) *activity.due /= 2;
  }
  for (solve::PrecedenceLink& link : problem.links) link.lag /= 2;
  return 2;
}

void fill_departments(NetworkPlan& plan, const PlanRule& rule) {
  std::map<std::string, std::size_t, std::less<>> at;
  for (const PlannedStep& step : plan.steps) {
    if (step.department.empty()) continue;
    const auto [found, added] = at.emplace(step.department, plan.departments.size());
    if (added) plan.departments.push_back({step.department, capacity_of(rule, step.department)});
    PlannedDepartment& department = plan.departments[found->second];
    department.steps += 1;
    department.halves += step.duration;
    department.queued += step.queued;
    if (step.duration == 0) continue;
    const auto last = static_cast<std::size_t>((step.finish + 1) / 2);
    if (department.in_hand.size() < last) department.in_hand.resize(last, 0);
  }
  for (PlannedDepartment& department : plan.departments) {
    std::vector<std::int64_t> halves(2 * department.in_hand.size(), 0);
    for (const PlannedStep& step : plan.steps)
      if (step.department == department.name)
        for (std::int64_t t = step.start; t < step.finish; ++t) ++halves[static_cast<std::size_t>(t)];
    for (std::size_t day = 0; day < department.in_hand.size(); ++day)
      department.in_hand[day] = std::max(halves[2 * day], halves[2 * day + 1]);
  }
}

/// How long each step waits for its department, and where the aim of each network is held longest.
void fill_waits(NetworkPlan& plan, const PlanMaker& maker, const solve::ScheduleResult& result,
                std::int64_t scale) {
  std::vector<std::int64_t> from(maker.problem.activities.size(), 0);
  for (std::size_t a = 0; a < from.size(); ++a) from[a] = maker.problem.activities[a].release;
  for (const solve::PrecedenceLink& link : maker.problem.links)
    from[link.to] = std::max<std::int64_t>(from[link.to], result.finish[link.from] + link.lag);
  for (std::size_t i = 0; i < plan.steps.size(); ++i) {
    PlannedStep& step = plan.steps[i];
    if (!step.limited) continue;
    step.queued = step.start - scale * from[maker.step_activity[i]];
    PlannedAim& aim = plan.aims[step.network];
    if (step.queued > 0 && step.finish <= aim.finish &&
        (!aim.held_at || plan.steps[*aim.held_at].queued < step.queued))
      aim.held_at = i;
  }
}

std::vector<char> leading_to(const NetworkProgress& progress, std::size_t aim) {
  std::vector<char> out(progress.steps.size(), 0);
  std::vector<std::size_t> open{aim};
  while (!open.empty()) {
    const std::size_t i = open.back();
    open.pop_back();
    if (out[i] != 0) continue;
    out[i] = 1;
    for (const solve::PathLink& link : progress.network.links)
      if (link.after == i) open.push_back(link.before);
  }
  return out;
}

/// The last working day before the plan's is the first of them.
Date working_day_before(const NetworkDays& axis, std::int64_t count) {
  Date day = axis.start();
  while (count > 0) {
    day = day.plus(-1);
    if (axis.calendar().workday(day).works) --count;
  }
  return day;
}

}  // namespace

NetworkDays plan_axis(const vocab::WorkCalendar& calendar, Date today) {
  return {calendar, today, vocab::FirstDay::Same};
}

std::int64_t plan_halves(const NetworkDays& axis, Date day) {
  if (day >= axis.start()) return axis.over_at(day);
  return -2 * axis.calendar().working_days_between(day, axis.start().plus(-1)).days;
}

NetworkDay plan_first_day(const NetworkDays& axis, std::int64_t halves) {
  return halves >= 0 ? axis.first_day(halves) : NetworkDay{working_day_before(axis, (1 - halves) / 2), false};
}

NetworkDay plan_last_day(const NetworkDays& axis, std::int64_t halves) {
  return halves > 0 ? axis.last_day(halves) : NetworkDay{working_day_before(axis, -halves / 2 + 1), false};
}

NetworkPlan plan_networks(std::span<const PlannedNetwork> networks, const PlanRule& rule,
                          const NetworkDays& axis, const PlanLimits& limits) {
  PlanMaker maker(rule, axis);
  NetworkPlan plan;
  std::int64_t over = 0;  // what is late whatever is done: promises of days that are over
  for (const PlannedNetwork& network : networks) {
    maker.add(network, {});
    PlannedAim& aim = plan.aims.emplace_back();
    const auto activity = maker.aims.back();
    aim.open = activity.has_value();
    if (network.promised) aim.due = plan_halves(axis, *network.promised);
    if (!activity || !aim.due) continue;
    solve::Activity& end = maker.problem.activities[*activity];
    end.due = static_cast<solve::Time>(std::max<std::int64_t>(0, *aim.due));
    end.weight = network.weight;
    over += network.weight * std::max<std::int64_t>(0, -*aim.due);
  }
  plan.steps = maker.steps;
  if (maker.problem.activities.empty()) return plan;
  maker.problem.objective = solve::ScheduleObjective::Tardiness;
  const std::int64_t scale = scale_down(maker.problem);
  solve::ScheduleLimits search;
  search.seed = limits.seed;
  search.seconds = limits.seconds * kSearchShare;
  search.cancel = limits.cancel;
  if (limits.progress)
    search.progress = [&](const solve::ScheduleProgress& now) {
      limits.progress(now.seconds / limits.seconds);
    };
  const solve::ScheduleResult result = solve::schedule(maker.problem, search);
  plan.cancelled = limits.cancel != nullptr && limits.cancel->load();
  plan.optimal = result.status == solve::ScheduleStatus::Optimal;
  plan.late = scale * result.tardiness + over;
  plan.bound = scale * result.bound + over;
  for (std::size_t i = 0; i < plan.steps.size(); ++i) {
    plan.steps[i].start = scale * result.start[maker.step_activity[i]];
    plan.steps[i].finish = scale * result.finish[maker.step_activity[i]];
  }
  for (std::size_t k = 0; k < plan.aims.size(); ++k) {
    if (!plan.aims[k].open) continue;
    plan.aims[k].finish = scale * result.finish[*maker.aims[k]];
    plan.aims[k].alone = maker.on_axis(networks[k], networks[k].progress->times.finish.value_or(0));
  }
  fill_waits(plan, maker, result, scale);
  fill_departments(plan, rule);
  plan.seconds = result.seconds;
  if (plan.cancelled || maker.problem.resources.empty()) return plan;
  solve::ScheduleLimits look = search;
  look.seconds = limits.seconds * (1 - kSearchShare);
  if (const auto found = solve::bottleneck(maker.problem, result, look)) {
    const std::string& name = maker.limited[found->resource];
    const auto at = std::ranges::find(plan.departments, name, &PlannedDepartment::name);
    plan.one_more = OneMore{static_cast<std::size_t>(at - plan.departments.begin()), scale * found->saves};
  }
  return plan;
}

std::optional<BackwardPlan> plan_backward(const PlannedNetwork& network, const PlanRule& rule,
                                          const NetworkDays& axis, Date wanted) {
  const NetworkProgress& progress = *network.progress;
  const auto only = progress.network.aim ? leading_to(progress, *progress.network.aim) : std::vector<char>{};
  PlanMaker maker(rule, axis);
  maker.add(network, only);
  if (!maker.aims[0]) return std::nullopt;
  BackwardPlan plan{.due = plan_halves(axis, wanted)};
  solve::ScheduleProblem forward = maker.problem, backward = maker.problem;
  solve::ScheduleLimits limits;
  limits.schedules = kBackwardSchedules;
  const std::int64_t scale = scale_down(forward);
  const solve::ScheduleResult soonest = solve::schedule(forward, limits);
  plan.earliest = scale * soonest.finish[*maker.aims[0]];
  std::int64_t past = std::max<std::int64_t>(0, -plan.due);  // so many halves before today are looked at
  for (const solve::Activity& activity : backward.activities) past += activity.duration;
  for (const solve::PrecedenceLink& link : backward.links) past += link.lag;
  past += past % 2;
  for (solve::Activity& activity : backward.activities) activity.release = 0;
  backward.activities[*maker.aims[0]].due = static_cast<solve::Time>(past + plan.due);
  backward.direction = solve::ScheduleDirection::Backward;
  const std::int64_t back_scale = scale_down(backward);
  const solve::ScheduleResult latest = solve::schedule(backward, limits);
  for (std::size_t i = 0; i < maker.steps.size(); ++i) {
    const solve::Index activity = maker.step_activity[i];
    BackwardStep step{.step = maker.steps[i].step,
                      .start = back_scale * latest.start[activity] - past,
                      .finish = back_scale * latest.finish[activity] - past};
    step.late = std::max<std::int64_t>(0, scale * soonest.start[activity] - step.start);
    const bool free =
        std::ranges::none_of(maker.problem.links, [&](const auto& link) { return link.to == activity; });
    step.begun_too_late = free && step.late > 0;
    plan.steps.push_back(step);
  }
  return plan;
}

}  // namespace liantu::approval
