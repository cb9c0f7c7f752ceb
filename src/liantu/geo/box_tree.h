// Boxes in order of a Hilbert curve under a packed R-tree (Kamel and Faloutsos 1993): which of them meet a
// window.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "liantu/geo/web_mercator.h"

namespace liantu::geo {

/// The order in which boxes near each other come near each other; equal places keep their order.
std::vector<std::uint32_t> hilbert_order(std::span<const WorldBox> boxes);

class BoxTree {
 public:
  BoxTree() = default;
  explicit BoxTree(std::vector<WorldBox> boxes);  ///< in hilbert_order; numbered as they come

  const WorldBox& box(std::size_t number) const { return levels_.front()[number]; }
  std::size_t size() const { return levels_.empty() ? 0 : levels_.front().size(); }

  /// take(first, last, inside) for runs of boxes that meet `window`, in ascending order. `inside`: all of the
  /// run lie within `inner`; other runs are of one box.
  template <class Take>
  void search(const WorldBox& window, const WorldBox& inner, Take take) const {
    if (size() > 0) descend(levels_.size() - 1, 0, window, inner, take);
  }

 private:
  static constexpr std::size_t kBranches = 16;

  template <class Take>
  void descend(std::size_t level, std::size_t node, const WorldBox& window, const WorldBox& inner,
               Take& take) const {
    const WorldBox& box = levels_[level][node];
    if (!box.meets(window)) return;
    if (inner.holds(box)) {
      std::size_t first = node, last = node + 1;
      for (std::size_t i = 0; i < level; ++i) first *= kBranches, last *= kBranches;
      take(first, std::min(last, size()), true);
    } else if (level == 0) {
      take(node, node + 1, false);
    } else {
      const std::size_t last = std::min((node + 1) * kBranches, levels_[level - 1].size());
      for (std::size_t child = node * kBranches; child < last; ++child)
        descend(level - 1, child, window, inner, take);
    }
  }

  std::vector<std::vector<WorldBox>> levels_;  ///< the boxes, then unions of 16, of 256 …, at last one
};

}  // namespace liantu::geo
