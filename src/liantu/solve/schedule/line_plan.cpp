#include "liantu/solve/schedule/line_plan.h"

#include <bit>

namespace liantu::solve {
namespace {

constexpr Slot kSlotsEach = 4, kSlotsBehind = 512;  // for each activity, and behind them all
constexpr std::int64_t kMostLineUnits = 64;         // of a resource

}  // namespace

bool LinePlan::suits(const ScheduleProblem& problem) {
  return std::ranges::all_of(problem.activities, [&](const Activity& activity) {
    std::vector<Index> asked;
    for (const ResourceDemand& demand : activity.demands) {
      if (demand.units == 0 || activity.duration == 0) continue;
      const RenewableResource& resource = problem.resources[demand.resource];
      if (resource.capacity > kMostLineUnits || std::ranges::count(asked, demand.resource) > 0) return false;
      asked.push_back(demand.resource);
      if (resource.calendar != problem.resources[asked[0]].calendar) return false;
    }
    return true;
  });
}

LinePlan::LinePlan(const ScheduleProblem& problem, const PrecedenceNetwork& network, const DueWays& ways,
                   const ActivityPeriods& periods)
    : problem_(problem),
      network_(network),
      ways_(ways),
      periods_(periods),
      start_(problem.activities.size(), 0),
      finish_(problem.activities.size(), 0),
      slot_(problem.activities.size(), kNoSlot),
      first_turn_{0},
      first_in_line_(problem.resources.size(), kNone),
      counted_(problem.activities.size()) {
  std::size_t states = 0, widest = 1;
  for (Index i = 0; i < problem.activities.size(); ++i) {
    const Activity& activity = problem.activities[i];
    for (const ResourceDemand& demand : activity.demands) {
      if (demand.units == 0 || activity.duration == 0) continue;
      const auto capacity = static_cast<std::size_t>(problem.resources[demand.resource].capacity);
      turns_.push_back({i, demand.resource, static_cast<std::int32_t>(demand.units),
                        static_cast<std::int32_t>(capacity), static_cast<std::uint32_t>(states), kNone, kNone,
                        false});
      states += capacity;
      widest = std::max(widest, capacity);
    }
    first_turn_.push_back(static_cast<std::uint32_t>(turns_.size()));
  }
  states_.assign(states, 0);
  after_.assign(widest, 0);
  std::vector<Time> earliest(problem.activities.size());
  for (const Index i : network.order()) {
    const Activity& activity = problem.activities[i];
    Time from = activity.release;
    for (const PrecedenceArc& arc : network.before(i))
      from = std::max(from, earliest[arc.activity] + arc.lag);
    earliest[i] = periods.earliest_finish(i, activity.duration, from);
    if (activity.due) counted_[i] = {activity.weight, *activity.due, earliest[i]};
    if (!ways.of(i).empty()) listed_.push_back(i);
  }
}

Time LinePlan::ready(Index activity) const {
  Time from = problem_.activities[activity].release;
  for (const PrecedenceArc& arc : network_.before(activity))
    from = std::max(from, finish_[arc.activity] + arc.lag);
  return from;
}

Slot LinePlan::empty_slot(Slot wanted, Slot low, Slot high) const {
  high = std::min(high, end_slot());
  for (Slot slot = std::max(wanted, low + 1); slot < high; ++slot)
    if (at_[static_cast<std::size_t>(slot)] == kNone) return slot;
  for (Slot slot = std::min(wanted, high) - 1; slot > low; --slot)
    if (at_[static_cast<std::size_t>(slot)] == kNone) return slot;
  return kNoSlot;
}

/// Everybody's slot, and lines before the resources.
void LinePlan::list_by(std::span<const Time> start) {
  std::vector<Index> list(listed_);
  std::ranges::stable_sort(list, {}, [&](Index i) { return start[i]; });
  const std::size_t slots = static_cast<std::size_t>(kSlotsEach) * list.size() + kSlotsBehind;
  at_.assign(slots, kNone);
  slot_time_.assign(slots, kNever);
  todo_.assign(slots / 64 + 1, 0);
  first_slot_.clear();
  std::ranges::fill(first_in_line_, kNone);
  std::vector<Index> last(first_in_line_.size(), kNone);
  Slot slot = 0;
  for (const Index i : list) {
    const Time time = std::max(start[i], 0);
    first_slot_.resize(std::max(first_slot_.size(), static_cast<std::size_t>(time) + 1), slot);
    std::fill_n(slot_time_.begin() + slot, kSlotsEach, time);
    slot_[i] = slot + kSlotsEach / 2;
    at_[static_cast<std::size_t>(slot_[i])] = i;
    slot += kSlotsEach;
    for (Turn& turn : turns_of(i)) {
      link(turn, last[turn.resource]);
      last[turn.resource] = number(turn);
      take_anew(turn);
    }
  }
  first_slot_.push_back(slot);
}

bool LinePlan::begin(std::span<const Time> start) {
  list_by(start);
  for (Slot slot = kSlotsEach / 2; slot < end_slot() - kSlotsBehind; slot += kSlotsEach)
    if (!reckon(slot)) return false;
  std::ranges::fill(todo_, 0);
  close();
  value_ = 0;
  for (const Index i : listed_) {
    counted_[i].finish = finish_[i];
    value_ += weighted_tardiness(counted_[i].weight, finish_[i], counted_[i].due);
  }
  return true;
}

void LinePlan::take_anew(Turn& turn) {
  if (turn.anew) return;
  turn.anew = true;
  anew_.push_back(number(turn));
}

void LinePlan::unlink(const Turn& turn) {
  (turn.ahead == kNone ? first_in_line_[turn.resource] : turns_[turn.ahead].behind) = turn.behind;
  if (turn.behind != kNone) turns_[turn.behind].ahead = turn.ahead;
}

void LinePlan::link(Turn& turn, Index ahead) {
  Index& place = ahead == kNone ? first_in_line_[turn.resource] : turns_[ahead].behind;
  turn.ahead = ahead;
  turn.behind = place;
  place = number(turn);
  if (turn.behind != kNone) turns_[turn.behind].ahead = number(turn);
}

void LinePlan::reseat(Index activity, Slot to) {
  const Slot from = slot_[activity];
  if (!under_way_) value_before_ = value_;
  under_way_ = true;
  moved_.push_back({activity, from});
  for (Turn& turn : turns_of(activity)) {
    places_.push_back({number(turn), turn.ahead});
    unlink(turn);
    Index ahead = turn.ahead, behind = turn.behind;
    if (behind != kNone) {
      take_anew(turns_[behind]);
      mark(slot_[turns_[behind].activity]);
    }
    for (; behind != kNone && slot_[turns_[behind].activity] < to; behind = turns_[behind].behind)
      ahead = behind;
    for (; ahead != kNone && slot_[turns_[ahead].activity] > to; ahead = turns_[ahead].ahead) {
    }
    link(turn, ahead);
    take_anew(turn);
  }
  at_[static_cast<std::size_t>(from)] = kNone;
  at_[static_cast<std::size_t>(to)] = activity;
  slot_[activity] = to;
  mark(to);
}

bool LinePlan::move(Index activity, Slot to) {
  reseat(activity, to);
  for (const PrecedenceArc& arc : network_.after(activity)) {
    if (!lists(arc.activity) || slot_[arc.activity] > to) continue;
    const Slot behind = empty_slot(to + 1, to, end_slot());
    if (behind == kNoSlot || !move(arc.activity, behind)) return false;
  }
  return true;
}

/// Into after_: the units that were free first are free again at `finish`.
void LinePlan::go_on(const Turn& turn, Time finish) {
  const Time* free = states_.data() + turn.state + turn.units;
  const Time* const end = states_.data() + turn.state + turn.capacity;
  Time* out = after_.data();
  for (; free != end && *free <= finish; ++free) *out++ = *free;
  for (std::int32_t unit = 0; unit < turn.units; ++unit) *out++ = finish;
  std::copy(free, end, out);
}

/// The state of the turn is after_.
void LinePlan::restate(Turn& turn) {
  const auto state = states_.begin() + turn.state;
  if (std::equal(state, state + turn.capacity, after_.begin())) return;
  restated_.push_back(number(turn));
  states_before_.insert(states_before_.end(), state, state + turn.capacity);
  std::copy_n(after_.begin(), turn.capacity, state);
  mark(slot_[turn.activity]);
}

/// Whether it went to a later slot, which is that of the time when it can begin.
bool LinePlan::gives_way(Index activity, Slot slot, Time ready) {
  if (!under_way_ || slot_time_[static_cast<std::size_t>(slot)] >= ready) return false;
  const Slot wanted = slot_of_time(ready);
  const bool passes = std::ranges::any_of(turns(activity), [&](const Turn& turn) {
    return turn.behind != kNone && slot_[turns_[turn.behind].activity] < wanted;
  });
  const Slot to = passes ? empty_slot(wanted, slot, end_slot()) : kNoSlot;
  return to != kNoSlot && move(activity, to);
}

/// False when its calendars end before.
bool LinePlan::reckon(Slot slot) {
  const Index i = at_[static_cast<std::size_t>(slot)];
  const Time ready = this->ready(i);
  Time from = ready;
  bool idle = false;
  for (Turn& turn : turns_of(i)) {
    if (turn.anew) {
      turn.anew = false;
      if (turn.ahead == kNone)
        std::ranges::fill(after_, 0);
      else
        go_on(turns_[turn.ahead], finish_[turns_[turn.ahead].activity]);
      restate(turn);
    }
    const Time free = states_[turn.state + static_cast<std::uint32_t>(turn.units) - 1];
    idle |= free < ready;
    from = std::max(from, free);
  }
  if (idle && gives_way(i, slot, ready)) return true;
  Time start = from, finish = from;
  if (const Time duration = problem_.activities[i].duration; duration > 0) {
    const WorkingPeriods& periods = periods_.of(i);
    const Time first = periods.before(from), last = periods.period(first + duration - 1);
    if (last == kNever) return false;
    start = periods.period(first);
    finish = last + 1;
  }
  if (start != start_[i] || finish != finish_[i]) stand(i, start, finish);
  for (const Turn& turn : turns_of(i)) {
    if (turn.behind == kNone) continue;
    Turn& next = turns_[turn.behind];
    if (next.anew) {
      mark(slot_[next.activity]);
    } else {
      go_on(turn, finish);
      restate(next);
    }
  }
  return true;
}

void LinePlan::stand(Index activity, Time start, Time finish) {
  const Time gain = finish_[activity] - finish;
  changed_.push_back(activity);
  stood_.push_back({start_[activity], finish_[activity]});
  start_[activity] = start;
  finish_[activity] = finish;
  if (!under_way_) return;
  count_ways(activity, gain);
  for (const PrecedenceArc& arc : network_.after(activity))
    if (lists(arc.activity)) mark(slot_[arc.activity]);
}

void LinePlan::count(Index due_activity) {
  Counted& one = counted_[due_activity];
  if (!one.touched) touched_.push_back(due_activity);
  one.touched = true;
  const Time known = finish_[due_activity];
  const Time finish = std::max(one.pushed, one.gain > 0 ? std::max(one.least, known - one.gain) : known);
  value_ +=
      weighted_tardiness(one.weight, finish, one.due) - weighted_tardiness(one.weight, one.finish, one.due);
  one.finish = finish;
}

void LinePlan::count_ways(Index activity, Time gain) {
  for (const DueWay& way : ways_.of(activity)) {
    Counted& one = counted_[way.due_activity];
    if (one.weight == 0 || way.due_activity == activity) continue;
    if (one.hoped || gain > one.gain) one.gain = std::max(gain, 0);
    one.hoped = false;
    one.pushed = std::max(one.pushed, start_[activity] + way.way);
    count(way.due_activity);
  }
  if (counted_[activity].weight == 0) return;
  counted_[activity].gain = 0;
  count(activity);
}

/// One that was moved alone may gain what it waits for its resources; of several nobody knows.
void LinePlan::hope() {
  for (const Seat& one : moved_) {
    if (slot_[one.activity] > one.slot) continue;
    for (const DueWay& way : ways_.of(one.activity)) {
      Counted& due = counted_[way.due_activity];
      due.hoped = moved_.size() == 1;
      due.gain = due.hoped ? start_[one.activity] - unhindered(one.activity) : finish_[way.due_activity];
      count(way.due_activity);
    }
  }
}

bool LinePlan::settle(std::int64_t most) {
  hope();
  for (std::size_t word = 0; word < todo_.size(); ++word) {
    while (todo_[word] != 0) {
      const Slot slot = static_cast<Slot>(word * 64) + std::countr_zero(todo_[word]);
      todo_[word] &= todo_[word] - 1;
      if (at_[static_cast<std::size_t>(slot)] == kNone) continue;
      if (!reckon(slot) || value_ > most) return false;
    }
  }
  for (const Index due : touched_) {
    counted_[due].gain = 0;
    counted_[due].hoped = false;
    counted_[due].pushed = 0;
    count(due);
  }
  return value_ <= most;
}

void LinePlan::close() {
  for (const Index due : touched_) {
    Counted& one = counted_[due];
    one.touched = one.hoped = false;
    one.gain = 0;
    one.pushed = 0;
    one.finish = finish_[due];
  }
  for (const Index turn : anew_) turns_[turn].anew = false;
  for (auto* const log : {&changed_, &touched_, &anew_, &restated_}) log->clear();
  moved_.clear();
  places_.clear();
  stood_.clear();
  states_before_.clear();
  under_way_ = false;
}

void LinePlan::undo() {
  if (!under_way_) return;
  std::ranges::fill(todo_, 0);
  for (std::size_t k = places_.size(); k-- > 0;) {
    Turn& turn = turns_[places_[k].turn];
    unlink(turn);
    link(turn, places_[k].ahead);
  }
  for (std::size_t k = moved_.size(); k-- > 0;) {
    const auto [activity, slot] = moved_[k];
    at_[static_cast<std::size_t>(slot_[activity])] = kNone;
    at_[static_cast<std::size_t>(slot)] = activity;
    slot_[activity] = slot;
  }
  for (std::size_t k = changed_.size(); k-- > 0;) {
    start_[changed_[k]] = stood_[k].start;
    finish_[changed_[k]] = stood_[k].finish;
  }
  auto state = states_before_.end();
  for (std::size_t k = restated_.size(); k-- > 0;) {
    const Turn& turn = turns_[restated_[k]];
    state -= turn.capacity;
    std::copy_n(state, turn.capacity, states_.begin() + turn.state);
  }
  value_ = value_before_;
  close();
}

}  // namespace liantu::solve
