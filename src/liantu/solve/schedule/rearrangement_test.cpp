// The timetable and what changes it against counts made anew from the starts, on random problems.
#include "liantu/solve/schedule/rearrangement.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <vector>

#include "liantu/solve/random_stream.h"
#include "liantu/solve/schedule/line_plan.h"
#include "liantu/solve/schedule/list_shift.h"
#include "liantu/solve/schedule/resource_users.h"
#include "liantu/solve/schedule/schedule.h"

namespace liantu::solve {
namespace {

constexpr Time kFar = 400;
constexpr std::int64_t kAnyValue = std::numeric_limits<std::int64_t>::max();

/// Calendars of their own, one or two resources an activity, one or more units.
ScheduleProblem rearranged_problem(RandomStream& random) {
  ScheduleProblem problem;
  problem.objective = random.below(4) == 0 ? ScheduleObjective::Makespan : ScheduleObjective::Tardiness;
  for (int c = 0; c < 2; ++c) {
    ResourceCalendar& calendar = problem.calendars.emplace_back();
    for (Time t = 0; t < kFar; ++t)
      if (random.below(5) != 0) calendar.working.push_back(t);
  }
  for (int r = 0; r < 3; ++r)
    problem.resources.push_back({static_cast<std::int64_t>(1 + random.below(3)),
                                 random.below(3) == 0 ? kNone : static_cast<Index>(random.below(2))});
  const Index activities = static_cast<Index>(10 + random.below(30));
  for (Index i = 0; i < activities; ++i) {
    Activity activity{static_cast<Time>(random.below(9))};
    const auto first = static_cast<Index>(random.below(3));
    for (Index r = 0, many = static_cast<Index>(random.below(5)); r < std::min<Index>(many, 2); ++r) {
      const Index resource = (first + r) % 3;
      const auto capacity = static_cast<std::size_t>(problem.resources[resource].capacity);
      activity.demands.push_back({resource, static_cast<std::int64_t>(random.below(capacity + 1))});
    }
    activity.release = static_cast<Time>(random.below(10));
    if (random.below(3) != 0) activity.due = static_cast<Time>(random.below(40));
    activity.weight = static_cast<std::int64_t>(random.below(6));
    problem.activities.push_back(activity);
    for (int links = 0; links < 2 && i > 0; ++links)
      if (random.below(2) == 0)
        problem.links.push_back({static_cast<Index>(random.below(i)), i, static_cast<Time>(random.below(3))});
  }
  return problem;
}

struct Reckoning {
  explicit Reckoning(const ScheduleProblem& of)
      : problem(of), network(of), periods(of), ways(of, network), table(of, network, periods) {}

  const ScheduleProblem& problem;
  PrecedenceNetwork network;
  ActivityPeriods periods;
  DueWays ways;
  Timetable table;

  /// Units that those in `placed` hold, counted from their starts.
  std::int64_t held(const std::vector<char>& placed, Index resource, Time period) const {
    std::int64_t sum = 0;
    for (Index i = 0; i < placed.size(); ++i) {
      const bool works = period >= table.start(i) && period < table.finish(i) &&
                         periods.of(i).period(periods.of(i).before(period)) == period;
      if (placed[i] == 0 || !works) continue;
      for (const ResourceDemand& demand : problem.activities[i].demands)
        if (demand.resource == resource) sum += demand.units;
    }
    return sum;
  }

  void expect_counts(const std::vector<char>& placed) const {
    for (Index r = 0; r < problem.resources.size(); ++r)
      for (Time t = 0; t < kFar; ++t) ASSERT_EQ(table.taken(r, t), held(placed, r, t)) << r << ' ' << t;
  }

  /// The first start, tried one after another.
  Time first_start(const std::vector<char>& placed, Index i) const {
    const Activity& activity = problem.activities[i];
    Time start = activity.release;
    for (const PrecedenceArc& arc : network.before(i))
      start = std::max(start, table.finish(arc.activity) + arc.lag);
    for (; activity.duration > 0; ++start) {
      Time run = 0, period = start;
      for (; run < activity.duration; ++period) {
        if (periods.of(i).period(periods.of(i).before(period)) != period) {
          if (run == 0) break;
          continue;
        }
        if (!std::ranges::all_of(activity.demands, [&](const ResourceDemand& demand) {
              return held(placed, demand.resource, period) + demand.units <=
                     problem.resources[demand.resource].capacity;
            }))
          break;
        ++run;
      }
      if (run == activity.duration) break;
    }
    return start;
  }

