// Small random problems of every kind against a search through all assignments.
#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <string>

#include "liantu/solve/assignment.h"
#include "liantu/solve/random_stream.h"

namespace liantu::solve {
namespace {

struct Kind {
  std::size_t dimensions = 1;
  bool quotas = false, may_stay = false, lists = false;
  Amount unit = 1;  ///< all loads and capacities are near multiples of it
};

AssignmentProblem random_problem(RandomStream& random, const Kind& kind) {
  AssignmentProblem problem(kind.dimensions);
  const std::size_t agents = 1 + random.below(4), items = 1 + random.below(6),
                    quotas = kind.quotas ? 1 + random.below(2) : 0;
  const auto amount = [&](std::size_t most) {
    return static_cast<Amount>(random.below(most + 1)) * kind.unit +
           static_cast<Amount>(kind.unit > 1 ? random.below(5) : 0);
  };
  std::vector<Amount> amounts(kind.dimensions);
  for (std::size_t agent = 0; agent < agents; ++agent) {
    for (Amount& one : amounts) one = 3 * kind.unit + amount(14);
    problem.add_agent(amounts);
  }
  for (std::size_t q = 0; q < quotas; ++q) problem.add_quota(4 * kind.unit + amount(20));
  for (std::size_t item = 0; item < items; ++item) {
    problem.add_item(kind.may_stay && random.below(4) > 0 ? std::optional(static_cast<Cost>(random.below(60)))
                                                          : std::nullopt);
    for (Index agent = 0; agent < agents; ++agent) {
      if (kind.lists && random.below(3) == 0) continue;
      for (Amount& one : amounts) one = amount(9);
      std::vector<QuotaUse> uses;
      for (Index q = 0; q < quotas; ++q)
        if (random.below(2) == 0) uses.push_back({q, amount(7)});
      problem.add_choice(agent, static_cast<Cost>(random.below(50)) - 10, amounts, uses);
    }
  }
  return problem;
}

void try_all(const AssignmentProblem& problem, std::vector<Index>& choice, std::optional<Cost>& best) {
  if (choice.size() == problem.items()) {
    const auto cost = cost_if_feasible(problem, choice);
    if (cost && (!best || *cost < *best)) best = cost;
    return;
  }
  const auto item = static_cast<Index>(choice.size());
  for (Index c = 0; c <= problem.choices(item).size(); ++c) {
    choice.push_back(c < problem.choices(item).size() ? c : kNone);
    try_all(problem, choice, best);
    choice.pop_back();
  }
}

void compare(const Kind& kind, std::uint64_t seed, int rounds, std::uint64_t work = 20'000'000) {
  RandomStream random(seed);
  int feasible = 0, optimal = 0;
  for (int round = 0; round < rounds; ++round) {
    const AssignmentProblem problem = random_problem(random, kind);
    std::optional<Cost> best;
    std::vector<Index> choice;
    try_all(problem, choice, best);
    AssignmentLimits limits;
    limits.work = work;
    limits.seed = static_cast<std::uint64_t>(round);
    const auto result = assign(problem, limits);
    const std::string where = "round " + std::to_string(round);
    if (result.value) {
      ASSERT_TRUE(best) << where;
      EXPECT_EQ(cost_if_feasible(problem, result.choice), result.value) << where;
      EXPECT_GE(*result.value, *best) << where;
      EXPECT_LE(result.bound, static_cast<double>(*best)) << where;
      optimal += *result.value == *best ? 1 : 0;
      EXPECT_EQ(result.status == AssignmentStatus::Optimal, *result.gap() == 0) << where;
    } else {
      EXPECT_TRUE(result.status == AssignmentStatus::Infeasible || result.status == AssignmentStatus::Limit)
          << where;
      if (result.status == AssignmentStatus::Infeasible) {
        EXPECT_FALSE(best) << where;
      }
    }
    feasible += best ? 1 : 0;
  }
  EXPECT_GE(feasible, rounds / 5);
  EXPECT_GE(optimal * 50, feasible * 49) << optimal << " of " << feasible;
}

// 60 items, 2,000 agents of two capacities, three quotas too small for all: nothing is broken, and the bound
// is near.
TEST(Assign, FewItemsAmongManyAgents) {
  RandomStream random(9);
  AssignmentProblem problem(2);
  const auto amount = [&](std::size_t least, std::size_t most) {
    return static_cast<Amount>(least + random.below(most - least + 1));
  };
  for (int agent = 0; agent < 2'000; ++agent)
    problem.add_agent(std::vector{amount(5'000, 60'000), amount(200, 4'000)});
  for (int q = 0; q < 3; ++q) problem.add_quota(400'000);
  for (int item = 0; item < 60; ++item) {
    problem.add_item(amount(1'500, 3'000));
    const std::vector<Amount> load{amount(5'000, 45'000), amount(100, 3'000)};
    for (Index agent = static_cast<Index>(random.below(40)); agent < 2'000; agent += 41) {
      const QuotaUse use{agent % 3, load[0]};
      problem.add_choice(agent, amount(0, 900), load, std::span(&use, 1));
    }
  }
  AssignmentLimits limits;
  limits.work = 1'000'000'000;
  const auto result = assign(problem, limits);
  ASSERT_TRUE(result.value);
  EXPECT_EQ(cost_if_feasible(problem, result.choice), result.value);
  EXPECT_LE(*result.gap(), 0.1);
  EXPECT_FALSE(result.unplaced.empty());
  for (const Unplaced& one : result.unplaced) EXPECT_TRUE(!one.lacks.empty() || one.fitting > 0);
}

/// The same without the choices for which `left_out` says so.
AssignmentProblem part_of(const AssignmentProblem& whole, const std::vector<std::vector<char>>& left_out) {
  AssignmentProblem part(whole.dimensions());
  for (Index agent = 0; agent < whole.agents(); ++agent) part.add_agent(whole.capacity(agent));
  for (Index q = 0; q < whole.quotas(); ++q) part.add_quota(whole.quota(q));
  for (Index item = 0; item < whole.items(); ++item) {
    part.add_item(whole.unplaced_cost(item));
    for (Index c = 0; c < whole.choices(item).size(); ++c) {
      const Choice& one = whole.choices(item)[c];
      if (left_out[item][c] == 0)
        part.add_choice(one.agent, one.cost, whole.load(item, c), whole.uses(item, c));
    }
  }
  return part;
}

double priced_by(const AssignmentProblem& whole, Index item, Index c, const AssignmentCertificate& prices) {
  double cost = static_cast<double>(whole.choices(item)[c].cost);
  const std::size_t first = whole.choices(item)[c].agent * whole.dimensions();
  for (std::size_t d = 0; d < whole.dimensions(); ++d)
    cost += prices.capacity_price[first + d] * static_cast<double>(whole.load(item, c)[d]);
  for (const QuotaUse& use : whole.uses(item, c))
    cost += prices.quota_price[use.quota] * static_cast<double>(use.amount);
  return cost;
}

// Choices are kept from the solver; where its prices say that they cannot matter, its bound holds with them,
// and what the others may lower it by is what the prices say.
TEST(AssignAgainstAll, TheCertificateHoldsForChoicesLeftOut) {
  RandomStream random(8);
  int held = 0;
  for (int round = 0; round < 300; ++round) {
    const AssignmentProblem whole = random_problem(random, {.dimensions = 2, .quotas = true, .lists = true});
    std::vector<std::vector<char>> left_out;
    for (Index item = 0; item < whole.items(); ++item)
      for (left_out.emplace_back(); left_out.back().size() < whole.choices(item).size();)
        left_out.back().push_back(random.below(3) == 0);
    AssignmentLimits limits;
    limits.work = 20'000'000;
    const auto result = assign(part_of(whole, left_out), limits);
    if (result.certificate.item_price.empty()) continue;
    double lower = 0;
    for (Index item = 0; item < whole.items(); ++item)
      for (Index c = 0; c < left_out[item].size(); ++c)
        if (left_out[item][c] != 0)
          lower += std::min(
              0.0, priced_by(whole, item, c, result.certificate) - result.certificate.item_price[item]);
    std::optional<Cost> best;
    std::vector<Index> choice;
    try_all(whole, choice, best);
    if (!best) continue;
    EXPECT_LE(result.certificate.bound + lower, static_cast<double>(*best) + 1e-6) << "round " << round;
    ++held;
  }
  EXPECT_GT(held, 60);
}

TEST(AssignAgainstAll, OneCapacity) {
  compare({}, 1, 150);
}
TEST(AssignAgainstAll, Lists) {
  compare({.lists = true}, 2, 150);
}
TEST(AssignAgainstAll, LeavingUnplaced) {
  compare({.may_stay = true, .lists = true}, 3, 150);
}
TEST(AssignAgainstAll, ThreeCapacities) {
  compare({.dimensions = 3, .may_stay = true}, 4, 150);
}
TEST(AssignAgainstAll, Quotas) {
  compare({.quotas = true, .may_stay = true}, 5, 150);
}
TEST(AssignAgainstAll, Everything) {
  compare({.dimensions = 2, .quotas = true, .may_stay = true, .lists = true}, 6, 200);
}
TEST(AssignAgainstAll, AmountsTooLargeForATable) {
  compare({.dimensions = 2, .quotas = true, .may_stay = true, .lists = true, .unit = 1'000'003}, 7, 150,
          300'000'000);
}

}  // namespace
}  // namespace liantu::solve
