#include "liantu/solve/schedule/line_search.h"

#include <algorithm>
#include <cmath>

#include "liantu/solve/random_stream.h"

namespace liantu::solve {
namespace {

class LineSearch {
 public:
  LineSearch(const ScheduleProblem& problem, const PrecedenceNetwork& network, LinePlan& plan,
             WindowResolve* windows, const LineAim& aim, ScheduleBudget& budget)
      : problem_(problem),
        network_(network),
        plan_(plan),
        windows_(windows),
        aim_(aim),
        budget_(budget),
        random_(aim.seed),
        chosen_(problem.activities.size(), 0),
        set_at_(problem.activities.size(), 0),
        late_at_(problem.activities.size(), kNone) {
    double weight = 0, dues = 0;
    for (const Activity& activity : problem.activities) {
      weight += activity.due ? static_cast<double>(activity.weight) : 0;
      dues += activity.due ? 1 : 0;
    }
    mean_weight_ = dues > 0 ? weight / dues : 1;
  }

  std::vector<Time> search(std::span<const Time> start) {
    best_.assign(start.begin(), start.end());
    best_value_ = std::numeric_limits<std::int64_t>::max();
    if (!plan_.begin(start)) return best_;
    look_anew();
    for (std::size_t since = 0; !done();) {
      budget_.charge();
      const bool changed = change();
      if (changed && plan_.settle(bearable())) {
        for (const Index i : plan_.changed()) look_at(i);
        plan_.keep();
        note();
      } else {
        plan_.undo();
        if (changed) continue;
      }
      if (++since % kWindowEvery == 0 && windows_ != nullptr && !solve_window()) break;
      if (since < kStraighten) continue;
      since = 0;
      if (!plan_.straighten()) break;
      look_anew();
    }
    return best_;
  }

 private:
  static constexpr double kShifts = 0.05;         // of the changes move a whole project
  static constexpr double kResets = 0.05;         // of them set a late project anew
  static constexpr double kStretch = 2;           // times as long as its steps take, at most, is it then
  static constexpr double kNearest = 0.4;         // of them begin with the one next to the late one
  static constexpr double kPushes = 0.4;          // of the others send one back
  static constexpr double kSwaps = 0.3;           // of the others let two change places
  static constexpr std::size_t kMostPassed = 6;   // turns that one of them passes
  static constexpr std::size_t kMostBehind = 2;   // turns behind the one who waits
  static constexpr std::size_t kMostShift = 200;  // periods that a project comes earlier or later in the list
  static constexpr std::size_t kStraighten =
      2000;  // changes after which the list is put in the order of the starts
  static constexpr std::size_t kWindowEvery = 1000;  // changes, after which a window is solved again
  static constexpr double kCold = 1.2;               // as `LineAim::warm`, in the end

  bool done() { return best_value_ <= aim_.bound || budget_.spent(1) || budget_.share() >= aim_.share; }

  void note() {
    if (plan_.value() >= best_value_) return;
    best_value_ = plan_.value();
    best_ = plan_.starts();
    budget_.tell(best_value_, aim_.bound);
  }

  void look_anew() {
    for (const Index i : plan_.listed()) look_at(i);
    note();
  }

  /// late_ holds it if it is late.
  void look_at(Index activity) {
    Index& at = late_at_[activity];
    if (plan_.late(activity) == (at != kNone)) return;
    if (at == kNone) {
      at = static_cast<Index>(late_.size());
      late_.push_back(activity);
    } else {
      late_at_[late_.back()] = at;
      late_[at] = late_.back();
      late_.pop_back();
      at = kNone;
    }
  }

  /// The largest value that the next schedule may have.
  std::int64_t bearable() {
    const double warmth =
        mean_weight_ * aim_.warm * std::pow(kCold / aim_.warm, budget_.share() / aim_.share);
    return plan_.value() + static_cast<std::int64_t>(-warmth * std::log(1 - random_.unit()));
  }

  /// A window of the schedule solved again; as it was when the new one is not to be borne. False when a
  /// calendar ended.
  bool solve_window() {
    if (!plan_.straighten()) return false;
    look_anew();
    if (late_.empty()) return true;
    const Index i = blocked_one();
    if (i == kNone) return true;
    const std::int64_t most = bearable();
    const std::vector<Time> before = plan_.starts();
    std::vector<Time> after = before;
    budget_.charge();
    if (!windows_->solve({i, plan_.unhindered(i), plan_.start(i)}, after)) return true;
    const bool borne = plan_.begin(after) && plan_.value() <= most;
    if (!borne && !plan_.begin(before)) return false;
    look_anew();
    return true;
  }

