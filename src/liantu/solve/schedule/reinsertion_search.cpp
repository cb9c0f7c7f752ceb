#include "liantu/solve/schedule/reinsertion_search.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <ranges>

#include "liantu/solve/random_stream.h"
#include "liantu/solve/schedule/line_search.h"
#include "liantu/solve/schedule/list_shift.h"
#include "liantu/solve/schedule/negotiation.h"
#include "liantu/solve/schedule/rearrangement.h"
#include "liantu/solve/schedule/resource_users.h"
#include "liantu/solve/schedule/urgency.h"

namespace liantu::solve {
namespace {

constexpr std::size_t kMostTaken = 120, kMostRivals = 6;
constexpr std::size_t kMostBack = 6;
constexpr std::size_t kMostAhead = 60;   ///< periods that the chosen one may come before its time in the list
constexpr std::size_t kPulls = 4;        ///< one move in so many takes out at random; the others make room
constexpr std::size_t kMostDraws = 3;    ///< of those that could make room
constexpr std::size_t kMostShift = 200;  ///< periods that a project comes earlier or later in the list
constexpr std::size_t kShiftActivities =
    28;  ///< one shift for so many other moves as there are so many activities
constexpr double
    kWarm = 10,
    kCold = 0.7;  ///< periods of tardiness of mean weight that pass with 1/e, at first and in the end
constexpr double kTalksShare = 0.4;    ///< of the budget, at most
constexpr double kWarmAfterTalks = 3;  ///< in place of kWarm
constexpr double kFarWorse = 1.25;
constexpr double kLineShare = 0.95;  ///< of the budget, where the list can be searched
constexpr int kDraws = 20;           ///< lists drawn near the best rule before the search begins

/// Activities that are late.
class LateOnes {
 public:
  explicit LateOnes(const ScheduleProblem& problem) : at_(problem.activities.size(), kNowhere) {}

  void set(Index activity, bool late) {
    std::uint32_t& at = at_[activity];
    if (late == (at != kNowhere)) return;
    if (late) {
      at = static_cast<std::uint32_t>(list_.size());
      list_.push_back(activity);
    } else {
      at_[list_.back()] = at;
      list_[at] = list_.back();
      list_.pop_back();
      at = kNowhere;
    }
  }
  const std::vector<Index>& list() const { return list_; }

 private:
  static constexpr std::uint32_t kNowhere = std::numeric_limits<std::uint32_t>::max();
  std::vector<std::uint32_t> at_;
  std::vector<Index> list_;
};

class Reinsertions {
 public:
  Reinsertions(const ScheduleProblem& problem, ScheduleCost bound, std::span<const Time> known,
               const ScheduleLimits& limits, ScheduleBudget& budget)
      : problem_(problem),
        network_(problem),
        periods_(problem),
        ways_(problem, network_),
        table_(problem, network_, periods_),
        change_(problem, network_, ways_, periods_, table_),
        list_(problem, network_, ways_, table_),
        users_(problem),
        late_(problem),
        bound_(bound),
        seed_(limits.seed),
        known_(known),
        budget_(budget),
        random_(limits.seed),
        makespan_(problem.objective == ScheduleObjective::Makespan),
        rank_(problem.activities.size()),
        key_(problem.activities.size()),
        seen_(problem.activities.size(), 0) {
    double weight = 0, dues = 0;
    for (const Activity& activity : problem.activities) {
      weight += activity.due ? static_cast<double>(activity.weight) : 0;
      dues += activity.due ? 1 : 0;
    }
    mean_weight_ = dues > 0 ? weight / dues : 1;
    for (std::size_t k = 0; k < network_.order().size(); ++k)
      rank_[network_.order()[k]] = static_cast<std::uint32_t>(k);
  }

