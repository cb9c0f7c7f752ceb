#include "liantu/geo/box_tree.h"

#include <gtest/gtest.h>

#include <numeric>
#include <random>
#include <set>

namespace liantu::geo {
namespace {

std::set<std::size_t> found(const BoxTree& tree, const WorldBox& window, const WorldBox& inner) {
  std::set<std::size_t> numbers;
  tree.search(window, inner, [&](std::size_t first, std::size_t last, bool inside) {
    for (std::size_t i = first; i < last; ++i) {
      EXPECT_TRUE(numbers.insert(i).second);
      if (inside)
        EXPECT_TRUE(inner.holds(tree.box(i)));
      else
        EXPECT_FALSE(inner.holds(tree.box(i)));
    }
  });
  return numbers;
}

TEST(BoxTree, FindsWhatALoopFinds) {
  std::mt19937 random(1);
  const auto below = [&](std::uint32_t n) { return static_cast<std::uint32_t>(random() % n); };
  for (const std::size_t count :
       {std::size_t{0}, std::size_t{1}, std::size_t{16}, std::size_t{17}, std::size_t{3000}}) {
    std::vector<WorldBox> boxes;
    for (std::size_t i = 0; i < count; ++i) {
      const std::uint32_t x = below(10'000), y = below(10'000);
      boxes.push_back({x, y, x + below(300), y + below(300)});
    }
    const BoxTree tree(boxes);
    EXPECT_EQ(tree.size(), count);
    for (int i = 0; i < 50; ++i) {
      const std::uint32_t x = below(9000), y = below(9000), side = below(6000);
      const WorldBox window{x, y, x + side, y + side},
          inner{x + side / 10, y + side / 10, x + side - side / 10, y + side - side / 10};
      std::set<std::size_t> slow;
      for (std::size_t n = 0; n < count; ++n) {
        if (boxes[n].meets(window)) slow.insert(n);
      }
      EXPECT_EQ(found(tree, window, inner), slow);
    }
  }
}

// The curve through four quarters: up the west side, across the north, down the east — each neighbour shares
// an edge.
TEST(HilbertOrder, NeighboursOnTheCurveAreNeighboursOnTheMap) {
  std::vector<WorldBox> boxes;
  for (std::uint32_t x = 0; x < 8; ++x) {
    for (std::uint32_t y = 0; y < 8; ++y) boxes.push_back({x, y, x, y});
  }
  const std::vector<std::uint32_t> order = hilbert_order(boxes);
  EXPECT_EQ(std::set(order.begin(), order.end()).size(), 64U);
  for (std::size_t i = 0; i + 1 < order.size(); ++i) {
    const auto &a = boxes[order[i]], &b = boxes[order[i + 1]];
    const int steps = std::abs(static_cast<int>(a.west) - static_cast<int>(b.west)) +
                      std::abs(static_cast<int>(a.north) - static_cast<int>(b.north));
    EXPECT_EQ(steps, 1) << i;
  }
}

}  // namespace
}  // namespace liantu::geo
