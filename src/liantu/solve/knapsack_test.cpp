#include "liantu/solve/knapsack.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "liantu/solve/random_stream.h"

namespace liantu::solve {
namespace {

constexpr std::size_t kNobody = 99;

/// Best sum over all subsets that fit, with entry `in` always and entry `out` never among them.
std::int32_t best_of_all(const std::vector<KnapsackEntry>& entries, std::int32_t capacity, std::size_t in,
                         std::size_t out) {
  std::int32_t best = 1'000'000;
  for (std::size_t subset = 0; subset < std::size_t{1} << entries.size(); ++subset) {
    if (in != kNobody && (subset >> in & 1) == 0) continue;
    if (out != kNobody && (subset >> out & 1) != 0) continue;
    std::int32_t load = 0, sum = 0;
    for (std::size_t t = 0; t < entries.size(); ++t) {
      if ((subset >> t & 1) == 0) continue;
      load += entries[t].load;
      sum += entries[t].gain;
    }
    if (load <= capacity) best = std::min(best, sum);
  }
  return best;
}

std::vector<KnapsackEntry> random_entries(RandomStream& random, std::int32_t capacity) {
  std::vector<KnapsackEntry> entries(random.below(9));
  for (std::uint32_t t = 0; t < entries.size(); ++t) {
    entries[t].gain = -1 - static_cast<std::int32_t>(random.below(50));
    entries[t].load = static_cast<std::int32_t>(random.below(static_cast<std::size_t>(capacity) + 1));
    entries[t].item = t;
  }
  return entries;
}

TEST(Knapsack, FindsTheBestOfAllSubsetsAndWhichOneItIs) {
  RandomStream random(1);
  Knapsack knapsack;
  for (int round = 0; round < 500; ++round) {
    const auto capacity = static_cast<std::int32_t>(random.below(70));
    const auto entries = random_entries(random, capacity);
    const std::int32_t best = knapsack.solve(entries, capacity);
    ASSERT_EQ(best, best_of_all(entries, capacity, kNobody, kNobody));
    std::int32_t sum = 0, load = 0;
    std::set<std::uint32_t> taken;
    knapsack.each_taken([&](std::uint32_t item) {
      ASSERT_TRUE(taken.insert(item).second);
      sum += entries[item].gain;
      load += entries[item].load;
    });
    EXPECT_EQ(sum, best);
    EXPECT_LE(load, capacity);
  }
}

TEST(Knapsack, SaysWhatForcingAnEntryInOrOutCosts) {
  RandomStream random(2);
  Knapsack knapsack;
  for (int round = 0; round < 300; ++round) {
    const auto capacity = static_cast<std::int32_t>(random.below(70));
    const auto entries = random_entries(random, capacity);
    EXPECT_EQ(knapsack.solve_whole(entries, capacity), best_of_all(entries, capacity, kNobody, kNobody));
    const std::int32_t part = capacity / 2;
    EXPECT_EQ(knapsack.best_within(part), best_of_all(entries, part, kNobody, kNobody));
    for (std::size_t t = 0; t < entries.size(); ++t) {
      EXPECT_EQ(knapsack.best_with(t), best_of_all(entries, capacity, t, kNobody));
      EXPECT_EQ(knapsack.best_without(t), best_of_all(entries, capacity, kNobody, t));
    }
  }
}

}  // namespace
}  // namespace liantu::solve