  Reinserted search() {
    if (problem_.activities.empty()) return {};
    begin();
    if (best_.start.empty()) return best_;
    best_.out_of_time.reset();
    if (budget_.spent()) return best_;
    restore();
    if (!makespan_ && LinePlan::suits(problem_)) use_lines();
    const std::size_t shift_every = problem_.activities.size() / kShiftActivities + 1;
    for (std::size_t quiet = 0, moves = 1; !done(); ++quiet, ++moves) {
      const bool far = moves % shift_every == 0 && !late_.list().empty();
      if (far ? shift() : random_.below(kPulls) > 0 ? pull() : step()) quiet = 0;
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
    if (makespan_) return {cost.then, cost.then};
    for (Index i = 0; i < problem_.activities.size(); ++i) cost.value += late(i);
    return cost;
  }

  /// Everybody where all projects agree, unless that is far worse than the rules.
  bool negotiate(Negotiation& talks, LinePlan& plan) {
    const std::vector<Time> starts = talks.starts(
        table_.starts(), kTalksShare,
        [&](std::span<const Time> start) {
          return plan.begin(start) ? plan.value() : std::numeric_limits<std::int64_t>::max();
        },
        budget_);
    if (starts.empty()) return false;
    const Time last = std::ranges::max(table_.finishes());
    for (Index i = 0; i < problem_.activities.size(); ++i)
      key_[i] = starts[i] < kNever ? starts[i] : 2 * last + latest_[i];
    if (build() && static_cast<double>(cost_.value) <= kFarWorse * static_cast<double>(best_.cost.value))
      return true;
    best_.out_of_time.reset();
    restore();
    return false;
  }

  /// Most of the budget goes to the search through lists; who delays nothing comes last.
  void use_lines() {
    const Time end = std::ranges::max(table_.finishes());
    Negotiation talks(problem_, network_, ways_, periods_, end + end / 4, seed_);
    LineAim aim{bound_.value, kLineShare, kWarm, seed_};
    LinePlan plan(problem_, network_, ways_, periods_);
    if (talks.possible() && negotiate(talks, plan)) aim.warm = kWarmAfterTalks;
    WindowResolve windows(problem_, talks, seed_);
    const std::vector<Time> found = search_lines(
        problem_, network_, plan, talks.possible() ? &windows : nullptr, table_.starts(), aim, budget_);
    const Time last = std::ranges::max(found);
    for (Index i = 0; i < problem_.activities.size(); ++i)
      key_[i] = plan.lists(i) ? found[i] : last + latest_[i];
    build();
    restore();
  }

  /// Everything anew in the order of key_, nobody before one it waits for.
  bool build() {
    std::vector<Index> all(network_.order().begin(), network_.order().end());
    for (const Index i : all)
      for (const PrecedenceArc& arc : network_.before(i)) key_[i] = std::max(key_[i], key_[arc.activity]);
    std::ranges::stable_sort(all, {}, [&](Index i) { return key_[i]; });
    table_.clear();
    budget_.charge();
    budget_.look();
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
    resume();
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
      const Urgency urgency(problem_, ways_);
      for (const double wait : {1.0, 1.5, 2.0, 3.0})
        for (const double patience : {0.5, 1.0, 2.0, 4.0, 8.0})
          if (!done() && dispatch(problem_, network_, urgency, {wait, patience}, table_))
            try_rule([&](Index i) { return table_.start(i); });
    }
    if (best.empty()) return;
    const auto [low, high] = std::ranges::minmax(best);
    for (int draw = 0; draw < kDraws && !done(); ++draw)
      try_rule([&, base = best](Index i) { return base[i] + (high - low) * 0.05 * random_.unit(); });
  }

  void compact() {
    for (Index i = 0; i < problem_.activities.size(); ++i) key_[i] = table_.start(i);
    if (build())
      resume();
    else
      restore();
  }

  /// The table was filled anew.
  void resume() {
    change_.begin();
    users_.begin(table_);
    for (Index i = 0; i < problem_.activities.size(); ++i) late_.set(i, !makespan_ && late(i) > 0);
  }

