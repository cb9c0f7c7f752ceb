#include "liantu/approval/hours/network_hours.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace liantu::approval {
namespace {

using Kind = NetworkBar::Kind;

constexpr std::int64_t kMinutesOfHalf = 30;
constexpr std::int64_t kMicrosOfMinute = 60'000'000;

std::int64_t opening(const ClockAxis& axis, Date day) {
  return axis.position(TimeUnit::WorkingHour, instant_of(day));
}

Network in_minutes(Network plan) {
  for (solve::PathTask& task : plan.tasks) task.duration *= kMinutesOfHalf;
  for (auto* links : {&plan.all_links, &plan.links})
    for (solve::PathLink& link : *links) link.lag *= kMinutesOfHalf;
  return plan;
}

class HourLayout {
 public:
  HourLayout(const HourCase& of, const ChangedNetwork& changed)
      : plan_(in_minutes(make_network(of.of, of.choice))),
        network_(in_minutes(make_changed(changed, of.choice))),
        changed_(changed),
        clocks_(of.clocks),
        axis_(of.axis),
        now_at_(of.now),
        out_{.first = of.start} {
    std::optional<Instant> begun;
    for (const StepClock& one : clocks_)
      if (!one.clock.intervals.empty())
        begun = std::min(begun.value_or(one.clock.intervals[0].from), one.clock.intervals[0].from);
    out_.first =
        axis_.working_day_from(begun ? shanghai_day(*begun) : std::max(of.start, shanghai_day(of.now)));
    origin_ = opening(axis_, out_.first);
    out_.now = minute(of.now);
    out_.began = begun ? minute(*begun) : std::max<std::int64_t>(0, out_.now);
  }

  HourNetwork tell() {
    const NetworkTimes planned = network_times(plan_);
    out_.ring = planned.ring.empty() ? network_times(network_).ring : planned.ring;
    if (!out_.ring.empty()) return std::move(out_);
    out_.steps.resize(network_.tasks.size());
    for (std::size_t i = 0; i < out_.steps.size(); ++i) {
      if (plan_.timed[i] && plan_.involved[i])
        out_.steps[i].plan = HourBar{Kind::Forecast, out_.began + planned.path.early_start[i],
                                     out_.began + planned.path.early_finish[i]};
      take(i);
    }
    if (planned.finish) out_.plan_ends = out_.began + *planned.finish;
    judge();
    foresee();
    return std::move(out_);
  }

 private:
  Network plan_, network_;  ///< as promised, and with the changes and what happened
  const ChangedNetwork& changed_;
  std::span<const StepClock> clocks_;
  const ClockAxis& axis_;
  Instant now_at_;
  std::int64_t origin_ = 0;
  HourNetwork out_;

  std::int64_t minute(Instant at) const { return axis_.position(TimeUnit::WorkingHour, at) - origin_; }
  const TemplateStep& step(std::size_t i) const { return network_.of->steps[i]; }

  std::int64_t paused_by_changes(std::size_t i) const {
    std::int64_t out = 0;
    for (const auto& [step, halves] : changed_.paused)
      if (step == i) out += halves * kMinutesOfHalf;
    return out;
  }

  /// Not before now, nor before the changes let it.
  void wait(std::size_t i) {
    std::int64_t from = std::max<std::int64_t>(0, out_.now - out_.began);
    for (const auto& [step, halves] : changed_.not_before)
      if (step == i) from = std::max(from, halves * kMinutesOfHalf);
    network_.tasks[i].not_before = from;
    network_.tasks[i].duration += paused_by_changes(i);
  }

  /// How much later than its clock says a step that runs is over by the changes.
  std::int64_t shift(std::size_t i) const {
    return network_.tasks[i].duration - plan_.tasks[i].duration + paused_by_changes(i);
  }

  static void draw(HourStep& of, Kind kind, std::int64_t from, std::int64_t to) {
    if (to > from) of.bars.push_back({kind, from, to});
  }

