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
    : network_(network), tasks_(problem.activities.size()), first_in_line_(problem.resources.size(), kNone) {
  std::size_t states = 0, widest = 1;
  for (Index i = 0; i < problem.activities.size(); ++i) {
    const Activity& activity = problem.activities[i];
    Task& task = tasks_[i];
    task.release = activity.release;
    task.duration = activity.duration;
    task.due = activity.due.value_or(0);
    task.weight = activity.due ? activity.weight : 0;
    task.periods = &periods.of(i);
    task.first_turn = static_cast<std::uint32_t>(turns_.size());
    for (const ResourceDemand& demand : activity.demands) {
      if (demand.units == 0 || activity.duration == 0) continue;
      const auto capacity = static_cast<std::size_t>(problem.resources[demand.resource].capacity);
      turns_.push_back({i, demand.resource, static_cast<std::int32_t>(demand.units),
                        static_cast<std::int32_t>(capacity), static_cast<std::uint32_t>(states), kNone, kNone,
                        false});
      ++task.turns;
      states += capacity;
      widest = std::max(widest, capacity);
    }
  }
  states_.assign(states, 0);
  after_.assign(widest, 0);
  for (const Index i : network.order())
    if (!ways.of(i).empty()) listed_.push_back(i);
}

std::vector<Time> LinePlan::starts() const {
  std::vector<Time> starts;
  starts.reserve(tasks_.size());
  for (const Task& task : tasks_) starts.push_back(task.start);
  return starts;
}

Time LinePlan::ready(Index activity) const {
  Time from = tasks_[activity].release;
  for (const PrecedenceArc& arc : network_.before(activity))
    from = std::max(from, tasks_[arc.activity].finish + arc.lag);
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
    tasks_[i].slot = slot + kSlotsEach / 2;
    at_[static_cast<std::size_t>(tasks_[i].slot)] = i;
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
    tasks_[i].expected = tasks_[i].finish;
    value_ += tasks_[i].tardiness(tasks_[i].finish);
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
  const Slot from = tasks_[activity].slot;
  if (!under_way_) value_before_ = value_;
  under_way_ = true;
  moved_.push_back({activity, from});
  for (Turn& turn : turns_of(activity)) {
    places_.push_back({number(turn), turn.ahead});
    unlink(turn);
    Index ahead = turn.ahead, behind = turn.behind;
    if (behind != kNone) {
      take_anew(turns_[behind]);
      mark(tasks_[turns_[behind].activity].slot);
    }
    for (; behind != kNone && tasks_[turns_[behind].activity].slot < to; behind = turns_[behind].behind)
      ahead = behind;
    for (; ahead != kNone && tasks_[turns_[ahead].activity].slot > to; ahead = turns_[ahead].ahead) {
    }
    link(turn, ahead);
    take_anew(turn);
  }
  at_[static_cast<std::size_t>(from)] = kNone;
  at_[static_cast<std::size_t>(to)] = activity;
  tasks_[activity].slot = to;
  mark(to);
}

