#include "liantu/solve/schedule/timetable.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace liantu::solve {

WorkingPeriods::WorkingPeriods(std::vector<Time> periods) : period_(std::move(periods)) {
  index_at_.assign(period_.empty() ? 1 : static_cast<std::size_t>(period_.back()) + 2, 0);
  for (const Time period : period_) index_at_[static_cast<std::size_t>(period) + 1] = 1;
  for (std::size_t t = 1; t < index_at_.size(); ++t) index_at_[t] += index_at_[t - 1];
}

ActivityPeriods::ActivityPeriods(const ScheduleProblem& problem) {
  std::map<std::vector<Index>, std::uint32_t> kinds;
  for (const Activity& activity : problem.activities) {
    std::vector<Index> calendars;
    for (const ResourceDemand& demand : activity.demands) {
      const Index calendar = problem.resources[demand.resource].calendar;
      if (demand.units > 0 && calendar != kNone) calendars.push_back(calendar);
    }
    std::ranges::sort(calendars);
    calendars.erase(std::ranges::unique(calendars).begin(), calendars.end());
    const auto [found, fresh] = kinds.try_emplace(calendars, static_cast<std::uint32_t>(kinds_.size()));
    kind_.push_back(found->second);
    if (!fresh) continue;
    if (calendars.empty()) {
      kinds_.emplace_back();
      continue;
    }
    std::vector<Time> common = problem.calendars[calendars[0]].working;
    for (const Index calendar : calendars) {
      std::vector<Time> both;
      std::ranges::set_intersection(common, problem.calendars[calendar].working, std::back_inserter(both));
      common = std::move(both);
    }
    kinds_.emplace_back(std::move(common));
  }
}

Time ActivityPeriods::earliest_finish(Index activity, Time duration, Time from) const {
  if (duration == 0) return from;
  const WorkingPeriods& periods = of(activity);
  const Time last = periods.period(periods.before(from) + duration - 1);
  return last == kNever ? kNever : last + 1;
}

Timetable::Timetable(const ScheduleProblem& problem, const PrecedenceNetwork& network,
                     const ActivityPeriods& periods)
    : problem_(&problem),
      network_(&network),
      periods_(&periods),
      start_(problem.activities.size(), kNever),
      finish_(problem.activities.size(), kNever),
      taken_(problem.resources.size()) {}

void Timetable::add(Index activity, std::int64_t sign) {
  const Activity& what = problem_->activities[activity];
  if (what.duration == 0 || what.demands.empty()) return;
  const WorkingPeriods& periods = periods_->of(activity);
  const Time first = periods.before(start_[activity]);
  for (const ResourceDemand& demand : what.demands) {
    auto& taken = taken_[demand.resource];
    const std::int64_t units = sign * demand.units;
    if (std::ssize(taken) < finish_[activity])
      taken.resize(static_cast<std::size_t>(finish_[activity]) * 2, 0);
    if (periods.always()) {
      for (Time t = start_[activity]; t < finish_[activity]; ++t) taken[static_cast<std::size_t>(t)] += units;
      continue;
    }
    const Time* const period = periods.list().data() + first;
    std::int64_t* const at = taken.data();
    for (Time k = 0; k < what.duration; ++k) at[period[k]] += units;
  }
}

bool Timetable::place(Index activity) {
  const Activity& what = problem_->activities[activity];
  Time from = what.release;
  for (const PrecedenceArc& arc : network_->before(activity))
    from = std::max(from, finish_[arc.activity] + arc.lag);
  if (what.duration == 0) {
    start_[activity] = finish_[activity] = from;
    return true;
  }
  const WorkingPeriods& periods = periods_->of(activity);
  const Time first = what.demands.size() == 1 ? first_run_of_one(what, periods, periods.before(from))
                                              : first_run(what, periods, periods.before(from));
  if (first == kNever) return false;
  start_[activity] = periods.period(first);
  finish_[activity] = periods.period(first + what.duration - 1) + 1;
  add(activity, 1);
  return true;
}

Time Timetable::first_run(const Activity& activity, const WorkingPeriods& periods, Time first) const {
  Time at = first;
  for (Time run = 0; run < activity.duration; ++at) {
    const Time period = periods.period(at);
    if (period == kNever) return kNever;
    if (fits(activity, period)) {
      ++run;
    } else {
      run = 0;
      first = at + 1;
    }
  }
  return first;
}

/// The usual case, without a look at a list of demands in every period.
Time Timetable::first_run_of_one(const Activity& activity, const WorkingPeriods& periods, Time first) const {
  const ResourceDemand demand = activity.demands[0];
  const auto& taken = taken_[demand.resource];
  const Time placed = static_cast<Time>(taken.size());
  const std::int64_t most = problem_->resources[demand.resource].capacity - demand.units;
  const Time* const of = periods.always() ? nullptr : periods.list().data();
  const Time last = periods.always() ? kNever : static_cast<Time>(periods.list().size());
  Time at = first;
  for (Time run = 0; run < activity.duration; ++at) {
    if (at >= last) return kNever;
    const Time period = of == nullptr ? at : of[at];
    if (period >= placed || taken[static_cast<std::size_t>(period)] <= most) {
      ++run;
    } else {
      run = 0;
      first = at + 1;
    }
  }
  return first;
}

bool Timetable::place_at(Index activity, Time start) {
  const Activity& what = problem_->activities[activity];
  Time last = start - 1;
  if (what.duration > 0) {
    const WorkingPeriods& periods = periods_->of(activity);
    const Time first = periods.before(start);
    for (Time k = 0; k < what.duration; ++k) {
      last = periods.period(first + k);
      if (last == kNever || (k == 0 && last != start) || !fits(what, last)) return false;
    }
  }
  put_back(activity, start, last + 1);
  return true;
}

void Timetable::put_back(Index activity, Time start, Time finish) {
  start_[activity] = start;
  finish_[activity] = finish;
  add(activity, 1);
}

void Timetable::remove(Index activity) {
  add(activity, -1);
}

void Timetable::clear() {
  for (auto& taken : taken_) std::ranges::fill(taken, 0);
}

}  // namespace liantu::solve