  void take(std::size_t i) {
    HourStep& of = out_.steps[i];
    if (!network_.involved[i]) of.state = StepState::NotInvolved;
    const auto it = std::find_if(clocks_.begin(), clocks_.end(),
                                 [&](const StepClock& one) { return one.step_code == step(i).code; });
    if (!network_.involved[i] || it == clocks_.end() || it->clock.intervals.empty()) {
      if (network_.involved[i]) wait(i);
      return;
    }
    of.actual = &*it;
    const ClockReading& clock = it->clock;
    of.state = it->done                               ? StepState::Done
               : clock.phase == ClockPhase::Suspended ? StepState::Paused
                                                      : StepState::Running;
    const std::int64_t due = clock.due_at ? minute(*clock.due_at) : out_.now;
    for (const ClockInterval& one : clock.intervals) {
      const std::int64_t from = minute(one.from), to = minute(std::min(one.to, now_at_));
      if (!one.running) {
        draw(of, Kind::Paused, from, to);
        continue;
      }
      draw(of, it->done ? Kind::Done : Kind::Running, from, std::min(to, std::max(from, due)));
      draw(of, Kind::Over, std::max(from, due), to);
    }
    const std::int64_t last = minute(std::min(clock.intervals.back().to, now_at_));
    const std::int64_t end = it->done ? last : std::max(out_.now, due + shift(i));
    if (!it->done) draw(of, Kind::Forecast, out_.now, end);
    solve::PathTask& task = network_.tasks[i];
    task.start = minute(clock.intervals[0].from) - out_.began;
    task.duration = end - out_.began - *task.start;
    network_.known[i] = 1;
  }

  void judge() {
    for (std::size_t i = 0; i < out_.steps.size(); ++i) {
      if (out_.steps[i].state != StepState::Waiting) continue;
      const bool free =
          std::all_of(step(i).after.begin(), step(i).after.end(), [&](const TemplateLink& link) {
            const auto before = step_index(*network_.of, link.before);
            return !before || link.to_finish || !still_open(out_.steps[*before].state);
          });
      if (free) out_.steps[i].state = StepState::Ready;
    }
  }

  void foresee() {
    settle_times(network_);
    const NetworkTimes times = network_times(network_);
    if (times.finish) out_.ends = out_.began + *times.finish;
    for (std::size_t i = 0; i < out_.steps.size(); ++i) {
      HourStep& of = out_.steps[i];
      if (!network_.timed[i] || !network_.involved[i]) continue;
      of.critical = times.critical[i] != 0;
      of.ends = out_.began + times.path.early_finish[i];
      if (!still_open(of.state)) continue;
      of.float_minutes = times.path.total_float[i];
      if (of.actual == nullptr) draw(of, Kind::Forecast, out_.began + times.path.early_start[i], *of.ends);
    }
  }
};

}  // namespace

HourStanding hour_standing(const HourCase& now, const std::vector<NetworkChange>& changes,
                           Language language) {
  std::vector<NetworkChange> all = now.adopted;
  all.insert(all.end(), changes.begin(), changes.end());
  auto changed = std::make_unique<ChangedNetwork>(apply_changes(now.of, all, language));
  HourNetwork network = HourLayout(now, *changed).tell();
  return {std::move(changed), std::move(network)};
}

HourWhatIf hour_what_if(const HourCase& now, const std::vector<NetworkChange>& changes, Language language) {
  HourWhatIf out{hour_standing(now, {}, language), hour_standing(now, changes, language)};
  for (const RefusedChange& one : out.after.changed->refused)
    if (one.change >= now.adopted.size())
      out.refused.push_back({one.change - now.adopted.size(), one.article, one.text});
  const auto &was = out.before.network.steps, &is = out.after.network.steps;
  if (!out.before.network.ring.empty() || !out.after.network.ring.empty()) return out;
  for (std::size_t i = 0; i < was.size(); ++i) {
    if (!still_open(was[i].state)) continue;
    if (is[i].critical && !was[i].critical) out.new_critical.push_back(i);
    if (!is[i].critical && was[i].critical) out.no_longer_critical.push_back(i);
    if (was[i].float_minutes && is[i].float_minutes && was[i].float_minutes != is[i].float_minutes)
      out.floats.push_back({i, *was[i].float_minutes, *is[i].float_minutes});
  }
  return out;
}

Instant hour_start(const ClockAxis& axis, Date first, std::int64_t minutes) {
  return axis.reached(TimeUnit::WorkingHour, opening(axis, first) + std::max<std::int64_t>(0, minutes) + 1) -
         kMicrosOfMinute;
}

Instant hour_end(const ClockAxis& axis, Date first, std::int64_t minutes) {
  if (minutes <= 0) return hour_start(axis, first, 0);
  return axis.reached(TimeUnit::WorkingHour, opening(axis, first) + minutes);
}

}  // namespace liantu::approval