  std::int64_t value() const {
    const CheckedSchedule checked = check_schedule(problem, table.starts());
    EXPECT_FALSE(checked.breach);
    return problem.objective == ScheduleObjective::Makespan ? checked.makespan : checked.tardiness;
  }
};

TEST(Timetable, PlacesWhereTryingEveryTimeDoes) {
  RandomStream random(11);
  for (int trial = 0; trial < 60; ++trial) {
    const ScheduleProblem problem = rearranged_problem(random);
    ASSERT_FALSE(fault(problem));
    Reckoning reckoning(problem);
    Timetable& table = reckoning.table;
    std::vector<char> placed(problem.activities.size(), 0);
    for (const Index i : reckoning.network.order()) {
      const Time start = reckoning.first_start(placed, i);
      ASSERT_TRUE(table.place(i));
      ASSERT_EQ(table.start(i), start) << trial;
      placed[i] = 1;
      if (random.below(3) != 0) continue;
      table.remove(i);  // and a little later, as far as there is room
      const Time later = start + static_cast<Time>(random.below(4));
      const bool room = table.place_at(i, later);
      if (!room) {
        ASSERT_TRUE(table.place(i));
      }
      if (later == start) {
        EXPECT_TRUE(room);
      }
    }
    reckoning.expect_counts(placed);
    table.clear();
    reckoning.expect_counts(std::vector<char>(placed.size(), 0));
  }
}

TEST(Rearrangement, IsWhatReckoningAnewSaysAndCanBeUndone) {
  RandomStream random(12);
  int kept = 0, given_up = 0;
  for (int trial = 0; trial < 60; ++trial) {
    const ScheduleProblem problem = rearranged_problem(random);
    Reckoning reckoning(problem);
    Timetable& table = reckoning.table;
    for (const Index i : reckoning.network.order()) ASSERT_TRUE(table.place(i));
    Rearrangement change(problem, reckoning.network, reckoning.ways, reckoning.periods, table);
    change.begin();
    for (int round = 0; round < 40; ++round) {
      const std::vector<Time> starts = table.starts(), finishes = table.finishes();
      const std::int64_t before = change.value();
      ASSERT_EQ(before, reckoning.value());
      for (std::size_t many = 2 + random.below(6); many > 0; --many) {
        const auto i = static_cast<Index>(random.below(problem.activities.size()));
        if (!change.out(i)) change.lift(i, static_cast<double>(random.below(40)));
      }
      const std::int64_t most = random.below(2) == 0 ? kAnyValue : before;
      const bool settled = change.settle(most);
      ASSERT_TRUE(settled || most == before);
      if (settled) {
        ASSERT_EQ(change.value(), reckoning.value()) << trial << ' ' << round;
        ASSERT_LE(change.value(), most);
      }
      ++(settled ? kept : given_up);
      if (settled && random.below(2) == 0) {
        change.keep();
        continue;
      }
      change.undo();
      ASSERT_EQ(table.starts(), starts);
      ASSERT_EQ(table.finishes(), finishes);
      ASSERT_EQ(change.value(), before);
    }
    reckoning.expect_counts(std::vector<char>(problem.activities.size(), 1));
  }
  EXPECT_GT(kept, 1000);
  EXPECT_GT(given_up, 40);
}

/// Places everything anew in the order of the keys.
std::vector<Time> starts_of_list(const Reckoning& like, const std::vector<Time>& keys) {
  Reckoning anew(like.problem);
  std::vector<Index> list(like.network.order().begin(), like.network.order().end());
  std::ranges::stable_sort(list, {}, [&](Index i) { return keys[i]; });
  for (const Index i : list) EXPECT_TRUE(anew.table.place(i));
  return anew.table.starts();
}

TEST(ListShift, IsTheListMadeAnewAndCanBeUndone) {
  RandomStream random(14);
  int shifted = 0, given_up = 0;
  for (int trial = 0; trial < 60; ++trial) {
    ScheduleProblem problem = rearranged_problem(random);
    problem.objective = ScheduleObjective::Tardiness;
    Reckoning reckoning(problem);
    Timetable& table = reckoning.table;
    for (const Index i : reckoning.network.order()) ASSERT_TRUE(table.place(i));
    ListShift list(problem, reckoning.network, reckoning.ways, table);
    for (int round = 0; round < 20; ++round) {
      const std::vector<Time> starts = table.starts();
      const std::int64_t before = reckoning.value(), most = random.below(2) == 0 ? kAnyValue : before;
      const auto together = list.together(static_cast<Index>(random.below(problem.activities.size())));
      const Time by = static_cast<Time>(random.below(41)) - 20;
      const auto inside = [&](Index i) { return std::ranges::count(together, i) > 0; };
      Time least = by;
      for (const Index i : together)
        for (const PrecedenceArc& arc : reckoning.network.before(i))
          if (!inside(arc.activity)) least = std::max(least, starts[arc.activity] - starts[i]);
      std::vector<Time> keys = starts;
      for (const Index i : together) keys[i] += least;
      const std::vector<Time> wanted = starts_of_list(reckoning, keys);
      const auto value = list.shift(together, by, most);
      ASSERT_TRUE(value || most == before);
      if (value) {
        ASSERT_EQ(table.starts(), wanted) << trial << ' ' << round;
        ASSERT_EQ(*value, reckoning.value());
        ASSERT_LE(*value, most);
      }
      ++(value ? shifted : given_up);
      if (value && random.below(2) == 0) {
        list.undo();
        ASSERT_EQ(table.starts(), starts);
      }
      if (!value) {
        ASSERT_EQ(table.starts(), starts);
      }
      reckoning.expect_counts(std::vector<char>(problem.activities.size(), 1));
    }
  }
  EXPECT_GT(shifted, 200);
  EXPECT_GT(given_up, 20);
}

/// In the order of the slots, each when what it waits for is done and so many units as it needs are free.
std::vector<Time> starts_of_slots(const Reckoning& of, const LinePlan& plan) {
  std::vector<Time> start(of.problem.activities.size(), 0), finish(start);
  std::vector<std::vector<Time>> free;
  for (const RenewableResource& resource : of.problem.resources)
    free.emplace_back(static_cast<std::size_t>(resource.capacity), 0);
  std::vector<Index> list(plan.listed().begin(), plan.listed().end());
  std::ranges::sort(list, {}, [&](Index i) { return plan.slot(i); });
  for (const Index i : list) {
    const Activity& activity = of.problem.activities[i];
    Time from = activity.release;
    for (const PrecedenceArc& arc : of.network.before(i)) {
      EXPECT_LT(plan.slot(arc.activity), plan.slot(i));
      from = std::max(from, finish[arc.activity] + arc.lag);
    }
    for (const LinePlan::Turn& turn : plan.turns(i)) {
      std::ranges::sort(free[turn.resource]);
      from = std::max(from, free[turn.resource][static_cast<std::size_t>(turn.units) - 1]);
    }
    const WorkingPeriods& periods = of.periods.of(i);
    start[i] = activity.duration > 0 ? periods.period(periods.before(from)) : from;
    finish[i] = of.periods.earliest_finish(i, activity.duration, from);
    for (const LinePlan::Turn& turn : plan.turns(i))
      std::fill_n(free[turn.resource].begin(), turn.units, finish[i]);
  }
  return start;
}

/// The plan is what its list makes, and with the others behind it a schedule that keeps everything.
void expect_true(const LinePlan& plan, Reckoning& reckoning) {
  const std::vector<Time> wanted = starts_of_slots(reckoning, plan);
  for (const Index i : plan.listed()) ASSERT_EQ(plan.start(i), wanted[i]);
  reckoning.table.clear();
  for (const Index i : plan.listed()) reckoning.table.put_back(i, plan.start(i), plan.finish(i));
  for (const Index i : reckoning.network.order()) {
    const bool placed = plan.lists(i) || reckoning.table.place(i);
    ASSERT_TRUE(placed);
  }
  ASSERT_EQ(plan.value(), reckoning.value());
}

TEST(LinePlan, IsWhatItsListMakesAndCanBeUndone) {
  RandomStream random(15);
  int suited = 0, kept = 0, given_up = 0;
  for (int trial = 0; trial < 150; ++trial) {
    ScheduleProblem problem = rearranged_problem(random);
    problem.objective = ScheduleObjective::Tardiness;
    if (!LinePlan::suits(problem)) continue;
    ++suited;
    Reckoning reckoning(problem);
    for (const Index i : reckoning.network.order()) ASSERT_TRUE(reckoning.table.place(i));
    LinePlan plan(problem, reckoning.network, reckoning.ways, reckoning.periods);
    const std::vector<Time> first = reckoning.table.starts();
    ASSERT_TRUE(plan.begin(first));
    for (const Index i : plan.listed()) ASSERT_LE(plan.start(i), first[i]);
    expect_true(plan, reckoning);
    for (int round = 0; round < 60 && !plan.listed().empty(); ++round) {
      const std::vector<Time> starts = plan.starts();
      std::vector<Slot> slots;
      for (const Index i : plan.listed()) slots.push_back(plan.slot(i));
      const std::int64_t before = plan.value(), most = random.below(2) == 0 ? kAnyValue : before;
      bool room = true;
      for (std::size_t many = 1 + random.below(3); many > 0 && room; --many) {
        const Index i = plan.listed()[random.below(plan.listed().size())];
        Slot low = kNoSlot;
        for (const PrecedenceArc& arc : reckoning.network.before(i))
          low = std::max(low, plan.slot(arc.activity));
        const auto wanted = static_cast<Slot>(random.below(plan.listed().size() * 4));
        const Slot to = plan.empty_slot(wanted, low, plan.end_slot());
        room = to != kNoSlot && plan.move(i, to);
      }
      const bool settled = room && plan.settle(most);
      ++(settled ? kept : given_up);
      if (settled) {
        ASSERT_LE(plan.value(), most);
        for (Index i = 0; i < starts.size(); ++i)
          ASSERT_EQ(plan.start(i) != starts[i], std::ranges::count(plan.changed(), i) > 0);
        expect_true(plan, reckoning);
      }
      if (settled && random.below(2) == 0) {
        plan.keep();
        if (random.below(8) != 0) continue;
        const std::int64_t was = plan.value();
        ASSERT_TRUE(plan.straighten());
        ASSERT_LE(plan.value(), was);
      } else {
        plan.undo();
        ASSERT_TRUE(std::ranges::equal(plan.starts(), starts));
        ASSERT_EQ(plan.value(), before);
        for (std::size_t k = 0; k < slots.size(); ++k) ASSERT_EQ(plan.slot(plan.listed()[k]), slots[k]);
      }
      expect_true(plan, reckoning);
    }
  }
  EXPECT_GT(suited, 10);
  EXPECT_GT(kept, 300);
  EXPECT_GT(given_up, 30);
}

TEST(ResourceUsers, AreThoseThatRunThen) {
  RandomStream random(13);
  for (int trial = 0; trial < 40; ++trial) {
    const ScheduleProblem problem = rearranged_problem(random);
    Reckoning reckoning(problem);
    Timetable& table = reckoning.table;
    for (const Index i : reckoning.network.order()) ASSERT_TRUE(table.place(i));
    ResourceUsers users(problem);
    users.begin(table);
    for (int round = 0; round < 30; ++round) {
      const auto i = static_cast<Index>(random.below(problem.activities.size()));
      const Time start = table.start(i), later = start + static_cast<Time>(random.below(20));
      table.remove(i);
      if (!table.place_at(i, later)) table.put_back(i, start, table.finish(i));
      users.moved(i, start, table.start(i), table.finish(i));
      const auto from = static_cast<Time>(random.below(80)), to = from + static_cast<Time>(random.below(10));
      for (Index r = 0; r < problem.resources.size(); ++r) {
        std::vector<Index> found, wanted;
        users.running(r, from, to, table, found);
        for (Index k = 0; k < problem.activities.size(); ++k) {
          const Activity& activity = problem.activities[k];
          const bool uses = std::ranges::any_of(activity.demands, [&](const ResourceDemand& demand) {
            return demand.resource == r && demand.units > 0;
          });
          if (uses && activity.duration > 0 && table.start(k) < to && table.finish(k) > from)
            wanted.push_back(k);
        }
        std::ranges::sort(found);
        ASSERT_EQ(found, wanted);
      }
    }
  }
}

}  // namespace
}  // namespace liantu::solve