  /// False when there was nothing to change, or no empty slot where it was wanted.
  bool change() {
    const double whole = random_.unit();
    if (whole < kShifts) return shift();
    if (whole < kShifts + kResets) return reset();
    const double kind = random_.unit();
    if (kind < kPushes) return push();
    return kind < kPushes + kSwaps ? swap() : pull();
  }

  /// One that waits for a resource, of those on the way to a late one; kNone. The one next to the late one
  /// lets it gain at once, those before it only when the ones behind them wait no longer.
  Index blocked_one() {
    Index found = kNone;
    std::size_t seen = 0;
    const bool nearest = random_.unit() < kNearest;
    for (Index at = late_[random_.below(late_.size())], next = kNone; at != kNone; at = next, next = kNone) {
      Time from = problem_.activities[at].release;
      for (const PrecedenceArc& arc : network_.before(at)) {
        const Time ends = plan_.finish(arc.activity) + arc.lag;
        if (ends < from) continue;
        from = ends;
        next = arc.activity;
      }
      if (from < plan_.start(at) && plan_.unhindered(at) < plan_.start(at) && random_.below(++seen) == 0)
        found = at;
      if (nearest && found != kNone) break;
    }
    return found;
  }

  /// The slot of the last one that it waits for.
  Slot floor_of(Index activity) const {
    Slot low = kNoSlot;
    for (const PrecedenceArc& arc : network_.before(activity)) low = std::max(low, plan_.slot(arc.activity));
    return low;
  }

  const LinePlan::Turn* some_turn(Index activity) {
    const auto turns = plan_.turns(activity);
    return &turns[random_.below(turns.size())];
  }

  /// An empty slot right ahead of a turn, above `floor`; kNoSlot.
  Slot slot_ahead_of(const LinePlan::Turn& turn, Slot floor) const {
    const LinePlan::Turn* ahead = plan_.ahead(turn);
    const Slot high = plan_.slot(turn.activity);
    return plan_.empty_slot(high, ahead == nullptr ? floor : std::max(floor, plan_.slot(ahead->activity)),
                            high);
  }

  /// One that waits passes some of those ahead of it.
  bool pull() {
    const Index i = blocked_one();
    if (i == kNone) return false;
    const Slot floor = floor_of(i);
    const Time from = plan_.unhindered(i);
    const LinePlan::Turn *own = some_turn(i), *place = own;
    for (std::size_t passed = 1 + random_.below(kMostPassed); passed > 0; --passed) {
      const LinePlan::Turn* ahead = plan_.ahead(*place);
      if (ahead == nullptr || plan_.slot(ahead->activity) <= floor || plan_.finish(ahead->activity) <= from)
        break;
      place = ahead;
    }
    if (place == own) return false;
    const Slot to = slot_ahead_of(*place, floor);
    return to != kNoSlot && plan_.move(i, to);
  }

  /// One that waits and one of those ahead of it change places.
  bool swap() {
    const Index i = blocked_one();
    if (i == kNone) return false;
    const Slot floor = floor_of(i), was = plan_.slot(i);
    const LinePlan::Turn *own = some_turn(i), *rival = rival_of(own);
    const Slot high = plan_.slot(rival->activity);
    if (rival == own || high <= floor || plan_.finish(rival->activity) <= plan_.unhindered(i)) return false;
    const Slot to = slot_ahead_of(*rival, floor);
    if (to == kNoSlot || !plan_.move(i, to)) return false;
    const Slot back = plan_.empty_slot(was, high, plan_.end_slot());
    return back != kNoSlot && plan_.move(rival->activity, back);
  }

  /// One of those ahead of one that waits goes behind it.
  bool push() {
    const Index i = blocked_one();
    if (i == kNone) return false;
    const LinePlan::Turn *own = some_turn(i), *rival = rival_of(own), *last = own;
    if (rival == own) return false;
    for (std::size_t behind = random_.below(kMostBehind + 1); behind > 0; --behind)
      if (const auto* next = plan_.behind(*last)) last = next;
    const Slot low = plan_.slot(last->activity);
    const Slot to = plan_.empty_slot(low + 1, low, plan_.end_slot());
    return to != kNoSlot && plan_.move(rival->activity, to);
  }

