#include "liantu/solve/assignment.h"

#include <gtest/gtest.h>

#include <functional>
#include <string>

#include "liantu/base/error.h"
#include "liantu/solve/random_stream.h"

namespace liantu::solve {
namespace {

AssignmentLimits work_only(std::uint64_t work, std::uint64_t seed = 1) {
  AssignmentLimits limits;
  limits.work = work;
  limits.seed = seed;
  return limits;
}

void add_choice(AssignmentProblem& problem, Index agent, Cost cost, Amount load) {
  problem.add_choice(agent, cost, std::span(&load, 1));
}

Index add_agent(AssignmentProblem& problem, Amount capacity) {
  return problem.add_agent(std::span(&capacity, 1));
}

// Two agents of capacity 5; loads 3, 3, 2, 2. Both cannot have the two of 3. Cheapest at agent 0 everywhere
// would cost 4, so one 3 and one 2 move on: the cheapest way is item 1 (+4) and item 3 (+2). Worked by hand:
// 1 + 5 + 1 + 3 = 10.
AssignmentProblem four_items() {
  AssignmentProblem problem;
  add_agent(problem, 5);
  add_agent(problem, 5);
  const Amount load[] = {3, 3, 2, 2};
  const Cost second[] = {9, 5, 6, 3};
  for (int item = 0; item < 4; ++item) {
    problem.add_item();
    add_choice(problem, 0, 1, load[item]);
    add_choice(problem, 1, second[item], load[item]);
  }
  return problem;
}

TEST(Assign, FindsTheCheapestWayAndProvesIt) {
  const auto result = assign(four_items(), work_only(100'000'000));
  EXPECT_EQ(result.status, AssignmentStatus::Optimal);
  EXPECT_EQ(result.value, 10);
  EXPECT_EQ(result.bound, 10);
  EXPECT_EQ(result.agent, (std::vector<Index>{0, 1, 0, 1}));
  EXPECT_EQ(result.gap(), 0);
}

TEST(Assign, NamesItemsThatFitNowhere) {
  AssignmentProblem problem = four_items();
  problem.add_item();
  add_choice(problem, 0, 1, 6);
  const auto result = assign(problem, work_only(1'000'000));
  EXPECT_EQ(result.status, AssignmentStatus::Infeasible);
  EXPECT_EQ(result.impossible, std::vector<Index>{4});
  EXPECT_FALSE(result.value);
}

// One plant of 10 and one quota of 8; items of 6, 5 and 9 gain 30, 20 and 5 by being placed. 6 and 5 fit
// neither the plant nor the quota together; 9 fits the plant but not the quota. Worked by hand: the 6 is
// placed, cost 0 + 20 + 5.
TEST(Assign, SaysWhatLacksForItemsThatAreLeft) {
  AssignmentProblem problem;
  add_agent(problem, 10);
  problem.add_quota(8);
  for (const auto& [load, gain] : {std::pair<Amount, Cost>{6, 30}, {5, 20}, {9, 5}}) {
    problem.add_item(gain);
    const QuotaUse use{0, load};
    problem.add_choice(0, 0, std::span(&load, 1), std::span(&use, 1));
  }
  const auto result = assign(problem, work_only(100'000'000));
  EXPECT_EQ(result.value, 25);
  EXPECT_EQ(result.agent, (std::vector<Index>{0, kNone, kNone}));
  ASSERT_EQ(result.unplaced.size(), 2U);
  const Unplaced& five = result.unplaced[0];
  EXPECT_EQ(five.item, 1U);
  EXPECT_EQ(five.fitting, 0U);
  ASSERT_EQ(five.lacks.size(), 2U);
  for (const Lack& lack : five.lacks) {
    const bool quota = lack.resource == Resource{kNone, 0, 0};
    EXPECT_TRUE(quota || lack.resource == (Resource{0, 0, kNone}));
    EXPECT_EQ(lack.least_short, quota ? 3 : 1);
    EXPECT_EQ(lack.choices, 1U);
  }
  EXPECT_NEAR(result.quota_price[0], 4, 0.1) << "2 of the 5 would fit: 20 ÷ 5 a unit";
  EXPECT_EQ(result.impossible, std::vector<Index>{}) << "one that may be left is not impossible";
}

TEST(Assign, NothingToPlaceAndNowhereToGo) {
  const auto nothing = assign(AssignmentProblem(2), work_only(1'000'000));
  EXPECT_EQ(nothing.status, AssignmentStatus::Optimal);
  EXPECT_EQ(nothing.value, 0);
  AssignmentProblem nowhere;
  nowhere.add_item(7);
  nowhere.add_item(-2);
  const auto left = assign(nowhere, work_only(1'000'000));
  EXPECT_EQ(left.status, AssignmentStatus::Optimal);
  EXPECT_EQ(left.value, 5);
  EXPECT_EQ(left.unplaced.size(), 2U);
}

TEST(CostIfFeasible, CountsWhatTheProblemSays) {
  const AssignmentProblem problem = four_items();
  EXPECT_EQ(cost_if_feasible(problem, std::vector<Index>{0, 1, 0, 1}), 10);
  EXPECT_EQ(cost_if_feasible(problem, std::vector<Index>{0, 0, 1, 1}), std::nullopt) << "6 of 5";
  EXPECT_EQ(cost_if_feasible(problem, std::vector<Index>{0, 1, 0, 2}), std::nullopt) << "no such choice";
  EXPECT_EQ(cost_if_feasible(problem, std::vector<Index>{0, 1, 0, kNone}), std::nullopt) << "may not be left";
  EXPECT_EQ(cost_if_feasible(problem, std::vector<Index>{0, 1, 0}), std::nullopt) << "an item missing";
}

TEST(AssignmentProblem, RefusesWhatMakesNoSense) {
  AssignmentProblem problem;
  EXPECT_THROW(add_agent(problem, -1), Error);
  EXPECT_THROW(add_choice(problem, 0, 1, 1), Error) << "no item yet";
  add_agent(problem, 5);
  problem.add_item();
  EXPECT_THROW(add_choice(problem, 1, 1, 1), Error) << "no such agent";
  EXPECT_THROW(add_choice(problem, 0, Cost{1} << 51, 1), Error);
  add_choice(problem, 0, 1, 1);
  EXPECT_THROW(add_choice(problem, 0, 2, 1), Error) << "named twice";
  EXPECT_THROW(problem.add_item(Cost{1} << 51), Error);
}

/// Costs fall as loads rise, which makes fitting hard: 111 − load + a number of −10 … 10; four fifths of the
/// capacity are needed.
AssignmentProblem tight(std::size_t agents, std::size_t items, std::uint64_t seed) {
  RandomStream random(seed);
  std::vector<Amount> load(agents * items), capacity(agents, 0);
  for (Amount& one : load) one = static_cast<Amount>(1 + random.below(100));
  AssignmentProblem problem;
  for (std::size_t agent = 0; agent < agents; ++agent) {
    for (std::size_t item = 0; item < items; ++item) capacity[agent] += load[agent * items + item];
    add_agent(problem, capacity[agent] * 4 / 5 / static_cast<Amount>(agents));
  }
  for (std::size_t item = 0; item < items; ++item) {
    problem.add_item();
    for (std::size_t agent = 0; agent < agents; ++agent) {
      const Amount amount = load[agent * items + item];
      add_choice(problem, static_cast<Index>(agent),
                 111 - amount + static_cast<Amount>(random.below(21)) - 10, amount);
    }
  }
  return problem;
}

TEST(Assign, TheSameSeedAndWorkGiveTheSameAnswer) {
  const AssignmentProblem problem = tight(8, 60, 5);
  const auto once = assign(problem, work_only(300'000'000, 7)),
             again = assign(problem, work_only(300'000'000, 7));
  ASSERT_TRUE(once.value);
  EXPECT_EQ(once.choice, again.choice);
  EXPECT_EQ(once.bound, again.bound);
  EXPECT_EQ(once.work, again.work);
}

TEST(Assign, ATightProblemComesWithinHalfAPerCentOfItsBound) {
  const AssignmentProblem problem = tight(8, 60, 11);
  const auto result = assign(problem, work_only(2'000'000'000));
  ASSERT_TRUE(result.value);
  EXPECT_EQ(cost_if_feasible(problem, result.choice), result.value);
  EXPECT_LE(*result.gap(), 0.005);
}

TEST(Assign, StopsWhenCalledOff) {
  const std::atomic<bool> cancel{true};
  AssignmentLimits limits;
  limits.cancel = &cancel;
  const auto result = assign(tight(8, 60, 3), limits);
  EXPECT_NE(result.status, AssignmentStatus::Infeasible);
  EXPECT_LT(result.work, 1'000'000'000U);
}

TEST(Assign, TellsOfEachBetterValueAndBound) {
  std::vector<AssignmentProgress> told;
  AssignmentLimits limits = work_only(500'000'000);
  limits.progress = [&](const AssignmentProgress& progress) { told.push_back(progress); };
  const auto result = assign(tight(6, 40, 2), limits);
  ASSERT_FALSE(told.empty());
  EXPECT_EQ(told.back().value, result.value);
  EXPECT_EQ(told.back().bound, result.bound);
  for (std::size_t k = 1; k < told.size(); ++k) {
    EXPECT_GE(told[k].bound, told[k - 1].bound);
    if (told[k - 1].value) {
      EXPECT_LE(told[k].value, told[k - 1].value);
    }
  }
}

}  // namespace
}  // namespace liantu::solve
