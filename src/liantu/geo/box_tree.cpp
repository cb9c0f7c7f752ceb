#include "liantu/geo/box_tree.h"

#include <numeric>

namespace liantu::geo {
namespace {

constexpr int kOrder = 16;  // bits of either coordinate on the curve

/// Place of a cell on the Hilbert curve through a square of 2^16 by 2^16 cells: quarter by quarter, turning
/// as the curve does.
std::uint32_t hilbert(std::uint32_t x, std::uint32_t y) {
  std::uint32_t place = 0;
  for (std::uint32_t side = 1U << (kOrder - 1); side > 0; side >>= 1) {
    const bool right = (x & side) != 0, low = (y & side) != 0;
    place += side * side * ((right ? 3U : 0U) ^ (low ? 1U : 0U));
    if (!low) {
      if (right) x = ~x, y = ~y;
      std::swap(x, y);
    }
  }
  return place;
}

}  // namespace

std::vector<std::uint32_t> hilbert_order(std::span<const WorldBox> boxes) {
  WorldBox all;
  for (const WorldBox& box : boxes) all.cover(box);
  const std::uint64_t width =
      std::max<std::uint64_t>(1, std::uint64_t{all.east} - std::min(all.west, all.east));
  const std::uint64_t height =
      std::max<std::uint64_t>(1, std::uint64_t{all.south} - std::min(all.north, all.south));
  constexpr std::uint64_t kCells = (1U << kOrder) - 1;
  std::vector<std::uint32_t> places;
  places.reserve(boxes.size());
  for (const WorldBox& box : boxes) {
    const std::uint64_t x = (std::uint64_t{box.west} + box.east) / 2 - all.west;
    const std::uint64_t y = (std::uint64_t{box.north} + box.south) / 2 - all.north;
    places.push_back(hilbert(static_cast<std::uint32_t>(x * kCells / width),
                             static_cast<std::uint32_t>(y * kCells / height)));
  }
  std::vector<std::uint32_t> order(boxes.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return places[a] < places[b]; });
  return order;
}

BoxTree::BoxTree(std::vector<WorldBox> boxes) {
  levels_.push_back(std::move(boxes));
  while (levels_.back().size() > 1) {
    const std::vector<WorldBox>& below = levels_.back();
    std::vector<WorldBox> above((below.size() + kBranches - 1) / kBranches);
    for (std::size_t i = 0; i < below.size(); ++i) above[i / kBranches].cover(below[i]);
    levels_.push_back(std::move(above));
  }
}

}  // namespace liantu::geo