  /// One of those ahead; itself when there is nobody.
  const LinePlan::Turn* rival_of(const LinePlan::Turn* own) {
    for (std::size_t passed = 1 + random_.below(kMostPassed); passed > 0; --passed)
      if (const auto* ahead = plan_.ahead(*own)) own = ahead;
    return own;
  }

  /// Everything listed that hangs together with the activity, into together_.
  void gather(Index activity) {
    together_.assign(1, activity);
    chosen_[activity] = 1;
    const auto take = [&](std::span<const PrecedenceArc> arcs) {
      for (const PrecedenceArc& arc : arcs) {
        if (chosen_[arc.activity] != 0 || !plan_.lists(arc.activity)) continue;
        chosen_[arc.activity] = 1;
        together_.push_back(arc.activity);
      }
    };
    for (std::size_t k = 0; k < together_.size(); ++k) {
      take(network_.after(together_[k]));
      take(network_.before(together_[k]));
    }
    for (const Index i : together_) chosen_[i] = 0;
  }

  /// A project comes earlier or later in the list.
  bool shift() {
    const auto by = static_cast<Time>(1 + random_.below(kMostShift));
    return shift(plan_.listed()[random_.below(plan_.listed().size())], random_.below(2) == 0 ? -by : by);
  }

  bool shift(Index activity, Time by) {
    gather(activity);
    std::ranges::sort(together_, {}, [&](Index i) { return plan_.slot(i); });
    if (by > 0) std::ranges::reverse(together_);
    for (const Index i : together_) {
      const Time time = std::max(problem_.activities[i].release, plan_.start(i) + by);
      const Slot wanted = plan_.slot_of_time(time), own = plan_.slot(i);
      if (by < 0 && wanted >= own) continue;
      const Slot to = plan_.empty_slot(wanted, by < 0 ? floor_of(i) : own, plan_.end_slot());
      if (to == kNoSlot || !plan_.move(i, to)) return false;
    }
    return true;
  }

  /// A late project is set anew in the list, from a time drawn between its release and its end on: each step
  /// when those before it are over, as if nobody stood in the way, or somewhat later.
  bool reset() {
    const Index late = late_[random_.below(late_.size())];
    gather(late);
    std::ranges::sort(together_, {}, [&](Index i) { return plan_.slot(i); });
    const Time release = problem_.activities[together_.front()].release;
    const Time room = std::max(1, plan_.finish(late) - release);
    const Time from = release + static_cast<Time>(random_.below(static_cast<std::size_t>(room)));
    const double stretch = 1 + (kStretch - 1) * random_.unit();
    for (const Index i : together_) {
      double time = std::max(from, problem_.activities[i].release);
      for (const PrecedenceArc& arc : network_.before(i)) {
        const double takes = stretch * problem_.activities[arc.activity].duration + arc.lag;
        time = std::max(time, set_at_[arc.activity] + takes);
      }
      set_at_[i] = std::floor(time);
      const Slot wanted = plan_.slot_of_time(static_cast<Time>(set_at_[i]));
      const Slot to = plan_.empty_slot(wanted, floor_of(i), plan_.end_slot());
      if (to == kNoSlot || !plan_.move(i, to)) return false;
    }
    return true;
  }

  const ScheduleProblem& problem_;
  const PrecedenceNetwork& network_;
  LinePlan& plan_;
  WindowResolve* windows_;
  LineAim aim_;
  ScheduleBudget& budget_;
  RandomStream random_;
  double mean_weight_ = 1;
  std::vector<Time> best_;
  std::int64_t best_value_ = 0;
  std::vector<Index> together_;
  std::vector<char> chosen_;    ///< of each activity: in together_
  std::vector<double> set_at_;  ///< of each activity: when reset() last put it
  std::vector<Index> late_, late_at_;
};

}  // namespace

std::vector<Time> search_lines(const ScheduleProblem& problem, const PrecedenceNetwork& network,
                               LinePlan& plan, WindowResolve* windows, std::span<const Time> start,
                               const LineAim& aim, ScheduleBudget& budget) {
  return LineSearch(problem, network, plan, windows, aim, budget).search(start);
}

}  // namespace liantu::solve