bool LinePlan::move(Index activity, Slot to) {
  reseat(activity, to);
  for (const PrecedenceArc& arc : network_.after(activity)) {
    if (!lists(arc.activity) || tasks_[arc.activity].slot > to) continue;
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
  mark(tasks_[turn.activity].slot);
}

/// Whether it went to a later slot, which is that of the time when it can begin.
bool LinePlan::gives_way(Index activity, Time ready) {
  const Slot slot = tasks_[activity].slot;
  if (!under_way_ || slot_time_[static_cast<std::size_t>(slot)] >= ready) return false;
  const Slot wanted = slot_of_time(ready);
  const bool passes = std::ranges::any_of(turns(activity), [&](const Turn& turn) {
    return turn.behind != kNone && tasks_[turns_[turn.behind].activity].slot < wanted;
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
        go_on(turns_[turn.ahead], tasks_[turns_[turn.ahead].activity].finish);
      restate(turn);
    }
    const Time free = states_[turn.state + static_cast<std::uint32_t>(turn.units) - 1];
    idle |= free < ready;
    from = std::max(from, free);
  }
  if (idle && gives_way(i, ready)) return true;
  const Task& task = tasks_[i];
  Time start = from, finish = from;
  if (task.duration > 0) {
    const Time first = task.periods->before(from), last = task.periods->period(first + task.duration - 1);
    if (last == kNever) return false;
    start = task.periods->period(first);
    finish = last + 1;
  }
  if (start != task.start || finish != task.finish) stand(i, start, finish);
  if (under_way_ && finish != task.expected) expect(i, finish);
  for (const Turn& turn : turns_of(i)) {
    if (turn.behind == kNone) continue;
    Turn& next = turns_[turn.behind];
    if (next.anew) {
      mark(tasks_[next.activity].slot);
    } else {
      go_on(turn, finish);
      restate(next);
    }
  }
  return true;
}

void LinePlan::stand(Index activity, Time start, Time finish) {
  changed_.push_back(activity);
  stood_.push_back({tasks_[activity].start, tasks_[activity].finish});
  tasks_[activity].start = start;
  tasks_[activity].finish = finish;
  if (!under_way_) return;
  for (const PrecedenceArc& arc : network_.after(activity))
    if (lists(arc.activity)) mark(tasks_[arc.activity].slot);
}

void LinePlan::count(Index activity, Time finish) {
  Task& task = tasks_[activity];
  if (!task.touched) touched_.push_back(activity);
  task.touched = true;
  value_ += task.tardiness(finish) - task.tardiness(task.expected);
  task.expected = finish;
}

/// By what it waits for is expected, and by when its units were free so far; one that was moved, as if they
/// were free.
Time LinePlan::outlook(Index activity) const {
  const Task& task = tasks_[activity];
  Time from = task.release;
  for (const PrecedenceArc& arc : network_.before(activity))
    from = std::max(from, tasks_[arc.activity].expected + arc.lag);
  if (task.duration == 0) return from;
  for (const Turn& turn : turns(activity))
    if (!turn.anew) from = std::max(from, states_[turn.state + static_cast<std::uint32_t>(turn.units) - 1]);
  const Time last = task.periods->period(task.periods->before(from) + task.duration - 1);
  return last == kNever ? task.expected : last + 1;
}

/// And what follows from it for all that wait for it.
void LinePlan::expect(Index activity, Time finish) {
  count(activity, finish);
  open_.assign(1, activity);
  while (!open_.empty()) {
    const Index of = open_.back();
    open_.pop_back();
    for (const PrecedenceArc& arc : network_.after(of)) {
      if (!lists(arc.activity)) continue;
      const Time ends = outlook(arc.activity);
      if (ends == tasks_[arc.activity].expected) continue;
      count(arc.activity, ends);
      open_.push_back(arc.activity);
    }
  }
}

bool LinePlan::settle(std::int64_t most) {
  for (std::size_t word = 0; word < todo_.size(); ++word) {
    while (todo_[word] != 0) {
      const Slot slot = static_cast<Slot>(word * 64) + std::countr_zero(todo_[word]);
      todo_[word] &= todo_[word] - 1;
      if (at_[static_cast<std::size_t>(slot)] == kNone) continue;
      if (!reckon(slot) || value_ > most) return false;
    }
  }
  for (const Index i : touched_)
    if (tasks_[i].expected != tasks_[i].finish) count(i, tasks_[i].finish);
  return value_ <= most;
}

void LinePlan::close() {
  for (const Index i : touched_) {
    tasks_[i].expected = tasks_[i].finish;
    tasks_[i].touched = false;
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
    at_[static_cast<std::size_t>(tasks_[activity].slot)] = kNone;
    at_[static_cast<std::size_t>(slot)] = activity;
    tasks_[activity].slot = slot;
  }
  for (std::size_t k = changed_.size(); k-- > 0;) {
    tasks_[changed_[k]].start = stood_[k].start;
    tasks_[changed_[k]].finish = stood_[k].finish;
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
