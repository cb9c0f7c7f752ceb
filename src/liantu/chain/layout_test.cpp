#include "liantu/chain/layout.h"

#include <gtest/gtest.h>

#include <random>

namespace liantu::chain {
namespace {

Node node(std::string code, Tier tier) { return {.code = code, .name = code, .tier = tier}; }

Chain battery() {
  Chain chain{.code = "X", .name = "例"};
  chain.nodes = {node("salt", Tier::Up), node("precursor", Tier::Up), node("cathode", Tier::Mid), node("cell", Tier::Down), node("pack", Tier::Down)};
  chain.links = {{"salt", "precursor", 1, ""}, {"precursor", "cathode", 1, ""}, {"cathode", "cell", 1, ""}, {"cell", "pack", 1, ""}, {"salt", "cell", 1, ""}};
  return chain;
}

TEST(Layout, ColumnsRunFromUpstreamToDownstream) {
  const Layout layout = layout_of(battery());
  ASSERT_EQ(layout.columns.size(), 5u);
  for (std::size_t i = 1; i < 5; ++i) EXPECT_GT(layout.boxes[i].x, layout.boxes[i - 1].x);
  EXPECT_EQ(layout.columns[0].tier, Tier::Up);
  EXPECT_EQ(layout.columns[4].tier, Tier::Down);
}

TEST(Layout, HeadingsMakeTheColumns) {
  const std::vector<std::string> titles{"原料", "原料", "主材", "电芯与系统", "电芯与系统"};
  const Layout layout = layout_of(battery(), titles);
  ASSERT_EQ(layout.columns.size(), 3u);
  EXPECT_EQ(layout.columns[0].title, "原料");
  EXPECT_EQ(layout.boxes[0].column, layout.boxes[1].column);
}

TEST(Layout, ALongColumnGoesOnInTheNext) {
  Chain chain{.code = "X", .name = "例"};
  for (int i = 0; i < 25; ++i) chain.nodes.push_back(node(std::to_string(i), Tier::Mid));
  EXPECT_EQ(layout_of(chain).columns.size(), 3u);
}

TEST(Layout, NeighboursComeNearEachOther) {
  Chain chain{.code = "X", .name = "例"};
  for (const char* code : {"a", "b", "c"}) chain.nodes.push_back(node(code, Tier::Up));
  for (const char* code : {"c2", "b2", "a2"}) chain.nodes.push_back(node(code, Tier::Down));
  chain.links = {{"a", "a2", 1, ""}, {"b", "b2", 1, ""}, {"c", "c2", 1, ""}};
  const Layout layout = layout_of(chain);
  EXPECT_EQ(layout.boxes[0].row, layout.boxes[5].row);
  EXPECT_EQ(layout.boxes[2].row, layout.boxes[3].row);
}

TEST(Layout, AnEmptyChainIsAnEmptyPicture) { EXPECT_TRUE(layout_of({.code = "X", .name = "例"}).boxes.empty()); }

struct Inside {
  double left, right, top, bottom;
};

bool crosses(const LayoutPoint& a, const LayoutPoint& b, const Inside& box) {
  return std::max(a.x, b.x) > box.left && std::min(a.x, b.x) < box.right && std::max(a.y, b.y) > box.top && std::min(a.y, b.y) < box.bottom;
}

/// On random chains: boxes apart and inside the picture, lines level or upright, and none behind a box.
TEST(Layout, NoLineCrossesABox) {
  std::mt19937 random(3);
  const LayoutSize size;
  for (int round = 0; round < 200; ++round) {
    Chain chain{.code = "X", .name = "例"};
    const std::size_t n = 1 + random() % 40;
    for (std::size_t i = 0; i < n; ++i) chain.nodes.push_back(node(std::to_string(i), static_cast<Tier>(random() % 3)));
    for (std::size_t k = 0; k < 2 * n; ++k) chain.links.push_back({std::to_string(random() % n), std::to_string(random() % n), 1, ""});
    const Layout layout = layout_of(chain, {}, size);
    for (std::size_t i = 0; i < n; ++i) {
      const LayoutBox& box = layout.boxes[i];
      EXPECT_TRUE(box.x >= 0 && box.x + size.box_width <= layout.width && box.y >= 0 && box.y + size.box_height <= layout.height);
      for (std::size_t j = 0; j < i; ++j) EXPECT_FALSE(box.column == layout.boxes[j].column && box.row == layout.boxes[j].row);
    }
    for (const LayoutLine& line : layout.lines) {
      for (std::size_t p = 1; p < line.points.size(); ++p) {
        const LayoutPoint &a = line.points[p - 1], &b = line.points[p];
        EXPECT_TRUE(a.x == b.x || a.y == b.y);
        for (const LayoutBox& box : layout.boxes)
          EXPECT_FALSE(crosses(a, b, {box.x, box.x + size.box_width, box.y, box.y + size.box_height})) << round << " line " << line.link;
      }
    }
  }
}

}  // namespace
}  // namespace liantu::chain
