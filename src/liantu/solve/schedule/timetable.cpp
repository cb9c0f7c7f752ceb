#include "liantu/solve/schedule/timetable.h"

#include <algorithm>
#include <bit>
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
    : network_(&network),
      start_(problem.activities.size(), kNever),
      finish_(problem.activities.size(), kNever) {
  for (const RenewableResource& resource : problem.resources) {
    rows_.push_back({static_cast<std::int32_t>(resource.capacity)});
    row_periods_.push_back(resource.calendar == kNone
                               ? WorkingPeriods()
                               : WorkingPeriods(problem.calendars[resource.calendar].working));
  }
  for (Index i = 0; i < problem.activities.size(); ++i) {
    const Activity& activity = problem.activities[i];
    Task task{activity.duration,
              activity.release,
              static_cast<std::uint32_t>(needs_.size()),
              0,
              &periods.of(i),
              true};
    Index calendar = kNone;
    for (const ResourceDemand& demand : activity.demands) {
      if (demand.units == 0 || activity.duration == 0) continue;
      const Index of = problem.resources[demand.resource].calendar;
      if (task.needs++ == 0) calendar = of;
      task.aligned = task.aligned && of == calendar;
      needs_.push_back({demand.resource, static_cast<std::int32_t>(demand.units)});
    }
    tasks_.push_back(task);
  }
}

void Timetable::add_run(Row& row, Time first, Time count, std::int32_t units) {
  const auto end = static_cast<std::size_t>(first + count);
  if (row.taken.size() < end) {
    row.full.resize(end / 32 + 1, 0);
    row.taken.resize(row.full.size() * 64, 0);
  }
  for (auto at = static_cast<std::size_t>(first); at < end;) {
    const std::size_t word = at / 64, stop = std::min(end, (word + 1) * 64), low = at % 64;
    std::uint64_t full = 0;
    std::int32_t* const taken = row.taken.data() + at;
    const std::size_t many = stop - at;
    for (std::size_t k = 0; k < many; ++k) {
      taken[k] += units;
      full |= std::uint64_t{taken[k] >= row.capacity} << k;
    }
    const std::uint64_t run = (many == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << many) - 1) << low;
    row.full[word] = (row.full[word] & ~run) | (full << low);
    at = stop;
  }
}

void Timetable::add(Index activity, std::int32_t sign, Time from) {
  const Task& task = tasks_[activity];
  if (task.needs == 0) return;
  const Time first = task.periods->before(start_[activity]), end = first + task.duration;
  const Time begin = from <= start_[activity] ? first : std::min(end, task.periods->before(from));
  for (const Need& need : needs(task)) {
    Row& row = rows_[need.resource];
    if (task.aligned) {
      if (begin < end) add_run(row, begin, end - begin, sign * need.units);
      continue;
    }
    for (Time k = begin; k < end; ++k)
      add_run(row, row_periods_[need.resource].before(task.periods->period(k)), 1, sign * need.units);
  }
}

bool Timetable::place(Index activity) {
  const Task& task = tasks_[activity];
  const Time from = ready(activity);
  if (task.duration == 0) {
    start_[activity] = finish_[activity] = from;
    return true;
  }
  const Time first = first_run(task, task.periods->before(from));
  const Time last = first == kNever ? kNever : task.periods->period(first + task.duration - 1);
  if (last == kNever) return false;
  start_[activity] = task.periods->period(first);
  finish_[activity] = last + 1;
  add(activity, 1);
  return true;
}

Time Timetable::first_run(const Task& task, Time first) const {
  if (task.needs == 0) return first;
  if (const Need& need = needs_[task.first_need]; task.needs == 1 && need.units == 1)
    return first_free_run(rows_[need.resource], task.duration, first);
  Time at = first;
  for (Time run = 0; run < task.duration; ++at) {
    const Time period = task.periods->period(at);
    if (period == kNever) return kNever;
    if (fits(task, at, period)) {
      ++run;
    } else {
      run = 0;
      first = at + 1;
    }
  }
  return first;
}

/// Of those that need one unit of one resource, the usual case; may go past the last period.
Time Timetable::first_free_run(const Row& row, Time duration, Time first) {
  const auto words = static_cast<Time>(row.full.size());
  /// The first index from `from` on whose bit, turned over by `turn`, is set; the end of the row if none.
  const auto next = [&](Time from, std::uint64_t turn) {
    Time word = from / 64;
    if (word >= words) return words * 64;
    std::uint64_t bits =
        (row.full[static_cast<std::size_t>(word)] ^ turn) & (~std::uint64_t{0} << (from % 64));
    while (bits == 0) {
      if (++word == words) return words * 64;
      bits = row.full[static_cast<std::size_t>(word)] ^ turn;
    }
    return word * 64 + static_cast<Time>(std::countr_zero(bits));
  };
  while (first < words * 64) {
    first = next(first, ~std::uint64_t{0});
    const Time full = next(first, 0);
    if (full - first >= duration || full == words * 64) break;
    first = full + 1;
  }
  return first;
}

bool Timetable::fits(const Task& task, Time at, Time period) const {
  return std::ranges::all_of(needs(task), [&](const Need& need) {
    const Row& row = rows_[need.resource];
    const auto index =
        static_cast<std::size_t>(task.aligned ? at : row_periods_[need.resource].before(period));
    return index >= row.taken.size() || row.taken[index] <= row.capacity - need.units;
  });
}

bool Timetable::place_at(Index activity, Time start) {
  const Task& task = tasks_[activity];
  Time last = start - 1;
  if (task.duration > 0) {
    const Time first = task.periods->before(start);
    for (Time k = 0; k < task.duration; ++k) {
      last = task.periods->period(first + k);
      if (last == kNever || (k == 0 && last != start) || !fits(task, first + k, last)) return false;
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
  for (Row& row : rows_) {
    std::ranges::fill(row.taken, 0);
    std::ranges::fill(row.full, 0);
  }
}

void Timetable::clear_from(Time from) {
  for (std::size_t r = 0; r < rows_.size(); ++r) {
    Row& row = rows_[r];
    const auto first = static_cast<std::size_t>(row_periods_[r].before(from));
    if (first >= row.taken.size()) continue;
    std::fill(row.taken.begin() + static_cast<std::ptrdiff_t>(first), row.taken.end(), 0);
    row.full[first / 64] &= (std::uint64_t{1} << first % 64) - 1;
    std::fill(row.full.begin() + static_cast<std::ptrdiff_t>(first / 64) + 1, row.full.end(), 0);
  }
}

void Timetable::save(Content& content) const {
  content.rows_ = rows_;
  content.start_ = start_;
  content.finish_ = finish_;
}

void Timetable::restore(const Content& content) {
  rows_ = content.rows_;
  start_ = content.start_;
  finish_ = content.finish_;
}

}  // namespace liantu::solve
