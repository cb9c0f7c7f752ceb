#include "liantu/solve/schedule/reinsertion_search.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <ranges>

#include "liantu/solve/random_stream.h"
#include "liantu/solve/schedule/urgency.h"

namespace liantu::solve {
namespace {

constexpr std::size_t kMostRemoved = 120, kMostRivals = 6;
constexpr std::size_t kMostLooks = 64;  ///< at users of a resource, for rivals
constexpr std::size_t kMostBack = 6;
constexpr std::size_t kMostAhead = 60;  ///< periods that the chosen one may come before its time in the list
constexpr std::size_t kPulls = 4;       ///< one move in so many takes out at random; the others make room
constexpr std::size_t kMostDraws = 3;   ///< of those that could make room
constexpr Time kLongestWait = 1000;     ///< periods in which nothing begins though something could
constexpr double
    kWarm = 10,
    kCold = 0.7;  ///< periods of tardiness of mean weight that pass with 1/e, at first and in the end
constexpr int kDraws = 20;  ///< lists drawn near the best rule before the search begins

class Reinsertions {
 public:
  Reinsertions(const ScheduleProblem& problem, ScheduleCost bound, std::span<const Time> known,
               const ScheduleLimits& limits, ScheduleBudget& budget)
      : problem_(problem),
        network_(problem),
        periods_(problem),
        table_(problem, network_, periods_),
        bound_(bound),
        known_(known),
        budget_(budget),
        random_(limits.seed),
        rank_(problem.activities.size()),
        key_(problem.activities.size()),
        out_(problem.activities.size(), 0),
        lifted_(problem.activities.size(), 0),
        users_(problem.resources.size()) {
    double weight = 0, dues = 0;
    for (const Activity& activity : problem.activities) {
      weight += activity.due ? static_cast<double>(activity.weight) : 0;
      dues += activity.due ? 1 : 0;
    }
    mean_weight_ = dues > 0 ? weight / dues : 1;
    for (std::size_t k = 0; k < network_.order().size(); ++k)
      rank_[network_.order()[k]] = static_cast<std::uint32_t>(k);
    for (Index i = 0; i < problem.activities.size(); ++i) {
      for (const ResourceDemand& demand : problem.activities[i].demands)
        if (demand.units > 0) users_[demand.resource].push_back(i);
    }
  }

  Reinserted search() {
    if (problem_.activities.empty()) return {};
    begin();
    if (best_.start.empty()) return best_;
    best_.out_of_time.reset();
    if (budget_.spent()) return best_;
    restore();
    for (std::size_t quiet = 0; !done(); ++quiet) {
      if (random_.below(kPulls) > 0 ? pull() : step()) quiet = 0;
      if (quiet < problem_.activities.size() + 50) continue;
      compact();
      quiet = 0;
    }
    restore();
    compact();
    best_.start = table_.starts();
    best_.cost = cost_;
    return best_;
  }

 private:
  bool done() { return best_.cost <= bound_ || budget_.spent(1); }

  std::int64_t late(Index i) const {
    const Activity& activity = problem_.activities[i];
    if (!activity.due) return 0;
    return activity.weight * std::max<std::int64_t>(0, std::int64_t{table_.finish(i)} - *activity.due);
  }
  ScheduleCost cost() const {
    ScheduleCost cost{0, std::ranges::max(table_.finishes())};
    if (problem_.objective == ScheduleObjective::Makespan) return {cost.then, cost.then};
    for (Index i = 0; i < problem_.activities.size(); ++i) cost.value += late(i);
    return cost;
  }

  ScheduleCost cost_of(std::int64_t value) const {
    if (problem_.objective == ScheduleObjective::Makespan) return cost();
    return {value, value <= cost_.value ? std::ranges::max(table_.finishes()) : kNever};
  }

  /// Orders by key_, nobody before one it waits for.
  void sort_by_key(std::vector<Index>& activities) {
    std::ranges::sort(activities, {}, [&](Index i) { return rank_[i]; });
    for (const Index i : activities)
      for (const PrecedenceArc& arc : network_.before(i))
        if (out_[arc.activity] != 0) key_[i] = std::max(key_[i], key_[arc.activity]);
    std::ranges::stable_sort(activities, {}, [&](Index i) { return key_[i]; });
  }

  /// Everything anew in the order of key_.
  bool build() {
    std::vector<Index> all(problem_.activities.size());
    std::iota(all.begin(), all.end(), Index{0});
    std::ranges::fill(out_, 1);
    sort_by_key(all);
    std::ranges::fill(out_, 0);
    table_.clear();
    budget_.charge();
    for (const Index i : all) {
      if (table_.place(i)) continue;
      best_.out_of_time = i;
      return false;
    }
    cost_ = cost();
    keep();
    return true;
  }

