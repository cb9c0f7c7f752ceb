#include "liantu/solve/schedule/negotiation.h"

#include <algorithm>
#include <cmath>

#include <limits>
#include <numeric>
#include <ranges>

namespace liantu::solve {
namespace {

constexpr std::size_t kMostCells = 1'000'000;  // periods of all resources, or of one group
constexpr std::size_t kMostRounds = 2000, kLeastRounds = 20;
constexpr double kScarceFirst = 0.33,
                 kScarceLast = 6.7;  // mean weights that a unit beyond what there is costs
constexpr double kDearer =
    0.13;  // mean weights that a period's price grows by for each such unit, times the
           // mean steps that the horizon holds one after another and the root of a round
constexpr double kFirstRound = 0.003;
constexpr double kLastRounds = 0.4;  // of the share, from which on starts are looked at
constexpr float kNoCost = std::numeric_limits<float>::max();
const WorkingPeriods kAlways;

}  // namespace

Negotiation::Negotiation(const ScheduleProblem& problem, const PrecedenceNetwork& network,
                         const DueWays& ways, const ActivityPeriods& periods, Time end, std::uint64_t seed)
    : problem_(problem),
      network_(network),
      random_(seed),
      tasks_(problem.activities.size()),
      rows_(problem.resources.size()),
      end_(end) {
  for (Index i = 0; i < tasks_.size(); ++i) {
    const Activity& activity = problem.activities[i];
    Task& task = tasks_[i];
    task.release = activity.release;
    task.duration = activity.duration;
    task.due = activity.due.value_or(0);
    task.weight = activity.due ? static_cast<float>(activity.weight) : 0;
    task.periods = activity.duration > 0 ? &periods.of(i) : &kAlways;
    task.listed = !ways.of(i).empty();
  }
  for (Index i = 0; i < tasks_.size(); ++i) {
    const auto behind = std::ranges::count_if(
        network.after(i), [&](const PrecedenceArc& arc) { return tasks_[arc.activity].listed; });
    if (behind > 0) tasks_[i].share = 1 / static_cast<float>(behind);
  }
  gather();
  make_rows();
  measure();
  for (const std::vector<Index>& group : groups_) possible_ = possible_ && set_earliest(group);
}

/// What hangs together, in the order of the network.
void Negotiation::gather() {
  group_of_.assign(tasks_.size(), groups_.max_size());
  std::vector<Index> open;
  std::size_t count = 0;
  for (Index first = 0; first < tasks_.size(); ++first) {
    if (!tasks_[first].listed || group_of_[first] < count) continue;
    group_of_[first] = count;
    open.assign(1, first);
    while (!open.empty()) {
      const Index i = open.back();
      open.pop_back();
      for (const auto arcs : {network_.before(i), network_.after(i)})
        for (const PrecedenceArc& arc : arcs) {
          if (!tasks_[arc.activity].listed || group_of_[arc.activity] == count) continue;
          group_of_[arc.activity] = count;
          open.push_back(arc.activity);
        }
    }
    ++count;
  }
  groups_.resize(count);
  for (const Index i : network_.order())
    if (tasks_[i].listed) groups_[group_of_[i]].push_back(i);
}

void Negotiation::measure() {
  double weight = 0, dues = 0, duration = 0, steps = 0;
  for (const Task& task : tasks_) {
    if (!task.listed) continue;
    weight += task.weight;
    dues += task.weight > 0 ? 1 : 0;
    duration += task.duration;
    ++steps;
  }
  if (dues > 0) mean_weight_ = weight / dues;
  if (duration > 0) steps_long_ = end_ * steps / duration;
}

void Negotiation::make_rows() {
  std::size_t cells = 0, widest = 0;
  for (std::size_t r = 0; r < rows_.size(); ++r)
    rows_[r].capacity = static_cast<std::int32_t>(problem_.resources[r].capacity);
  for (const std::vector<Index>& group : groups_) {
    widest = std::max(widest, group.size() * static_cast<std::size_t>(end_));
    for (const Index i : group) {
      if (tasks_[i].duration == 0) continue;
      for (const ResourceDemand& demand : problem_.activities[i].demands) {
        Row& row = rows_[demand.resource];
        if (demand.units == 0 || !row.price.empty() || cells > kMostCells) continue;
        const auto periods = static_cast<std::size_t>(tasks_[i].periods->before(end_));
        cells += periods;
        row.price.assign(periods, 0);
        row.taken.assign(periods, 0);
      }
    }
  }
  possible_ = !groups_.empty() && cells <= kMostCells && widest <= kMostCells;
}

/// False when one of them is not over before the end.
bool Negotiation::set_earliest(std::span<const Index> group) {
  for (const Index i : group) {
    Task& task = tasks_[i];
    Time from = task.release;
    for (const PrecedenceArc& arc : network_.before(i))
      from = std::max(from, tasks_[arc.activity].early + arc.lag);
    const Time first = task.periods->before(from);
    if (first + task.duration > task.periods->before(end_)) return false;
    task.early = finish_from(task, first);
  }
  return true;
}

/// When each is over at most where the group costs no more than `most`.
void Negotiation::set_latest(std::span<const Index> group, float most) {
  std::uint32_t cells = 0;
  for (const Index i : group | std::views::reverse) {
    Task& task = tasks_[i];
    double late = end_;
    if (task.weight > 0) late = std::min<double>(late, task.due + std::floor(double{most} / task.weight) + 1);
    for (const PrecedenceArc& arc : network_.after(i)) {
      const Task& next = tasks_[arc.activity];
      if (next.listed) late = std::min<double>(late, next.late - next.duration - arc.lag);
    }
    task.late = std::max(task.early, static_cast<Time>(late));
    task.first_cost = cells;
    cells += static_cast<std::uint32_t>(task.late - task.early) + 1;
  }
  if (least_.size() < cells) least_.resize(cells);
  if (chosen_.size() < cells) chosen_.resize(cells);
}

void Negotiation::take(Index activity, std::int32_t sign) {
  const Task& task = tasks_[activity];
  if (task.duration == 0) return;
  const auto first = static_cast<std::size_t>(task.periods->before(task.start));
  for (const ResourceDemand& demand : problem_.activities[activity].demands) {
    if (demand.units == 0) continue;
    std::int32_t* taken = rows_[demand.resource].taken.data() + first;
    for (Time k = 0; k < task.duration; ++k) taken[k] += sign * static_cast<std::int32_t>(demand.units);
  }
}

/// Into prices_: what each working period from `first` on costs.
void Negotiation::price(Index activity, Time first, Time count) {
  prices_.assign(static_cast<std::size_t>(count) + 1, 0);
  if (tasks_[activity].duration == 0) return;
  for (const ResourceDemand& demand : problem_.activities[activity].demands) {
    if (demand.units == 0) continue;
    const Row& row = rows_[demand.resource];
    const auto units = static_cast<std::int32_t>(demand.units), room = row.capacity - units;
    const float* price = row.price.data() + first;
    const std::int32_t* taken = row.taken.data() + first;
    for (Time k = 0; k < count; ++k)
      prices_[static_cast<std::size_t>(k)] +=
          price[k] * static_cast<float>(units) + scarcity_ * static_cast<float>(std::max(0, taken[k] - room));
  }
}

/// Where it stands, itself not counted among who takes units.
float Negotiation::cost(std::span<const Index> group) {
  float sum = 0;
  for (const Index i : group) {
    const Task& task = tasks_[i];
    price(i, task.periods->before(task.start), task.duration);
    sum = std::accumulate(prices_.begin(), prices_.end(), sum);
    sum += task.weight * static_cast<float>(std::max(0, task.finish - task.due));
  }
  return sum;
}

/// Into least_: what it costs at least to be over by each time, with its share of what comes before.
void Negotiation::cost_finishes(Index activity) {
  const Task& task = tasks_[activity];
  Time from = task.release;
  before_.clear();
  for (const PrecedenceArc& arc : network_.before(activity)) {
    const Task& before = tasks_[arc.activity];
    from = std::max(from, before.early + arc.lag);
    before_.push_back({least_.data() + before.first_cost, before.early + arc.lag, before.late - before.early,
                       before.share});
  }
  const WorkingPeriods& periods = *task.periods;
  const Time first = periods.before(from), last = std::max(first, periods.before(task.late) - task.duration);
  price(activity, first, last - first + task.duration);
  float run = std::accumulate(prices_.begin(), prices_.begin() + task.duration, 0.0F);
  float *least = least_.data() + task.first_cost, best = kNoCost;
  Time *chosen = chosen_.data() + task.first_cost, best_at = first, done = 0;
  for (Time at = first; at <= last; ++at) {
    const Time start = periods.period(at), finish = finish_from(task, at);
    float cost = run + task.weight * static_cast<float>(std::max(0, finish - task.due));
    for (const Before& before : before_)
      cost += before.share * before.least[std::min(start - before.from, before.last)];
    for (; done < finish - task.early; ++done) {
      least[done] = best;
      chosen[done] = best_at;
    }
    if (cost < best) {
      best = cost;
      best_at = at;
    }
    const float* leaves = prices_.data() + (at - first);
    run += leaves[task.duration] - leaves[0];
  }
  for (; done <= task.late - task.early; ++done) {
    least[done] = best;
    chosen[done] = best_at;
  }
}

void Negotiation::choose(std::span<const Index> group) {
  for (const Index i : group | std::views::reverse) {
    Task& task = tasks_[i];
    Time by = task.late;
    for (const PrecedenceArc& arc : network_.after(i))
      if (tasks_[arc.activity].listed) by = std::min(by, tasks_[arc.activity].start - arc.lag);
    const Time at = chosen_[task.first_cost + static_cast<std::uint32_t>(by - task.early)];
    task.start = task.periods->period(at);
    task.finish = finish_from(task, at);
  }
}

void Negotiation::set_anew(std::size_t group) {
  leave(group);
  come_back(group);
}

bool Negotiation::stand(std::span<const Time> starts, double scarcity) {
  scarcity_ = static_cast<float>(scarcity);
  for (Row& row : rows_) {
    std::ranges::fill(row.price, 0);
    std::ranges::fill(row.taken, 0);
  }
  for (Task& task : tasks_) task.start = kNever;
  for (const std::vector<Index>& group : groups_)
    for (const Index i : group) {
      Task& task = tasks_[i];
      const Time at = task.periods->before(starts[i]);
      if (at + task.duration > task.periods->before(end_)) return false;
      task.start = task.periods->period(at);
      task.finish = finish_from(task, at);
      take(i, 1);
    }
  return true;
}

void Negotiation::leave(std::size_t group) {
  if (tasks_[groups_[group][0]].start == kNever) return;
  for (const Index i : groups_[group]) take(i, -1);
}

float Negotiation::come_back(std::size_t number) {
  const std::vector<Index>& group = groups_[number];
  const float most = tasks_[group[0]].start == kNever ? kNoCost : cost(group);
  if (most > kRounding) return place(group, most);
  for (const Index i : group) take(i, 1);
  return most;
}

/// It could stand at a cost of `most`.
float Negotiation::place(std::span<const Index> group, float most) {
  set_latest(group, most * (1 + kRounding) + kRounding);
  for (const Index i : group) cost_finishes(i);
  choose(group);
  const float costs = cost(group);
  for (const Index i : group) take(i, 1);
  return costs;
}

void Negotiation::raise_prices(double by) {
  const auto dearer = static_cast<float>(by);
  for (Row& row : rows_)
    for (std::size_t k = 0; k < row.price.size(); ++k)
      row.price[k] = std::max(0.0F, row.price[k] + dearer * static_cast<float>(row.taken[k] - row.capacity));
}

/// False when the budget is spent, or its share with the round not over.
bool Negotiation::go_round(std::span<const std::size_t> order, bool first, double until,
                           ScheduleBudget& budget) {
  for (const std::size_t group : order) {
    if (budget.spent(1) || budget.share() > until) return false;
    if (first)
      place(groups_[group], cost(groups_[group]));
    else
      set_anew(group);
    budget.charge();
  }
  return true;
}

std::vector<Time> Negotiation::starts(std::span<const Time> known, double share, const Value& value,
                                      ScheduleBudget& budget) {
  if (!stand(known, kScarceFirst)) return {};
  for (std::size_t group = 0; group < groups_.size(); ++group) leave(group);
  std::vector<Time> starts(tasks_.size(), kNever), best;
  std::int64_t best_value = std::numeric_limits<std::int64_t>::max();
  std::vector<std::size_t> order(groups_.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  double begun = 0, gone = 0;
  for (std::size_t round = 0; gone < 1; ++round) {
    scarcity_ = static_cast<float>(mean_weight_ * kScarceFirst * std::pow(kScarceLast / kScarceFirst, gone));
    for (std::size_t k = order.size(); k > 1; --k) std::swap(order[k - 1], order[random_.below(k)]);
    if (!go_round(order, round == 0, begun + share, budget)) break;
    if (round == 0) begun = budget.share();
    const double now = std::max((budget.share() - begun) / share,
                                static_cast<double>(round) / static_cast<double>(kMostRounds));
    if (round == 1 && now * kLeastRounds > 1) break;
    raise_prices(kDearer * mean_weight_ * steps_long_ * std::sqrt(round == 0 ? kFirstRound : now - gone));
    gone = now;
    if (gone < kLastRounds) continue;
    std::ranges::transform(tasks_, starts.begin(), &Task::start);
    const std::int64_t found = value(starts);
    if (found >= best_value) continue;
    best_value = found;
    best = starts;
  }
  return best;
}

}  // namespace liantu::solve
