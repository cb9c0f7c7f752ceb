#include "liantu/approval/network_bars.h"

#include <algorithm>

namespace liantu::approval {
namespace {

using Kind = NetworkBar::Kind;

bool stood_at(const StepActual& actual, const NetworkDays& days, std::int64_t halves) {
  return std::any_of(actual.pauses.begin(), actual.pauses.end(), [&](const StepPause& pause) {
    return halves >= days.over_at(pause.from.plus(-1)) && (!pause.to || halves < days.over_at(*pause.to));
  });
}

void draw(std::vector<NetworkBar>& bars, Kind kind, Date from, Date to) {
  if (!bars.empty() && bars.back().kind == kind)
    bars.back().to = to;
  else
    bars.push_back({kind, from, to});
}

void draw_past(std::vector<NetworkBar>& bars, const StepProgress& progress, const NetworkDays& days,
               Date today) {
  const StepActual& actual = *progress.actual;
  const bool done = actual.finished && *actual.finished <= today;
  const Date last = done ? *actual.finished : today;
  const std::int64_t end = days.over_at(last);
  std::int64_t used = 0;
  for (std::int64_t at = std::max<std::int64_t>(0, days.accepted_at(*actual.started)); at < end; at += 2) {
    const Date day = days.first_day(at).day;
    if (stood_at(actual, days, at)) {
      draw(bars, Kind::Paused, day, day);
      continue;
    }
    used += 2;
    const bool over = progress.promised_halves && used > *progress.promised_halves + 1;
    draw(bars, over ? Kind::Over : done ? Kind::Done : Kind::Running, day, day);
  }
  if (bars.empty() && done) bars.push_back({Kind::Done, last, last});
}

}  // namespace

std::vector<NetworkBar> step_bars(const NetworkProgress& progress, std::size_t step, const NetworkDays& days,
                                  Date today) {
  std::vector<NetworkBar> bars;
  const StepProgress& one = progress.steps[step];
  if (one.state == StepState::NotInvolved) return bars;
  if (one.actual) draw_past(bars, one, days, today);
  const bool open = one.state != StepState::Done && one.state != StepState::PreReviewed;
  if (!open || !progress.network.timed[step] || !progress.times.ring.empty()) return bars;
  const std::int64_t from = one.actual ? std::max(days.over_at(today), progress.times.path.early_start[step])
                                       : progress.times.path.early_start[step];
  const std::int64_t to = progress.times.path.early_finish[step];
  if (to > from) draw(bars, Kind::Forecast, days.first_day(from).day, days.last_day(to).day);
  return bars;
}

std::int64_t NetworkClock::stood() const {
  return std::count(paused.begin(), paused.end(), 1);
}

NetworkClock network_clock(const NetworkProgress& progress, const NetworkDays& days, Date today) {
  NetworkClock clock;
  std::int64_t end = days.over_at(today);
  const auto aim = progress.network.aim;
  if (aim && progress.steps[*aim].state == StepState::Done && progress.times.finish)
    end = std::min(end, *progress.times.finish);
  for (std::int64_t at = 0; at < end; at += 2) {
    bool any = false, all = true;
    for (std::size_t i = 0; i < progress.steps.size(); ++i) {
      const StepActual* actual = progress.steps[i].actual;
      if (!actual || !progress.times.critical[i] || days.accepted_at(*actual->started) > at) continue;
      if (actual->finished && days.over_at(*actual->finished) <= at) continue;
      any = true;
      all = all && stood_at(*actual, days, at);
    }
    clock.paused.push_back(any && all);
  }
  return clock;
}

}  // namespace liantu::approval