  void keep() {
    if (!best_.start.empty() && cost_ >= best_.cost) return;
    const bool told = best_.start.empty() || cost_.value < best_.cost.value;
    best_.start = table_.starts();
    best_finish_ = table_.finishes();
    best_.cost = cost_;
    if (told) budget_.tell(best_.cost.value, bound_.value);
  }

  void restore() {
    table_.clear();
    for (Index i = 0; i < problem_.activities.size(); ++i)
      table_.put_back(i, best_.start[i], best_finish_[i]);
    cost_ = best_.cost;
  }

  /// Rules of priority, then lists near the best of them.
  void begin() {
    const std::size_t n = problem_.activities.size();
    std::vector<double> tail(n), best;
    std::vector<double>& latest = latest_;
    latest.resize(n);
    double horizon = 0;
    for (const Index i : network_.order() | std::views::reverse) {
      const Activity& activity = problem_.activities[i];
      for (const PrecedenceArc& arc : network_.after(i))
        tail[i] = std::max(tail[i], tail[arc.activity] + arc.lag);
      tail[i] += activity.duration;
      horizon = std::max(horizon, tail[i] + activity.release);
    }
    for (const Index i : network_.order() | std::views::reverse) {
      const Activity& activity = problem_.activities[i];
      latest[i] = activity.due ? *activity.due : 4 * horizon;
      for (const PrecedenceArc& arc : network_.after(i))
        latest[i] =
            std::min(latest[i], latest[arc.activity] - problem_.activities[arc.activity].duration - arc.lag);
    }
    const auto try_rule = [&](auto&& rule) {
      if (!best_.start.empty() && done()) return;
      std::vector<double> keys(n);
      for (Index i = 0; i < n; ++i) keys[i] = rule(i);
      key_ = keys;
      const ScheduleCost before = best_.cost;
      const bool first = best_.start.empty();
      if (build() && (first || best_.cost < before)) best = keys;
    };
    if (!known_.empty()) try_rule([&](Index i) { return static_cast<double>(known_[i]); });
    try_rule([&](Index i) { return -tail[i] + problem_.activities[i].release; });
    try_rule([&](Index i) { return latest[i]; });
    try_rule([&](Index i) { return latest[i] - problem_.activities[i].duration; });
    try_rule([&](Index i) { return static_cast<double>(problem_.activities[i].release); });
    if (problem_.objective == ScheduleObjective::Tardiness) {
      const Urgency urgency(problem_, network_);
      for (const double wait : {1.0, 1.5, 2.0, 3.0})
        for (const double patience : {0.5, 1.0, 2.0, 4.0, 8.0})
          if (!done() && dispatch(urgency, {wait, patience}))
            try_rule([&](Index i) { return table_.start(i); });
    }
    if (best.empty()) return;
    const auto [low, high] = std::ranges::minmax(best);
    for (int draw = 0; draw < kDraws && !done(); ++draw)
      try_rule([&, base = best](Index i) { return base[i] + (high - low) * 0.05 * random_.unit(); });
  }

  /// Time by time, whoever can begin and is most urgent first. False when some never began.
  bool dispatch(const Urgency& urgency, const Urgency::Outlook& outlook) {
    const std::size_t n = problem_.activities.size();
    table_.clear();
    budget_.charge();
    std::vector<std::size_t> waits(n);
    std::vector<std::pair<Time, Index>> coming;  // a heap, the earliest on top
    const auto ready = [&](Index i) {
      Time from = problem_.activities[i].release;
      for (const PrecedenceArc& arc : network_.before(i))
        from = std::max(from, table_.finish(arc.activity) + arc.lag);
      coming.emplace_back(from, i);
      std::ranges::push_heap(coming, std::greater{});
    };
    for (Index i = 0; i < n; ++i)
      if ((waits[i] = network_.before(i).size()) == 0) ready(i);
    std::vector<std::pair<double, Index>> open;
    Time now = 0, longest_wait = 0;
    for (std::size_t placed = 0; placed < n; ++now) {
      if (open.empty() && !coming.empty()) now = std::max(now, coming.front().first);
      while (!coming.empty() && coming.front().first <= now) {
        open.emplace_back(0, coming.front().second);
        std::ranges::pop_heap(coming, std::greater{});
        coming.pop_back();
      }
      for (auto& [index, i] : open) index = -urgency(i, now, outlook);
      std::ranges::sort(open);
      const std::size_t had = open.size();
      std::erase_if(open, [&](const auto& one) {
        if (!table_.place_at(one.second, now)) return false;
        ++placed;
        for (const PrecedenceArc& arc : network_.after(one.second))
          if (--waits[arc.activity] == 0) ready(arc.activity);
        return true;
      });
      longest_wait = open.size() < had || had == 0 ? 0 : longest_wait + 1;
      if (longest_wait > kLongestWait) return false;
    }
    return true;
  }