  /// One that is late, or the last.
  Index late_one() {
    if (!late_.list().empty()) return late_.list()[random_.below(late_.list().size())];
    const std::size_t n = problem_.activities.size();
    Index at = static_cast<Index>(random_.below(n));
    for (std::size_t tries = 0; tries < n; ++tries, at = at + 1 == n ? 0 : at + 1) {
      if (table_.finish(at) == cost_.then) break;
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
    taken_.assign(1, from);
    seen_[from] = 1;
    for (std::size_t k = 0; k < taken_.size(); ++k)
      for (const PrecedenceArc& arc : network_.after(taken_[k])) {
        if (seen_[arc.activity] != 0 || change_.out(arc.activity)) continue;
        seen_[arc.activity] = 1;
        taken_.push_back(arc.activity);
      }
    for (const Index i : taken_) seen_[i] = 0;
    if (change_.lifted() > 0 && change_.lifted() + taken_.size() > kMostTaken) return false;
    for (const Index i : taken_) change_.lift(i, table_.start(i) + key);
    return true;
  }

  /// Some that hold the same resource near the time at which it runs.
  void take_out_rivals(Index of) {
    const Activity& activity = problem_.activities[of];
    if (activity.demands.empty()) return;
    const Index resource = activity.demands[random_.below(activity.demands.size())].resource;
    const Time reach = 1 + activity.duration * static_cast<Time>(1 + random_.below(4));
    rivals_.clear();
    users_.running(resource, table_.start(of) - reach, table_.finish(of) + reach, table_, rivals_);
    for (std::size_t wanted = 1 + random_.below(kMostRivals); wanted > 0 && !rivals_.empty(); --wanted) {
      const std::size_t at = random_.below(rivals_.size());
      if (!change_.out(rivals_[at])) take_out(rivals_[at], (random_.unit() - 0.5) * reach);
      rivals_[at] = rivals_.back();
      rivals_.pop_back();
    }
  }

  /// Some leave with all that waits for them. Whether the schedule became a better one.
  bool step() {
    const Index chosen = pick();
    take_out(chosen, -static_cast<double>(random_.below(kMostAhead)));
    take_out_rivals(chosen);
    return settle();
  }

  /// A project comes earlier or later in the list. Whether the schedule became a better one.
  bool shift() {
    const auto chosen = static_cast<Index>(random_.below(problem_.activities.size()));
    const auto far = static_cast<Time>(1 + random_.below(kMostShift));
    budget_.charge();
    const ScheduleCost was = cost_;
    const auto value = list_.shift(list_.together(chosen), random_.below(2) == 0 ? far : -far, bearable());
    if (!value) return false;
    cost_ = {*value, std::ranges::max(table_.finishes())};
    if (cost_.value == was.value && cost_.then > was.then) {
      list_.undo();
      cost_ = was;
      return false;
    }
    resume();
    if (cost_ < was) keep();
    return cost_ < was;
  }

  /// Whether the schedule became a better one; as it was when the new one is not to be borne.
  bool settle() {
    budget_.charge();
    const ScheduleCost was = cost_;
    bool borne = change_.settle(bearable());
    if (borne) {
      cost_ = {change_.value(), std::ranges::max(table_.finishes())};
      borne = cost_.value != was.value || cost_.then <= was.then;
    }
    if (!borne) {
      change_.undo();
      cost_ = was;
      return false;
    }
    for (const Rearrangement::Stand& stand : change_.before()) {
      const Index i = stand.activity;
      if (table_.start(i) == stand.start && table_.finish(i) == stand.finish) continue;
      users_.moved(i, stand.start, table_.start(i), table_.finish(i));
      late_.set(i, !makespan_ && late(i) > 0);
    }
    change_.keep();
    if (cost_ < was) keep();
    return cost_ < was;
  }

  /// One that waits for a resource, on the way of one that is late, begins earlier: those in its place make
  /// room, and what they push goes later. Whether the schedule became a better one.
  bool pull() {
    const Blocked blocked = blocked_one();
    if (blocked.activity == kNone) return step();
    const Time start = table_.start(blocked.activity);
    const auto room = static_cast<std::size_t>(start - blocked.from);
    const Time aim = start - 1 - static_cast<Time>(random_.below(std::min(room, kMostAhead)));
    make_room(blocked.activity, aim);
    change_.lift(blocked.activity, aim - 0.5);
    return settle();
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
    users_.running(demand.resource, aim, end, table_, rivals_);
    std::erase(rivals_, activity);
    for (Time period = aim; period < end; ++period) {
      std::int64_t taken = table_.taken(demand.resource, period);
      if (table_.start(activity) <= period && period < table_.finish(activity)) taken -= demand.units;
      while (taken > most && !rivals_.empty()) {
        const std::size_t at = rival_at(period);
        const Index rival = rivals_[at];
        if (!runs(rival, period)) break;
        change_.lift(rival, std::max(table_.start(rival), aim) +
                                (random_.below(2) == 0 ? 0 : random_.unit() * (end - aim)));
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

  /// The largest value that the next schedule may have: no worse, or by so little that it may lead further,
  /// less and less as the budget goes (simulated annealing).
  std::int64_t bearable() {
    if (makespan_) return cost_.value;
    const double warmth = mean_weight_ * kWarm * std::pow(kCold / kWarm, budget_.share());
    return cost_.value + static_cast<std::int64_t>(-warmth * std::log(1 - random_.unit()));
  }

  const ScheduleProblem& problem_;
  PrecedenceNetwork network_;
  ActivityPeriods periods_;
  DueWays ways_;
  Timetable table_;
  Rearrangement change_;
  ListShift list_;
  ResourceUsers users_;
  LateOnes late_;
  ScheduleCost bound_;
  std::uint64_t seed_;
  std::span<const Time> known_;
  ScheduleBudget& budget_;
  RandomStream random_;
  bool makespan_;
  double mean_weight_ = 1;
  std::vector<std::uint32_t> rank_;
  std::vector<double> key_;
  std::vector<double> latest_;  ///< when each must end so that nothing is late, without regard to resources
  std::vector<char> seen_;      ///< of each activity: in taken_
  std::vector<Index> taken_, rivals_;
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
