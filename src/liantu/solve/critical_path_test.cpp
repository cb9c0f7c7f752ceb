#include "liantu/solve/critical_path.h"

#include <gtest/gtest.h>

#include "liantu/solve/random_stream.h"

namespace liantu::solve {
namespace {

using Chain = std::vector<std::size_t>;

// A diamond, worked by hand: 0 (2) before 1 (3) and 2 (5), both before 3 (1); 4 (4) after 0, alone.
const std::vector<PathTask> kDiamond{{2}, {3}, {5}, {1}, {4}};
const std::vector<PathLink> kDiamondLinks{{0, 1}, {0, 2}, {1, 3}, {2, 3}, {0, 4}};

TEST(CriticalPath, OfADiamond) {
  const CriticalPath path = critical_path(kDiamond, kDiamondLinks);
  EXPECT_EQ(path.length, 8);
  EXPECT_EQ(path.early_start, (std::vector<std::int64_t>{0, 2, 2, 7, 2}));
  EXPECT_EQ(path.late_finish, (std::vector<std::int64_t>{2, 7, 7, 8, 8}));
  EXPECT_EQ(path.total_float, (std::vector<std::int64_t>{0, 2, 0, 0, 2}));
  EXPECT_EQ(path.free_float, (std::vector<std::int64_t>{0, 2, 0, 0, 2}));
  EXPECT_EQ(critical_chains(kDiamond, kDiamondLinks, path, std::nullopt, 9), (std::vector<Chain>{{0, 2, 3}}));
}

// Free float is smaller than total: 1 (1) before 2 (1) beside 3 (5). 1 may end 3 later for the end, 0 later
// for 2.
TEST(CriticalPath, TellsFreeFromTotalFloat) {
  const std::vector<PathTask> tasks{{1}, {1}, {1}, {5}};
  const CriticalPath path = critical_path(tasks, std::vector<PathLink>{{0, 1}, {1, 2}, {0, 3}});
  EXPECT_EQ(path.total_float, (std::vector<std::int64_t>{0, 3, 3, 0}));
  EXPECT_EQ(path.free_float, (std::vector<std::int64_t>{0, 0, 3, 0}));
}

TEST(CriticalPath, TellsAllChainsThatBind) {
  const std::vector<PathTask> tasks{{2}, {3}, {3}, {1}};
  const std::vector<PathLink> links{{0, 1}, {0, 2}, {1, 3}, {2, 3}};
  const CriticalPath path = critical_path(tasks, links, 3);
  EXPECT_EQ(critical_chains(tasks, links, path, 3, 9), (std::vector<Chain>{{0, 1, 3}, {0, 2, 3}}));
  EXPECT_EQ(critical_chains(tasks, links, path, 3, 1).size(), 1U);
}

TEST(CriticalPath, MeasuresFloatAgainstTheAim) {  // the aim ends at 3; a task aside ends at 9
  const CriticalPath path = critical_path(std::vector<PathTask>{{3}, {9}}, {}, 0);
  EXPECT_EQ(path.length, 3);
  EXPECT_EQ(path.total_float, (std::vector<std::int64_t>{0, 0}));
}

TEST(CriticalPath, LagsAndLinksToTheFinish) {
  // 1 starts 2 after 0; 2 may run beside 0 but ends no earlier than it.
  const CriticalPath path =
      critical_path(std::vector<PathTask>{{6}, {1}, {2}}, std::vector<PathLink>{{0, 1, 2}, {0, 2, 0, true}});
  EXPECT_EQ(path.early_start, (std::vector<std::int64_t>{0, 8, 0}));
  EXPECT_EQ(path.early_finish, (std::vector<std::int64_t>{6, 9, 6}));
}

TEST(CriticalPath, AFactIsNotMovedByWhatShouldHaveComeFirst) {
  const std::vector<PathTask> tasks{{4}, {.duration = 3, .start = 1}, {1}};
  const CriticalPath path = critical_path(tasks, std::vector<PathLink>{{0, 1}, {1, 2}}, 2);
  EXPECT_EQ(path.early_start[1], 1);
  EXPECT_EQ(path.length, 5);
  EXPECT_EQ(path.total_float[0], 1);  // ends at 4, all ends at 5
}

TEST(CriticalPath, NamesTheRing) {
  const std::vector<PathTask> tasks(5);
  EXPECT_EQ(critical_path(tasks, std::vector<PathLink>{{0, 1}, {1, 3}, {3, 2}, {2, 1}, {3, 4}}).ring,
            (Chain{1, 3, 2}));
  EXPECT_EQ(critical_path(tasks, std::vector<PathLink>{{2, 2}}).ring, Chain{2});
}

// On random networks: nothing starts before what it waits for; a task with float f ends f later without
// moving the end, and f + 1 moves it.
TEST(CriticalPath, FloatIsExactlyWhatTheEndBears) {
  RandomStream random(5);
  for (int round = 0; round < 200; ++round) {
    std::vector<PathTask> tasks(12);
    std::vector<PathLink> links;
    for (auto& task : tasks) task.duration = static_cast<std::int64_t>(random.below(6));
    for (std::size_t after = 1; after < tasks.size(); ++after)
      for (std::size_t before = 0; before < after; ++before)
        if (random.below(4) == 0)
          links.push_back({before, after, static_cast<std::int64_t>(random.below(2))});
    const CriticalPath path = critical_path(tasks, links);
    for (const PathLink& link : links)
      EXPECT_GE(path.early_start[link.after], path.early_finish[link.before] + link.lag);
    for (std::size_t i = 0; i < tasks.size(); ++i) {
      EXPECT_GE(path.free_float[i], 0);
      EXPECT_LE(path.free_float[i], path.total_float[i]);
      std::vector<PathTask> later = tasks;
      later[i].duration += path.total_float[i];
      EXPECT_EQ(critical_path(later, links).length, path.length);
      ++later[i].duration;
      EXPECT_EQ(critical_path(later, links).length, path.length + 1);
    }
  }
}

}  // namespace
}  // namespace liantu::solve