  void compact() {
    for (Index i = 0; i < problem_.activities.size(); ++i) key_[i] = table_.start(i);
    build();
  }

  /// One that is late, or the last.
  Index late_one() {
    const std::size_t n = problem_.activities.size();
    Index at = static_cast<Index>(random_.below(n));
    for (std::size_t tries = 0; tries < n; ++tries, at = at + 1 == n ? 0 : at + 1) {
      if (problem_.objective == ScheduleObjective::Makespan || cost_.value == 0
              ? table_.finish(at) == cost_.then
              : late(at) > 0)
        break;
    }
    return at;
  }

  /// From one that is late back to what it waits for.
  Index pick() {
    Index at = late_one();
    for (std::size_t steps = random_.below(kMostBack); steps > 0; --steps) {
      Index next = kNone;
      for (const PrecedenceArc& arc : network_.before(at)) {
        if (table_.finish(arc.activity) + arc.lag == table_.start(at) || random_.below(4) == 0)
          next = arc.activity;
      }
      if (next == kNone) break;
      at = next;
    }
    return at;
  }

  /// Takes it and all that waits for it out; false when those would be too many.
  bool take_out(Index from, double key) {
    const std::size_t had = removed_.size();
    std::vector<Index> open{from};
    const auto mark = [&](Index i) {
      if (out_[i] != 0) return;
      out_[i] = 1;
      removed_.push_back(i);
      key_[i] = table_.start(i) + key;
      open.push_back(i);
    };
    mark(from);
    while (!open.empty()) {
      const Index i = open.back();
      open.pop_back();
      for (const PrecedenceArc& arc : network_.after(i)) mark(arc.activity);
    }
    if (removed_.size() <= kMostRemoved || had == 0) return true;
    for (std::size_t k = had; k < removed_.size(); ++k) out_[removed_[k]] = 0;
    removed_.resize(had);
    return false;
  }

  /// Some that hold the same resource near the time at which it runs.
  void take_out_rivals(Index of) {
    const Activity& activity = problem_.activities[of];
    if (activity.demands.empty()) return;
    const Index resource = activity.demands[random_.below(activity.demands.size())].resource;
    const std::vector<Index>& users = users_[resource];
    if (users.empty()) return;
    const Time reach = 1 + activity.duration * static_cast<Time>(1 + random_.below(4));
    std::size_t rivals = 0, at = random_.below(users.size());
    const std::size_t wanted = 1 + random_.below(kMostRivals);
    for (std::size_t k = 0; k < std::min(users.size(), kMostLooks) && rivals < wanted;
         ++k, at = at + 1 == users.size() ? 0 : at + 1) {
      const Index rival = users[at];
      if (out_[rival] != 0 || table_.finish(rival) <= table_.start(of) - reach ||
          table_.start(rival) >= table_.finish(of) + reach)
        continue;
      if (take_out(rival, (random_.unit() - 0.5) * reach)) ++rivals;
    }
  }

  /// Whether the schedule became a better one.
  bool step() {
    removed_.clear();
    const Index chosen = pick();
    take_out(chosen, -static_cast<double>(random_.below(kMostAhead)));
    take_out_rivals(chosen);
    before_.clear();
    std::int64_t value = cost_.value;
    for (const Index i : removed_) {
      value -= late(i);
      before_.push_back({i, table_.start(i), table_.finish(i)});
      table_.remove(i);
    }
    sort_by_key(removed_);
    budget_.charge();
    const ScheduleCost was = cost_;
    const std::size_t placed = place_removed(value, bearable());
    if (placed == removed_.size()) cost_ = cost_of(value);
    if (placed < removed_.size() || (cost_.value == was.value && cost_.then > was.then)) {
      for (std::size_t k = 0; k < placed; ++k) table_.remove(removed_[k]);
      for (const Stand& stand : before_) table_.put_back(stand.activity, stand.start, stand.finish);
      cost_ = was;
    }
    for (const Index i : removed_) out_[i] = 0;
    if (cost_ < was) keep();
    return cost_ < was;
  }

