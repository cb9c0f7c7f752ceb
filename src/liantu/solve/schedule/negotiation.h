// Starts of little weighted tardiness by negotiation: whatever hangs together is set anew as a whole, where
// it is best by what its due times weigh and what each period of each resource costs; periods that are asked
// for more than there is grow dearer until few are.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "liantu/solve/random_stream.h"
#include "liantu/solve/schedule/due_ways.h"
#include "liantu/solve/schedule/schedule_budget.h"
#include "liantu/solve/schedule/timetable.h"

namespace liantu::solve {

/// Of problems that `LinePlan::suits`. Only activities that a due time depends on take part.
class Negotiation {
 public:
  /// `end`: all is over before it. What is given outlives it.
  Negotiation(const ScheduleProblem& problem, const PrecedenceNetwork& network, const DueWays& ways,
              const ActivityPeriods& periods, Time end, std::uint64_t seed);

  /// Whether it is small enough, and everybody finds room before the end.
  bool possible() const { return possible_; }
  double mean_weight() const { return mean_weight_; }  ///< of those with due times

  using Value = std::function<std::int64_t(std::span<const Time>)>;
  /// Everybody's starts, what it waits for regarded and resources not quite, in the given share of the
  /// budget; kNever for who takes no part. Of those of the last rounds the ones of least `value`. `known`: a
  /// schedule. Empty when the budget allows but a few rounds.
  std::vector<Time> starts(std::span<const Time> known, double share, const Value& value,
                           ScheduleBudget& budget);

  /// What hangs together, each by numbers of activities, none before one it waits for.
  std::span<const std::vector<Index>> groups() const { return groups_; }
  /// Of one that takes part.
  std::size_t group_of(Index activity) const { return group_of_[activity]; }
  /// The group leaves, and comes back where it is best by the prices.
  void set_anew(std::size_t group);

  /// Everybody stands at these starts, prices are forgotten, and a unit beyond what there is costs
  /// `scarcity`. False when one of them is not over before the end.
  bool stand(std::span<const Time> starts, double scarcity);
  void leave(std::size_t group);
  /// Where it is best by the prices; what that costs.
  float come_back(std::size_t group);
  Time start(Index activity) const { return tasks_[activity].start; }

 private:
  struct Task {
    Time start = kNever, finish = kNever;
    Time release = 0, duration = 0, due = kNever;
    float weight = 0, share = 1;  ///< share: of what comes before, for each that waits for it
    const WorkingPeriods* periods = nullptr;
    bool listed = false;
    Time early = 0, late = 0;      ///< its finish, at least and at most
    std::uint32_t first_cost = 0;  ///< of finish `early` in least_ and chosen_
  };
  /// By the working periods of the resource.
  struct Row {
    std::int32_t capacity = 0;
    std::vector<std::int32_t> taken{};
    std::vector<float> price{};
  };

  static constexpr float kRounding = 1e-4F;

  /// What it costs that one that comes before is over by a time, `from` on.
  struct Before {
    const float* least;
    Time from, last;
    float share;
  };

  const ScheduleProblem& problem_;
  const PrecedenceNetwork& network_;
  RandomStream random_;
  std::vector<Task> tasks_;
  std::vector<Row> rows_;
  std::vector<std::vector<Index>> groups_;
  std::vector<std::size_t> group_of_;
  bool possible_ = true;
  Time end_;
  double mean_weight_ = 1, steps_long_ = 1;  ///< steps_long_: the horizon in mean steps
  float scarcity_ = 1;                       ///< the price of a unit beyond what there is
  std::vector<float> least_, prices_;
  std::vector<Time> chosen_;
  std::vector<Before> before_;

  void gather();
  void measure();
  void make_rows();
  Time finish_from(const Task& task, Time index) const {
    return task.periods->period(index + task.duration - 1) + 1;
  }
  void take(Index activity, std::int32_t sign);
  float cost(std::span<const Index> group);
  void price(Index activity, Time first, Time count);
  bool set_earliest(std::span<const Index> group);
  void set_latest(std::span<const Index> group, float most);
  void cost_finishes(Index activity);
  void choose(std::span<const Index> group);
  float place(std::span<const Index> group, float most);
  bool go_round(std::span<const std::size_t> order, bool first, double until, ScheduleBudget& budget);
  void raise_prices(double by);
};

}  // namespace liantu::solve