  /// How many could be placed before the value passed `most`; adds to the value what they cost.
  std::size_t place_removed(std::int64_t& value, std::int64_t most) {
    const bool makespan = problem_.objective == ScheduleObjective::Makespan;
    std::size_t placed = 0;
    for (; placed < removed_.size() && table_.place(removed_[placed]); ++placed) {
      const Index i = removed_[placed];
      if (!makespan) value += late(i);
      if ((makespan ? std::int64_t{table_.finish(i)} : value) <= most) continue;
      table_.remove(i);
      break;
    }
    return placed;
  }

  /// One that waits for a resource, on the way of one that is late, begins earlier: those in its place make
  /// room, and what they push goes later. Whether the schedule became a better one.
  bool pull() {
    const Blocked blocked = blocked_one();
    if (blocked.activity == kNone) return step();
    before_.clear();
    heap_.clear();
    open_value_ = cost_.value;
    const Time start = table_.start(blocked.activity);
    const auto room = static_cast<std::size_t>(start - blocked.from);
    const Time aim = start - 1 - static_cast<Time>(random_.below(std::min(room, kMostAhead)));
    make_room(blocked.activity, aim);
    lift(blocked.activity, aim - 0.5);
    for (std::size_t k = before_.size() - 1; k < before_.size() && k < kMostRemoved; ++k)
      for (const PrecedenceArc& arc : network_.after(before_[k].activity))
        if (out_[arc.activity] == 0) lift(arc.activity, table_.start(arc.activity) + aim - start);
    budget_.charge();
    const ScheduleCost was = cost_;
    const bool settled = settle(bearable());
    if (settled) cost_ = cost_of(open_value_);
    if (!settled || (cost_.value == was.value && cost_.then > was.then)) {
      for (const Stand& stand : before_)
        if (out_[stand.activity] == 0) table_.remove(stand.activity);
      for (const Stand& stand : before_) table_.put_back(stand.activity, stand.start, stand.finish);
      cost_ = was;
    }
    for (const Stand& stand : before_) out_[stand.activity] = lifted_[stand.activity] = 0;
    if (cost_ < was) keep();
    return cost_ < was;
  }

  struct Blocked {
    Index activity = kNone;
    Time from = 0;  ///< could begin there but for a resource
  };

  /// One of those on the way to a late one, or to the last.
  Blocked blocked_one() {
    Blocked found;
    std::size_t seen = 0;
    for (Index at = late_one(), next = kNone; at != kNone; at = next, next = kNone) {
      const Activity& activity = problem_.activities[at];
      Time from = activity.release;
      for (const PrecedenceArc& arc : network_.before(at)) {
        const Time ends = table_.finish(arc.activity) + arc.lag;
        if (ends < from) continue;
        from = ends;
        next = arc.activity;
      }
      if (activity.demands.empty() || activity.duration == 0) continue;
      const WorkingPeriods& periods = periods_.of(at);
      from = periods.period(periods.before(from));
      if (from < table_.start(at) && random_.below(++seen) == 0) found = {at, from};
    }
    return found;
  }

  /// Those that run where `activity` would from `aim` on leave, as many as it needs.
  void make_room(Index activity, Time aim) {
    const Activity& what = problem_.activities[activity];
    const ResourceDemand& demand = what.demands[random_.below(what.demands.size())];
    const Time end = periods_.earliest_finish(activity, what.duration, aim);
    const std::int64_t most = problem_.resources[demand.resource].capacity - demand.units;
    rivals_.clear();
    for (const Index user : users_[demand.resource])
      if (user != activity && table_.finish(user) > aim && table_.start(user) < end) rivals_.push_back(user);
    for (Time period = aim; period < end; ++period) {
      std::int64_t taken = table_.taken(demand.resource, period);
      if (table_.start(activity) <= period && period < table_.finish(activity)) taken -= demand.units;
      while (taken > most && !rivals_.empty()) {
        const std::size_t at = rival_at(period);
        const Index rival = rivals_[at];
        if (!runs(rival, period)) break;
        lift(rival,
             std::max(table_.start(rival), aim) + (random_.below(2) == 0 ? 0 : random_.unit() * (end - aim)));
        rivals_[at] = rivals_.back();
        rivals_.pop_back();
        taken = table_.taken(demand.resource, period);
      }
    }
  }

  /// Of those that run then, one of a few drawn: mostly the one with the most time left.
  std::size_t rival_at(Time period) {
    std::size_t best = rivals_.size();
    const std::size_t draws = 1 + random_.below(kMostDraws);
    std::size_t at = random_.below(rivals_.size()), drawn = 0;
    for (std::size_t tries = 0; tries < rivals_.size() && drawn < draws; ++tries) {
      if (runs(rivals_[at], period)) {
        ++drawn;
        if (best == rivals_.size() || spare(rivals_[at]) > spare(rivals_[best])) best = at;
      }
      at = at + 1 == rivals_.size() ? 0 : at + 1;
    }
    return best == rivals_.size() ? at : best;
  }

  /// Periods until something would be late for its sake; less than none by weight.
  double spare(Index activity) const {
    const double left = latest_[activity] - table_.finish(activity);
    return left >= 0 ? left : -static_cast<double>(problem_.activities[activity].weight);
  }

  bool runs(Index activity, Time period) const {
    return table_.start(activity) <= period && period < table_.finish(activity);
  }

  /// Out of the schedule until settle() places it; where it stood is noted the first time.
  void lift(Index activity, double key) {
    if (lifted_[activity] == 0)
      before_.push_back({activity, table_.start(activity), table_.finish(activity)});
    lifted_[activity] = out_[activity] = 1;
    open_value_ -= late(activity);
    table_.remove(activity);
    wait(activity, key);
  }

  void wait(Index activity, double key) {
    key_[activity] = key;
    heap_.push_back({key, rank_[activity], activity});
    std::ranges::push_heap(heap_, std::greater{});
  }

  /// Places what was lifted by key, and lifts what that pushes. False when the value would pass `most`, or
  /// too many would move.
  bool settle(std::int64_t most) {
    const bool makespan = problem_.objective == ScheduleObjective::Makespan;
    while (!heap_.empty()) {
      std::ranges::pop_heap(heap_, std::greater{});
      const Index i = heap_.back().activity;
      heap_.pop_back();
      double key = key_[i];
      bool waits = false;
      for (const PrecedenceArc& arc : network_.before(i)) {
        if (out_[arc.activity] == 0) continue;
        waits = true;
        key = std::max(key, key_[arc.activity]);
      }
      if (waits) {
        wait(i, key);
        continue;
      }
      if (before_.size() > kMostRemoved || !table_.place(i)) return false;
      out_[i] = 0;
      if (!makespan) open_value_ += late(i);
      if ((makespan ? std::int64_t{table_.finish(i)} : open_value_) > most) return false;
      for (const PrecedenceArc& arc : network_.after(i))
        if (out_[arc.activity] == 0 && table_.start(arc.activity) < table_.finish(i) + arc.lag)
          lift(arc.activity, table_.finish(i) + arc.lag);
    }
    return true;
  }

  /// The largest value that the next schedule may have: no worse, or by so little that it may lead further,
  /// less and less as the budget goes (simulated annealing).
  std::int64_t bearable() {
    if (problem_.objective == ScheduleObjective::Makespan) return cost_.value;
    const double warmth = mean_weight_ * kWarm * std::pow(kCold / kWarm, budget_.share());
    return cost_.value + static_cast<std::int64_t>(-warmth * std::log(1 - random_.unit()));
  }

  struct Stand {
    Index activity;
    Time start, finish;
  };

  const ScheduleProblem& problem_;
  PrecedenceNetwork network_;
  ActivityPeriods periods_;
  Timetable table_;
  ScheduleCost bound_;
  std::span<const Time> known_;
  ScheduleBudget& budget_;
  RandomStream random_;
  double mean_weight_ = 1;
  std::vector<std::uint32_t> rank_;
  std::vector<double> key_;
  std::vector<double> latest_;  ///< when each must end so that nothing is late, without regard to resources
  std::vector<char> out_;       ///< of each activity: waits to be placed
  std::vector<char> lifted_;    ///< of each activity: stands in before_
  std::vector<std::vector<Index>> users_;
  std::vector<Index> removed_, rivals_;
  std::vector<Stand> before_;
  struct Waiting {
    double key;
    std::uint32_t rank;
    Index activity;
    auto operator<=>(const Waiting&) const = default;
  };
  std::vector<Waiting> heap_;    ///< the least key on top
  std::int64_t open_value_ = 0;  ///< without what is out
  ScheduleCost cost_;
  Reinserted best_;
  std::vector<Time> best_finish_;
};

}  // namespace

Reinserted search_reinsertions(const ScheduleProblem& problem, ScheduleCost bound,
                               std::span<const Time> known, const ScheduleLimits& limits,
                               ScheduleBudget& budget) {
  return Reinsertions(problem, bound, known, limits, budget).search();
}

}  // namespace liantu::solve
